using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Reports.Html;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary>The page for the desk: what it shows, and that a draft's words stay words in it.</summary>
public partial class HtmlReportTests
{
    const string Talks = """
        ---
        title: Dellmark and Ruritania sign "a pact for the ages" on March 10
        author: Ada Brown
        date: 2025-03-11
        ---

        HULL, March 11 — The two will meet again on **Friday, March 22, 2025**, in the old [town hall](https://hall.example).
        Analysts say it was time.

        <!-- style-lint-disable-next-line dates/weekday-mismatch -- quotes the charge -->
        The paper was signed on Friday, March 10, 2025, and sealed in 2019.

        "It is a pact for the ages, and I mean it," said Foreign Minister Jane Roe.

        Former French President Emmanuel Macron was not there. Use `dig` to ask.

        Follow us on Twitter

        """;

    // So that rules to come do not change what is seen here.
    static readonly RuleSet Few = new([
        .. RuleSet.Default.Rules.Where(rule =>
            rule.Id.Name
                is "dates/weekday-mismatch"
                    or "attribution/vague-source"
                    or "attribution/page-furniture"
                    or "titles/former-but-incumbent"
        ),
    ]);

    internal static string Page(params IEnumerable<(string Path, string Text)> drafts) => Page(Few, drafts);

    static string Page(RuleSet rules, IEnumerable<(string Path, string Text)> drafts)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = new HtmlReport(new(output, new(IsOn: false), 80));
        int files = 0,
            errors = 0,
            warnings = 0,
            suggestions = 0,
            suppressed = 0;
        foreach (var (path, text) in drafts)
        {
            var result = Check.Lint(text, path, rules: rules);
            report.Add(new(path, result.Diagnostics, rules, result.Story));
            files++;
            errors += Count(Severity.Error);
            warnings += Count(Severity.Warning);
            suggestions += Count(Severity.Suggestion);
            suppressed += result.Diagnostics.Count(found => found.Suppression is not null);

            int Count(Severity level) => result.Diagnostics.Count(found => found.Suppression is null && found.Severity == level);
        }

        report.Finish(new(files, errors, warnings, suggestions, suppressed));
        return output.ToString();
    }

    [Fact]
    public async Task A_draft_is_shown_as_it_reads_with_its_findings_and_its_parts() =>
        await Verifier.Verify(
            Regex.Replace(
                OwnScripts().Replace(Page(("stories/talks.md", Talks), ("stories/quiet.txt", "Nothing happened.\n")), "<$1>…</$1>"),
                "sha256-[^&]*",
                "sha256-…"
            )
        );

    [Fact]
    public async Task A_draft_is_laid_beside_the_wire_story_that_it_shares_words_with() =>
        await Verifier.Verify(Regex.Match(WirePage("town hall"), "<section class=\"wire\">.*?</section>", RegexOptions.Singleline).Value);

    /// <summary>A page with a draft that takes from an agency and alters a quotation.</summary>
    /// <param name="place">Where the meeting was, in both.</param>
    internal static string WirePage(string place)
    {
        var rules = new RuleSet([.. RuleSet.Default.Rules.Where(rule => rule.Id.Name is "wire/uncredited-copy" or "wire/altered-quote")]);
        var archive = new WireMemory([
            new WireStory(
                "K7",
                "Reuters",
                "Tern Sound bridge to close",
                $"""
                TERN SOUND, Feb 2 (Reuters) - The county will shut the old swing bridge at Tern Sound for nine weeks from the middle of March so that divers can renew its rusted bearings, the roads office said on Monday.
                "We looked at every other way, and there was none that would have kept the road open," roads chief Ada Obi told a meeting in the {place}.
                Two ferries will carry cars across the sound every twenty minutes while the bridge is shut, and foot passengers will travel free of charge until the end of May.
                """
            )
            {
                Sent = new(2026, 2, 2, 9, 30, 0, DateTimeKind.Utc),
            },
        ]);
        var result = Check.Lint(
            $"""
            # Ferries for Tern Sound

            By Ada Brown

            From the middle of March the county will shut the old swing bridge at Tern Sound for nine weeks so that divers can renew its rusted bearings, it said.

            "We looked at every alternative, and there was none that would have kept the bridge open," roads chief Ada Obi told a meeting in the {place}.

            Two ferries will carry cars across the sound every *twenty minutes* while the bridge is shut, and foot passengers will travel free until the end of May.
            """,
            "ferries.md",
            new(2026, 2, 3),
            rules,
            archive: archive
        );
        using var output = new StringWriter { NewLine = "\n" };
        var report = new HtmlReport(new(output, new(IsOn: false), 80));
        report.Add(new("ferries.md", result.Diagnostics, rules, result.Story));
        report.Finish(new(1, result.Diagnostics.Length, 0, 0, 0));
        return output.ToString();
    }

    [Fact]
    public void Where_no_day_can_be_told_there_is_no_line_to_place_the_dates_on()
    {
        var page = Page(("notes.md", "It opened on Tuesday, the clerk said.\n"));
        Assert.Contains("<h4>Time line</h4><p class=\"unplaced\">Dates without a known day:</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<ol></ol>", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReportTests.HostileTexts), MemberType = typeof(ReportTests))]
    public void A_hostile_wire_story_is_no_markup(string text) =>
        Assert.Contains(
            Spaced(Shown(text.Replace('\r', '\n'))),
            Spaced(AssertOwnMarkupOnly(WirePage(text.Replace('\r', '\n')))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_word_that_the_other_text_has_beside_its_place_does_not_differ()
    {
        var (one, other) = WordDiff.Of(new("He said ", "\"one two three,\"", " and left."), new("\"One ", "too", " three,\" she said."));
        Assert.Equal(
            [
                new("He said", false, false),
                new(" \"one", true, true),
                new(" two", true, false),
                new(" three,\"", true, true),
                new(" and left.", false, false),
            ],
            one
        );
        Assert.Equal(
            [new("\"One", false, true), new(" too", true, false), new(" three,\"", false, true), new(" she said.", false, false)],
            other
        );
    }

    [Fact]
    public void A_phrase_that_was_moved_does_not_differ()
    {
        var (one, other) = WordDiff.Of(
            new("", "In March", " the road was shut, it said."),
            new("The road was shut ", "in March", ", it said.")
        );
        Assert.All(one.Concat(other), stretch => Assert.True(stretch.IsShared || !stretch.IsInside));
    }

    [Theory]
    [InlineData("a b c", "a b c", "a b c", "a b c")]
    [InlineData("\"A b,\" he said", "“a b” he says", "\"A b,\" he [said]", "“a b” he [says]")]
    [InlineData("a new b", "a b", "a [new] b", "a b")]
    [InlineData("", "a", "", "[a]")]
    [InlineData("x y", "z", "[x y]", "[z]")]
    [InlineData("- a", "a -", "[-] a", "a [-]")]
    public void Words_that_differ_are_found(string one, string other, string markedOne, string markedOther)
    {
        var diff = WordDiff.Of(new("", one, ""), new("", other, ""));
        Assert.Equal((markedOne, markedOther), (Marked(diff.One), Marked(diff.Other)));

        static string Marked(List<Stretch> words) =>
            string.Concat(
                words.Select(each =>
                    each.IsShared ? each.Text
                    : each.Text.StartsWith(' ') ? $" [{each.Text[1..]}]"
                    : $"[{each.Text}]"
                )
            );
    }

    [Theory]
    [MemberData(nameof(ReportTests.HostileTexts), MemberType = typeof(ReportTests))]
    public void A_hostile_text_is_no_markup(string text)
    {
        var quoted = text.Replace("\\", "\\\\").Replace("\"", "\\\"");
        var draft = $"""
            ---
            title: "{quoted}"
            author: "{quoted}"
            {text}: {text}
            ---

            # {text}

            By {text}

            HULL, March 11 ({text}) — {text} "{text}," said Foreign Minister {text}. [{text}]({text}) ![{text}]({text}) `{text}` **{text}**

            <!-- style-lint-disable-next-line {text} -- {text} -->
            > {text} on Friday, March 22, 2025, {text}

            {text}
            """;
        var source = SourceText.From(draft, text);
        var result = Check.Lint(draft, text);
        var found = new Diagnostic(new(text), Severity.Error, text, source, new(0, 1))
        {
            Fixes = [new(text, FixSafety.Safe, [new(new(0, 1), text)])],
            Related = [new(SourceText.From(text, text), new(0, 1), text)],
        };
        using var output = new StringWriter { NewLine = "\n" };
        var report = new HtmlReport(new(output, new(IsOn: false), 80));
        report.Add(
            new(
                text,
                [found, .. result.Diagnostics, found with { Suppression = new(text, source, new(0, 1)) }],
                RuleSet.Default,
                result.Story
            )
        );
        report.Add(new(text, [found], RuleSet.Empty, Story: null));
        report.Finish(new(2, 2, 0, 0, 1));

        var words = AssertOwnMarkupOnly(output.ToString());
        Assert.Contains(Spaced(Shown(text)), Spaced(words), StringComparison.Ordinal);
        Assert.DoesNotContain(words, unit => (char.IsControl(unit) && unit is not ('\n' or '\t')) || unit is '\u202E' or '\u2066');
    }

    // What the page writes for characters that cannot be seen.
    static string Shown(string text) =>
        string.Concat(
            text.Trim()
                .Select(
                    (unit, at) =>
                        char.IsSurrogate(unit)
                        && Rune.TryGetRuneAt(text.Trim(), at, out _) is false
                        && !(char.IsLowSurrogate(unit) && at > 0 && char.IsHighSurrogate(text.Trim()[at - 1]))
                            ? $"U+{(int)unit:X4}"
                        : unit is not ('\n' or '\t') && Printable.IsHidden(new(char.IsSurrogate(unit) ? 'x' : unit)) ? $"U+{(int)unit:X4}"
                        : unit.ToString()
                )
        );

    static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes a page apart: all of its tags and attributes must be the report's own. Gives back its words.</summary>
    static string AssertOwnMarkupOnly(string page)
    {
        string[] elements =
        [
            "html",
            "head",
            "body",
            "meta",
            "title",
            "header",
            "main",
            "aside",
            "nav",
            "article",
            "section",
            "details",
            "summary",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "div",
            "span",
            "b",
            "small",
            "strong",
            "em",
            "code",
            "mark",
            "a",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "ins",
            "del",
            "table",
            "thead",
            "tr",
            "th",
            "td",
            "time",
            "form",
            "fieldset",
            "legend",
            "label",
            "input",
            "button",
        ];
        string[] attributes =
        [
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "id",
            "href",
            "title",
            "hidden",
            "open",
            "dir",
            "role",
            "tabindex",
            "type",
            "value",
            "checked",
            "autocomplete",
            "spellcheck",
            "scope",
            "datetime",
            "rel",
            "data-path",
            "data-on",
            "data-level",
            "data-family",
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "aria-pressed",
        ];
        Assert.StartsWith("<!doctype html>\n", page, StringComparison.Ordinal);
        var rest = OwnScripts().Replace(page, "")["<!doctype html>".Length..];
        Assert.Equal(2, OwnScripts().Count(page));
        var open = new Stack<string>();
        var words = Tag()
            .Replace(rest, tag =>
            {
                var name = tag.Groups[2].Value;
                Assert.Contains(name, elements);
                foreach (Match attribute in Attribute().Matches(tag.Groups[3].Value))
                {
                    Assert.Contains(attribute.Groups[1].Value, attributes);
                    if (attribute.Groups[1].Value == "href")
                        Assert.Matches("^#[a-z0-9-]+$", attribute.Groups[2].Value);
                }

                if (tag.Groups[1].Length > 0)
                    Assert.Equal(open.Pop(), name);
                else if (name is not ("meta" or "input"))
                    open.Push(name);
                return "";
            });
        Assert.Empty(open);
        Assert.DoesNotContain('<', words);
        Assert.DoesNotContain('>', words);
        return WebUtility.HtmlDecode(words);
    }

    [Fact]
    public void The_policy_lets_the_reports_own_style_and_script_run_and_nothing_else()
    {
        var page = Page(("talks.md", Talks));
        var policy = WebUtility.HtmlDecode(Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value);
        var hashes = OwnScripts()
            .Matches(page)
            .ToDictionary(
                own => own.Groups[1].Value,
                own => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(own.Groups[2].Value)))}'"
            );
        Assert.Equal(
            $"default-src 'none'; style-src {hashes["style"]}; script-src {hashes["script"]}; base-uri 'none'; form-action 'none'",
            policy
        );
        // An attribute would need an exception from the policy, and an address a network.
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("url\\(|@import|src=", page);
    }

    [Fact]
    public void Names_in_the_page_are_there_once_and_every_link_leads_somewhere()
    {
        var stories = Directory
            .EnumerateFiles(Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories"), "*.*")
            .Where(file => Path.GetExtension(file) is ".md" or ".txt" && !file.Contains(".verified.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
        var page = Page(RuleSet.Default, stories);
        AssertOwnMarkupOnly(page);
        page = OwnScripts().Replace(page, "");
        var ids = Regex.Matches(page, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        var links = Regex.Matches(page, " href=\"#([^\"]*)\"").Select(match => match.Groups[1].Value).Distinct();
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void Any_draft_can_be_shown()
    {
        string[] pieces =
        [
            .. FuzzTests.Pieces,
            "<script>",
            "<img src=x>",
            "\">",
            "'",
            "<a href=\"x\">y</a>",
            "![a](b)",
            "[^1]: ",
            "<!-- style-lint-disable-next-line dates/weekday-mismatch -- <b> -->\n",
            "Friday, March 22, 2025 ",
        ];
        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            var text = new StringBuilder();
            for (var left = random.Next(80); left >= 0; left--)
                text.Append(pieces[random.Next(pieces.Length)]);
            AssertOwnMarkupOnly(Page(RuleSet.Default, [($"draft.{(round % 2 == 0 ? "txt" : "md")}", text.ToString())]));
        }
    }

    [Theory]
    [InlineData("one **two** three", 0, 17, "one two three")]
    [InlineData("one **two** three", 4, 7, "two")]
    [InlineData("one **two** three", 6, 2, "tw")]
    [InlineData("one **two** three", 4, 2, null)]
    [InlineData("Tom &amp; Jerry", 5, 2, "&")]
    [InlineData("one\ntwo", 2, 3, "e t")]
    [InlineData("one two", 7, 0, null)]
    public void A_passage_knows_what_it_read_from_some_characters(string draft, int start, int length, string? read)
    {
        var passage = Check.Read(draft).Draft.Passages[0];
        Assert.Equal(read, passage.ReadFrom(new(start, length))?.Text);
    }

    [GeneratedRegex("<(style|script)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex OwnScripts();

    [GeneratedRegex("<(/?)([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>")]
    private static partial Regex Tag();

    [GeneratedRegex(" ([a-z-]+)(?:=\"([^\"]*)\")?")]
    private static partial Regex Attribute();
}
