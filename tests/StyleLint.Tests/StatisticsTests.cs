using System.Text.Json;

namespace StyleLint.Tests;

public sealed class StatisticsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public StatisticsTests()
    {
        _folder.Write("style-lint.yml", "rules: [desk]\nlevels: { style/never: off }");
        foreach (var word in new[] { "very", "quite", "never" })
            _folder.Write($"desk/style/{word}.yml", $"extends: existence\nlevel: warning\nmessage: m\ntokens: [{word}]");
        _folder.Write("one.md", "It was very, very late.\n");
        _folder.Write("two.md", "It was very cold.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_counted_by_rule_and_silent_rules_named()
    {
        var run = CommandRun.In(_folder.Path, ["check", "--only", "style", "--statistics"]);
        Assert.Equal(
            """
                  3  warning     style/very  in 2 drafts

            3 warnings in 2 drafts

            1 rule found nothing: style/quite

            """,
            run.Output
        );
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Programs_get_the_same_in_JSON_and_a_report_may_be_written_beside_it()
    {
        var run = CommandRun.In(
            _folder.Path,
            ["check", "--only", "style", "--statistics", "--format", "json", "--output", "report.html", "--fail-level", "warning"]
        );
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            """{"rule":"style/very","level":"warning","findings":3,"drafts":2}""",
            Assert.Single(root.GetProperty("rules").EnumerateArray()).GetRawText()
        );
        Assert.Equal("""["style/quite"]""", root.GetProperty("silent").GetRawText());
        Assert.Equal(1, run.Code);
        Assert.Contains("style/very", File.ReadAllText(_folder.Full("report.html")));
    }

    [Theory]
    [InlineData("--format", "sarif")]
    [InlineData("--diff")]
    public void What_cannot_count_is_refused(params string[] more)
    {
        var run = CommandRun.In(_folder.Path, ["check", "--statistics", .. more]);
        Assert.Equal(2, run.Code);
        Assert.Contains("--statistics counts findings as text or json", run.Error);
    }
}
