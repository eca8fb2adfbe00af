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

    internal static string Page(params IEnumerable<(string Path, string Text)> drafts)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = new HtmlReport(new(output, new(IsOn: false), 80));
        int files = 0, errors = 0, warnings = 0, suggestions = 0, suppressed = 0;
        foreach (var (path, text) in drafts)
        {
            var result = Check.Lint(text, path);
            report.Add(new(path, result.Diagnostics, RuleSet.Default, result.Story));
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
        await Verifier.Verify(OwnScripts().Replace(Page(("stories/talks.md", Talks), ("stories/quiet.txt", "Nothing happened.\n")), "<$1>…</$1>"));

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
        report.Add(new(text, [found, .. result.Diagnostics, found with { Suppression = new(text, source, new(0, 1)) }], RuleSet.Default, result.Story));
        report.Add(new(text, [found], RuleSet.Empty, Story: null));
        report.Finish(new(2, 2, 0, 0, 1));

        var words = AssertOwnMarkupOnly(output.ToString());
        Assert.Contains(Spaced(Shown(text)), Spaced(words), StringComparison.Ordinal);
        Assert.DoesNotContain(words, unit => (char.IsControl(unit) && unit is not ('\n' or '\t')) || unit is '\u202E' or '\u2066');
    }

    // What the page writes for characters that cannot be seen.
    static string Shown(string text) => string.Concat(text.Trim().Select((unit, at) => char.IsSurrogate(unit) && Rune.TryGetRuneAt(text.Trim(), at, out _) is false && !(char.IsLowSurrogate(unit) && at > 0 && char.IsHighSurrogate(text.Trim()[at - 1]))
        ? $"U+{(int)unit:X4}"
        : unit is not ('\n' or '\t') && Printable.IsHidden(new(char.IsSurrogate(unit) ? 'x' : unit)) ? $"U+{(int)unit:X4}" : unit.ToString()));

    static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes a page apart: all of its tags and attributes must be the report's own. Gives back its words.</summary>
    static string AssertOwnMarkupOnly(string page)
    {
        string[] elements = ["html", "head", "body", "meta", "title", "header", "main", "aside", "nav", "article", "section", "details", "summary", "h1", "h2", "h3", "h4", "p", "div", "span", "b", "small", "strong", "em", "code", "mark", "a", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tr", "th", "td", "time", "form", "fieldset", "legend", "label", "input", "button"];
        string[] attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "title", "hidden", "open", "dir", "role", "tabindex", "type", "value", "checked", "autocomplete", "spellcheck", "scope", "datetime", "rel", "data-path", "data-on", "data-level", "data-family", "aria-label", "aria-labelledby", "aria-hidden", "aria-pressed"];
        Assert.StartsWith("<!doctype html>\n", page, StringComparison.Ordinal);
        var rest = OwnScripts().Replace(page, "")["<!doctype html>".Length..];
        Assert.Equal(2, OwnScripts().Count(page));
        var open = new Stack<string>();
        var words = Tag().Replace(rest, tag =>
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
        var hashes = OwnScripts().Matches(page).ToDictionary(own => own.Groups[1].Value, own => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(own.Groups[2].Value)))}'");
        Assert.Equal($"default-src 'none'; style-src {hashes["style"]}; script-src {hashes["script"]}; base-uri 'none'; form-action 'none'", policy);
        // An attribute would need an exception from the policy, and an address a network.
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("url\\(|@import|src=", page);
    }

    [Fact]
    public void Names_in_the_page_are_there_once_and_every_link_leads_somewhere()
    {
        var stories = Directory.EnumerateFiles(Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories"), "*.*")
            .Where(file => Path.GetExtension(file) is ".md" or ".txt" && !file.Contains(".verified.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var page = OwnScripts().Replace(Page(stories.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))), "");
        AssertOwnMarkupOnly(Page(stories.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))));
        var ids = Regex.Matches(page, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        // A finding without words on the page has a number beside its note only.
        var links = Regex.Matches(page, " href=\"#([^\"]*)\"").Select(match => match.Groups[1].Value).Distinct().Where(link => !link.StartsWith('w'));
        Assert.Empty(links.Except(ids));
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
