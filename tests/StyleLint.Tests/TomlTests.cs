using System.Text;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

public class TomlTests
{
    // The shape in JSON's spelling, so that a wrong one can be read.
    [Theory]
    [InlineData("a = 'b'", "{a:b}")]
    [InlineData("# c\n\na = \"b\" # d\nc-1_x = 12\n", "{a:b,c-1_x:12}")]
    [InlineData("\"é x\" = 1\n'y.z' = 2", "{é x:1,y.z:2}")]
    [InlineData("a.b.c = 1\na.b.d = 2\na . \"e\" = 3", "{a:{b:{c:1,d:2},e:3}}")]
    [InlineData(
        "date = 2025-03-04T10:00:00-05:00\nday = 2025-03-04\nat = 2025-03-04 10:00\nclock = 10:30:00",
        "{date:2025-03-04T10:00:00-05:00,day:2025-03-04,at:2025-03-04 10:00,clock:10:30:00}"
    )]
    [InlineData(
        "a = true\nb = false\nc = -1_000\nd = 1.5e-3\ne = 0xFF\nf = +inf\ng = nan",
        "{a:true,b:false,c:-1_000,d:1.5e-3,e:0xFF,f:+inf,g:nan}"
    )]
    [InlineData("a = [ 'x', \"y\", ]\nb = []\nc = [[1, 2],\n # note\n [3]\n]", "{a:[x,y],b:[],c:[[1,2],[3]]}")]
    [InlineData("a = { x = 1, y.z = 'w' }\nb = {}", "{a:{x:1,y:{z:w}},b:{}}")]
    [InlineData(
        "[params]\nauthor = 'Ada'\n[params.image]\ncredit = 'Grace'\n[other]\nx = 1",
        "{params:{author:Ada,image:{credit:Grace}},other:{x:1}}"
    )]
    [InlineData("[[p]]\nn = 1\n[p.q]\nz = 0\n[[p]]\nn = 2\n", "{p:[{n:1,q:{z:0}},{n:2}]}")]
    [InlineData("[a.b]\nx = 1\n[a]\ny = 2", "{a:{b:{x:1},y:2}}")]
    [InlineData("a = \"\"\"\nOne.\nTwo \\\n   three.\"\"\"", "{a:One.|Two three.}")]
    [InlineData("a = '''\n'Yes,' \\n she said.'''", "{a:'Yes,' \\n she said.}")]
    [InlineData("a = \"\"\"\"Quoted\"\"\"\"", "{a:\"Quoted\"}")]
    [InlineData("a = \"q\\\"\\u00e9\\U0001F600\\\\\"", "{a:q\"é😀\\}")]
    [InlineData("a = ''\nb = \"\"", "{a:,b:}")]
    [InlineData("a = 1\r\nb = '''\r\nx\r\ny'''\r\n", "{a:1,b:x|y}")]
    [InlineData("", "{}")]
    public void Toml_has_the_shape_of_yaml(string text, string shape)
    {
        var (map, problems) = TomlReader.Read(SourceText.From(text));
        Assert.Empty(problems.Select(problem => problem.Message));
        Assert.Equal(shape, Shape(map));
    }

    static string Shape(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => scalar.Value.Replace('\n', '|'),
            YamlSequence list => $"[{string.Join(",", list.Items.Select(Shape))}]",
            YamlMap map => $"{{{string.Join(",", map.Entries.Select(entry => $"{entry.Key.Value}:{Shape(entry.Value)}"))}}}",
            _ => "?",
        };

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_value_knows_its_place(string end)
    {
        var marked =
            "+++{n}[|title|] = [|'é 😀'|]{n}[|a|].[|b|] = {|list:[{n} [|\"x\"|], [|2|]{n} ]|} # c{n}[[|p|]]{n}[|q|] = {|map:{ [|r|] = [|1|] }|}{n}+++{n}x";
        var read = Markup.Read(marked.Replace("{n}", end));
        var source = SourceText.From(read.Text);
        var within = TextSpan.FromBounds(3 + end.Length, source.Text.LastIndexOf("+++", StringComparison.Ordinal));
        var (map, problems) = TomlReader.Read(source, within);
        Assert.Empty(problems);
        Assert.Equal(
            Markup.Draw(read.Text, read.Marks),
            Markup.Draw(read.Text, Marks(map).Where(mark => mark.Item2 != "map" || source.Text[mark.Item1.Start] == '{'))
        );
    }

    static IEnumerable<(TextSpan, string?)> Marks(YamlNode node) =>
        node switch
        {
            YamlSequence list => [(list.Span, "list"), .. list.Items.SelectMany(Marks)],
            YamlMap map =>
            [
                (map.Span, "map"),
                .. map.Entries.SelectMany(entry => (IEnumerable<(TextSpan, string?)>)[.. Marks(entry.Key), .. Marks(entry.Value)]),
            ],
            _ => [(node.Span, null)],
        };

    [Theory]
    [InlineData("a = [|The mayor|]\nb = 1", "quotation marks", "{b:1}")]
    [InlineData("[|title: x|]\nb = 1", "'='", "{b:1}")]
    [InlineData("a = {|x:\"no end|}\nb = 1", "never closed", "{b:1}")]
    [InlineData("a = {|x:'''no end|}\nb = 1", "never closed", "{}")]
    [InlineData("b = 1\n[|B|] = 2", "twice", "{b:1}")]
    [InlineData("b = 1\n[[|b|]]\nc = 2", "twice", "{b:1}")]
    [InlineData("[x]\nb = 1\n[[|x|]]\nc = 2", "twice", "{x:{b:1}}")]
    [InlineData("b = 1\n[|b|].c = 2", "already", "{b:1}")]
    [InlineData("a = {|x:[1, 2|}\nb = 1", "comma", "{b:1}")]
    [InlineData("a = {|x:{ b = 1|}\nc = 2", "'}'", "{c:2}")]
    [InlineData("{|x:[a|}\nb = 1\n[c]\nd = 1", "']'", "{c:{d:1}}")]
    [InlineData("a = 'x' [|'y'|]\nb = 1", "after", "{a:x,b:1}")]
    [InlineData("a = \"x [|\\q|]\"\nb = 1", "escape", "{b:1}")]
    [InlineData("a = \"[|\\u|]12\"\nb = 1", "escape", "{b:1}")]
    [InlineData("a = \"[|\\u|]D800\"\nb = 1", "escape", "{b:1}")]
    [InlineData("[|= 1|]\nb = 1", "key", "{b:1}")]
    [InlineData("a =[||]\nb = 1", "missing", "{b:1}")]
    [InlineData("a = b[|\0|]", "control", "{}")]
    public void A_mistake_is_shown_where_it_stands_and_the_rest_is_read(string marked, string says, string shape)
    {
        var read = Markup.Read(marked);
        var (map, problems) = TomlReader.Read(SourceText.From(read.Text));
        var problem = problems[0];
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, [(problem.Span, read.Marks[0].Label)]));
        Assert.Contains(says, problem.Message);
        Assert.Equal(shape, Shape(map));
    }

    [Theory]
    [InlineData("a = ", "[")]
    [InlineData("a = ", "{a = ")]
    [InlineData("a = ", "{a.b.c = ")]
    [InlineData("a", ".a")]
    [InlineData("[a", ".a")]
    [InlineData("", "a = [\n")]
    [InlineData("", "[[a]]\n[a")]
    [InlineData("", "\"")]
    [InlineData("a = ", "\"\"\"\n")]
    public void Hostile_nesting_is_refused_at_once(string start, string unit)
    {
        var source = SourceText.From(start + new StringBuilder().Insert(0, unit, 1_000_000 / unit.Length));
        var (map, problems) = TomlReader.Read(source);
        Assert.InRange(Growth.StepCounter.Of(Growth.CountedRun.Toml, source.Text).Steps, 0, 50_000_000);
        Assert.InRange(problems.Length, 1, YamlLimits.Problems);
        Assert.True(Depth(map) <= YamlLimits.Depth * 2, $"{Depth(map)} levels");
    }

    static int Depth(YamlNode node) =>
        node switch
        {
            YamlSequence list => 1 + list.Items.Select(Depth).DefaultIfEmpty().Max(),
            YamlMap map => 1 + map.Entries.Select(entry => Depth(entry.Value)).DefaultIfEmpty().Max(),
            _ => 0,
        };

    [Fact]
    public void Any_text_is_read_without_a_throw()
    {
        var random = new Random(20260304);
        string[] parts =
        [
            "a",
            "b",
            " = ",
            ".",
            "\n",
            "\r\n",
            "\r",
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\\",
            "\\u00e9",
            "#",
            "1",
            "2025-03-04",
            "true",
            " ",
            "\t",
            "é",
            "😀",
            "\uD800",
        ];
        for (var run = 0; run < 30_000; run++)
        {
            var text = new StringBuilder("xx");
            for (var count = random.Next(1, 16); count > 0; count--)
                text.Append(parts[random.Next(parts.Length)]);
            var source = SourceText.From(text.ToString());
            var within = TextSpan.FromBounds(2, source.Text.Length - (source.Text.Length > 3 ? 1 : 0));
            var (map, problems) = TomlReader.Read(source, within);
            Assert.All(problems, problem => Assert.True(within.Contains(problem.Span), $"{problem.Message} {problem.Span} in {text}"));
            Assert.All(Marks(map), mark => Assert.True(within.Contains(mark.Item1), $"{mark.Item1} in {text}"));
        }
    }
}
