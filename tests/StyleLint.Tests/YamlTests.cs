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
    public void Every_node_knows_its_place(string marked)
    {
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
        var marked =
            $"# {word}{{n}}{{|map:[|{word}|]: [|{word}|]{{n}}[|k|]:{{n}}{{|list:- [|\"{word}\"|]{{n}}- [|'{word}'|]|}} # {word}{{n}}"
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
        var within = front
            ? source.Text.IndexOfAny(['\n', '\r']) is var cut && source.Text.AsSpan(cut).StartsWith("\r\n")
                ? cut + 2
                : cut + 1
            : 0;
        var end = front ? source.Text.LastIndexOf("---", StringComparison.Ordinal) : source.Text.Length;
        var (root, problems) = YamlReader.Read(source, TextSpan.FromBounds(within, end));
        Assert.Empty(problems.Select(problem => problem.Message));
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, Marks(root)));
    }

    static IEnumerable<(TextSpan, string?)> Marks(YamlNode? node) =>
        node switch
        {
            YamlScalar { Span.IsEmpty: true } scalar => [(scalar.Span, "null")],
            YamlScalar scalar => [(scalar.Span, null)],
            YamlSequence list => [(list.Span, "list"), .. list.Items.SelectMany(Marks)],
            YamlMap map =>
            [
                (map.Span, "map"),
                .. map.Entries.SelectMany(entry => (IEnumerable<(TextSpan, string?)>)[.. Marks(entry.Key), .. Marks(entry.Value)]),
            ],
            _ => [],
        };

    [Theory]
    [InlineData("a:\n[|\tb: c|]\n", "tab")]
    [InlineData("a:\n  b: x\n[|\tc: d|]\n", "tab")]
    [InlineData("a: { b: [1, 2 {|x:}|}\nc: d\n", "comma")]
    [InlineData("a: b\n  c[|: d|]\n", "")]
    [InlineData("title\ndate[|: 2025-03-04|]\n", "': '")]
    [InlineData("a: 'it'[|s x'|]\n", "")]
    [InlineData("a: !x y[|: z|]\n", "quotation marks")]
    [InlineData("a:\n- b\n- c: d[|: e|]\n", "quotation marks")]
    [InlineData("title: The mayor[|: a life|]\n", "quotation marks")]
    [InlineData("a: [|'x|]\nb: c\n", "never closed")]
    [InlineData("a: {|x:[1, 2|}\nb: 3\n", "comma")]
    [InlineData("a: b\n[|c|]\n", "': '")]
    [InlineData("a: [|@home|]\n", "quotation marks")]
    [InlineData("a: [|`x`|]\n", "quotation marks")]
    [InlineData("a: [|*x|]\n", "aliases")]
    [InlineData("a: [|&x|] b\n", "anchors")]
    [InlineData("a: b\n[|<<|]: c\n", "merge")]
    [InlineData("a: b\n[|A|]: c\n", "twice")]
    [InlineData("a: 1\n[|---|]\nb: 2", "second '---'")]
    [InlineData("a: { b }[|: c|]\n", "")]
    [InlineData("tags: {[|{ x }|]}\n", "quotation marks")]
    [InlineData("a: b[|\u0000|]c", "control character")]
    [InlineData("a: [|\"x \\q\"|]\n", "escape")]
    [InlineData("- a\n[|b: c|]\n", "fit")]
    [InlineData("a: \"A \"[|B\" c\"|]\n", "")]
    public void A_mistake_is_shown_where_it_stands(string marked, string says)
    {
        var read = Markup.Read(marked);
        var source = SourceText.From(read.Text);
        var problem = Assert.Single(YamlReader.Read(source).Problems);
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, [(problem.Span, read.Marks[0].Label)]));
        Assert.Contains(says, problem.Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[\n")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_is_refused_at_once(string unit)
    {
        foreach (var count in (int[])[65, 1_000, 100_000])
            AssertRefused(new StringBuilder().Insert(0, unit, count).ToString(), "64 levels");
    }

    [Fact]
    public void Deep_blocks_are_refused() =>
        AssertRefused(string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', depth) + "a:\n")), "64 levels");

    [Theory]
    [InlineData(64)]
    [InlineData(3)]
    public void Nesting_up_to_the_limit_is_read(int depth) =>
        Assert.Empty(YamlReader.Read(SourceText.From(new string('[', depth) + new string(']', depth))).Problems);

    [Fact]
    public void Bombs_of_aliases_are_refused()
    {
        var laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (var level = 1; level < 10; level++)
            laughs.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        var merges = new StringBuilder("k0: &k0 {x: 1}\n");
        for (var link = 1; link < 10_000; link++)
            merges.Append($"k{link}: &k{link} {{<<: *k{link - 1}, x{link}: 1}}\n");
        foreach (var bomb in (string[])[laughs.ToString(), merges.ToString(), "&x [*x]", "a: &x\n  b: *x\n"])
        {
            var source = SourceText.From(bomb);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var problems = YamlReader.Read(source).Problems;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
            Assert.InRange(problems.Length, 1, YamlLimits.Problems);
            Assert.Contains(problems, problem =>
                problem.Message.StartsWith("anchors", StringComparison.Ordinal) && source.Slice(problem.Span)[0] == '&'
            );
            Assert.Contains(problems, problem =>
                problem.Message.StartsWith("aliases", StringComparison.Ordinal) && source.Slice(problem.Span)[0] == '*'
            );
        }
    }

    [Fact]
    public void Too_much_of_anything_is_refused()
    {
        AssertRefused(string.Concat(Enumerable.Repeat("- a\n", 100_001)), "100,000 values");
        AssertRefused("[" + string.Concat(Enumerable.Repeat(",", 100_001)) + "]", "100,000 values");
        AssertRefused(new string('a', (1 << 20) + 1), "1 MiB");
    }

    static void AssertRefused(string text, string says, long steps = 200_000_000)
    {
        var source = SourceText.From(text);
        Assert.InRange(Growth.StepCounter.Of(Growth.CountedRun.Yaml, text).Steps, 0, steps);
        var (root, problems) = YamlReader.Read(source);
        var problem = Assert.Single(problems);
        Assert.Contains(says, problem.Message);
        Assert.InRange(problem.Span.End, 0, text.Length);
        Assert.Null(root);
    }

    [Theory]
    [InlineData("a: [|\uD800|] \uFEFF\n: : :\n- ? [")]
    [InlineData("%YAML 1.2\n---\na: b")]
    [InlineData("%")]
    [InlineData("a: !!binary |\n x")]
    [InlineData("\uFEFF")]
    [InlineData("{{{}}}")]
    [InlineData("a: |9\n x")]
    [InlineData("? {a: b}\n: c")]
    public void Odd_text_is_a_value_or_a_problem_and_never_more(string text)
    {
        for (var length = 0; length <= text.Length; length++)
            AssertSane(text[..length]);
    }

    [Fact]
    public void Any_text_is_read_without_a_throw()
    {
        var random = new Random(20260304);
        string[] parts =
        [
            "a",
            "b: ",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\r\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "#",
            " # x",
            "|\n",
            ">",
            "? ",
            "*",
            "&",
            "!",
            "%",
            "@",
            "---\n",
            "...\n",
            "\t",
            "é",
            "😀",
            "\uD800",
            "\u2028",
            "\u0085",
            "\\",
            "<<: ",
            "\uFEFF",
            "~",
        ];
        for (var run = 0; run < 20_000; run++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 14); count > 0; count--)
                text.Append(parts[random.Next(parts.Length)]);
            AssertSane(text.ToString());
        }
    }

    // What nearly everybody writes, with every here and there something that hardly anybody does.
    [Fact]
    public void Plain_yaml_is_read_as_the_library_reads_it()
    {
        var random = new Random(20260305);
        var plain = 0;
        for (var run = 0; run < 30_000; run++)
            plain += IsPlain(new PlainYamlMaker(random).Make(run % 3 == 0)) ? 1 : 0;
        // Or nothing would have been compared.
        Assert.InRange(plain, 6_000, 30_000);
    }

    [Fact]
    public void Every_file_that_ships_is_plain() => Assert.All(ShippedFiles.All(), file => Assert.True(IsPlain(file.Text), file.Path));

    // Whether it is plain; where it is, the library reads the same.
    static bool IsPlain(string text)
    {
        var source = SourceText.From(text);
        var all = new TextSpan(0, text.Length);
        if (PlainYaml.Read(source, all) is not { } plain)
            return false;
        var (root, problems) = YamlReader.ReadAny(source, all);
        Assert.True(problems.IsEmpty, $"'{problems.FirstOrDefault()?.Message}' in:\n{text}");
        Assert.True(Describe(plain) == Describe(root), $"{Describe(plain)}\nis not\n{Describe(root)}\nin:\n{text}");
        return true;
    }

    static string Describe(YamlNode? node) =>
        node switch
        {
            YamlScalar scalar => $"{scalar.Span}{(scalar.IsPlain ? "p" : "q")}'{scalar.Value.ReplaceLineEndings("\\n")}'",
            YamlSequence list => $"{list.Span}[{string.Join(", ", list.Items.Select(Describe))}]",
            YamlMap map =>
                $"{map.Span}{{{string.Join(", ", map.Entries.Select(entry => $"{Describe(entry.Key)}: {Describe(entry.Value)}"))}}}",
            _ => "nothing",
        };

    /// <summary>Makes YAML up that is nearly right.</summary>
    sealed class PlainYamlMaker(Random random)
    {
        static readonly string[] Words =
        [
            "a",
            "b1",
            "it's",
            "x y",
            "-5",
            "é",
            "😀 z",
            "no",
            "~",
            "a#b",
            "http://x.y/z",
            "1:2",
            "-x",
            "a 'b' c",
            "e\"f",
            "B",
        ];
        static readonly string[] OddWords =
        [
            "a, b",
            "(?:x|y)",
            "{x}",
            "[y]",
            "<<",
            "\u00A0n",
            "a\u00A0",
            "*x",
            "a *y",
            "a\\b",
            "(?<=['’])\\d+",
            "%d",
            "a: b",
            "x # y",
        ];
        static readonly string[] Odd =
        [
            "",
            " ",
            "\n",
            "\t",
            "#",
            " #",
            ": ",
            ":",
            "- ",
            "-",
            "? ",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ",",
            "---",
            "...",
            "%",
            "@",
            "`",
            "\r\n",
            "  ",
            "\n\n",
            "\uFEFF",
            "\u2028",
            "|2",
            "|+",
            "  # c\n",
            "\n# c\n",
            "''",
            "- - ",
            "\uD800",
        ];
        readonly StringBuilder _text = new();

        public string Make(bool isOdd)
        {
            if (random.Next(6) == 0)
                _text.Append(Pick(["---\n", "--- \n", "# c\n---\n", "---\n---\n"]));
            Block(0, 0);
            var text = _text.ToString();
            for (var count = isOdd ? random.Next(1, 3) : 0; count > 0; count--)
            {
                var at = random.Next(text.Length + 1);
                text =
                    random.Next(2) == 0 || at == text.Length
                        ? text.Insert(at, Pick(Odd))
                        : text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
            }

            return random.Next(4) == 0 ? text.TrimEnd('\n') : text;
        }

        void Block(int indent, int depth)
        {
            var isList = random.Next(3) == 0;
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                _text.Append(' ', indent);
                if (isList)
                    _text.Append('-');
                else
                    _text
                        .Append(
                            random.Next(6) switch
                            {
                                0 => "'k'",
                                1 => "\"k 2\"",
                                2 => "key " + count,
                                _ => Word() + count,
                            }
                        )
                        .Append(random.Next(50) == 0 ? " :" : ":");
                Value(indent, depth, isList);
            }
        }

        void Value(int indent, int depth, bool isList)
        {
            switch (random.Next(depth > 3 ? 5 : 9))
            {
                case 0 or 1:
                    _text.Append(' ', random.Next(1, 3)).Append(Scalar()).Append(End());
                    break;
                case 2:
                    _text.Append(End());
                    break;
                case 3:
                    _text.Append(' ').Append(Flow(0)).Append(End());
                    break;
                case 4:
                    _text.Append(Pick([" |", " >", " |-", " >-"])).Append(random.Next(9) == 0 ? "  " : "").Append('\n');
                    Lines(indent + random.Next(1, 4));
                    break;
                case 5 when isList:
                    // The first line of what is inside stands beside the dash.
                    var before = _text.Length;
                    Block(indent + 2, depth + 1);
                    _text.Remove(before, indent + 1);
                    break;
                default:
                    _text.Append(End());
                    Block(indent + (isList || random.Next(4) > 0 ? random.Next(1, 4) : 0), depth + 1);
                    break;
            }
        }

        void Lines(int indent)
        {
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                if (random.Next(4) == 0)
                    _text.Append(' ', random.Next(3) == 0 ? random.Next(indent + 2) : 0).Append('\n');
                _text
                    .Append(' ', indent + (random.Next(12) == 0 ? 1 : 0))
                    .Append(Word())
                    .Append(random.Next(3) == 0 ? ": #x - y " : "")
                    .Append('\n');
            }

            if (random.Next(4) == 0)
                _text.Append('\n');
        }

        string Scalar() =>
            random.Next(4) switch
            {
                0 => $"'{Word().Replace("'", "''")}'",
                1 => $"\"{Word().Replace("\"", "\\\"")}{Pick(["", "\\n", "\\t", "\\\\", "\\u00e9", "\\/"])}\"",
                _ => Word(),
            };

        string Flow(int depth)
        {
            var items = Enumerable.Range(0, random.Next(4)).Select(at => random.Next(depth > 2 ? 3 : 4) == 3 ? Flow(depth + 1) : Scalar());
            var between =
                random.Next(8) == 0 ? ",\n    "
                : random.Next(8) == 0 ? ","
                : ", ";
            return random.Next(3) == 0
                ? $"{{{string.Join(between, items.Select((item, at) => $"k{at}: {item}"))}}}"
                : $"[{string.Join(between, items)}{(random.Next(9) == 0 ? "," : "")}{(random.Next(20) == 0 ? "\n" : "")}]";
        }

        string End() =>
            random.Next(12) switch
            {
                0 => " # c\n",
                1 => "\n\n",
                2 => " \n",
                3 => "\n# c: d\n",
                4 => "\n   # c\n",
                _ => "\n",
            };

        string Word() => Pick(random.Next(20) == 0 ? OddWords : Words);

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    static void AssertSane(string text)
    {
        IsPlain(text);
        var source = SourceText.From("xx" + text + "yy");
        var within = new TextSpan(2, text.Length);
        var (root, problems) = YamlReader.Read(source, within);
        foreach (var problem in problems)
            Assert.True(within.Contains(problem.Span), $"{problem.Message} at {problem.Span} in {text}");
        foreach (var (span, _) in Marks(root))
            Assert.True(within.Contains(span) && span.Length >= 0, $"{span} in {text}");
        AssertInside(root);
    }

    static void AssertInside(YamlNode? node)
    {
        IEnumerable<YamlNode> inner = node switch
        {
            YamlSequence list => list.Items,
            YamlMap map => map.Entries.SelectMany(entry => (YamlNode[])[entry.Key, entry.Value]),
            _ => [],
        };
        foreach (var each in inner)
        {
            Assert.True(node!.Span.Contains(each.Span), $"{each.Span} outside {node.Span} in {node.Source.Text}");
            AssertInside(each);
        }
    }
}
