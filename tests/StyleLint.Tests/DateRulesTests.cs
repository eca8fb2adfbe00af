using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>What the examples of the date rules cannot say: how much a finding weighs, what it assumes, where else it points.</summary>
public class DateRulesTests
{
    [Theory]
    [InlineData("2026-02-10", "Error: February 4, 2026 was a Wednesday, not a Tuesday.")]
    [InlineData("2026-06-10", "Warning: February 4, 2026 was a Wednesday, not a Tuesday. (Feb 2 read as 2026 because it says Monday.)")]
    public void A_year_inferred_long_ago_makes_a_finding_weaker(string today, string expected)
    {
        var story = "OSLO, Feb 2 (Reuters) - The ferry line said on Monday that a hearing was set for Tuesday, Feb 4.";

        Assert.Equal(expected, Findings("dates/weekday-mismatch", story, today));
    }

    [Fact]
    public void No_fix_touches_a_quotation()
    {
        var story = "OSLO, Feb 2, 2026 (Reuters) - \"We meet on Monday, Feb 3, in the old town hall,\" the mayor said.";

        var found = Assert.Single(Lint("dates/weekday-mismatch", story, "2026-02-10"));
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void The_words_of_an_undated_story_are_one_finding()
    {
        var story = "By Ada Brown\n\nThe board met on Monday.\n\nIt votes next week, the mayor said. \"We wait until Friday,\" she said.";

        var found = Assert.Single(Lint("dates/undated", story, "2026-02-10"));
        Assert.Equal("Monday", story.Substring(found.Span.Start, found.Span.Length));
        Assert.Equal(["next week"], found.Related.Select(each => story.Substring(each.Span.Start, each.Span.Length)));
    }

    [Theory]
    [InlineData("OSLO, Feb 2 (Reuters) - The board met on Monday, the mayor said.")]
    [InlineData("---\npublished: false\n---\nBy Ada Brown\n\nThe board met on Monday, the mayor said.")]
    [InlineData("By Ada Brown\n\nToday the board is powerful, the mayor said.")]
    [InlineData("# How to sort your post\n\nOn Monday, sort it. By Friday, throw it away.")]
    public void Stories_that_need_no_date_are_let_be(string story) => Assert.Empty(Lint("dates/undated", story, "2028-02-10"));

    static string Findings(string rule, string story, string today) =>
        string.Join('\n', Lint(rule, story, today).Select(found => $"{found.Severity}: {found.Message}"));

    static IEnumerable<Diagnostic> Lint(string rule, string story, string today)
    {
        var linter = new Linter(new([RuleSet.Default.Find(rule)!]), new(Facts.FactBook.Default, DateOnly.Parse(today)));
        return linter.Lint(Text.SourceText.From(story, "story.md")).Diagnostics;
    }
}
