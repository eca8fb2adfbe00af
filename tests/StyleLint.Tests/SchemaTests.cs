using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

public class SchemaTests
{
    static readonly ImmutableArray<Key> Keys =
    [
        new("message", KeyType.Text, "What a finding says.") { IsRequired = true },
        new("level", KeyType.Text, "How much it weighs.") { Choices = ["error", "warning"] },
        new("nonword", KeyType.Flag, "Parts of words as well."),
        new("limit", KeyType.Number, "At most so many."),
        new("from", KeyType.Date, "First day."),
        new("tokens", KeyType.TextList, "Words."),
        new("swap", KeyType.TextMap, "Words for words."),
        new("given", KeyType.Map, "The world.") { Keys = [new("now", KeyType.Date, "Today.")] },
        new("examples", KeyType.MapList, "Its tests.")
        {
            Keys = [new("bad", KeyType.Text, "A draft that breaks it.") { IsRequired = true }],
        },
        new("free", KeyType.Any, "Anything."),
    ];

    [Theory]
    [InlineData("message: x")]
    [InlineData("MESSAGE: x\nLevel: Error")]
    [InlineData(
        "message: x\nlevel: warning\nnonword: yes\nlimit: -3\nfrom: 2025-03-04\ntokens: [a]\nswap: {a: b}\ngiven: {now: 2025-03-04}\nexamples: [{bad: x}]\nfree: [{a: [b]}]"
    )]
    [InlineData("message: x\ntokens: one")]
    [InlineData("message: x\nlevel:\ntokens: ~\nswap: null")]
    [InlineData("[|level|]: error", "'message' is missing: what a finding says.")]
    [InlineData("[|message|]:\nlevel: error", "missing")]
    [InlineData("message: x\n[|mesage|]: y", "unknown key 'mesage'; did you mean 'message'?")]
    [InlineData("message: x\n[|author|]: y", "the keys here are message, level")]
    [InlineData("message: {|x:[a]|}", "one value")]
    [InlineData("message: x\nlevel: [|eror|]", "'level' cannot be 'eror'; did you mean 'error'?")]
    [InlineData("message: x\nlevel: [|loud|]", "use error or warning")]
    [InlineData("message: x\nnonword: [|perhaps|]", "true or false")]
    [InlineData("message: x\nlimit: [|1.5|]", "whole number")]
    [InlineData("message: x\nlimit: [|99999999999|]", "whole number")]
    [InlineData("message: x\nfrom: [|2025-02-30|]", "YYYY-MM-DD")]
    [InlineData("message: x\nfrom: [|March 4|]", "YYYY-MM-DD")]
    [InlineData("message: x\ntokens: {|x:{ a: b }|}", "list of values")]
    [InlineData("message: x\ntokens: [a, {|x:[b]|}]", "single values")]
    [InlineData("message: x\nswap: {|x:[a]|}", "keys")]
    [InlineData("message: x\nswap: { a: {|x:[b]|} }", "'a' in 'swap'")]
    [InlineData("message: x\ngiven: [|no|]", "now")]
    [InlineData("message: x\ngiven: { [|nwo|]: 2025-03-04 }", "'now'")]
    [InlineData("message: x\nexamples: {|x:{ bad: y }|}", "a list")]
    [InlineData("message: x\nexamples: [[|y|]]", "a list")]
    [InlineData("message: x\nexamples:\n- [|good|]: y", "did you mean 'bad'?", false)]
    public void A_map_is_held_against_its_keys(string marked, string? says = null, bool single = true)
    {
        var read = Markup.Read(marked);
        var map = Assert.IsType<YamlMap>(YamlReader.Read(SourceText.From(read.Text)).Value);
        var problems = YamlSchema.Check(map, Keys);
        if (says is null)
        {
            Assert.Empty(problems.Select(problem => problem.Message));
            return;
        }

        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, [(problems[0].Span, read.Marks[0].Label)]));
        if (single)
            Assert.Contains(says, Assert.Single(problems).Message);
    }

    [Fact]
    public void Values_are_read_by_type()
    {
        var map = Map("a: x\nb: Yes\nc: 12\nd: 2025-03-04\ne: [1, two]\nf: {k: v, l: [1]}\ng: [{h: i}, j]\nn: ~\nq: '~'\n");
        Assert.Equal("x", map.Text("A"));
        Assert.True(map.Flag("b"));
        Assert.Equal(12, map.Number("c"));
        Assert.Equal(new DateOnly(2025, 3, 4), map.Date("d"));
        Assert.Equal(["1", "two"], map.TextList("e").Select(item => item.Value));
        Assert.Equal(["x"], map.TextList("a").Select(item => item.Value));
        Assert.Equal(["k=v"], map.TextMap("f").Select(pair => $"{pair.Key.Value}={pair.Value.Value}"));
        Assert.Equal("i", Assert.Single(map.MapList("g")).Text("h"));
        Assert.Equal("v", map.Map("f")!.Text("k"));
        Assert.Null(map.Text("n"));
        Assert.Equal("~", map.Text("q"));
    }

    [Fact]
    public void Mistyped_and_absent_values_read_as_absent()
    {
        var map = Map("a: [x]\nb: {c: d}\n");
        Assert.Null(map.Text("a"));
        Assert.True(map.Flag("a", otherwise: true));
        Assert.Null(map.Number("b"));
        Assert.Null(map.Date("zzz"));
        Assert.Empty(map.TextList("b"));
        Assert.Empty(map.TextMap("a"));
        Assert.Empty(map.MapList("b"));
        Assert.Null(map.Map("a"));
    }

    [Theory]
    [InlineData("mesage", "message")]
    [InlineData("messgae", "message")]
    [InlineData("Message", "message")]
    [InlineData("lvl", null)]
    [InlineData("levels", "level")]
    [InlineData("elvel", "level")]
    [InlineData("swp", "swap")]
    [InlineData("", null)]
    [InlineData("x", null)]
    [InlineData("😀", null)]
    public void The_nearest_name_is_a_misspelling_away(string name, string? nearest) =>
        Assert.Equal(nearest, YamlSchema.Nearest(name, Keys.Select(key => key.Name)));

    [Fact]
    public void Nothing_is_near_a_very_long_name() =>
        Assert.Null(YamlSchema.Nearest(new string('a', 1_000_000), [new string('a', 999_999), "a"]));

    static YamlMap Map(string text) => (YamlMap)YamlReader.Read(SourceText.From(text)).Value!;
}
