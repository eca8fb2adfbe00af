namespace StyleLint.Tests;

/// <summary>A rule file of Vale's means what it means to Vale: where they part, and each kind that was Vale's first.</summary>
public class ValeRuleTests
{
    [Theory]
    // Keys that differ in case alone are two.
    [InlineData("substitution", "swap:\n  web site: website\n  Web site: Website", "A [|Web site|] and a [|web site|].")]
    // A list of maps is one map.
    [InlineData("substitution", "swap:\n  - web site: website\n  - web page: webpage", "A [|web site|] and a [|web page|].")]
    [InlineData("existence", "nonword: true\ntokens: ['\\x{2019}s']", "The mayor[|’s|] word.")]
    [InlineData("existence", "nonword: true\ntokens: ['[[:upper:]]{3}[[:digit:]]']", "The [|RCC5|] and the Rcc5.")]
    // A group is counted among those of all tokens.
    [InlineData("existence", "tokens: ['(ha)-\\1', '(ho)-\\2']", "[|ha-ha|], [|ho-ho|], hi-hi.")]
    // ^ and $ are the ends of lines, and a point is no line end.
    [InlineData("existence", "tokens: ['^And']", "[|And|] it rained, and\n[|And|] it froze. And so on.")]
    [InlineData("existence", "tokens: ['and$']", "It rained [|and|]\nit froze and thawed.")]
    [InlineData("existence", "tokens: ['rained.*froze']", "It rained, and\nit froze.")]
    [InlineData("existence", "tokens: ['rained.*froze']", "It [|rained and it froze|].")]
    [InlineData("existence", "tokens: ['rained,\\nit']", "And it [|rained,\nit|] froze.")]
    [InlineData("existence", "tokens: ['rained[^.]*froze']", "It [|rained, and\nit froze|].")]
    // An exception of several words shields each of them.
    [InlineData("existence", "tokens: [mea]\nexceptions: [mea culpa]", "A mea culpa, and a [|mea|].")]
    [InlineData("existence", "tokens: [mea]\nexceptions: [Mea culpa]", "A mea culpa, and a [|mea|].")]
    [InlineData("substitution", "swap: { culpa: fault }\nexceptions: [mea culpa]", "A mea culpa, and a [|culpa|].")]
    // Keys in any case, a single value for a list, and flags in quotation marks.
    [InlineData("Existence", "Tokens: storm\nIgnoreCase: \"true\"", "A [|Storm|].")]
    [InlineData("existence", "tokens: [storm]\nlimit: 1", "A [|storm|] and a storm.")]
    public void Words_are_found_where_Vale_finds_them(string kind, string keys, string marked) =>
        Assert.Equal(marked, Check.Marked($"extends: {kind}\nmessage: x\n{keys}", Markup.Read(marked).Text));

    [Theory]
    [InlineData("message: \"The id lacks '_{context}'.\"\ntokens: [storm]", "The id lacks '_{context}'.")]
    [InlineData("message: \"Write {{< note >}} for '%s'.\"\ntokens: [storm]", "Write {{< note >}} for 'storm'.")]
    [InlineData("message: \"'%s' or '%s'?\"\ntokens: [storm]", "'storm' or ''?")]
    [InlineData(
        "message: \"%[2]s for %[1]s, 100%%.\"\ntokens: [storm]\naction: { name: replace, params: [gale] }",
        "gale for storm, 100%."
    )]
    [InlineData("message: \"Use %[2]s.\"\ntokens: [storm]\naction: { name: replace, params: [gale, wind] }", "Use 'gale' or 'wind'.")]
    [InlineData(
        "message: \"Use %[2]s.\"\ntokens: [storm]\naction: { name: replace, params: [gale, wind, rain] }",
        "Use 'gale', 'wind', or 'rain'."
    )]
    public void A_message_says_what_Vales_says(string keys, string says)
    {
        var loaded = Check.Load(("x/Rule.yml", "extends: existence\n" + keys));
        Assert.DoesNotContain(loaded.Problems, problem => !problem.IsNote);
        Assert.Equal(says, Assert.Single(Check.Lint("A storm came.", rules: loaded.Value).Diagnostics).Message);
    }

    [Theory]
    [InlineData("'storm surge': surge", "Use 'surge' for storm surge.", "Use 'surge' for 'storm surge'.")]
    [InlineData("'storm surge': surge|flood", "Use 'surge' or 'flood' for storm surge.", "Use 'surge' or 'flood' for 'storm surge'.")]
    [InlineData("'storm surge': a|b|c", "Use 'a', 'b', or 'c' for storm surge.", "Use 'a', 'b', or 'c' for 'storm surge'.")]
    [InlineData("'storm surge': Storm surge", "Use 'Storm surge' for storm surge.", "Use 'Storm surge' for 'storm surge'.")]
    public void Replacements_are_quoted_once(string swap, string bare, string quoted)
    {
        Assert.Equal(bare, Message("Use %s for %s."));
        Assert.Equal(quoted, Message("Use '%s' for '%s'."));

        string Message(string message)
        {
            var yaml = $"extends: substitution\nmessage: \"{message}\"\nswap: {{ {swap} }}\naction: {{ name: replace }}";
            return Assert.Single(Check.Lint("A storm surge came.", rules: Check.Load(("x/Rule.yml", yaml)).Value).Diagnostics).Message;
        }
    }

    [Theory]
    [InlineData("Internet: internet", "Internet came. The [|Internet|] went.")]
    [InlineData("VNIC: vNIC", "[|VNIC|] came. The [|VNIC|] went.")]
    public void A_capital_at_the_head_of_a_sentence_is_the_sentences(string swap, string marked) =>
        Assert.Equal(marked, Check.Marked($"extends: substitution\nmessage: x\nswap: {{ {swap} }}", Markup.Read(marked).Text));

    [Theory]
    [InlineData("[trim, \".?!\"]", "storm!", "A storm it was.")]
    [InlineData("[trim_right, \"!\"]", "storm!", "A storm it was.")]
    [InlineData("[trim_left, s]", "storm!", "A torm! it was.")]
    [InlineData("[truncate, r]", "storm!", "A sto it was.")]
    [InlineData("[split, o, \"1\"]", "storm!", "A rm! it was.")]
    [InlineData("[split, o, \"9\"]", "storm!", "A storm! it was.")]
    [InlineData("[remove, \"!o\"]", "storm!", "A strm it was.")]
    [InlineData("[replace, storm, gale]", "storm!", "A gale! it was.")]
    [InlineData("[regex, \"(st)(orm)\", \"$2$1\"]", "storm!", "A ormst! it was.")]
    public void An_edit_makes_of_words_what_Vale_makes_of_them(string parameters, string token, string mended)
    {
        var rules = Check
            .Load(
                (
                    "x/Rule.yml",
                    $"extends: existence\nmessage: x\nnonword: true\ntokens: ['{token}']\naction: {{ name: edit, params: {parameters} }}"
                )
            )
            .Value;
        var found = Assert.Single(Check.Lint($"A {token} it was.", rules: rules).Diagnostics);
        var text = found.Fixes.IsEmpty ? found.Source.Text : found.Source.With(found.Fixes[0].Changes).Text;
        Assert.Equal(mended, text);
    }

    [Theory]
    [InlineData("code: true\ntokens: [storm]", "scope: raw")]
    [InlineData("tokens: [storm]\ntokens: [gale]", "twice")]
    [InlineData("tokens: [storm]\nTokens: [gale]", "twice")]
    [InlineData("tokens: ['(a)\\3']", "regular expression")]
    [InlineData("tokens: [storm]\nmessag: x", "message")]
    public void What_Vale_refuses_is_refused_and_the_others_load(string keys, string says)
    {
        var loaded = Check.Load(
            ("x/Bad.yml", $"extends: existence\nmessage: x\n{keys}"),
            ("x/Good.yml", "extends: existence\nmessage: x\ntokens: [storm]")
        );
        Assert.Equal("x/Good", Assert.Single(loaded.Value.Rules).Id.Name);
        Assert.Contains(loaded.Problems, problem => !problem.IsNote && problem.Message.Contains(says));
    }

    [Theory]
    [InlineData("{ pattern: best }, { pattern: of }", "The [|best of|] all, and of the best.")]
    // Words that may be skipped stand before the token.
    [InlineData("{ pattern: best }, { pattern: all, skip: 2 }", "The [|best of them all|], the [|best of all|].")]
    [InlineData("{ pattern: best }, { pattern: all, skip: 1 }", "The best of them all.")]
    [InlineData("{ tag: JJ }, { pattern: bridge }", "The [|old bridge|], the bridge.")]
    [InlineData("{ tag: JJ, negate: true }, { pattern: bridge }", "The old bridge, [|the bridge|].")]
    [InlineData("{ tag: NN, pattern: 'close' }", "At the [|close|] they close it.")]
    // A sentence ends every sequence.
    [InlineData("{ pattern: best }, { pattern: All }", "It was best. All came.")]
    public void Words_in_a_row_are_found(string tokens, string marked) =>
        Assert.Equal(marked, Check.Marked($"extends: sequence\nmessage: x\ntokens: [{tokens}]", Markup.Read(marked).Text));

    [Fact]
    public void A_sequence_that_nothing_is_found_by_is_passed_over()
    {
        var loaded = Check.Load(("x/Rule.yml", "extends: sequence\nmessage: x\ntokens: [{ tag: NN }]"));
        Assert.Empty(loaded.Value.Rules);
        Assert.True(Rules.RuleNotes.IsIdle(Assert.Single(loaded.Problems)));
    }

    [Theory]
    [InlineData("formula: words / sentence\ncondition: \"> 1\"", "this formula cannot be worked out: unknown name 'sentence'")]
    [InlineData("formula: words /\ncondition: \"> 1\"", "this formula cannot be worked out: it ends too early")]
    [InlineData("formula: words\ncondition: more than 1", "this condition cannot be worked out: 'm' does not fit there")]
    public void A_formula_that_cannot_be_worked_out_is_a_problem(string keys, string says) =>
        Assert.Equal(says, Assert.Single(Check.Load(("x/Rule.yml", $"extends: metric\nmessage: x\n{keys}")).Problems).Message);

    [Theory]
    [InlineData("words", "7")]
    [InlineData("words / 2", "3.5")]
    [InlineData("7 / 2", "3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("1 + 2 * 3 - -4", "11")]
    [InlineData("(1 + 2) * 3 % 4", "1")]
    [InlineData("words > 3 && !(words == 7) || 2 <= 2 ? math.sqrt(16) : math.pow(2, 3)", "4")]
    [InlineData("math.max(words, 8) - math.abs(-1.5)", "6.5")]
    [InlineData("1e2 + .5", "100.5")]
    public void A_formula_is_worked_out_as_Tengo_does(string formula, string value) =>
        Assert.Equal(
            value,
            Kinds.Formula.Evaluate(formula, new() { ["words"] = 7 }).ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    [Fact]
    public void A_formula_nested_without_end_is_a_problem() =>
        Assert.Throws<FormatException>(() => Kinds.Formula.Evaluate(new string('(', 100_000), []));

    [Theory]
    [InlineData("barge", 1)]
    [InlineData("mayor", 2)]
    [InlineData("table", 2)]
    [InlineData("wanted", 2)]
    [InlineData("laced", 1)]
    [InlineData("business", 2)]
    [InlineData("radium", 3)]
    [InlineData("notwithstanding", 4)]
    [InlineData("representatives", 5)]
    [InlineData("I", 1)]
    [InlineData("'", 0)]
    public void Syllables_are_counted(string word, int count) => Assert.Equal(count, English.Syllables.In(word));
}
