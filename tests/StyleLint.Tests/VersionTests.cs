using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>A draft that is checked again after each edit, going on from what was read before: it is told what a stranger to it would be
/// told.</summary>
public class VersionTests
{
    const int Edits = 120;

    static readonly string Folder = Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories");

    // Those that ship off as well.
    static readonly RuleSet Rules = new([
        .. RuleSet.Default.Rules.Select(rule => rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule),
    ]);

    static readonly Linter Linter = new(Rules, new(FactBook.Default, new(2026, 6, 15)));

    public static TheoryData<string> Names => [.. StoryTests.Files];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_edited_the_findings_are_those_of_a_first_look(string name)
    {
        var original = await File.ReadAllTextAsync(Path.Combine(Folder, name));
        var random = new Random(original.Length);
        var text = original;
        var versions = new DraftVersions();
        for (var edit = 0; edit < Edits; edit++)
        {
            var source = SourceText.From(text, $"stories/{name}");
            Assert.Equal(Everything(Linter.Lint(source)), Everything(Linter.Lint(source, versions)));
            text = edit % 40 == 39 ? original : Edited(text, random);
        }
    }

    [Fact]
    public void What_was_read_with_other_facts_is_read_again()
    {
        const string text = "OSLO, Feb. 2 (Reuters) - Mayor Ada Brown spoke on Tuesday. Brown left.\n";
        var source = SourceText.From(text, "draft.md");
        var facts = FactBook
            .Load([SourceText.From("known-until: 2026-12-31\npeople:\n- { name: Ada Browne, wrong: [Ada Brown] }\n", "people.yml")])
            .Value;
        var versions = new DraftVersions();
        var before = Linter.Lint(source, versions);
        var after = Linter with { Knowledge = new(facts, Linter.Knowledge.Today) };
        Assert.NotEqual(Everything(before), Everything(after.Lint(source)));
        Assert.Equal(Everything(after.Lint(source)), Everything(after.Lint(source, versions)));
    }

    [Fact]
    public void What_was_looked_for_with_other_rules_is_looked_for_again()
    {
        // The first test of either set; the answer to one is not the answer to the other.
        var (years, words) = (WithPattern("[0-9]{4}"), WithPattern("[a-z]{4}"));
        var source = SourceText.From("A gale.\n", "draft.md");
        var versions = new DraftVersions();
        Assert.Empty((Linter with { Rules = years }).Lint(source, versions).Diagnostics);
        Assert.Single((Linter with { Rules = words }).Lint(source, versions).Diagnostics);
        Assert.Empty((Linter with { Rules = years }).Lint(source, versions).Diagnostics);
    }

    [Fact]
    public void A_set_of_rules_numbers_its_own_tests_however_many_were_loaded_before()
    {
        var source = SourceText.From("A gale.\n", "draft.md");
        for (var load = 0; load < 100; load++)
        {
            var rules = WithPattern("[a-z]{4}");
            Assert.Single((Linter with { Rules = rules }).Lint(source, new DraftVersions()).Diagnostics);
            Assert.Equal(1, rules.TestNumbers.Count);
        }
    }

    [Fact]
    public void What_rules_require_does_not_depend_on_who_asked_before()
    {
        var rules = Check.Load(("x/rule.yml", "extends: existence\nmessage: \"{match}\"\ntokens: [storm]\n")).Value;
        Assert.Equal(1, rules.Required.Count);
        Assert.Same(rules.Required, rules.Required);
    }

    // A class of letters is no word that could be required.
    static RuleSet WithPattern(string pattern) =>
        Check.Load(("x/rule.yml", $"extends: existence\nmessage: \"{{match}}\"\ntokens: ['{pattern}']\n")).Value;

    static string Edited(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(6))
        {
            case 0:
                return text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
            case 1:
                // Some words once more, somewhere else.
                var from = random.Next(text.Length + 1);
                return text.Insert(at, text.Substring(from, Math.Min(random.Next(1, 60), text.Length - from)));
            case 2:
                var paragraphs = text.Split("\n\n").ToList();
                var moved = paragraphs[random.Next(paragraphs.Count)];
                if (random.Next(3) > 0)
                    paragraphs.Remove(moved);
                if (random.Next(3) > 0)
                    paragraphs.Insert(random.Next(paragraphs.Count + 1), moved);
                return string.Join("\n\n", paragraphs);
            case 3:
                return text.Insert(at, ((char)random.Next('a', 'z' + 1)).ToString());
            default:
                return text.Insert(at, FuzzTests.Pieces[random.Next(FuzzTests.Pieces.Length)]);
        }
    }

    // Every word of every finding, so that one that differs is seen.
    static string Everything(LintResult result)
    {
        var all = new StringBuilder();
        foreach (var found in result.Diagnostics)
        {
            all.Append(found.Span)
                .Append(' ')
                .Append(found.Severity)
                .Append(' ')
                .Append(found.Rule)
                .Append(": ")
                .Append(found.Message)
                .Append(found.Suppression?.Reason)
                .Append('\n');
            foreach (var fix in found.Fixes)
                all.Append("  ").Append(fix.Title).Append(' ').Append(fix.Safety).AppendJoin(' ', fix.Changes).Append('\n');
            foreach (var related in found.Related)
                all.Append("  ").Append(related.Span).Append(' ').Append(related.Message).Append('\n');
        }

        foreach (var mention in result.Story.Mentions)
            all.Append(mention.At.Span).Append(mention.Individual);
        foreach (var date in result.Story.Dates)
            all.Append(date.At.Span).Append(date.From).Append(date.To);
        foreach (var quote in result.Story.Quotes)
            all.Append(quote.At.Span).Append(quote.Speaker?.Span).Append(quote.Evidence);
        return all.ToString();
    }
}
