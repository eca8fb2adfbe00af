namespace StyleLint.Tests;

/// <summary>A folder with a <c>.vale.ini</c> is checked as Vale checks it.</summary>
public sealed class ValeCommandTests : IDisposable
{
    const string Rule = "extends: existence\nmessage: \"Not '%s'.\"\nlevel: error\nignorecase: true\ntokens: ['bad\\w*']\n";

    readonly TemporaryFolder _folder = new();

    public ValeCommandTests()
    {
        _folder.Write(".vale.ini", "StylesPath = styles\nVocab = Ships\n\n[*.md]\nBasedOnStyles = Desk\n");
        _folder.Write("styles/Desk/Cut.yml", Rule);
        _folder.Write("styles/Desk/notes.yaml", "Vale reads no such file");
        _folder.Write("styles/config/vocabularies/Ships/accept.txt", "badger\nbad hair day\n");
        _folder.Write("a.md", "A badword on Friday, March 22, 2025, and a badger with a bad hair day.\n");
        _folder.Write("b.txt", "A badword.\n");
    }

    public void Dispose() => _folder.Dispose();

    CommandRun Check(params string[] arguments) => CommandRun.In(_folder.Path, ["check", "--format", "line", .. arguments]);

    [Fact]
    public void Its_rules_run_and_no_others_and_one_line_says_so()
    {
        var run = Check();
        Assert.Equal("a.md:1:3:Desk/Cut:Not 'badword'.\n", run.Output);
        Assert.Equal(1, run.Code);
        Assert.Equal(
            "style-lint: using .vale.ini (style Desk); StyleLint's own rules are off until there is a style-lint.yml\n",
            run.Error
        );
    }

    [Fact]
    public void It_is_found_from_the_folder_where_the_check_is_run()
    {
        _folder.Write("stories/new/c.md", "A badstory.\n");
        Assert.Equal(
            "c.md:1:3:Desk/Cut:Not 'badstory'.\n",
            CommandRun.In(_folder.Full("stories/new"), ["check", "--format", "line"]).Output
        );
        _folder.Write("desk/other.ini", "StylesPath = ../styles\n[*.txt]\nBasedOnStyles = Desk\n");
        Assert.Equal("b.txt:1:3:Desk/Cut:Not 'badword'.\n", Check("--config", "desk/other.ini").Output);
        var named = CommandRun.In(_folder.Path, ["check", "--format", "line"], around =>
            around with
            {
                Variable = name => name == "VALE_CONFIG_PATH" ? "desk/other.ini" : null,
            }
        );
        Assert.Equal("b.txt:1:3:Desk/Cut:Not 'badword'.\n", named.Output);
    }

    [Fact]
    public void Settings_of_our_own_hold_where_there_are_both()
    {
        _folder.Write("style-lint.yml", "levels: { titles: off, attribution: off }\n");
        var run = Check("a.md");
        Assert.Contains("dates/weekday-mismatch", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Desk", run.Output, StringComparison.Ordinal);
        Assert.Contains("using style-lint.yml; the .vale.ini beside it is ignored", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_it_is_a_finding_and_the_rest_runs()
    {
        _folder.Write(
            ".vale.ini",
            "StylesPath = styles\nStylesPth = x\nPackages = Desk, Ocean\nVocab = Boats\n[*.md]\nBasedOnStyles = Desk, Sea\nHouse.Swap = YES\n"
        );
        var run = Check();
        Assert.Equal(
            """
            .vale.ini:2:1:style-lint/bad-setting:'StylesPth' is not a Vale setting; did you mean 'StylesPath'?
            .vale.ini:3:12:style-lint/bad-setting:package 'Ocean' is not on disk; run 'vale sync' to download it (StyleLint never connects to anything)
            .vale.ini:4:9:style-lint/bad-setting:there is no vocabulary 'Boats'; expected a folder of that name in config/vocabularies on StylesPath
            .vale.ini:6:17:style-lint/bad-setting:there is no style 'Sea' in styles; if it comes from a package, run 'vale sync'
            .vale.ini:7:1:style-lint/bad-setting:there is no rule 'House.Swap' on StylesPath; this line does nothing
            a.md:1:3:Desk/Cut:Not 'badword'.
            a.md:1:44:Desk/Cut:Not 'badger'.
            a.md:1:58:Desk/Cut:Not 'bad'.

            """.ReplaceLineEndings("\n"),
            run.Output
        );
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void A_package_on_disk_brings_its_settings()
    {
        _folder.Write("styles/.vale-config/0-Ocean.ini", "[*.txt]\nBasedOnStyles = Ocean\n");
        _folder.Write("styles/Ocean/Wave.yml", Rule);
        Assert.Equal("a.md:1:3:Desk/Cut:Not 'badword'.\nb.txt:1:3:Ocean/Wave:Not 'badword'.\n", Check().Output);
    }

    [Fact]
    public void A_vocabulary_makes_the_rules_that_Vale_makes_of_it()
    {
        _folder.Write(
            ".vale.ini",
            "StylesPath = styles\nVocab = Ships\n[*.md]\nBasedOnStyles = Vale\nVale.Spelling = NO\nVale.Repetition = NO\n"
        );
        _folder.Write("styles/config/vocabularies/Ships/accept.txt", "Badger\n[A-Z]{2,}r\n(?-i)[A-Z]+y\n");
        _folder.Write("styles/config/vocabularies/Ships/reject.txt", "hair day\n");
        Assert.Contains("a.md:1:44:Vale/Terms:Use 'Badger' instead of 'badger'.\n", Check().Output, StringComparison.Ordinal);
        Assert.Contains("a.md:1:62:Vale/Avoid:Avoid using 'hair day'.\n", Check().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("link")]
    [InlineData("styles/linked")]
    [InlineData(".git")]
    [InlineData("/etc")]
    [InlineData("~/styles")]
    public void It_reaches_nothing_outside_of_its_repository(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var repository = new GitFolder();
        repository.Write("in/a.md", "A badword.\n");
        repository.Write("in/.vale.ini", $"StylesPath = {path}\n[*.md]\nBasedOnStyles = Desk\n");
        Directory.CreateDirectory(repository.Full("in/styles"));
        Directory.CreateSymbolicLink(repository.Full("in/link"), _folder.Full("styles"));
        Directory.CreateSymbolicLink(repository.Full("in/styles/linked"), _folder.Full("styles"));
        _folder.Write("outside/Desk/Cut.yml", Rule);
        var run = CommandRun.In(repository.Full("in"), ["check", "--format", "line"]);
        Assert.DoesNotContain("badword", run.Output, StringComparison.Ordinal);
        Assert.Contains(".vale.ini:1:14:style-lint/bad-setting:StylesPath", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Styles_may_lie_above_it_in_its_repository()
    {
        using var repository = new GitFolder();
        repository.Write("desk/styles/Desk/Cut.yml", Rule);
        repository.Write("docs/en/.vale.ini", "StylesPath = ../../desk/styles\n[*.md]\nBasedOnStyles = Desk\n");
        repository.Write("docs/en/a.md", "A badword.\n");
        Assert.Equal("a.md:1:3:Desk/Cut:Not 'badword'.\n", CommandRun.In(repository.Full("docs/en"), ["check", "--format", "line"]).Output);
    }

    [Fact]
    public void Rules_says_what_applies_to_a_file_and_why()
    {
        _folder.Write(
            ".vale.ini",
            "StylesPath = styles\nMinAlertLevel = warning\nVocab = Ships\n[*]\nBasedOnStyles = Desk\n[*.txt]\nDesk.Cut = NO\n[*.md]\nDesk.Low = YES\n"
        );
        _folder.Write("styles/Desk/Low.yml", Rule.Replace("error", "suggestion"));
        Assert.Equal(
            """
            a.md: settings in .vale.ini
              sections:     [*] [*.md]
              styles:       Desk (from [*])
              vocabulary:   Ships: 2 accepted entries, 0 rejected
              lowest level: warning

            error       Desk/Cut  BasedOnStyles in [*]

            1 rule on, 1 off

            """.ReplaceLineEndings("\n"),
            CommandRun.In(_folder.Path, ["rules", "a.md"]).Output
        );
        var json = CommandRun.In(_folder.Path, ["rules", "b.txt", "--format", "json"]).Output;
        Assert.Contains("{\"rule\":\"Desk/Cut\",\"level\":\"off\",\"why\":\"named in [*.txt]\"}", json, StringComparison.Ordinal);
        Assert.Contains("{\"rule\":\"Desk/Low\",\"level\":\"off\",\"why\":\"below MinAlertLevel\"}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_writes_settings_that_find_the_same_and_says_what_differs()
    {
        _folder.Write(
            ".vale.ini",
            "StylesPath = styles\nMinAlertLevel = warning\n[*.md]\nBasedOnStyles = Desk\nDesk.Swap = NO\n[docs/*.md]\nBasedOnStyles = House\nTokenIgnores = (x)\n"
        );
        _folder.Write("styles/Desk/Swap.yml", Rule);
        _folder.Write("styles/House/Cut.yml", Rule);
        _folder.Write("docs/new/c.md", "A badword.\n");
        File.Delete(_folder.Full("styles/Desk/notes.yaml"));
        var before = Check().Output;
        Assert.Equal(
            "a.md:1:3:Desk/Cut:Not 'badword'.\na.md:1:44:Desk/Cut:Not 'badger'.\na.md:1:58:Desk/Cut:Not 'bad'.\ndocs/new/c.md:1:3:House/Cut:Not 'badword'.\n",
            before
        );
        var init = CommandRun.In(_folder.Path, ["init", "--from-vale"]);
        Assert.Equal(0, init.Code);
        Assert.Contains("style-lint check --min-level warning", init.Output, StringComparison.Ordinal);
        Assert.Contains("TokenIgnores", init.Output, StringComparison.Ordinal);
        Assert.Equal(before, Check().Output);
        Assert.Equal(2, CommandRun.In(_folder.Path, ["init", "--from-vale"]).Code);
    }

    [Theory]
    [InlineData(".vale.ini", "StylesPath = styles\n[*.md]\nBasedOnStyles = Desk\nDesk.Cut = NO\n")]
    [InlineData(".vale.ini", "StylesPath = styles\nMinAlertLevel = error\n[*.md]\nBasedOnStyles = Desk\nDesk.Cut = suggestion\n")]
    [InlineData("styles/Desk/Cut.yml", "extends: existence\nmessage: x\nlevel: error\ntokens: [never]\n")]
    [InlineData("styles/config/vocabularies/Ships/accept.txt", "badnew\n")]
    public void What_a_change_to_it_hides_is_counted_and_the_earlier_settings_bring_it_back(string path, string text)
    {
        using var repository = new GitFolder();
        repository.Write(".vale.ini", "StylesPath = styles\nVocab = Ships\n[*.md]\nBasedOnStyles = Desk\n");
        repository.Write("styles/Desk/Cut.yml", Rule);
        repository.Write("styles/config/vocabularies/Ships/accept.txt", "badger\n");
        repository.Commit("first");
        repository.Git("switch", "--quiet", "--create", "topic");
        repository.Write(path, text);
        repository.Write("new.md", "A badnew.\n");
        repository.Commit("second");
        var hidden = Run("--changed");
        var back = Run("--changed", "--settings-from");
        Assert.Equal("new.md:1:3:Desk/Cut:Not 'badnew'.\n", back.Output);
        Assert.Contains(
            "1 finding that the settings and rules of main bring here is missing or weighs less, of Desk/Cut",
            hidden.Output,
            StringComparison.Ordinal
        );

        CommandRun Run(params string[] arguments) =>
            CommandRun.In(repository.Path, ["check", "--format", "line", .. arguments], around =>
                around with
                {
                    Variable = Environment.GetEnvironmentVariable,
                }
            );
    }
}
