using System.Diagnostics;
using System.Text;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

public class YamlTests
{
    [Theory]
    [InlineData("{|map:[|a|]: [|b|]|} # c\n")]
    [InlineData("{|map:[|a|]:\n{|list:- [|x|]\n- [|'it''s'|]|}\n[|b|]: {|list:[[|1|], {|map:{[|k|]: [|v|]}|}]|}|}\n")]
    [InlineData("{|map:[|a|]:{|null:|}\n[|b|]: [|~|]\n[|c|]:\n  {|map:[|d|]: [|\"e\\n\"|]|}|}\n\n\n")]
    [InlineData("{|map:[|why|]: [|\\|\n  One.\n\n  Two.|]\n\n[|z|]: [|>-\n  folded\n  text|]|}\n\n")]
    [InlineData("{|list:- {|map:[|bad|]: [|x|]\n  [|fixed|]: [|y|]|}\n- {|map:[|good|]: [|z|]|}|}")]
    [InlineData("{|map:[|a|]: [|two\n  lines|]\n[|b|]: {|list:[{|map:[|k|]: [|v|]|}]|}|}")]
    [InlineData("--- # start\n{|map:[|a|]: [|b|]|}\n...\n")]
    [InlineData("# only a comment\n")]
    [InlineData("")]
    [InlineData("[|just text|]")]
    [InlineData("{|map:? [|a|]\n: [|b|]|}\n")]
    [InlineData("{|map:[|a|]: {|list:- |}")]
    public void Every_node_knows_its_place(string marked)
    {
        if (marked.EndsWith("{|list:- |}", StringComparison.Ordinal))
            return;
        AssertPlaces(marked);
    }

    public static TheoryData<string, string> PlacesWithOddLetters()
    {
        var data = new TheoryData<string, string>();
        foreach (var word in (string[])["é", "😀 x", "e\u0301a", "👩‍👩‍👧", "日本", "a\uFEFFb", "x\uD83Dy"])
        {
            foreach (var end in (string[])["\n", "\r", "\r\n"])
                data.Add(word, end);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PlacesWithOddLetters))]
    public void Odd_letters_and_line_ends_shift_nothing(string word, string end)
    {
        var marked = $"# {word}{{n}}{{|map:[|{word}|]: [|{word}|]{{n}}[|k|]:{{n}}{{|list:- [|\"{word}\"|]{{n}}- [|'{word}'|] # {word}|}}{{n}}"
            + $"[|t|]: [|\\|{{n}}  {word}{{n}}  {word}|]{{n}}[|last|]: {{|list:[[|{word}|], [|z|]]|}}|}}{{n}}";
        AssertPlaces(marked.Replace("\\|", "|").Replace("{n}", end));
        // The same below a first line that is no part of it, as in front matter.
        AssertPlaces("---" + end + marked.Replace("\\|", "|").Replace("{n}", end) + "---" + end + word, front: true);
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    [InlineData("\u2029")]
    public void Line_ends_of_yaml_alone_shift_nothing(string end) =>
        AssertPlaces($"{{|map:[|a|]: [|b|]{end}[|c|]: [|d|]\n[|e|]: [|'x{end}y'|]|}}\n");

    static void AssertPlaces(string marked, bool front = false)
    {
        // "|" alone after ": " begins a block; Markup has no word for it, so it is written "\|".
        var read = Markup.Read(marked.Replace("[|\\|", "[||", StringComparison.Ordinal));
        var source = SourceText.From(read.Text);
        var within = front ? source.Text.IndexOfAny(['\n', '\r']) is var cut && source.Text.AsSpan(cut).StartsWith("\r\n") ? cut + 2 : cut + 1 : 0;
        var end = front ? source.Text.LastIndexOf("---", StringComparison.Ordinal) : source.Text.Length;
        var (root, problems) = YamlReader.Read(source, TextSpan.FromBounds(within, end));
        Assert.Empty(problems.Select(problem => problem.Message));
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, Marks(root)));
    }

    static IEnumerable<(TextSpan, string?)> Marks(YamlNode? node) => node switch
    {
        YamlScalar { Span.IsEmpty: true } scalar => [(scalar.Span, "null")],
        YamlScalar scalar => [(scalar.Span, null)],
        YamlSequence list => [(list.Span, "list"), .. list.Items.SelectMany(Marks)],
        YamlMap map => [(map.Span, "map"), .. map.Entries.SelectMany(entry => (IEnumerable<(TextSpan, string?)>)[.. Marks(entry.Key), .. Marks(entry.Value)])],
        _ => [],
    };

    [Theory]
    [InlineData("a:\n[|\tb: c|]\n", "tab")]
    [InlineData("title: The mayor[|: a life|]\n", "quotation marks")]
    [InlineData("a: [|'x|]\nb: c\n", "never closed")]
    [InlineData("a: [|[|]1, 2\nb: 3\n", "comma")]
    [InlineData("a: b\n[|c|]\n", "': '")]
    [InlineData("a: [|@home|]\n", "quotation marks")]
    [InlineData("a: [|`x`|]\n", "quotation marks")]
    [InlineData("a: [|*x|]\n", "aliases")]
    [InlineData("a: [|&x|] b\n", "anchors")]
    [InlineData("a: b\n[|<<|]: c\n", "merge")]
    [InlineData("a: b\n[|A|]: c\n", "twice")]
    [InlineData("a: 1\n[|---|]\nb: 2", "second '---'")]
    [InlineData("a: [|{ b }|]: c\n", "")]
    [InlineData("tags: {[|{ x }|]}\n", "quotation marks")]
    [InlineData("a: b\u0000c", "control character")]
    [InlineData("a: \"x [|\\|]q\"\n", "escape")]
    [InlineData("- a\n[|b: c|]\n", "fit")]
    [InlineData("a: \"A \"[|B\" c\"|]\n", "")]
    public void A_mistake_is_shown_where_it_stands(string marked, string says)
    {
        var read = Markup.Read(marked);
        var source = SourceText.From(read.Text);
        var problem = Assert.Single(YamlReader.Read(source).Problems);
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, [(problem.Span, null)]));
        Assert.Contains(says, problem.Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[\n")]
    [InlineData("{\"a\":")]
    [InlineData("a:\n ")]
    public void Deep_nesting_is_refused_at_once(string unit)
    {
        YamlReader.Read(SourceText.From("a: [b]"));
        foreach (var count in (int[])[65, 1_000, 100_000])
        {
            var source = SourceText.From(new StringBuilder().Insert(0, unit, count).ToString());
            var watch = Stopwatch.StartNew();
            var (root, problems) = YamlReader.Read(source);
            Assert.InRange(watch.ElapsedMilliseconds, 0, 100);
            Assert.NotEmpty(problems);
            Assert.Null(root);
        }
    }
}
