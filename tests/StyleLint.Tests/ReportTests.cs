using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary>The reports for other programs: what they say, where they say it stands, their limits, and that nothing in a draft steers who
/// reads them.</summary>
public sealed class ReportTests : IDisposable
{
    const string Harbour = """
        ---
        title: Harbour to open 40 piers
        author: Ada Brown
        date: 2025-03-11
        ---

        HULL, March 11 — The harbour will open 45 piers in an utterly new basin on Friday, March 22, 2025, its owner said. It is quite late.

        <!-- style-lint-disable-next-line house/cut -- the minister's own word -->
        It is utterly calm, and the works commence.

        """;

    static readonly string[] Programs = ["json", "sarif", "rdjson", "checkstyle", "github"];

    readonly TemporaryFolder _folder = new();

    public ReportTests()
    {
        _folder.Write(
            "desk/rules/house/cut.yml",
            "extends: existence\nmessage: \"Cut \\\"{match}\\\": it says nothing.\"\nlevel: error\nwhy: A word that says nothing costs a line.\nlink: https://style.example/cut\ntokens: [utterly]\naction: { name: remove }\n"
        );
        _folder.Write(
            "desk/rules/house/swap.yml",
            "extends: substitution\nmessage: \"Write \\\"{replacement}\\\" for \\\"{match}\\\".\"\nlevel: warning\nswap: { commence: begin }\n"
        );
        _folder.Write(
            "desk/rules/house/soft.yml",
            "extends: existence\nmessage: \"Is \\\"{match}\\\" needed?\"\nlevel: suggestion\ntokens: [quite]\n"
        );
        _folder.Write("stories/harbour.md", Harbour);
        _folder.Write("stories/notes.txt", "It is utterly calm.\n");
        _folder.Write("style-lint.yml", "suppress: [{ rule: house/cut, files: [\"**/*.txt\"], reason: a diary }]\n");
        _folder.Write("desk/people.yml", "known-until: 2026-01-31\npeople: [{ name: Jan Roe, tenures: [{ office: mayor }] }]\n");
        _folder.Write("stories/quiet.md", "# Harbour\n\nNothing happened.\n");
    }

    public void Dispose() => _folder.Dispose();

    CommandRun Check(string[] arguments, params (string Name, string Value)[] variables) =>
        CommandRun.In(
            _folder.Path,
            [
                "check",
                "--rules",
                "desk/rules",
                "--only",
                "house",
                "--only",
                "dates/weekday-mismatch",
                "--only",
                "titles/headline-number-differs",
                .. arguments,
            ],
            around =>
                around with
                {
                    Variable = name => variables.Where(each => each.Name == name).Select(each => each.Value).FirstOrDefault(),
                }
        );

    [Theory]
    [InlineData("sarif")]
    [InlineData("rdjson")]
    [InlineData("gitlab")]
    [InlineData("checkstyle")]
    [InlineData("github")]
    public async Task A_report_holds_what_its_format_has_room_for(string format)
    {
        var run = Check(["--format", format, "stories"]);
        var output = format is "sarif" or "rdjson" or "gitlab"
            ? Indented(run.Output.Replace($"\"{Cli.ToolVersion.Number}\"", "\"VERSION\""))
            : run.Output;
        // Of a rule's page the first line will do; the pages have tests of their own.
        output = Regex.Replace(output, @"(""markdown"": ""# [^\\]*)\\n.*""", "$1 …\"");
        await Verifier.Verify(output + run.Error + $"--- exit {run.Code}").UseFileName($"ReportTests.{format}");
    }

    static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                text,
                new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
            document.WriteTo(writer);
        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    [Fact]
    public async Task In_GitHub_Actions_one_run_gives_text_annotations_and_the_summary()
    {
        _folder.Write("summary.md", "before\n");
        var run = Check(["--facts", "desk/people.yml", "stories"], Runner());
        await Verifier.Verify($"{run}\n--- summary\n{File.ReadAllText(_folder.Full("summary.md"))}");
    }

    (string, string)[] Runner() =>
        [
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_STEP_SUMMARY", _folder.Full("summary.md")),
            ("GITHUB_WORKSPACE", _folder.Path),
            ("GITHUB_SERVER_URL", "https://github.example"),
            ("GITHUB_REPOSITORY", "the-desk/copy"),
            ("GITHUB_SHA", "0123abcd"),
        ];

    [Theory]
    [InlineData("text", 0, false)]
    [InlineData("json", 0, false)]
    [InlineData("github", 4, true)]
    public void In_GitHub_Actions_a_format_that_is_asked_for_comes_alone(string format, int annotations, bool summary)
    {
        var run = Check(["--format", format, "stories"], Runner());
        Assert.Equal(annotations, RunnerModel.Read(run.Output).Count);
        Assert.Equal(summary, File.Exists(_folder.Full("summary.md")));
    }

    [Fact]
    public void A_summary_that_cannot_be_written_fails_nothing()
    {
        var run = Check(["stories"], ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", _folder.Path));
        Assert.Equal(1, run.Code);
        Assert.StartsWith("style-lint: the step summary could not be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_count_from_the_root_of_the_repository()
    {
        var run = CommandRun.In(
            _folder.Full("stories"),
            ["check", "--rules", "../desk/rules", "--only", "house", "--format", "github", "--output", "sarif=out.sarif", "./harbour.md"],
            around =>
                around with
                {
                    Variable = name => Runner().Where(each => each.Item1 == name).Select(each => each.Item2).FirstOrDefault(),
                }
        );
        Assert.All(RunnerModel.Read(run.Output), command => Assert.Equal("stories/harbour.md", command.Properties["file"]));
        Assert.Contains(
            "\"uri\":\"stories/harbour.md\",\"uriBaseId\":\"%SRCROOT%\"",
            File.ReadAllText(_folder.Full("stories/out.sarif")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://github.example/the-desk/copy/blob/0123abcd/stories/harbour.md?plain=1#L7",
            File.ReadAllText(_folder.Full("summary.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Every_format_leads_back_to_the_same_words(string lineEnd)
    {
        string[] lines = ["é utterly 😀 utterly", "", "👩‍👩‍👧 utterly 日本 utterly", "e\u0301 utterly\u2028utterly", "utterly"];
        var text = string.Join(lineEnd, lines);
        _folder.Write("place.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        var expected = Enumerable.Range(0, text.Length).Where(at => string.CompareOrdinal(text, at, "utterly", 0, 7) == 0).ToList();
        foreach (var format in Programs)
        {
            var output = Check(["--only", "house/cut", "--format", format, "place.md"]).Output;
            // An annotation has columns, an end within the line, and nothing else to go by; Checkstyle has no ends.
            var places = Places(format, output);
            Assert.Equal(expected, places.Select(place => Offset(place.Line, place.Column)));
            Assert.All(places, place =>
                Assert.Equal(
                    "utterly",
                    place.EndColumn == 0 ? "utterly" : text[Offset(place.Line, place.Column)..Offset(place.EndLine, place.EndColumn)]
                )
            );

            int Offset(int line, int column)
            {
                var start = lines.Take(line - 1).Sum(each => each.Length + lineEnd.Length);
                if (format != "rdjson")
                    return start + column - 1;
                // reviewdog counts bytes of the file's line, in the first one those of the byte order mark as well.
                var bytes = Encoding.UTF8.GetBytes((line == 1 ? "\uFEFF" : "") + lines[line - 1])[..(column - 1)];
                return start + Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Length;
            }
        }
    }

    static List<(int Line, int Column, int EndLine, int EndColumn)> Places(string format, string output)
    {
        if (format == "github")
            return
            [
                .. RunnerModel
                    .Read(output)
                    .Select(command =>
                        (Number(command, "line"), Number(command, "col"), Number(command, "endLine"), Number(command, "endColumn"))
                    ),
            ];
        if (format == "checkstyle")
            return
            [
                .. XDocument
                    .Parse(output)
                    .Descendants("error")
                    .Select(error => ((int)error.Attribute("line")!, (int)error.Attribute("column")!, 0, 0)),
            ];
        using var json = JsonDocument.Parse(output);
        return format switch
        {
            "json" =>
            [
                .. json
                    .RootElement.GetProperty("diagnostics")
                    .EnumerateArray()
                    .Select(each => Range(each, "line", "column", "endLine", "endColumn")),
            ],
            "sarif" =>
            [
                .. json
                    .RootElement.GetProperty("runs")[0]
                    .GetProperty("results")
                    .EnumerateArray()
                    .Select(each =>
                        Range(
                            each.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"),
                            "startLine",
                            "startColumn",
                            "endLine",
                            "endColumn"
                        )
                    ),
            ],
            _ =>
            [
                .. json
                    .RootElement.GetProperty("diagnostics")
                    .EnumerateArray()
                    .Select(each => each.GetProperty("location").GetProperty("range"))
                    .Select(range =>
                        (
                            range.GetProperty("start").GetProperty("line").GetInt32(),
                            range.GetProperty("start").GetProperty("column").GetInt32(),
                            range.GetProperty("end").GetProperty("line").GetInt32(),
                            range.GetProperty("end").GetProperty("column").GetInt32()
                        )
                    ),
            ],
        };

        static int Number(RunnerCommand command, string name) => int.Parse(command.Properties[name]);

        static (int, int, int, int) Range(JsonElement at, params string[] names) =>
            (
                at.GetProperty(names[0]).GetInt32(),
                at.GetProperty(names[1]).GetInt32(),
                at.GetProperty(names[2]).GetInt32(),
                at.GetProperty(names[3]).GetInt32()
            );
    }

    public static TheoryData<string> HostileTexts =>
        [
            "::error::x",
            "##[error]x",
            "::set-env name=PATH::x",
            "  ::add-mask::*",
            "\u0085::warning::x",
            "a\n::error::x",
            "a\r##[set-output name=x]y",
            "%0A::error::x",
            "a,line=7::b",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "](javascript:alert(1))",
            "[x](https://evil.example)",
            "![x](https://evil.example/x.png)",
            "@team see #1 | `x` | **y** $\\alpha$ https://evil.example",
            "\\| a | b",
            "</details><h1>x</h1>",
            "&lt;b&gt; &#64;",
            "a\u2028b\u2029c",
            "nul\0l \u0001 \uFFFE",
            "\uD800 half",
            "half \uDC00",
            "😀 é \"q\" \\ '",
            "\u001b[31mred\u001b]52;c;x\u0007",
            "\u009b31m",
            "\u202Egnp.exe\u2066",
            "{0} {{1}}",
            "]]> <!-- --> <?x?>",
        ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_stays_a_text(string text)
    {
        var files = Hostile(text);

        using var sarif = JsonDocument.Parse(Write(new(page => new SarifReport(page)), files));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var defused = text.Replace("](", "] (");
        var isWhole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
        if (isWhole)
        {
            Assert.Equal(text, result.GetProperty("ruleId").GetString());
            Assert.Equal(text, run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
            Assert.Equal(defused, result.GetProperty("message").GetProperty("text").GetString());
            Assert.Equal(defused, result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
            Assert.Equal(
                text,
                result
                    .GetProperty("fixes")[0]
                    .GetProperty("artifactChanges")[0]
                    .GetProperty("replacements")[0]
                    .GetProperty("insertedContent")
                    .GetProperty("text")
                    .GetString()
            );
            Assert.Equal(text, result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
            Assert.Equal(
                text,
                Uri.UnescapeDataString(
                    result
                        .GetProperty("locations")[0]
                        .GetProperty("physicalLocation")
                        .GetProperty("artifactLocation")
                        .GetProperty("uri")
                        .GetString()!
                )
            );
        }

        files = [files[0] with { Found = [files[0].Found[0] with { Suppression = null }] }];
        using var rdjson = JsonDocument.Parse(Write(new(page => new RdjsonReport(page)), files));
        var diagnostic = rdjson.RootElement.GetProperty("diagnostics")[0];
        if (isWhole)
        {
            Assert.Equal(text, diagnostic.GetProperty("message").GetString());
            Assert.Equal(text, diagnostic.GetProperty("location").GetProperty("path").GetString());
            Assert.Equal(text, diagnostic.GetProperty("suggestions")[0].GetProperty("text").GetString());
        }

        var xml = XDocument.Parse(Write(new(page => new CheckstyleReport(page)), files));
        var readable = string.Concat(
            text.EnumerateRunes().Select(rune => rune.Value is 0 or 1 or 7 or 0x1b or 0xFFFE ? $"\\u{{{rune.Value:x}}}" : rune.ToString())
        );
        if (isWhole)
        {
            Assert.Equal(readable, xml.Descendants("error").Single().Attribute("message")!.Value);
            Assert.Equal(readable, xml.Descendants("file").Single().Attribute("name")!.Value);
        }

        var command = Write(new(page => new GithubReport(page)), files);
        Assert.DoesNotContain(command, character => char.IsControl(character) && character != '\n');
        var annotation = Assert.Single(RunnerModel.Read(command));
        Assert.Equal("error", annotation.Name);
        Assert.Equal(["col", "endColumn", "endLine", "file", "line", "title"], annotation.Properties.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1", annotation.Properties["line"]);
        Assert.StartsWith(Cli.Terminal.Printable.Line(text), annotation.Data, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_is_no_markup_in_the_summary(string text)
    {
        var summary = Write(
            new(page => new SummaryReport(page)),
            [.. Hostile(text), .. Hostile(text).Select(file => file with { Found = [file.Found[0] with { Suppression = null }] })],
            new(2, 1, 0, 0, 1) { FactsKnownUntil = [(text, new(2026, 1, 31))] }
        );
        // What GitHub's Markdown has beyond CommonMark.
        var pipeline = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseAutoLinks()
            .UseEmphasisExtras()
            .UseMathematics()
            .UseTaskLists()
            .Build();
        var html = Markdown.ToHtml(summary, pipeline);
        // What is left when the summary's own markup is taken away is text: no tag, no link, no mention.
        foreach (
            var own in new[]
            {
                "<details>",
                "</details>",
                "<summary>",
                "</summary>",
                "<br>",
                "<table>",
                "</table>",
                "<thead>",
                "</thead>",
                "<tbody>",
                "</tbody>",
                "<tr>",
                "</tr>",
                "<p>",
                "</p>",
                "</td>",
                "</th>",
                "</h3>",
                "<code>",
                "</code>",
            }
        )
            html = html.Replace(own, " ");
        html = Regex.Replace(html, "<t[dh] style=\"text-align: left;\">|<h3>", " ");
        Assert.DoesNotContain('<', html);
        Assert.DoesNotMatch(@"@\w|https?://", html);
        var shown = WebUtility.HtmlDecode(html).Replace("\u200B", "");
        // Place, message, fix and rule of the error; place, reason and rule of the suppression; the file of the facts.
        Assert.Equal(8, Regex.Count(Spaced(shown), Regex.Escape(Spaced(Cli.Terminal.Printable.Line(text)))));

        static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    static ImmutableArray<FileFindings> Hostile(string text)
    {
        var source = SourceText.From($"{text}\nx", text);
        return
        [
            new(
                text,
                [
                    new(new(text), Severity.Error, text, source, new(0, 1))
                    {
                        Fixes = [new(text, FixSafety.Safe, [new(new(0, 1), text)])],
                        Related = [new(source, new(0, 1), text)],
                        Suppression = new(text, source, new(0, 1)),
                    },
                ],
                RuleSet.Empty,
                Story: null
            ),
        ];
    }

    sealed record Kind(Func<ReportPage, IReport> Open);

    static string Write(Kind kind, ImmutableArray<FileFindings> files, Summary? summary = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = kind.Open(new(output, new(IsOn: false), 80));
        foreach (var file in files)
            report.Add(file);
        report.Finish(summary ?? new(files.Length, 1, 0, 0, 1));
        return output.ToString();
    }

    [Fact]
    public void A_runner_obeys_only_our_annotations_whatever_files_and_rules_are_called()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write(
            "desk/rules/##[error]x/::error::y.yml",
            "extends: existence\nmessage: \"::error::{match}\\n::warning::##[error]x\\e[31m\"\nlevel: error\ntokens: [bait]\n"
        );
        _folder.Write("::error::x.md", "  ::error::bait\n##[add-path]bait\n##[set-env name=x]bait\n");
        _folder.Write("##[error]y,line=1.md", "bait\n");
        foreach (var format in new[] { null, "text", "line", "json", "sarif", "github", "rdjson", "gitlab", "checkstyle" })
        {
            string[] drafts = [.. format is null ? [] : new[] { "--format", format }, "::error::x.md", "##[error]y,line=1.md"];
            var run = CommandRun.In(_folder.Path, ["check", "--rules", "desk/rules", "--only", "##[error]x", .. drafts], around =>
                around with
                {
                    Variable = name => Runner().Where(each => each.Item1 == name).Select(each => each.Item2).FirstOrDefault(),
                }
            );
            Assert.Equal(1, run.Code);
            Assert.Equal("", run.Error);
            var commands = RunnerModel.Read(run.Output);
            Assert.Equal(format is null or "github" ? 4 : 0, commands.Count);
            Assert.All(commands, command => Assert.Equal("##[error]x/::error::y", command.Properties["title"]));
            Assert.DoesNotContain('\e', run.Output);
        }

        Assert.Empty(RunnerModel.Read(File.ReadAllText(_folder.Full("summary.md"))));
    }

    [Fact]
    public void Thirty_thousand_findings_keep_within_every_limit_and_say_what_is_left_out()
    {
        var source = SourceText.From(string.Concat(Enumerable.Repeat("utterly \n", 10_000)), "long.md");
        var found = Enumerable
            .Range(0, 30_000)
            .Select(number => new Diagnostic(
                new($"house/rule-{number % 7}"),
                (number % 3) switch
                {
                    0 => Severity.Suggestion,
                    1 => Severity.Warning,
                    _ => Severity.Error,
                },
                $"Cut it. {new string('m', 400)}",
                source,
                new(number / 3 * 9, 7)
            ))
            .ToImmutableArray();
        ImmutableArray<FileFindings> files = [new("long.md", found, RuleSet.Empty, Story: null)];
        var summary = new Summary(1, 10_000, 10_000, 10_000, 0);

        var annotations = Write(new(page => new GithubReport(page with { ListsSuggestions = true })), files, summary);
        Assert.Equal(["error", "warning", "notice"], RunnerModel.Read(annotations).Select(command => command.Name).Distinct());
        Assert.All(RunnerModel.Read(annotations).GroupBy(command => command.Name), level => Assert.Equal(10, level.Count()));
        Assert.EndsWith(
            "\n9990 more errors, 9990 more warnings, 9990 more suggestions without an annotation: GitHub shows 10 of a level.\n",
            annotations,
            StringComparison.Ordinal
        );

        var markdown = Write(new(page => new SummaryReport(page)), files, summary);
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 1, 1024 * 1024);
        Assert.Contains("… and 9900 more errors.", markdown, StringComparison.Ordinal);
        Assert.Contains("… and 9900 more warnings.", markdown, StringComparison.Ordinal);

        using var sarif = JsonDocument.Parse(Write(new(page => new SarifReport(page)), files, summary));
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        var levels = run.GetProperty("results").EnumerateArray().CountBy(each => each.GetProperty("level").GetString()!);
        Assert.Equal([new("error", 10_000), new("warning", 10_000), new("note", 5_000)], levels);
        Assert.Contains(
            "5000 more findings are left out",
            run.GetProperty("invocations")[0]
                .GetProperty("toolExecutionNotifications")[0]
                .GetProperty("message")
                .GetProperty("text")
                .GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_summary_keeps_below_its_limit_where_every_character_needs_an_escape()
    {
        var text = new string('|', 5_000);
        var files = Enumerable
            .Range(0, 300)
            .SelectMany(_ => Hostile(text))
            .Select(file => file with { Found = [file.Found[0] with { Suppression = null }] })
            .ToImmutableArray();
        var markdown = Write(new(page => new SummaryReport(page)), files, new(300, 300, 0, 0, 0));
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 1, 512 * 1024);
        Assert.Contains("more errors.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_follows_its_words_and_no_others()
    {
        const string Draft = "# Harbour\n\nIt is utterly calm and\nutterly quiet.\n\nIt is utterly calm and\nutterly quiet.\n";
        var first = Fingerprints(Draft);
        Assert.Equal(4, first.Distinct().Count());
        Assert.Equal(
            first,
            Fingerprints("# Harbour\n\nA new first paragraph.\n\n" + Draft[11..].Replace(" and\nutterly", "\nand utterly"))
        );
        Assert.Equal(first, Fingerprints(Draft.Replace("\n", "\r\n")));
        Assert.Empty(first.Intersect(Fingerprints(Draft.Replace("calm", "still"))));

        string[] Fingerprints(string draft)
        {
            _folder.Write("moved.md", draft);
            using var sarif = JsonDocument.Parse(Check(["--only", "house/cut", "--format", "sarif", "moved.md"]).Output);
            return
            [
                .. sarif
                    .RootElement.GetProperty("runs")[0]
                    .GetProperty("results")
                    .EnumerateArray()
                    .Select(each => each.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!),
            ];
        }
    }

    [Fact]
    public void A_suggestion_for_reviewdog_is_one_edit()
    {
        var source = SourceText.From("é one, two, three", "x.md");
        var found = new Diagnostic(new("house/x"), Severity.Error, "x", source, new(2, 3))
        {
            Fixes = [new("Swap", FixSafety.NeedsReview, [new(new(2, 3), "three"), new(new(12, 5), "one")])],
        };
        using var rdjson = JsonDocument.Parse(
            Write(new(page => new RdjsonReport(page)), [new("x.md", [found], RuleSet.Empty, Story: null)])
        );
        var suggestion = rdjson.RootElement.GetProperty("diagnostics")[0].GetProperty("suggestions")[0];
        Assert.Equal("three, two, one", suggestion.GetProperty("text").GetString());
        Assert.Equal(
            "{\"start\":{\"line\":1,\"column\":4},\"end\":{\"line\":1,\"column\":19}}",
            suggestion.GetProperty("range").GetRawText()
        );
    }
}
