using System.Text;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>What a rule of Vale's has beside its own words: a rule that it extends, its tests, dictionaries.</summary>
public class ValeFilesTests
{
    const string Parent =
        "extends: existence\nmessage: \"Cut '%s'.\"\nlevel: error\nignorecase: true\ntokens: [perhaps, maybe]\ntests:\n  - { input: none, want: x }\n";

    const string Table = "extends: substitution\nmessage: \"'%s' for '%s'.\"\nswap: { aside: besides, anyhow: anyway }\n";

    static Text.Loaded<RuleSet> Load(string child) =>
        Check.Load(
            ("styles/House/Hedging.yml", child),
            ("styles/Base/Words.yml", Parent),
            ("styles/Base/Usage/Swaps.yml", Table),
            ("styles/Mid/Words.yml", "extends: Base.Words\nlevel: warning\ntokens+: [presumably]\n"),
            ("styles/Loop/A.yml", "extends: Loop.B\nmessage: x\n"),
            ("styles/Loop/B.yml", "extends: Loop.A\nmessage: x\n")
        );

    [Theory]
    [InlineData("extends: Base.Words\n", "[|Perhaps|] maybe presumably.", "Cut 'Perhaps'.", 2)]
    [InlineData("extends: Base.Words\nmessage: No.\ntokens: [possibly]\n", "Perhaps [|possibly|].", "No.", 1)]
    [InlineData("extends: Base.Words\ntokens+:\n  - possibly\ntokens-:\n  - maybe\n", "[|Perhaps|] maybe possibly.", "Cut 'Perhaps'.", 2)]
    [InlineData("extends: Base.Words\ntokens+: possibly\nignorecase: false\n", "Perhaps [|possibly|].", "Cut 'possibly'.", 1)]
    [InlineData("extends: Mid.Words\n", "[|Presumably|] so.", "Cut 'Presumably'.", 1)]
    [InlineData(
        "extends: Base.Usage.Swaps\nswap+: { anyhow: all the same }\nswap-: [aside]\n",
        "Aside, [|anyhow|].",
        "'all the same' for 'anyhow'.",
        1
    )]
    public void A_rule_has_what_it_extends_and_its_own_over_that(string child, string marked, string says, int count)
    {
        var loaded = Load(child);
        var rule = loaded.Value.Find("House/Hedging")!;
        var (text, marks) = (Markup.Read(marked).Text, Markup.Read(marked).Marks);
        var found = Check.Lint(text, rules: new([rule])).Diagnostics;
        Assert.Equal(count, found.Length);
        Assert.Equal(says, found[0].Message);
        Assert.Equal(marks[0].Span, found[0].Span);
        Assert.Empty(rule.Tests);
    }

    [Theory]
    [InlineData("extends: [|Base.Missing|]\n", "there is no rule 'Base.Missing' among the styles")]
    [InlineData("extends: [|Vale.Terms|]\n", "'Vale.Terms' is built in and has no file that could be extended")]
    [InlineData("extends: [|Loop.A|]\n", "'Loop.A' extends itself by way of others; break the circle")]
    [InlineData("extends: Base.Words\n[|tokens-|]: [possibly]\n", "no entry 'possibly' is inherited that could be taken away")]
    [InlineData(
        "extends: Base.Words\ntokens: [x]\n[|tokens+|]: [y]\n",
        "'tokens' stands here beside 'tokens+'; either replaces what is inherited or changes it"
    )]
    [InlineData(
        "extends: Base.Words\n[|message+|]: [x]\n",
        "'message+' changes a list or a map, and what is inherited has none of that name; write 'message'"
    )]
    [InlineData("extends: existence\nmessage: x\n[|tokens+|]: [x]\n", "unknown key 'tokens+'; did you mean 'tokens'?")]
    public void What_cannot_be_inherited_is_a_problem_at_its_place(string marked, string says)
    {
        var loaded = Load(Markup.Read(marked).Text);
        Assert.Null(loaded.Value.Find("House/Hedging"));
        Assert.NotNull(loaded.Value.Find("Mid/Words"));
        Assert.Contains(loaded.Problems, problem =>
            problem.Message == says && problem.Source.Path.Contains("House") && problem.Span == Markup.Read(marked).Marks[0].Span
        );
    }

    [Theory]
    [InlineData("want: |\n      1:3:House.Hedging:Cut 'perhaps'.", null)]
    [InlineData("want: \"\"", "test 'a': the report is another")]
    [InlineData("contains: Cut 'perhaps'", null)]
    [InlineData("contains: [perhaps, maybe]", "test 'a': 'maybe' is not in the report")]
    [InlineData("absent: maybe", null)]
    [InlineData("absent: [perhaps]", "test 'a': 'perhaps' is in the report")]
    [InlineData("format: txt\n    want: 1:3:House.Hedging:Cut 'perhaps'.", null)]
    public void A_rules_own_tests_are_run(string expects, string? says)
    {
        var rule = Check
            .Load(
                (
                    "styles/House/Hedging.yml",
                    $"extends: existence\nmessage: \"Cut '%s'.\"\ntokens: [perhaps]\ntests:\n  - name: a\n    input: A perhaps.\n    {expects}\n"
                )
            )
            .Value.Rules.Single();
        Assert.Equal(says, ExampleRunner.Run(rule, FactBook.Empty).SingleOrDefault()?.Message);
    }

    const string Affixes = """
        SET UTF-8
        FLAG UTF-8
        ICONV 1
        ICONV ’ '
        COMPOUNDRULE 1
        COMPOUNDRULE n*t
        ONLYINCOMPOUND c
        FORBIDDENWORD f
        NEEDAFFIX x
        PFX U Y 1
        PFX U 0 un .
        SFX D Y 3
        SFX D 0 d e
        SFX D y ied [^aeiou]y
        SFX D 0 ed [^ey]
        SFX S N 2
        SFX S y ies [^aeiou]y
        SFX S 0 s/P [^y]
        SFX P Y 1
        SFX P 0 ' s
        """;

    const string Words = """
        9
        moor/UD
        tie/UD
        carry/DS
        Oslo
        barge/S po:noun
        1/n
        3rd/tc
        irregard/x
        bargeed/f
        """;

    [Theory]
    [InlineData("moor", true)]
    [InlineData("Moor", true)]
    [InlineData("MOOR", true)]
    [InlineData("unmoored", true)]
    [InlineData("unmoor", true)]
    [InlineData("untied", true)]
    [InlineData("carried", true)]
    [InlineData("carryed", false)]
    [InlineData("carries", true)]
    [InlineData("barges", true)]
    [InlineData("barges'", true)]
    [InlineData("barges’", true)]
    [InlineData("unbarges", false)]
    [InlineData("Oslo", true)]
    [InlineData("oslo", false)]
    [InlineData("OSLO", true)]
    [InlineData("113rd", true)]
    [InlineData("3rd", false)]
    [InlineData("irregard", false)]
    [InlineData("bargeed", false)]
    [InlineData("", false)]
    public void A_dictionary_knows_its_words_with_what_they_take_on(string word, bool isKnown)
    {
        var dictionary = new SpellingDictionary(Encoding.UTF8.GetBytes(Affixes), Encoding.UTF8.GetBytes(Words));
        Assert.Equal(isKnown, dictionary.Knows(dictionary.Convert(word)));
    }

    [Theory]
    [InlineData("COMPOUNDFLAG z", "haus/z\nboot/z\nlampe", "hausboot", true)]
    [InlineData("COMPOUNDFLAG z", "haus/z\nboot/z\nlampe", "hauslampe", false)]
    [InlineData("COMPOUNDBEGIN a\nCOMPOUNDEND e", "haus/a\nboot/e", "hausboot", true)]
    [InlineData("COMPOUNDBEGIN a\nCOMPOUNDEND e", "haus/a\nboot/e", "boothaus", false)]
    [InlineData("", "haus\nboot", "hausboot", false)]
    [InlineData("FLAG num\nSFX 12 Y 1\nSFX 12 0 e .", "boot/7,12", "boote", true)]
    [InlineData("FLAG long\nSFX Aa Y 1\nSFX Aa 0 e .", "boot/BbAa", "boote", true)]
    [InlineData("AF 1\nAF Ab\nSFX b Y 1\nSFX b 0 e .", "boot/1", "boote", true)]
    [InlineData("SET ISO8859-1\nSFX b Y 1\nSFX b 0 e .", "b\u00f6t/b", "b\u00f6te", true)]
    public void Forms_of_flags_and_compounds_are_read(string affixes, string words, string word, bool isKnown)
    {
        var encoding = affixes.Contains("ISO8859") ? Encoding.Latin1 : Encoding.UTF8;
        Assert.Equal(isKnown, new SpellingDictionary(encoding.GetBytes(affixes), encoding.GetBytes("9\n" + words)).Knows(word));
    }

    [Fact]
    public void A_dictionary_of_hostile_compounds_ends_at_once()
    {
        var dictionary = new SpellingDictionary(
            Encoding.UTF8.GetBytes("COMPOUNDFLAG z\nCOMPOUNDRULE 1\nCOMPOUNDRULE a*a*a*a*b"),
            Encoding.UTF8.GetBytes("9\naaa/za\naaaa/za\naaaaa/za\na/a")
        );
        Assert.False(dictionary.Knows(new string('a', 99) + "x"));
    }

    static Text.Loaded<RuleSet> WithDictionary(string keys) =>
        RuleSet.Load(
            [Text.SourceText.From("extends: spelling\nmessage: \"'%s'?\"\n" + keys, "styles/House/Spelling.yml")],
            RuleKinds.All,
            assets: (_, path) =>
                path switch
                {
                    "config/dictionaries/canal.aff" => new(Encoding.UTF8.GetBytes(Affixes)),
                    "config/dictionaries/canal.dic" => new(Encoding.UTF8.GetBytes(Words)),
                    "config/ignore/terms.txt" => new("widgetry\n"u8.ToArray()),
                    _ => default(ReadOnlyMemory<byte>?),
                }
        );

    [Theory]
    [InlineData("dictionaries: [canal]", "[|The|] barges moored [|were|] 113rd, OSLO, foo1 'barge'.")]
    [InlineData("dictionaries: [canal]\nwords: [the, were]\nignore: [terms.txt]", "The barges were widgetry.")]
    [InlineData("dictionaries: [canal]\ncustom: true\nfilters: ['^f']", "[|house-boat|] foo barges.")]
    [InlineData("dictionaries: [canal]\nexceptions: [tug]", "tug [|tugs|] barges, `code`.")]
    public void Words_of_no_dictionary_are_flagged(string keys, string marked)
    {
        var loaded = WithDictionary(keys);
        Assert.Empty(loaded.Problems.Select(problem => problem.Message));
        var (text, marks) = (Markup.Read(marked).Text, Markup.Read(marked).Marks);
        Assert.Equal(marks.Select(mark => mark.Span), Check.Lint(text, rules: loaded.Value).Diagnostics.Select(found => found.Span));
    }

    [Theory]
    [InlineData("dictionaries: [river]", "no dictionary at config/dictionaries/river.dic")]
    [InlineData("dictionaries: [canal]\nappend: true", "no dictionary at config/dictionaries/en_US.dic")]
    [InlineData("custom: true", "no dictionary at config/dictionaries/en_US.dic")]
    public void A_rule_without_its_dictionary_is_passed_over_and_says_so(string keys, string says)
    {
        var loaded = WithDictionary(keys);
        Assert.Empty(loaded.Value.Rules);
        var problem = Assert.Single(loaded.Problems);
        Assert.StartsWith(says, problem.Message, StringComparison.Ordinal);
        Assert.True(RuleNotes.IsIdle(problem));
    }

    [Theory]
    [InlineData("dictionaries: [canal]", "styles/config/dictionaries/", true)]
    [InlineData("dictionaries: [canal]\ndicpath: House/words", "styles/House/words/", true)]
    [InlineData("dictionaries: [canal]\ndicpath: ../outside", "outside/", false)]
    [InlineData("dictionaries: [canal]\ndicpath: ../../outside", "outside/", false)]
    public void Dictionaries_are_found_beside_the_style_and_nowhere_else(string keys, string at, bool isFound)
    {
        using var folder = new TemporaryFolder();
        folder.Write(at + "canal.aff", Affixes);
        folder.Write(at + "canal.dic", Words);
        folder.Write("styles/House/Spelling.yml", $"extends: spelling\nmessage: \"'%s'?\"\nlevel: error\n{keys}\n");
        folder.Write("a.md", "A barge moord.\n");
        var run = CommandRun.In(folder.Path, ["check", "--rules", "styles", "--only", "House", "--format", "line", "a.md"]);
        Assert.Equal(isFound, run.Output.Contains("'moord'?", StringComparison.Ordinal));
        Assert.Equal(!isFound, run.Error.Contains("no dictionary at", StringComparison.Ordinal));
    }
}
