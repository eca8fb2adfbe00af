using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>Pages that are known to cost a Markdown reader more than time in their length, or to make it throw.</summary>
public sealed class MarkdownHostileTests
{
    const int Size = 64 * 1024;

    // Some 10,000 a character; what is cubic or quadratic without the limits takes ten times as many and more.
    const long MostSteps = 650_000_000;

    // Counting takes its time: the suite tries one shape in so many.
    const int OneIn = 32;

    static string Many(string what, int size = Size) => string.Concat(Enumerable.Repeat(what, size / what.Length));

    public static TheoryData<string, string> Shapes()
    {
        var shapes = new TheoryData<string, string>();
        foreach (
            var what in new[]
            {
                "> ",
                ">",
                "- ",
                "* ",
                "+ ",
                "1. ",
                "1) ",
                "> - ",
                "- > ",
                "1. > - ",
                "[",
                "![",
                "]",
                "[]",
                "[](",
                "[a](b",
                "[ (](",
                "![a](",
                "[a]",
                "[a][b]",
                "[^a]",
                "[a]:",
                "*",
                "**",
                "_a ",
                "*a ",
                "**a *b ",
                "*a _b ",
                "a**b",
                "a_b_",
                "~~a ",
                "~",
                "`",
                "`a",
                "``a`",
                "<",
                "<a",
                "<a ",
                "<a b=\"",
                "<b>",
                "<i>a",
                "</b>",
                "<!--",
                "<!-- a",
                "<!-- a -->",
                "<?",
                "<![CDATA[",
                "<!A ",
                "&",
                "&amp",
                "&amp;",
                "\\",
                "\\*",
                "|",
                "a|",
                "|-|",
                "http://a.b ",
                "www.a.b ",
                "a@b.c ",
                "<http://a",
                "{",
                "{{",
                "{%",
                "{{ a }}",
                "{/*",
                "{a",
                "<A b={",
                "\"",
                "'",
                "(",
                "!",
                "#",
                "# ",
                ": ",
                "<kbd>",
                "<p>",
                "<td>",
                "<blockquote>",
                "<img alt=\"",
                "<code>",
            }
        )
        {
            shapes.Add($"{what} on one line", "first word\n\n" + Many(what) + " last");
            shapes.Add($"{what} on lines", "first word\n\n" + Many(what + "\n") + "\nlast");
        }

        foreach (
            var (name, text) in new[]
            {
                ("nested list then blank lines", Many("- ", Size / 2) + "x" + Many("\n", Size / 2)),
                ("32 nested lists then blank lines", Many("- ", 64) + "x" + Many("\n")),
                ("list ever deeper", string.Concat(Enumerable.Range(0, 350).Select(depth => new string(' ', depth) + "- a\n"))),
                ("list ever deeper by twos", string.Concat(Enumerable.Range(0, 250).Select(depth => new string(' ', 2 * depth) + "- a\n"))),
                ("deep with lazy lines", Many("- - - - - - - - x\nlazy\n                - y\n")),
                (
                    "deep by steps with lazy lines",
                    string.Concat(Enumerable.Range(0, 30).Select(depth => new string(' ', 16 * depth) + "- - - - - - - - x\nlazy\n"))
                ),
                ("quotes ever deeper", string.Concat(Enumerable.Range(1, 350).Select(depth => new string('>', depth) + " a\n\n"))),
                ("wide table of short rows", Many("a|", 3000) + "\n" + Many("-|", 3000) + "\n" + Many("a\n")),
                ("table of many columns", Many("|a", 2000) + "|\n" + Many("|-", 2000) + "|\n" + Many("|b\n", 4000)),
                (
                    "many reference definitions",
                    string.Concat(Enumerable.Range(0, 4000).Select(at => $"[a{at}]: b\n"))
                        + "\n"
                        + string.Concat(Enumerable.Range(0, 2000).Select(at => $"[a{at}] "))
                ),
                (
                    "many footnotes",
                    string.Concat(Enumerable.Range(0, 2000).Select(at => $"a[^{at}] "))
                        + "\n\n"
                        + string.Concat(Enumerable.Range(0, 2000).Select(at => $"[^{at}]: note\n\n"))
                ),
                ("one long label", "[" + Many("a") + "]: b\n\n[" + Many("a") + "]"),
                ("nested emphasis", Many("*a **b ", Size / 2) + Many("** c*", Size / 2)),
                ("nested brackets", Many("[", Size / 2) + "a" + Many("](b)", Size / 2)),
                ("fences that never close", Many("```a\n\n~~~b\n\n")),
                ("fences in quotations", Many("> ```\n")),
                ("setext lines", Many("a\n-\n")),
                ("paragraph of list-like lines", "a\n" + Many("    - [a](b\n")),
                ("brackets behind a fence in raw html", "<pre>\n```\n</pre>\n\n" + Many("[a](b")),
                ("many links across list entries", Many("- [a](b\n")),
                ("lone surrogates", Many("\uD83D*")),
                ("NUL", Many("\0*a ")),
                ("tabs", Many("\t- ")),
                ("line separators", Many("a\u2028- ")),
            }
        )
        {
            shapes.Add(name, "first word\n\n" + text + "\n\nlast");
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void Reads_any_shape(string name, string text)
    {
        foreach (var path in new[] { "a.md", "a.mdx" })
        {
            var draft = Draft.Parse(SourceText.From(text, path));
            Assert.Equal("first word", draft.Passages[0].Text);
            var end = -1;
            foreach (var passage in draft.Passages)
            {
                Assert.True(passage.Span.Start >= end, name);
                end = passage.Span.Start;
                Assert.InRange(passage.Locate(0, passage.Text.Length).End, passage.Span.Start, text.Length);
            }
        }
    }

    [Fact]
    public void What_any_shape_costs_is_bounded()
    {
        var found = new List<string>();
        foreach (var row in Shapes().Where((_, at) => at % OneIn == 0 || Environment.GetEnvironmentVariable("STYLE_LINT_GROWTH") == "all"))
        {
            var (name, text) = ((string)row[0], (string)row[1]);
            if (Growth.StepCounter.Of(Growth.CountedRun.Parse, text, "a.md").Steps is > MostSteps and var steps)
                found.Add($"{name}: {steps:N0} steps for {text.Length:N0} characters");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData(
        "Before\n\n[|> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > deep|]\n\n*After*"
    )]
    public void Says_which_block_was_too_much_and_reads_the_rest(string marked)
    {
        var (text, marks) = Markup.Read(marked);
        var draft = Draft.Parse(SourceText.From(text));
        Assert.Equal(marked, Markup.Draw(text, draft.Problems.Select(problem => (problem.Span, (string?)null))));
        Assert.Equal("nested too deeply; read as plain text", Assert.Single(draft.Problems).Message);
        Assert.Equal(
            $"Before\n{text.Substring(marks[0].Span.Start, marks[0].Span.Length)}\nAfter",
            string.Join('\n', draft.Passages.Select(passage => passage.Text))
        );
    }

    [Theory]
    [InlineData("_a ")]
    [InlineData("[a](b")]
    [InlineData("*a **b ")]
    public void Reads_the_words_of_a_paragraph_of_too_many_marks(string what)
    {
        var draft = Draft.Parse(SourceText.From("**Before**\n\n" + Many(what) + "\nneedle\n\n# After"));
        Assert.Single(draft.Problems);
        Assert.Equal("Before", draft.Passages[0].Text);
        Assert.Equal("After", draft.Passages[^1].Text);
        Assert.Contains(draft.Passages, passage => passage.Text.Contains("needle", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_a_long_list_of_links_as_markdown()
    {
        var draft = Draft.Parse(SourceText.From(Many("- [words](https://example.com/a_b) and *more*\n")));
        Assert.Empty(draft.Problems);
        Assert.Equal(Size / 46, draft.Passages.Length);
        Assert.All(draft.Passages, passage => Assert.Equal("words and more", passage.Text));
    }

    [Fact]
    public void Reads_a_long_table_of_raw_html()
    {
        var draft = Draft.Parse(SourceText.From("<table>\n" + Many("<tr><td>one</td><td>two</td></tr>\n") + "</table>\n"));
        Assert.Empty(draft.Problems);
        Assert.All(draft.Passages, passage => Assert.Equal(PassageKind.TableCell, passage.Kind));
    }

    [Fact]
    public void Does_not_read_code_however_long_as_prose()
    {
        foreach (
            var (open, close) in new[]
            {
                ("```json\n", "```"),
                ("~~~\n\n", "\n~~~"),
                ("<script>\n", "</script>"),
                ("<div>\n<script>\n\n", "</script>\n</div>"),
                ("<script>", "</script>"),
            }
        )
        {
            var draft = Draft.Parse(SourceText.From("Before\n\n" + open + Many("[[1, 2], [3, 4]],\n") + close + "\n\nAfter"));
            Assert.Equal("Before After", string.Join(' ', draft.Passages.Select(passage => passage.Text)));
            Assert.Empty(draft.Problems);
        }
    }
}
