using StyleLint.Benchmarks;
using StyleLint.Cli;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary><c>style-lint wire</c> and <c>check --wire</c>, as a user sees them.</summary>
public sealed class WireCommandTests : IDisposable
{
    const string Ferry = """
        {"id": "ferry-1", "version": 1, "agency": "Reuters", "date": "2026-02-02T14:30:00Z", "headline": "Ferry to the outer islands stops", "byline": "Ada Brown", "body": "The ferry to the outer islands will stop at noon because two of its engines failed in the night, the harbour master of Vik said.\nHe hopes that divers can mend the shaft before the market opens on Saturday, when four hundred people want to cross.\n\"We would rather be late than be sorry,\" said the harbour master.\nThe crossing takes forty minutes in calm weather."}
        {"id": "ferry-1", "version": 2, "agency": "Reuters", "date": "2026-02-02T16:00:00Z", "status": "corrected", "headline": "CORRECTED-Ferry to the outer islands stops", "byline": "Ada Brown", "body": "The ferry to the outer islands will stop at noon because one of its engines failed in the night, the harbour master of Vik said."}
        {"id": "quay-1", "agency": "dpa", "date": "2026-01-20", "headline": "New quay", "byline": "Jo Doe", "body": "The council opened its new quay with a concert."}

        """;

    const string Copied = """
        ---
        title: No boat to the islands
        author: Kim Roe
        date: 2026-02-03
        ---

        The ferry to the outer islands will stop at noon because two of its engines failed in the night, the harbour master of Vik said.

        Our town has no other boat.

        "We would rather be late than sorry," said the harbour master.
        """;

    readonly TemporaryFolder _folder = new();

    public WireCommandTests()
    {
        _folder.Write("ferry.jsonl", Ferry);
        _folder.Write("stories/islands.md", Copied);
    }

    public void Dispose() => _folder.Dispose();

    CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);

    CommandRun Run(Func<Surroundings, Surroundings> with, params string[] arguments) => CommandRun.In(_folder.Path, arguments, with);

    // Text enough for pages of its own.
    void AddMany()
    {
        _folder.Write(
            "many.jsonl",
            Ferry
                + string.Concat(
                    Enumerable
                        .Range(0, 60)
                        .Select(number =>
                            $$"""{"id": "{{number}}", "agency": "AP", "date": "2026-02-01", "body": "{{SampleWire.Make(number, 80).Body.Replace("\n", " ")}}"}"""
                            + "\n"
                        )
                )
        );
        Assert.Equal(0, Run("wire", "add", "--archive", "wire", "many.jsonl").Code);
    }

    void Add() => Assert.Equal(0, Run("wire", "add", "--archive", "wire", "ferry.jsonl").Code);

    [Fact]
    public void A_withdrawal_needs_no_agency_where_the_archive_has_the_story()
    {
        _folder.Write(
            "kills.jsonl",
            """
            {"id": "ferry-1", "version": 3, "status": "kill"}
            {"id": "nowhere-1", "version": 2, "status": "kill"}

            """
        );
        Assert.Equal(0, Run("wire", "add", "--archive", "wire", "ferry.jsonl").Code);
        Assert.Equal(
            new(
                1,
                "Added 1 story to wire; 1 item could not be read.\n",
                "style-lint: kills.jsonl:2: withdraws nowhere-1 without saying whose it is, and the archive doesn't know; use --agency NAME\n"
            ),
            Run("wire", "add", "--archive", "wire", "kills.jsonl")
        );
        Assert.Contains(
            "cancelled",
            Run("check", "--wire", "wire", "--only", "wire", "--format", "line", "stories").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Adding_says_what_was_added_and_what_was_not()
    {
        _folder.Write("feeds/broken.jsonl", string.Concat(Enumerable.Repeat("{\n", 25)));
        _folder.Write("feeds/notes.json", """[{"uri": "a:1", "type": "picture"}, {"uri": "a:2", "type": "picture"}]""");
        _folder.Write("feeds/notes.doc", "not looked at");
        await Verifier.Verify(
            string.Join(
                '\n',
                Run("wire", "add", "--archive", "wire", "ferry.jsonl"),
                Run("wire", "add", "--archive", "wire", "feeds", "ferry.jsonl")
            )
        );
    }

    [Fact]
    public async Task Search_shows_the_latest_first_with_the_words_around()
    {
        Add();
        await Verifier.Verify(
            string.Join(
                '\n',
                Run("wire", "search", "--archive", "wire", "harbour", "ENGINES"),
                Run("wire", "search", "--archive", "wire", "calm weather", "--limit", "1"),
                Run("wire", "search", "--archive", "wire", "gines")
            )
        );
    }

    [Fact]
    public async Task Compare_shows_both_side_by_side()
    {
        Add();
        await Verifier.Verify(
            string.Join(
                '\n',
                Run(
                    around => around with { Width = () => 90 },
                    "wire",
                    "compare",
                    "--archive",
                    "wire",
                    "--version",
                    "1",
                    "stories/islands.md",
                    "ferry-1"
                ),
                Run(
                    around => around with { Width = () => 90, OutputIsTerminal = true },
                    "wire",
                    "compare",
                    "--archive",
                    "wire",
                    "stories/islands.md",
                    "ferry-1"
                ),
                Run("wire", "compare", "--archive", "wire", "stories/islands.md", "nobody"),
                Run("wire", "compare", "--archive", "wire", "--version", "7", "stories/islands.md", "ferry-1")
            )
        );
    }

    [Fact]
    public async Task Help_teaches() =>
        await Verifier.Verify(
            string.Join(
                '\n',
                new[] { "", "init", "add", "copy", "remove", "search", "compare", "info", "verify", "compact" }.Select(command =>
                    Run(["wire", .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output
                )
            )
        );

    [Fact]
    public void Stories_are_counted_verified_removed_and_compacted()
    {
        Add();
        Assert.StartsWith(
            "3 stories, sent from 2026-01-20 to 2026-02-02\n  Reuters  2\n  dpa      1\n\n",
            Run("wire", "info", "--archive", "wire").Output
        );
        Assert.Equal("3 stories, all sound.\n", Run("wire", "verify", "--archive", "wire").Output);
        Assert.Equal("Removed 2 stories from wire.\n", Run("wire", "remove", "--archive", "wire", "ferry-1").Output);
        Assert.Contains("2 removed stories still on disk", Run("wire", "info", "--archive", "wire").Output);
        Assert.Equal(
            (1, "style-lint: wire has no such story\n"),
            Run("wire", "remove", "--archive", "wire", "ferry-1") is var again ? (again.Code, again.Error) : default
        );
        Assert.Equal("wire holds 1 story in one part.\n", Run("wire", "compact", "--archive", "wire").Output);
        Assert.DoesNotContain("removed", Run("wire", "info", "--archive", "wire").Output);
    }

    [Fact]
    public void A_damaged_archive_fails_to_verify()
    {
        AddMany();
        Damage();
        var run = Run("wire", "verify", "--archive", "wire");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("is damaged at byte 0", run.Output);
    }

    [Fact]
    public void A_check_consults_the_archive_of_the_option_the_environment_or_the_settings()
    {
        Add();
        Assert.DoesNotContain("archive", Run("check", "stories").Output);
        Assert.Contains("archive not consulted", Run("check", "--require-wire", "stories").Output);
        Assert.Contains("archive not consulted", Run("check", "--wire", "gone", "stories").Output);
        var expected = Run("check", "--wire", "wire", "stories");
        Assert.Equal(1, expected.Code);
        Assert.Contains("wire/uncredited-copy", expected.Output);
        Assert.DoesNotContain("archive not consulted", expected.Output);
        Assert.Equal(
            expected.Output,
            Run(around => around with { Variable = name => name == "STYLE_LINT_WIRE" ? "wire" : null }, "check", "stories").Output
        );
        _folder.Write("style-lint.yml", "wire: wire\n");
        Assert.Equal(expected.Output, Run("check", "stories").Output);
        // Commands about the archive take it from there as well.
        Assert.Equal("3 stories, all sound.\n", Run("wire", "verify").Output);
        _folder.Write("style-lint.yml", "wire: clickhouse://example.org/wire\n");
        Assert.Contains("is a network address", Run("check", "stories").Output);
    }

    [Fact]
    public void The_archive_of_the_settings_is_made_where_it_is_missing_and_lies_below_them()
    {
        _folder.Write("style-lint.yml", "wire: desk/wire\n");
        Assert.Equal($"Added 3 stories to {Path.Combine("desk", "wire")}.\n", Run("wire", "add", "ferry.jsonl").Output);
        _folder.Write("style-lint.yml", "wire: ../wire\n");
        Assert.Equal(
            (2, "style-lint: style-lint.yml: '../wire' leads outside the folder of style-lint.yml; copy the files into that folder\n"),
            Run("wire", "add", "ferry.jsonl") is var run ? (run.Code, run.Error) : default
        );
        _folder.Write("style-lint.yml", "wire: clickhouse://example.org/wire\n");
        Assert.Equal(2, Run("wire", "add", "ferry.jsonl").Code);
    }

    [Fact]
    public void Where_the_rules_that_ask_the_archive_do_not_run_nothing_is_said_of_it() =>
        Assert.DoesNotContain("archive", Run("check", "--only", "dates", "stories").Output);

    [Fact]
    public void A_check_goes_on_without_an_archive_that_cannot_be_read()
    {
        Add();
        Damage();
        _folder.Write("stories/second.md", Copied);
        var run = Run("check", "--skip", "titles", "--wire", "wire", "stories");
        Assert.Equal(0, run.Code);
        Assert.Contains("is damaged at byte 0", Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.Contains("archive not consulted", run.Output);
        Assert.DoesNotContain("wire/uncredited-copy", run.Output);
        Assert.Equal(run with { Code = 2 }, Run("check", "--skip", "titles", "--require-wire", "--wire", "wire", "stories"));
        Directory.CreateDirectory(_folder.Full("empty"));
        Assert.Contains(
            "isn't a wire archive",
            Assert.Single(Run("check", "--skip", "titles", "--wire", "empty", "stories").Error.TrimEnd().Split('\n'))
        );
    }

    [Fact]
    public void A_check_goes_on_without_an_archive_that_is_not_there()
    {
        var given = Run("check", "--skip", "titles", "--wire", "nowhere", "stories");
        Assert.Equal(
            (0, "style-lint: nowhere: no such wire archive; create one with 'style-lint wire add --archive nowhere PATH'\n"),
            (given.Code, given.Error)
        );
        Assert.Contains("archive not consulted", given.Output);
        Assert.Equal(given with { Code = 2 }, Run("check", "--skip", "titles", "--require-wire", "--wire", "nowhere", "stories"));
        _folder.Write("style-lint.yml", "wire: nowhere\n");
        Assert.Equal(given, Run("check", "--skip", "titles", "stories"));
        Assert.Equal(2, Run("check", "--skip", "titles", "--require-wire", "stories").Code);
    }

    [Fact]
    public void A_check_goes_on_where_the_archive_fails_while_it_is_asked()
    {
        AddMany();
        Damage();
        _folder.Write("stories/second.md", Copied);
        var run = Run("check", "--skip", "titles", "--require-wire", "--wire", "wire", "--min-level", "suggestion", "stories");
        Assert.Equal(2, run.Code);
        Assert.Contains("is damaged at byte 0", Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.Equal(2, run.Output.Split("style-lint/unread-archive").Length - 1);
        Assert.Contains("archive not consulted", run.Output);
    }

    [Fact]
    public void Where_the_wire_is_required_and_nobody_names_an_archive_the_check_counts_as_not_done()
    {
        var run = Run("check", "--skip", "titles", "--require-wire", "stories");
        Assert.Equal(
            (2, "style-lint: --require-wire: no wire archive was read; name one with --wire or STYLE_LINT_WIRE\n"),
            (run.Code, run.Error)
        );
        Assert.Equal(0, Run("check", "--require-wire", "--only", "dates", "stories").Code);
    }

    [Theory]
    [InlineData("style-lint: which archive? Name it with --archive, STYLE_LINT_WIRE, or wire: in style-lint.yml\n", "wire", "info")]
    [InlineData("style-lint: nowhere.jsonl: no such file or folder\n", "wire", "add", "--archive", "wire", "nowhere.jsonl")]
    [InlineData(
        "style-lint: stories contains other files (islands.md); use an empty folder for the archive\n",
        "wire",
        "add",
        "--archive",
        "stories",
        "ferry.jsonl"
    )]
    [InlineData(
        "style-lint: clickhouse://host has no database; write clickhouse://user@host:port/database\n",
        "wire",
        "info",
        "--archive",
        "clickhouse://host"
    )]
    [InlineData(
        "style-lint: mysql://me@host/db isn't a wire archive; name a folder, or clickhouse://user@host:port/database\n",
        "check",
        "--wire",
        "mysql://me@host/db"
    )]
    [InlineData(
        "style-lint: clickhouse://me@host/db: others on this machine can read command lines; put the password in STYLE_LINT_WIRE_PASSWORD\n",
        "check",
        "--wire",
        "clickhouse://me:secret@host/db"
    )]
    [InlineData(
        "style-lint: --cluster: wire is a folder; only ClickHouse spreads an archive over servers\n",
        "wire",
        "init",
        "--archive",
        "wire",
        "--cluster",
        "newsroom"
    )]
    [InlineData("style-lint: name the archive to copy and the one to copy to; see style-lint wire copy --help\n", "wire", "copy", "wire")]
    [InlineData("style-lint: name the stories to remove: ids, or --before DATE\n", "wire", "remove", "--archive", "wire")]
    [InlineData("style-lint: unknown command serach; did you mean search?\n", "wire", "serach")]
    public void What_cannot_run_is_one_clear_line(string expected, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((2, expected, ""), (run.Code, run.Error, run.Output));
    }

    [Fact]
    public void A_named_file_that_cannot_be_read_is_said_and_the_others_are_added()
    {
        _folder.Write("feed.pdf", "x");
        var run = Run("wire", "add", "--archive", "wire", "feed.pdf", "ferry.jsonl");
        Assert.Equal((2, "Added 3 stories to wire.\n"), (run.Code, run.Output));
        Assert.StartsWith("style-lint: feed.pdf: not a known type of agency copy", run.Error);
    }

    // In the first page, of which every story is read.
    void Damage()
    {
        var file = Directory.GetFiles(_folder.Full("wire"), "*.segment").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[20] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
