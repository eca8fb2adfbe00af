using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The unexpected: drafts put together at random from what drafts are made of, and bytes that are no drafts at all.</summary>
public class FuzzTests
{
    internal static readonly string[] Pieces =
    [
        "MOSCOW, Feb 2 (Reuters) - ",
        "By Jane Roe",
        "By Jane Roe | Desk\n",
        "\"We go,\" ",
        "\"",
        "“",
        "”",
        "'",
        "’",
        "said Jane Roe. ",
        "on Monday",
        "Tuesday, March 4, 2025",
        "Feb 30",
        "former President Donald Trump ",
        "Analysts say ",
        "Share:",
        "Leave a Reply\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "---\n",
        "title: \"A: b\n",
        "date: 2026-02-31\n",
        "# ",
        "## Comments\n",
        "> ",
        "- ",
        "| a | b |\n|--|--|\n",
        "[",
        "](",
        ")",
        "**",
        "_",
        "`",
        "<!-- style-lint-disable dates/undated -- x -->",
        "<!--",
        "-->",
        "<br>",
        "&amp;",
        "&#x1F600;",
        "\\",
        "é",
        "😀",
        "👩‍👩‍👧",
        "日本",
        "e\u0301",
        "\u2028",
        "\u0085",
        "\0",
        "\uD800",
        "\uDC00",
        "(Reporting by A; editing by B)",
        "yesterday ",
        "three years ago ",
        "5'10\" ",
        "3:30 p.m. ",
        "the ",
        "12,000 ",
        "Mr. ",
        "U.S. ",
        ". ",
        ", ",
        ": ",
        "\t",
        " ",
    ];

    /// <summary>How many inputs each test tries: a few in the suite, as many as `STYLE_LINT_FUZZ` says by hand.</summary>
    internal static int Rounds(int few) => int.TryParse(Environment.GetEnvironmentVariable("STYLE_LINT_FUZZ"), out var many) ? many : few;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Findings_stand_in_the_draft_in_order_whatever_it_holds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds(400); round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i >= 0; i--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            AssertSound(text.ToString(), $"draft.{(round % 3 == 0 ? "txt" : round % 3 == 1 ? "md" : "mdx")}");
        }
    }

    [Fact]
    public void Any_bytes_are_a_draft()
    {
        var random = new Random(5);
        for (var round = 0; round < Rounds(200); round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            var source = SourceText.Decode(bytes, "draft.md");
            AssertSound(source.Text, "draft.md");
        }
    }

    [Fact]
    public void The_same_draft_gives_the_same_findings_in_any_order_of_work()
    {
        var texts = Enumerable
            .Range(0, 40)
            .Select(i => string.Concat(Enumerable.Range(0, 30).Select(j => Pieces[(i * 7 + j * 13) % Pieces.Length])))
            .ToList();
        var alone = texts.ConvertAll(text => Check.Drawn(Check.Lint(text)));
        var together = new string[texts.Count];
        Parallel.For(0, texts.Count, i => together[i] = Check.Drawn(Check.Lint(texts[i])));
        Assert.Equal(alone, together);
    }

    internal static void AssertSound(string text, string path)
    {
        var result = Check.Lint(text, path);
        var last = -1;
        foreach (var found in result.Diagnostics)
        {
            Assert.True(found.Rule != BuiltInRules.RuleFailed, $"{found.Message}\n{text}");
            Assert.InRange(found.Span.Start, Math.Max(0, last), text.Length);
            Assert.InRange(found.Span.End, found.Span.Start, text.Length);
            last = found.Span.Start;
            foreach (var change in found.Fixes.SelectMany(fix => fix.Changes))
            {
                Assert.InRange(change.Span.Start, 0, text.Length);
                Assert.InRange(change.Span.End, change.Span.Start, text.Length);
            }

            foreach (var fix in found.Fixes.Where(fix => fix.Safety == FixSafety.Safe))
                Assert.All(fix.Changes, change =>
                    Assert.True(change.NewText.Length >= change.Span.Length / 2, $"a safe fix deletes: {fix.Title}")
                );
        }
    }
}
