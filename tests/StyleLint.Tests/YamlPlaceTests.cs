using StyleLint.LanguageServer;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>Where the caret <c>^</c> stands in YAML that is being written, most of it broken.</summary>
public class YamlPlaceTests
{
    [Theory]
    [InlineData("^", "", null, "")]
    [InlineData("lev^", "", null, "lev")]
    [InlineData("level: err^", "", "level", "err")]
    [InlineData("levels:\n  dates/un^", "levels", null, "dates/un")]
    [InlineData("levels:\n  wire: error\n  dates: ^", "levels", "dates", "")]
    [InlineData("levels: { wire: error, da^", "levels", null, "da")]
    [InlineData("levels: { wire: err^", "levels", "wire", "err")]
    [InlineData("rules: [a, b^", "", "rules", "b")]
    [InlineData("overrides:\n  - files: [\"a/**\"]\n    level^", "overrides", null, "level")]
    [InlineData("overrides:\n- files: [\"a/**\"]\n  levels:\n    wi^", "overrides levels", null, "wi")]
    [InlineData("suppress:\n  - rule: dates/^", "suppress", "rule", "dates/")]
    [InlineData("suppress:\n  - { rule: dates/^", "suppress", "rule", "dates/")]
    [InlineData("people:\n  - name: Jo\n    tenures:\n      - { office: pre^", "people tenures", "office", "pre")]
    [InlineData("people:\n  - name: Jo\n    tenures:\n      - office: pre^", "people tenures", "office", "pre")]
    [InlineData(
        "people:\n  - name: Jo\n    tenures:\n      - office: president\n        cou^\n  - name: Ada",
        "people tenures",
        null,
        "cou"
    )]
    [InlineData("message: \"Cut {ma^", "", "message", "Cut {ma")]
    [InlineData("examples:\n  - bad: x\n    fixed: y\nle^", "", null, "le")]
    public void It_knows_the_keys_around_it(string marked, string path, string? key, string word)
    {
        var at = marked.IndexOf('^', StringComparison.Ordinal);
        var source = SourceText.From(marked.Remove(at, 1), "x.yml");
        var place = YamlPlace.At(source, at);
        Assert.Equal((path, key, word), (string.Join(' ', place.Path), place.Key, source.Slice(place.Word).ToString()));
    }
}
