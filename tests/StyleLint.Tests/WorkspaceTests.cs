using StyleLint.Workspace;

namespace StyleLint.Tests;

public sealed class WorkspaceTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly List<string> _notes = [];

    public void Dispose() => _folder.Dispose();

    string[] Find(params string[] arguments)
    {
        var finder = new DraftFinder(_folder.Path, (path, why) => _notes.Add($"{path} {why}"));
        return [.. arguments.SelectMany(finder.Find).Select(draft => draft.Path)];
    }

    void Write(params string[] paths)
    {
        foreach (var path in paths)
            _folder.Write(path, "text\n");
    }

    [Fact]
    public void Drafts_are_found_by_their_endings_in_ordinal_order_of_whole_paths()
    {
        Write("ab.md", "a/x.MD", "a-b.markdown", "a.b/y.mdx", "a/b/c.txt", "a/z.html", "Z.txt", "x.yml", "no-ending");
        Assert.Equal(["Z.txt", "a-b.markdown", "a.b/y.mdx", "a/b/c.txt", "a/x.MD", "ab.md"], Find("."));
    }

    [Fact]
    public void Hidden_files_and_packages_are_left_out_unless_they_are_named()
    {
        Write(".git/x.md", ".obsidian/x.md", "node_modules/a/x.md", "a/node_modules/x.md", ".hidden.md", "seen.md");
        Assert.Equal(["seen.md"], Find("."));
        Assert.Equal([".hidden.md", "node_modules/a/x.md", ".obsidian/x.md"], Find(".hidden.md", "node_modules", ".obsidian"));
    }

    [Theory]
    [InlineData("stories", "stories/a.md")]
    [InlineData("./stories/", "./stories/a.md")]
    [InlineData("stories/a.md", "stories/a.md")]
    [InlineData("stories/a.*", "stories/a.md")]
    [InlineData("st*/**", "stories/a.md")]
    [InlineData("**/[!b].{md,txt}", "stories/a.md")]
    [InlineData("stories/../stories/a.md", "stories/../stories/a.md")]
    public void Paths_are_shown_as_they_were_given(string argument, string shown)
    {
        Write("stories/a.md");
        Assert.Equal([shown], Find(argument));
    }

    [Fact]
    public void A_pattern_without_a_folder_stays_in_this_one()
    {
        Write("a.md", "deep/b.md");
        Assert.Equal(["a.md"], Find("*.md"));
        Assert.Equal(["a.md", "deep/b.md"], Find("**/*.md"));
    }

    [Fact]
    public void A_file_whose_name_is_a_pattern_is_that_file()
    {
        Write("[draft].md", "d.md");
        Assert.Equal(["[draft].md"], Find("[draft].md"));
    }

    [Theory]
    [InlineData("nothing.md")]
    [InlineData("*.nothing")]
    [InlineData("nowhere/**")]
    public void A_path_that_is_not_there_is_said_at_once(string argument) =>
        Assert.Throws<CannotRunException>(() => new DraftFinder(_folder.Path, (_, _) => { }).Find(argument));

    // Left: what .gitignore says, lines parted by blanks. Right: which of the drafts are left.
    [Theory]
    [InlineData("*.txt", "a.md build/a.md build/deep/a.md deep/build/a.md keep.md")]
    [InlineData("build/", "a.md a.txt keep.md")]
    [InlineData("build", "a.md a.txt keep.md")]
    [InlineData("/build", "a.md a.txt deep/build/a.md keep.md")]
    [InlineData("deep/build", "a.md a.txt build/a.md build/deep/a.md keep.md")]
    [InlineData("a.md/", "a.md a.txt build/a.md build/deep/a.md deep/build/a.md keep.md")]
    [InlineData("*.md !keep.md", "a.txt keep.md")]
    [InlineData("!keep.md *.md", "a.txt")]
    [InlineData("/* !/keep.md", "keep.md")]
    [InlineData("build/* !build/deep", "a.md a.txt build/deep/a.md keep.md deep/build/a.md")]
    [InlineData("build !build/deep/a.md", "a.md a.txt keep.md")]
    [InlineData("**/deep", "a.md a.txt build/a.md keep.md")]
    [InlineData("build/**/a.md", "a.md a.txt deep/build/a.md keep.md")]
    [InlineData("build/**", "a.md a.txt deep/build/a.md keep.md")]
    [InlineData("[ab].* #keep.md", "keep.md")]
    [InlineData("[!a].md", "a.md a.txt build/a.md build/deep/a.md deep/build/a.md keep.md")]
    [InlineData("?.md", "a.txt keep.md")]
    [InlineData("\\!keep.md {a,keep}.md", "a.md a.txt build/a.md build/deep/a.md deep/build/a.md keep.md")]
    [InlineData("\\k\\eep.md", "a.md a.txt build/a.md build/deep/a.md deep/build/a.md")]
    public void Gitignore_is_read_as_git_reads_it(string lines, string left)
    {
        Write("a.md", "a.txt", "keep.md", "build/a.md", "build/deep/a.md", "deep/build/a.md");
        _folder.Write(".gitignore", lines.Replace(' ', '\n'));
        Assert.Equal(left.Split(' ').Order(StringComparer.Ordinal), Find("."));
    }

    [Fact]
    public void A_deeper_gitignore_goes_before_a_higher_one_and_both_before_exclude()
    {
        Write("a.md", "b.md", "deep/a.md", "deep/b.md", "deep/c.md");
        _folder.Write(".git/info/exclude", "c.md\nb.md\n");
        _folder.Write(".gitignore", "a.md\n!b.md\n");
        _folder.Write("deep/.gitignore", "!a.md\nb.md  \n\n# c\n");
        Assert.Equal(["b.md", "deep/a.md"], Find("."));
    }

    [Fact]
    public void A_gitignore_above_the_folder_holds_up_to_the_top_of_the_repository()
    {
        Write("repository/stories/a.md", "repository/stories/b.md");
        _folder.Write("repository/.git/HEAD", "ref");
        _folder.Write("repository/.gitignore", "stories/a.md\n");
        _folder.Write(".gitignore", "b.md\n");
        Assert.Equal(["repository/stories/b.md"], Find("repository/stories"));
    }

    [Fact]
    public void What_is_ignored_is_still_checked_when_it_is_named()
    {
        Write("a.md", "old/b.md");
        _folder.Write(".gitignore", "a.md\nold/\n");
        Assert.Equal(["a.md", "old/b.md"], Find("a.md", "old"));
    }

    [Fact]
    public void The_nearest_settings_hold_alone()
    {
        _folder.Write("style-lint.yml", "levels: { dates: error }\n");
        _folder.Write("desk/style-lint.yml", "exclude: [x.md]\n");
        var finder = new SettingsFinder(_folder.Path, null);
        Assert.Equal("style-lint.yml", finder.For(_folder.Write("a/b/c.md", ""))?.Settings.Source?.Path);
        var desk = finder.For(_folder.Write("desk/deep/c.md", ""));
        Assert.Equal("desk/style-lint.yml", desk?.Settings.Source?.Path);
        Assert.Empty(desk!.Settings.Levels);
        Assert.Same(desk, finder.For(_folder.Full("desk/other.md")));
    }

    [Fact]
    public void Settings_decide_what_is_checked_but_a_named_draft_always_is()
    {
        Write("stories/a.md", "stories/archive/b.md", "notes/c.md");
        _folder.Write("style-lint.yml", "include: [\"stories/**\"]\nexclude: [\"**/archive/**\"]\n");
        Assert.Equal(1, Files("."));
        Assert.Equal(2, Files(".", "notes/c.md"));
        Assert.Equal(0, Files("stories/archive"));

        int Files(params string[] paths)
        {
            var run = CommandRun.In(_folder.Path, ["check", "--format", "json", .. paths]);
            using var report = System.Text.Json.JsonDocument.Parse(run.Output);
            return report.RootElement.GetProperty("summary").GetProperty("files").GetInt32();
        }
    }

    [Fact]
    public void A_rule_of_ones_own_replaces_ours_and_the_command_line_replaces_both()
    {
        const string Rule = "extends: existence\nmessage: NAME\nlevel: error\ntokens: [bait]\n";
        _folder.Write("a.md", "bait\n");
        _folder.Write("style-lint.yml", "rules: [desk/rules]\n");
        _folder.Write("desk/rules/house/bait.yml", Rule.Replace("NAME", "of the settings", StringComparison.Ordinal));
        _folder.Write("more/house/bait.yml", Rule.Replace("NAME", "of the command line", StringComparison.Ordinal));
        Assert.Equal("a.md:1:1:house/bait:of the settings\n", Check());
        Assert.Equal("a.md:1:1:house/bait:of the command line\n", Check("--rules", "more"));
        // A folder that is a family itself.
        Assert.Equal("a.md:1:1:house/bait:of the command line\n", Check("--rules", "more/house"));

        string Check(params string[] more) =>
            CommandRun.In(_folder.Path, ["check", "--format", "line", "--only", "house", .. more, "a.md"]).Output;
    }
}
