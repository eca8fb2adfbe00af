using System.Text.Json;
using Markdig;

namespace StyleLint.Tests;

/// <summary>A rule from anywhere lends reports its words and its link; neither may do anything to whoever reads the report.</summary>
public sealed class HostileRuleTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    JsonElement Report(string format, string rule)
    {
        _folder.Write("style-lint.yml", "rules: [desk]\n");
        _folder.Write("desk/house/one.yml", "extends: existence\nmessage: x\nlevel: error\ntokens: [pier]\n" + rule);
        _folder.Write("a.md", "The pier fell.\n");
        return JsonDocument.Parse(CommandRun.In(_folder.Path, ["check", "--only", "house/one", "--format", format]).Output).RootElement;
    }

    [Theory]
    [InlineData("https://example.com/style", true)]
    [InlineData("http://example.com/style", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.com", false)]
    [InlineData("style.html", false)]
    public void Only_a_link_to_the_web_is_one(string link, bool isOne)
    {
        var rule = $"link: '{link}'\n";
        var code = Report("rdjson", rule).GetProperty("diagnostics")[0].GetProperty("code");
        Assert.Equal(isOne ? link : null, code.TryGetProperty("url", out var url) ? url.GetString() : null);
        var help = Report("sarif", rule).GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal(isOne ? link : null, help.TryGetProperty("helpUri", out var uri) ? uri.GetString() : null);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x]( javascript:alert(1))")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://evil.example/x.png)")]
    [InlineData("[![x](https://evil.example/x.png)](https://evil.example)")]
    [InlineData("[x][y]\n\n  [y]: javascript:alert(1)")]
    [InlineData("\\`<b>\\` ``<i>` <u>")]
    [InlineData("````\n<script>alert(1)</script>")]
    [InlineData("[x\n](javascript:alert(1))")]
    public void Markup_of_a_rule_stays_tame(string words)
    {
        var text = words.Replace("\n", "\n  ", StringComparison.Ordinal);
        var rule = $"why: |\n  {text}\nexamples:\n  - good: |\n      {words.Replace("\n", "\n      ", StringComparison.Ordinal)}\n";
        var markdown = Report("sarif", rule)
            .GetProperty("runs")[0]
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")[0]
            .GetProperty("help")
            .GetProperty("markdown")
            .GetString()!;
        var html = Markdown.ToHtml(markdown);
        Assert.DoesNotMatch("<(script|img|b|i|u)\\b", html);
        Assert.DoesNotMatch("(?i)href=\"(?!https?://)", html);
        Assert.Contains("Switch it off", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See **the** [book](https://example.com/a).", "See <strong>the</strong> <a href=\"https://example.com/a\">book</a>.")]
    [InlineData("Write `<br>` and ``a ` <b>``.", "Write <code>&lt;br&gt;</code> and <code>a ` &lt;b&gt;</code>.")]
    [InlineData("Two < three, [or] so: [1].", "Two &lt; three, [or] so: [1].")]
    public void Sound_markup_of_a_rule_stays(string words, string shown)
    {
        var markdown = Report("sarif", $"why: |\n  {words}\n")
            .GetProperty("runs")[0]
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")[0]
            .GetProperty("help")
            .GetProperty("markdown")
            .GetString()!;
        Assert.Contains(shown, Markdown.ToHtml(markdown), StringComparison.Ordinal);
    }
}
