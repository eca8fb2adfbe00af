using StyleLint.Kinds;

namespace StyleLint.Tests;

public sealed class NewRuleTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static IEnumerable<object[]> Checks =>
        RuleKinds.All.SelectMany(kind => kind.Checks.Select(check => new object[] { kind.Name, check.Name }));

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_new_rule_of_any_kind_passes_its_examples(string kind, string check)
    {
        var made = CommandRun.In(
            _folder.Path,
            ["new", "rule", "style/mine", "--kind", kind, .. check.Length > 0 ? new[] { "--check", check } : []]
        );
        Assert.Equal("", made.Error);
        Assert.Equal(0, made.Code);
        Assert.Contains("style-lint test desk/rules/style/mine.yml", made.Output);
        var tested = CommandRun.In(_folder.Path, ["test", "desk/rules"]);
        Assert.True(tested.Code == 0, tested.ToString());
    }

    [Fact]
    public void It_goes_where_the_settings_look_for_rules()
    {
        _folder.Write("style-lint.yml", "rules: [house]");
        _folder.Write("house/style/old.yml", "extends: existence\nmessage: m\ntokens: [very]");
        var made = CommandRun.In(_folder.Path, ["new", "rule", "style/mine"]);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "house/style/mine.yml")));
        Assert.DoesNotContain("add rules:", made.Output);
        Assert.Contains("already exists", CommandRun.In(_folder.Path, ["new", "rule", "style/mine"]).Error);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("desk/rules")]
    [InlineData("desk/rules/style")]
    public void A_file_where_its_folder_should_be_is_said_in_one_line(string file)
    {
        _folder.Write(file, "A file.");
        var run = CommandRun.In(_folder.Path, ["new", "rule", "style/mine"]);
        Assert.Equal(
            (2, "style-lint: desk/rules/style/mine.yml: its folder can't be made; check that no file is in the way\n"),
            (run.Code, run.Error)
        );
    }

    [Theory]
    [InlineData("mine", "family/name")]
    [InlineData("Style/Mine", "family/name")]
    [InlineData("../style/mine", "family/name")]
    [InlineData("style/mine --kind existance", "did you mean existence?")]
    [InlineData("style/mine --kind existence --check x", "has one check")]
    [InlineData("style/mine --kind date-agreement", "weekday, impossible")]
    [InlineData("style/mine --kind date-agreement --check wekday", "did you mean weekday?")]
    public void A_wrong_call_is_one_clear_line(string line, string says)
    {
        var run = CommandRun.In(_folder.Path, ["new", "rule", .. line.Split(' ')]);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }
}
