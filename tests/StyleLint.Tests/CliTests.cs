using System.Globalization;
using System.Text.Json;
using VerifyXunit;

namespace StyleLint.Tests;

public sealed class CliTests : IDisposable
{
    const string CutRule = """
        extends: existence
        message: "Cut \"{match}\": it says nothing."
        level: error
        why: A word that says nothing costs a line.
        tokens: [utterly]
        action: { name: remove }
        examples:
          - bad: The harbour is [|utterly|] quiet.
            fixed: The harbour is quiet.
          - good: The harbour is quiet.
        """;

    const string SwapRule = """
        extends: substitution
        message: "Write \"{replacement}\" for \"{match}\"."
        level: warning
        swap: { commence: begin }
        """;

    const string SoftRule = """
        extends: existence
        message: "Is \"{match}\" needed?"
        level: suggestion
        tokens: [quite]
        """;

    // Every draft in one place so that the snapshots can be read beside them.
    const string Ferry = "# Ferry talks\n\nThe works will commence on an utterly calm day.\n\nIt is quite late.\n";

    readonly TemporaryFolder _folder = new();

    public CliTests()
    {
        _folder.Write("desk/rules/house/cut.yml", CutRule);
        _folder.Write("desk/rules/house/swap.yml", SwapRule);
        _folder.Write("desk/rules/house/soft.yml", SoftRule);
        _folder.Write("stories/ferry.md", Ferry);
        _folder.Write("stories/quiet.md", "# Harbour\n\nNothing happened.\n");
    }

    public void Dispose() => _folder.Dispose();

    // Only the rules of this class, so that new rules that ship do not change what is seen here.
    CommandRun Check(params string[] arguments) => Run(["check", "--rules", "desk/rules", "--only", "house", .. arguments]);

    CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);

    [Fact]
    public void A_rule_that_runs_out_of_its_time_is_named_once_and_the_exit_code_says_that_not_all_was_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("style-lint.yml", "rules: [rules]\n");
        folder.Write("rules/desk/evil.yml", "extends: existence\nmessage: No.\nnonword: true\ntokens: ['(?=(a+))\\1+$']\n");
        for (var number = 0; number < 4; number++)
            folder.Write($"{number}.md", $"A word.\n\n{new string('a', 50_000)}!\n");
        var run = CommandRun.In(folder.Path, ["check", "--jobs", "1", "--format", "line"]);
        Assert.Equal(2, run.Code);
        Assert.Single(run.Output.Split('\n'), line => line.Contains("desk/evil", StringComparison.Ordinal));
        Assert.Single(run.Error.Split('\n'), line => line.StartsWith("style-lint: desk/evil ran out of time", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_drafts_is_clean_and_says_that_there_are_none()
    {
        using var empty = new TemporaryFolder();
        var run = CommandRun.In(empty.Path, ["check"]);
        Assert.Equal(0, run.Code);
        Assert.Equal("style-lint: no drafts to check here (.md .markdown .mdx .txt)\n", run.Error);
    }

    [Fact]
    public async Task Text_shows_the_words_and_the_ways_out() => await Verifier.Verify(Check("stories").ToString());

    [Fact]
    public async Task Text_lists_suggestions_when_asked() =>
        await Verifier.Verify(Check("--min-level", "suggestion", "stories").ToString());

    [Fact]
    public async Task Text_is_modest_where_all_is_well() => await Verifier.Verify(Check("stories/quiet.md").ToString());

    [Fact]
    public async Task Text_marks_wide_and_odd_characters_where_they_stand()
    {
        var hidden = "abc\u202Eutterly\u202C utterly\u200B";
        _folder.Write(
            "odd.md",
            $"""
            é́ 日本 utterly 😀 utterly 👩‍👩‍👧 utterly

            Zé\u0301 {hidden} \u001b[31mutterly\u001b]52;c;x\u0007

            {string.Concat(Enumerable.Repeat("so it went on and on ", 20))}utterly {string.Concat(Enumerable.Repeat("until the end ", 20))}
            """.Replace("\\u0301", "\u0301").Replace("\\u001b", "\u001b").Replace("\\u0007", "\u0007")
        );
        await Verifier.Verify(Check("odd.md").ToString());
    }

    [Fact]
    public async Task Text_in_colour() => await Verifier.Verify(Check("--color", "stories/ferry.md").Output.Replace("\e", "ESC"));

    [Fact]
    public async Task Line_is_Vales_line() => await Verifier.Verify(Check("--format", "line", "stories").ToString());

    [Fact]
    public async Task Json_holds_everything() => await Verifier.Verify(Check("--format", "json", "stories").ToString());

    [Fact]
    public async Task Wrong_rules_settings_and_facts_are_findings_and_the_rest_goes_on()
    {
        _folder.Write("desk/rules/house/broken.yml", "extends: existense\nmessage: x\n");
        _folder.Write("style-lint.yml", "rules: [desk/rules, ../elsewhere]\nlevls: { house: error }\nlevels: { hose: error }\n");
        await Verifier.Verify(Run("check", "--only", "house", "stories").ToString());
    }

    [Fact]
    public async Task Explain_draws_the_examples() =>
        await Verifier.Verify(Run("explain", "--rules", "desk/rules", "house/cut").ToString());

    [Fact]
    public async Task Help_teaches() => await Verifier.Verify(Run("--help").Output + Run("check", "--help").Output);

    [Fact]
    public async Task Test_shows_what_was_expected_and_what_came()
    {
        _folder.Write("desk/rules/house/wrong.yml", CutRule.Replace("[|utterly|] quiet", "utterly [|quiet|]", StringComparison.Ordinal));
        await Verifier.Verify(Run("test", "desk/rules").ToString());
    }

    [Fact]
    public async Task Init_fits_the_folder() =>
        await Verifier.Verify(Run("init").Output + "---\n" + File.ReadAllText(_folder.Full("style-lint.yml")));

    [Fact]
    public async Task Init_measures_what_is_usual_here()
    {
        for (var post = 0; post < 12; post++)
            _folder.Write(
                $"posts/{post}.md",
                $"---\ntitle: Post {post}\ndate: 2025-03-{post + 1:00}\n{(post < 2 ? "author: Sam Vane\n" : "")}---\n\nThe quay opened, said Jane Roe, who runs it. Post {post} of many.\n"
            );
        for (var guide = 0; guide < 3; guide++)
            _folder.Write(
                $"guides/{guide}.md",
                $"# Guide {guide}\n\nThe office opens today at nine, officials said, and Jane Roe said on Monday it would close.\n"
            );
        _folder.Write(
            "posts/wrong.md",
            "---\ntitle: Wrong\ndate: 2025-03-03\n---\n\nThe board meets Monday, March 4, 2025, said Jane Roe.\n"
        );
        await Verifier.Verify(Run("init").Output + "---\n" + File.ReadAllText(_folder.Full("style-lint.yml")));
        Assert.Equal(1, Run("check").Code);
        Assert.Equal(0, Run("check", "--update-baseline=accept").Code);
        Assert.Equal(0, Run("check", "--fail-level", "suggestion").Code);
    }

    [Fact]
    public void Init_leaves_out_what_others_wrote_and_what_was_built()
    {
        foreach (var folder in (string[])["vendor/kit", "_site/posts", "themes/plain", "posts"])
            _folder.Write(
                $"{folder}/hall.md",
                "---\ntitle: Hall\ndate: 2025-03-03\n---\n\nThe board meets Monday, March 4, 2025, said Jane Roe.\n"
            );
        var run = Run("init");
        var settings = File.ReadAllText(_folder.Full("style-lint.yml"));
        Assert.Contains("exclude:\n  - '**/_site/**'\n  - '**/themes/**'\n  - '**/vendor/**'\n", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("'vendor/**'", settings, StringComparison.Ordinal);
        Assert.Contains("1  dates/weekday-mismatch", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_calls_no_news_evergreen_whose_day_it_cannot_read()
    {
        for (var story = 0; story < 3; story++)
            _folder.Write(
                $"posts/{story}.md",
                $"# Hall {story}\n\nBy Jane Roe\n\nThe quay opens on Monday, said Li Wei, who runs it. Story {story} of many.\n"
            );
        Run("init");
        Assert.DoesNotContain("\n  - evergreen", File.ReadAllText(_folder.Full("style-lint.yml")), StringComparison.Ordinal);
    }

    // What is asked of a draft by its neighbours counts in both.
    [Fact]
    public void Init_counts_as_check_does()
    {
        for (var story = 0; story < 12; story++)
            _folder.Write(
                $"posts/{story}.md",
                $"---\ntitle: Hall {story}\ndate: 2025-03-{story + 1:00}\n---\n\nThe quay opened, said Li Wei, who runs it. Story {story} of many.\n"
            );
        Assert.DoesNotContain("missing-byline", Run("init").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("missing-byline", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_never_overwrites()
    {
        _folder.Write("style-lint.yml", "include: [x]\n");
        Assert.Equal(2, Run("init").Code);
        Assert.Equal("include: [x]\n", File.ReadAllText(_folder.Full("style-lint.yml")));
    }

    [Fact]
    public void Init_writes_settings_that_check_reads()
    {
        Run("init");
        var run = Run("check", "--rules", "desk/rules", "--only", "house/cut");
        Assert.DoesNotContain("style-lint/bad-setting", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Theory]
    [InlineData("chek", "style-lint: unknown command chek; did you mean check?")]
    [InlineData("check --formt json", "style-lint: unknown option --formt; did you mean --format?")]
    [InlineData("check --xyzzyxyzzy", "style-lint: unknown option --xyzzyxyzzy; see style-lint check --help")]
    [InlineData("check --format jsn", "style-lint: --format jsn: did you mean json?")]
    [InlineData("check --min-level bad", "style-lint: --min-level bad: choose one of error, warning, suggestion")]
    [InlineData("check --date 2026-02-30", "style-lint: --date 2026-02-30: not a date; write YYYY-MM-DD")]
    [InlineData("check --jobs 0", "style-lint: --jobs 0: not a number of 1 or more")]
    [InlineData("check --now", "style-lint: Missing value for option 'now'; see style-lint check --help")]
    [InlineData("check --config no.yml", "style-lint: no.yml: no such file")]
    [InlineData("check --rules no", "style-lint: no: no such file or folder")]
    [InlineData("check nowhere.md", "style-lint: nowhere.md: no such file or folder")]
    [InlineData("check stories nowhere.md", "style-lint: nowhere.md: no such file or folder")]
    [InlineData("check nowhere/*.md", "style-lint: nowhere/*.md: no draft matches")]
    [InlineData(
        "check --rules desk/rules --only hose/cut",
        "style-lint: --only: there is no rule or family 'hose/cut'; did you mean 'house/cut'?"
    )]
    [InlineData("check --rules desk/rules --skip hous", "style-lint: --skip: there is no rule or family 'hous'; did you mean 'house'?")]
    [InlineData("check --output jsn=x", "style-lint: --output jsn: did you mean json?")]
    [InlineData("check --output no/such/file.json", "style-lint: no/such/file.json: no such folder")]
    [InlineData("explain --rules desk/rules house/cutt", "style-lint: there is no rule or kind 'house/cutt'; did you mean 'house/cut'?")]
    public void What_cannot_run_is_one_line_and_nothing_else(string arguments, string line)
    {
        var run = Run(arguments.Split(' '));
        Assert.Equal(new(2, "", line + "\n"), run);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("check --rules desk/vale --only Acme stories", 2, "style-lint: --only Acme: 2 rule files check nothing, ")]
    [InlineData(
        "check --rules desk/vale --skip Acme.Case stories",
        2,
        "style-lint: --skip Acme.Case: desk/vale/Acme/Case.yml checks nothing: Vale's 'script' rules are not checked in this version; this file is passed over\n"
    )]
    [InlineData("check --rules desk/vale stories", 0, "style-lint: 2 rule files check nothing, ")]
    [InlineData(
        "check --rules desk/links --only links stories",
        0,
        "style-lint: desk/links/links/dead.yml checks nothing: scope 'comment' is for comments in source code, which StyleLint doesn't read; the rule finds nothing there\n"
    )]
    [InlineData("test desk/vale", 2, "style-lint: 2 rule files check nothing, ")]
    [InlineData("test desk/links", 2, "style-lint: desk/links/links/dead.yml checks nothing: ")]
    [InlineData("try Acme stories --rules desk/vale", 2, "style-lint: Acme: 2 rule files check nothing, ")]
    [InlineData("try desk/vale/Acme/Case.yml stories", 2, "style-lint: desk/vale/Acme/Case.yml: desk/vale/Acme/Case.yml checks nothing: ")]
    [InlineData("test desk/rules", 0, "")]
    [InlineData("check --rules desk/rules --only house --fail-level error --skip house/cut stories", 0, "")]
    public void Rules_that_check_nothing_say_so(string arguments, int code, string note)
    {
        _folder.Write("desk/vale/Acme/Case.yml", "extends: script\nmessage: x\nscript: y\n");
        _folder.Write("desk/vale/Acme/Often.yml", "extends: script\nmessage: x\nscript: x\n");
        _folder.Write("desk/links/links/dead.yml", "extends: existence\nmessage: x\nscope: comment\ntokens: [harbour]\n");
        var run = Run(arguments.Split(' '));
        Assert.Equal(code, run.Code);
        Assert.StartsWith(note, run.Error, StringComparison.Ordinal);
        Assert.Equal(note.Length == 0, run.Error.Length == 0);
        Assert.DoesNotContain("all pass", code == 2 ? run.Output : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-10", "style-lint: the facts about people are complete up to ")]
    [InlineData("2025-03-11", "")]
    public void A_run_that_is_later_than_the_facts_says_their_age_once(string date, string note)
    {
        var run = Run("check", "--only", "titles", "--date", date, "stories");
        Assert.StartsWith(note, run.Error, StringComparison.Ordinal);
        Assert.Equal(note.Length == 0 ? 0 : 1, run.Error.Count(c => c == '\n'));
        Assert.Equal("", Run("check", "--only", "dates", "--date", date, "stories").Error);
    }

    [Theory]
    [InlineData("--fail-level error", 1)]
    [InlineData("--skip house/cut", 0)]
    [InlineData("--skip house/cut --fail-level warning", 1)]
    [InlineData("--skip house/cut --skip house/swap --fail-level warning", 0)]
    [InlineData("--skip house/cut --skip house/swap --fail-level suggestion", 1)]
    [InlineData("--min-level error --skip house/cut --fail-level warning", 1)]
    public void The_exit_code_goes_by_the_fail_level(string arguments, int code) =>
        Assert.Equal(code, Check([.. arguments.Split(' '), "stories"]).Code);

    [Fact]
    public void Levels_below_the_minimum_are_neither_listed_nor_counted()
    {
        using var report = JsonDocument.Parse(Check("--format", "json", "--min-level", "warning", "stories").Output);
        Assert.Equal(
            ["house/cut", "house/swap"],
            report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(each => each.GetProperty("rule").GetString()!).Order()
        );
        Assert.Equal(0, report.RootElement.GetProperty("summary").GetProperty("suggestions").GetInt32());
    }

    [Fact]
    public void Reports_go_to_files_besides()
    {
        var run = Check("--format", "line", "--output", "json=report.out", "--output", "report.json", "--output", "same.out", "stories");
        Assert.StartsWith("stories/ferry.md:3:", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, File.ReadAllText(_folder.Full("same.out")));
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.Full("report.out")));
        Assert.Equal(1, report.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(File.ReadAllText(_folder.Full("report.out")), File.ReadAllText(_folder.Full("report.json")));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public void A_report_file_of_the_last_run_stays_whole_when_this_one_cannot_run()
    {
        _folder.Write("report.json", "old");
        Assert.Equal(2, Check("--output", "report.json", "--output", "no/such/folder.txt", "stories").Code);
        Assert.Equal("old", File.ReadAllText(_folder.Full("report.json")));
        Assert.Equal(["report.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_report_replaces_the_one_before_it()
    {
        var first = Check("--output", "report.txt", "stories");
        var report = File.ReadAllText(_folder.Full("report.txt"));
        Assert.NotEqual(2, first.Code);
        Assert.NotEqual("", report);
        Assert.Equal(first.Code, Check("--output", "report.txt", "stories").Code);
        Assert.Equal(report, File.ReadAllText(_folder.Full("report.txt")));
        // What somebody wrote under it is not ours.
        File.AppendAllText(_folder.Full("report.txt"), "\nThe board saw 2 errors in 3 drafts, and more.\n");
        Assert.Equal(2, Check("--output", "report.txt", "stories").Code);
    }

    [Theory]
    [InlineData("stories/ferry.md", "is one of the drafts that are checked")]
    [InlineData("other/notes.TXT", "exists and may be a draft")]
    [InlineData("style-lint.yml", "is what the check goes by")]
    [InlineData("new/style-lint.yml", "is what the check goes by")]
    [InlineData("desk/rules/house/cut.yml", "is what the check goes by")]
    [InlineData("known.json", "is what the check goes by")]
    [InlineData(".git/config", "belongs to git")]
    [InlineData(".git/hooks/new", "belongs to git")]
    public void A_report_replaces_nothing_of_the_newsrooms(string path, string why)
    {
        _folder.Write("style-lint.yml", "baseline: known.json\n");
        _folder.Write("known.json", """{"version": 1, "findings": []}""");
        _folder.Write(".git/config", "[core]\n");
        _folder.Write("other/notes.TXT", "Notes.\n");
        Directory.CreateDirectory(_folder.Full("new"));
        Directory.CreateDirectory(_folder.Full(".git/hooks"));
        var before = File.Exists(_folder.Full(path)) ? File.ReadAllText(_folder.Full(path)) : null;
        Assert.Equal(
            new(2, "", $"style-lint: {path}: {why}, so no report is written over it; name another file\n"),
            Check("--output", $"line={path}", "stories")
        );
        Assert.Equal(before, File.Exists(_folder.Full(path)) ? File.ReadAllText(_folder.Full(path)) : null);
    }

    [Theory]
    [InlineData("desk/rules/report.json")]
    [InlineData("new.txt")]
    [InlineData("empty.md")]
    [InlineData("gitignore")]
    public void A_report_may_lie_beside_them(string path)
    {
        _folder.Write("empty.md", "");
        Assert.Equal(1, Check("--output", $"line={path}", "stories").Code);
        Assert.StartsWith("stories/ferry.md:", File.ReadAllText(_folder.Full(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_rules_that_holds_none_is_named()
    {
        _folder.Write("style-lint.yml", "rules: [own]\n");
        Directory.CreateDirectory(_folder.Full("own/house"));
        var run = Run("check", "stories/quiet.md");
        Assert.Contains("style-lint: own has no rules in it (.yml, .yaml); skipped\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        _folder.Write("own/house/cut.yml", CutRule);
        Assert.Equal(new(0, "", ""), Run("check", "--format", "line", "stories/quiet.md"));
    }

    [Fact]
    public void Of_many_wrong_names_the_first_get_a_suggestion()
    {
        _folder.Write("style-lint.yml", "levels:\n" + string.Concat(Enumerable.Range(10, 40).Select(each => $"  hous/cut{each}: error\n")));
        var run = Run("check", "--rules", "desk/rules", "--format", "line", "stories/quiet.md");
        Assert.Equal(2, run.Code);
        Assert.Equal(40, run.Output.Split("there is no rule or family").Length - 1);
        Assert.Equal(20, run.Output.Split("did you mean").Length - 1);
    }

    [Fact]
    public void Standard_input_goes_by_its_name()
    {
        var run = CommandRun.In(
            _folder.Path,
            ["check", "--rules", "desk/rules", "--only", "house", "--format", "line", "--stdin-filename", "stories/new.md", "-"],
            input: "utterly\n"u8.ToArray()
        );
        Assert.Equal("stories/new.md:1:1:house/cut:Cut \"utterly\": it says nothing.\n", run.Output);
    }

    [Fact]
    public void What_follows_two_dashes_is_a_path()
    {
        _folder.Write("--help", "utterly\n");
        Assert.StartsWith("--help:1:1:", Check("--format", "line", "--", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_the_same_on_any_number_of_jobs_and_in_any_culture()
    {
        for (var number = 0; number < 60; number++)
            _folder.Write($"many/{number:00}.md", string.Concat(Enumerable.Repeat(Ferry, 1 + (number * 7 % 5))));
        foreach (var format in new[] { "text", "line", "json" })
        {
            var one = Check("--jobs", "1", "--min-level", "suggestion", "--format", format, "many", "stories");
            Assert.Equal(one, Check("--jobs", "8", "--min-level", "suggestion", "--format", format, "many", "stories"));
            var culture = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new TurkishLike();
                Assert.Equal(one, Check("--jobs", "3", "--min-level", "suggestion", "--format", format, "many", "stories"));
            }
            finally
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            }
        }
    }

    [Fact]
    public void Colours_need_a_terminal_that_wants_them()
    {
        Assert.Contains('\e', On(terminal: true));
        Assert.DoesNotContain('\e', On(terminal: false));
        Assert.DoesNotContain('\e', On(terminal: true, ("NO_COLOR", "1")));
        Assert.Contains('\e', On(terminal: true, ("NO_COLOR", "")));
        Assert.DoesNotContain('\e', On(terminal: true, ("TERM", "dumb")));

        string On(bool terminal, params (string Name, string Value)[] variables) =>
            CommandRun
                .In(_folder.Path, ["check", "--rules", "desk/rules", "--only", "house", "stories"], around =>
                    around with
                    {
                        OutputIsTerminal = terminal,
                        Variable = name => variables.Where(each => each.Name == name).Select(each => each.Value).FirstOrDefault(),
                    }
                )
                .Output;
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_page(int width)
    {
        _folder.Write(
            "long.md",
            $"{string.Concat(Enumerable.Repeat("日本 and so on ", 30))}utterly {string.Concat(Enumerable.Repeat("until 😀 ", 30))}\n\tutterly\n"
        );
        var run = CommandRun.In(_folder.Path, ["check", "--rules", "desk/rules", "--only", "house", "long.md"], around =>
            around with
            {
                Width = () => width,
            }
        );
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(Cli.Terminal.Columns.Of(line), 0, width));
        Assert.Contains("utterly", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("line")]
    [InlineData("json")]
    public void A_runner_obeys_nothing_that_a_draft_says(string format)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write(
            "desk/rules/house/evil.yml",
            "extends: existence\nmessage: \"::error::{match}\\n::warning::##[error]x\"\nlevel: error\ntokens: [bait]\n"
        );
        _folder.Write("::error::x.md", "  ::error::bait\n##[add-path]bait\n##[set-env name=x]bait\n");
        _folder.Write("##[error]y.md", "bait\n");
        var run = CommandRun.In(
            _folder.Path,
            [
                "check",
                "--rules",
                "desk/rules",
                "--only",
                "house",
                "--format",
                format,
                "--min-level",
                "suggestion",
                "::error::x.md",
                "##[error]y.md",
                "::error::nope*",
            ],
            around => around with { Variable = name => name == "GITHUB_ACTIONS" ? "true" : null }
        );
        var found = CommandRun.In(
            _folder.Path,
            [
                "check",
                "--rules",
                "desk/rules",
                "--only",
                "house",
                "--format",
                format,
                "--min-level",
                "suggestion",
                "::error::x.md",
                "##[error]y.md",
            ],
            around => around with { Variable = name => name == "GITHUB_ACTIONS" ? "true" : null }
        );
        Assert.Equal(1, found.Code);
        foreach (var line in $"{run.Output}{run.Error}{found.Output}{found.Error}".Split('\n', '\r'))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_reads_back_as_it_was_whatever_is_in_it()
    {
        string[] hostile =
        [
            "<script>alert(1)</script>",
            "](javascript:x)",
            "@team | `x`",
            "a\u2028b\u2029c",
            "nul\0l",
            "\uD800 half",
            "half \uDC00",
            "😀 é \"q\" \\ '",
            "##[error]x",
        ];
        foreach (var text in hostile)
        {
            var source = Text.SourceText.From($"{text}\nx", text);
            var found = new Diagnostics.Diagnostic(new(text), Diagnostics.Severity.Error, text, source, new(0, 1))
            {
                Fixes = [new(text, Diagnostics.FixSafety.Safe, [new(new(0, 1), text)])],
                Related = [new(source, new(0, 1), text)],
                Suppression = new(text, source, new(0, 1)),
            };
            using var output = new StringWriter();
            var report = new Cli.Reports.JsonReport(new(output, new(false), 80));
            report.Add(new(text, [found], Rules.RuleSet.Empty, Story: null));
            report.Finish(new(1, 0, 0, 0, 1));
            Assert.DoesNotContain("##[", output.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain('<', output.ToString());
            using var read = JsonDocument.Parse(output.ToString());
            var item = read.RootElement.GetProperty("diagnostics")[0];
            foreach (
                var value in new[]
                {
                    item.GetProperty("path"),
                    item.GetProperty("rule"),
                    item.GetProperty("message"),
                    item.GetProperty("related")[0].GetProperty("message"),
                    item.GetProperty("fixes")[0].GetProperty("title"),
                    item.GetProperty("fixes")[0].GetProperty("edits")[0].GetProperty("text"),
                    item.GetProperty("suppressed").GetProperty("reason"),
                }
            )
            {
                Assert.Equal(Raw(text), Raw(Unescape(value.GetRawText())));
            }
        }

        static string Raw(string text) => string.Join(' ', text.Select(unit => ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));
    }

    // System.Text.Json refuses to hand out half a surrogate pair, so the escapes are read here.
    static string Unescape(string raw)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 1; at < raw.Length - 1; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
            }
            else if (raw[++at] == 'u')
            {
                text.Append((char)Convert.ToInt32(raw.Substring(at + 1, 4), 16));
                at += 4;
            }
            else
            {
                text.Append(
                    raw[at] switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'b' => '\b',
                        'f' => '\f',
                        var other => other,
                    }
                );
            }
        }

        return text.ToString();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Every_format_names_the_same_place(string lineEnd)
    {
        _folder.Write("place.md", $"# é 😀{lineEnd}{lineEnd}日本\u2028 e\u0301 👩‍👩‍👧 utterly{lineEnd}");
        // Counted by hand: 日 本 U+2028 blank e U+0301 blank, three emoji of two units with two joiners, blank.
        // Vale's line counts an emoji of two units once.
        Assert.StartsWith("place.md:3:14:house/cut:", Check("--format", "line", "place.md").Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"line\":3,\"column\":17,\"endLine\":3,\"endColumn\":24",
            Check("--format", "json", "place.md").Output,
            StringComparison.Ordinal
        );
        Assert.Contains("  3:17 error ", Check("place.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_leaves_suppressions_of_other_rules_alone()
    {
        _folder.Write("held.md", "<!-- style-lint-disable-next-line house/swap -- the minister's word -->\nIt will not happen.\n");
        Assert.Equal("", Run("check", "--rules", "desk/rules", "--only", "house/cut", "--format", "line", "held.md").Output);
    }

    [Fact]
    public void A_suppressed_finding_is_kept_marked_and_counted()
    {
        _folder.Write("held.md", "<!-- style-lint-disable-next-line house/cut -- the minister's word -->\nIt is utterly quiet.\n");
        var run = Check("--format", "json", "held.md");
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            "the minister's word",
            report.RootElement.GetProperty("diagnostics")[0].GetProperty("suppressed").GetProperty("reason").GetString()
        );
        Assert.Equal(1, report.RootElement.GetProperty("summary").GetProperty("suppressed").GetInt32());
        Assert.Equal(0, run.Code);
        Assert.Equal("No errors or warnings, 1 suppressed in 1 draft\n", Check("held.md").Output);
    }

    [Fact]
    public void Ctrl_C_ends_with_130_and_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var run = CommandRun.In(_folder.Path, ["check", "--output", "report.json", "stories"], around =>
            around with
            {
                Cancel = cancel.Token,
            }
        );
        Assert.Equal(130, run.Code);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Settings_that_are_no_drafts_own_stop_nothing()
    {
        _folder.Write("style-lint.yml", "levels: [");
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("style-lint.yml", "levels: {}");
        elsewhere.Write("calm.md", "# Harbour\n\nNothing happened.\n");
        Assert.Equal(new(0, "", ""), Run("check", "--format", "line", elsewhere.Full("calm.md")));
        Assert.Equal(2, Check("stories").Code);
    }

    [Theory]
    [InlineData("bad.md", 2)]
    [InlineData("bad.md stories/quiet.md", 2)]
    [InlineData("bad.md stories/ferry.md", 2)]
    [InlineData("- stories/quiet.md", 2)]
    [InlineData(".", 1)]
    [InlineData("stories/quiet.md b*.md", 0)]
    public void A_draft_asked_for_by_name_must_be_readable(string paths, int code)
    {
        _folder.Write("bad.md", "text\0text");
        var run = CommandRun.In(_folder.Path, ["check", "--rules", "desk/rules", "--only", "house", .. paths.Split(' ')], input: [0, 1, 2]);
        Assert.Equal(code, run.Code);
        Assert.EndsWith(".md is not text; skipped\n", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--only house/cut", "house/cut")]
    [InlineData("--only HOUSE.CUT", "HOUSE.CUT")]
    [InlineData("--only house/cut --only house/soft", "house/cut")]
    [InlineData("--only house", null)]
    [InlineData("--only house/soft", null)]
    [InlineData("--only style-lint", null)]
    [InlineData("--skip house/cut", null)]
    public void A_rule_that_is_asked_for_and_off_is_named(string arguments, string? named)
    {
        _folder.Write("style-lint.yml", "rules: [desk/rules]\nlevels: { house/cut: off }\n");
        Assert.Equal(
            named is null ? "" : $"style-lint: {named} is switched off here; set a level in style-lint.yml\n",
            Run(["check", .. arguments.Split(' '), "stories"]).Error
        );
    }

    [Theory]
    [InlineData("--only HOUSE/Cut", "house/cut")]
    [InlineData("--only House.cut", "house/cut")]
    [InlineData("--only house --skip HOUSE.Cut --skip house.Soft", "house/swap")]
    [InlineData("--only House --skip house/soft --skip house/swap", "house/cut")]
    public void A_rule_is_chosen_by_its_name_however_it_is_written(string arguments, string rule)
    {
        var lines = Run(["check", "--rules", "desk/rules", "--format", "line", .. arguments.Split(' '), "stories"])
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains($":{rule}:", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 2)]
    [InlineData("warning", 0)]
    [InlineData("off", 0)]
    public void A_wrong_entry_of_a_file_weighs_what_the_settings_say(string level, int code)
    {
        _folder.Write("style-lint.yml", $"rules: [nowhere]\nlevels: {{ Style-Lint/Bad-Setting: {level} }}\n");
        var run = Run("check", "--only", "style-lint", "--format", "line", "stories/quiet.md");
        Assert.Equal(code, run.Code);
        Assert.Equal(level == "off", run.Output.Length == 0);
    }

    [Fact]
    public void Rules_say_their_level_here()
    {
        _folder.Write("style-lint.yml", "rules: [desk/rules]\nlevels: { house: suggestion, house/cut: off }\n");
        using var report = JsonDocument.Parse(Run("rules", "--format", "json").Output);
        var levels = report
            .RootElement.GetProperty("rules")
            .EnumerateArray()
            .Where(rule => rule.GetProperty("rule").GetString()!.StartsWith("house/", StringComparison.Ordinal))
            .Select(rule => $"{rule.GetProperty("rule")} {rule.GetProperty("level")}");
        Assert.Equal(["house/cut off", "house/soft suggestion", "house/swap suggestion"], levels);
    }

    // Writes numbers and folds case as Turkish would, where globalization data may be absent.
    sealed class TurkishLike : CultureInfo
    {
        public TurkishLike()
            : base("")
        {
            NumberFormat.NumberGroupSeparator = ".";
            NumberFormat.NegativeSign = "−";
            DateTimeFormat.ShortDatePattern = "d.M.yyyy";
        }
    }

    [Fact]
    public void Facts_are_imported_used_and_checked()
    {
        _folder.Write("people.csv", "person;office;country;from;until\nAda Obi;mayor;Norway;2020-05-01;\n");
        var run = Run("facts", "import", "--from", "people.csv", "--known-until", "2026-02-03", "--output", "desk/people.csv");
        Assert.Equal(
            "Wrote desk/people.csv, complete up to 2026-02-03. To use it, run check with --facts desk/people.csv, or set facts: [desk/people.csv] in style-lint.yml.\n--- exit 0",
            run.ToString()
        );
        Assert.Equal("1 file: nothing wrong\n--- exit 0", Run("facts", "check", "desk/people.csv").ToString());
        _folder.Write("band.md", "LERWICK, June 3, 2024 - The band played for former Mayor Ada Obi.\n");
        Assert.Equal(0, Run("check", "--only", "titles", "band.md").Code);
        Assert.Equal(1, Run("check", "--only", "titles", "--facts", "desk/people.csv", "band.md").Code);
        _folder.Write("style-lint.yml", "facts: [desk/people.csv]\n");
        Assert.Equal(1, Run("check", "--only", "titles", "band.md").Code);
        Assert.Equal("1 file: nothing wrong\n--- exit 0", Run("facts", "check").ToString());

        _folder.Write("wrong.csv", "person,office,country,from,until\nAda Obi,mayr,Norway,,\n");
        Assert.Equal(
            "--- stderr\nwrong.csv:2:9 There is no office \"mayr\". Did you mean \"mayor\"?\nstyle-lint: wrong.csv: 1 wrong entry; nothing was written\n--- exit 1",
            Run("facts", "import", "--from", "wrong.csv", "--output", "desk/wrong.csv").ToString()
        );
        Assert.False(File.Exists(Path.Combine(_folder.Path, "desk/wrong.csv")));
        Assert.Equal("--- stderr\nstyle-lint: none.csv: no such file\n--- exit 2", Run("facts", "import", "--from", "none.csv").ToString());
        Assert.Equal("--- stderr\nstyle-lint: name the list to import: --from FILE\n--- exit 2", Run("facts", "import").ToString());

        _folder.Write(
            "desk/own.yml",
            "known-until: 2026-01-01\npeople:\n  - { name: Bo Lind, tenures: [{ office: mayor, country: Norwy }] }\n"
        );
        Assert.Equal(
            "desk/own.yml:3:58 There is no country \"Norwy\". Did you mean \"Norway\"? If not, add it under countries.\n1 file: 1 wrong\n--- exit 1",
            Run("facts", "check", "desk/own.yml").ToString()
        );
    }
}
