using System.Collections.Immutable;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>A rule file that is wrong says so at its place, and the rest still runs.</summary>
public class RuleLoaderTests
{
    const string Good = "extends: existence\nmessage: \"{match}\"\ntokens: [storm]\n";

    [Fact]
    public void The_rules_that_ship_read_as_a_newsrooms_own_files_would()
    {
        // What ships is read in part and checked late; this reads and checks all of it.
        var files = ShippedFiles.Rules().Select(file => SourceText.From(file.Text, file.Path));
        var whole = RuleSet.Load(files, RuleKinds.All);
        Assert.Empty(whole.Problems);
        Assert.Equal(whole.Value.Rules.Select(Told), RuleSet.Default.Rules.Select(Told));

        static string Told(Rule rule) =>
            $"{rule.Id} {rule.Kind.Name} {rule.Check.Name} {rule.Level} {rule.Limit} {string.Join(' ', rule.Formerly)} {rule.ReportingOnly} {rule.Message.Template} {rule.Why} {rule.Link} {string.Join('\n', rule.Examples.Select(example => $"{example.Bad}{example.Good}{string.Join('|', example.Fixed)}"))}";
    }

    [Theory]
    [InlineData("extends: existence\n[|mesage|]: \"{match}\"\ntokens: [storm]", "message")]
    [InlineData("extends: [|existance|]\nmessage: \"{match}\"\ntokens: [storm]", "existence")]
    [InlineData("extends: existence\nmessage: \"{match}\"\nlevel: [|eror|]\ntokens: [storm]", "error")]
    [InlineData("extends: existence\nmessage: \"{match}\"\ntokens: ['[|(storm|]']", "regular expression")]
    [InlineData("extends: existence\nmessage: \"{match}\"\ntokens: [storm]\n[|tokens|]: [rain]", "twice")]
    [InlineData("extends: existence\nmessage: \"{match}\"\ntokens: [storm]\nexamples:\n  - [|baad|]: A storm.", "bad")]
    [InlineData("extends: existence\nmessage: \"{match}\"\ntokens: [storm]\nlimit: [|many|]", "number")]
    public void A_wrong_key_or_value_is_a_problem_at_its_place(string marked, string says)
    {
        var (yaml, marks) = (Markup.Read(marked).Text, Markup.Read(marked).Marks);
        var loaded = Check.Load(("bad/rule.yml", yaml), ("good/rule.yml", Good));
        Assert.Equal("good/rule", Assert.Single(loaded.Value.Rules).Id.Name);
        Assert.Contains(loaded.Problems, problem => problem.Message.Contains(says));
        Assert.Contains(loaded.Problems, problem => problem.Span.Overlaps(marks[0].Span));
    }

    [Fact]
    public void A_missing_message_is_a_problem()
    {
        var loaded = Check.Load(("bad/rule.yml", "extends: existence\ntokens: [storm]"), ("good/rule.yml", Good));
        Assert.Contains("message", Assert.Single(loaded.Problems).Message);
        Assert.Single(loaded.Value.Rules);
    }

    [Fact]
    public void A_run_of_twelve_thousand_brackets_is_a_problem()
    {
        var loaded = Check.Load(("bad/rule.yml", new string('[', 12_000)), ("good/rule.yml", Good));
        Assert.Single(loaded.Problems);
        Assert.Single(loaded.Value.Rules);
    }

    [Theory]
    [InlineData("extends: script\nmessage: more\nscope: sentence\nscript: x")]
    [InlineData("extends: existence\nmessage: more\nscope: text.comment.line\ntokens: [x]")]
    [InlineData("extends: existence\nmessage: more\naction: { name: edit, params: [trim] }\ntokens: [x]")]
    [InlineData("extends: existence\nmessage: \"{words} is wrong\"\ntokens: [x]")]
    public void What_only_Vale_has_is_a_note_and_no_error(string yaml) =>
        Assert.True(Assert.Single(Check.Load(("Vale/Rule.yml", yaml)).Problems).IsNote);

    [Theory]
    [InlineData(
        "tokens: ['etc\\.']",
        "'etc\\.' ends with a sign, and is found only with a letter or digit right after it; set nonword: true"
    )]
    [InlineData(
        "tokens: ['#storm']",
        "'#storm' begins with a sign, and is found only with a letter or digit right before it; set nonword: true"
    )]
    [InlineData(
        "tokens: [storm, 'well:']",
        "'well:' ends with a sign, and is found only with a letter or digit right after it; 'nonword: true' finds it anywhere"
    )]
    [InlineData("tokens: ['etc\\.']\nnonword: true", null)]
    [InlineData("tokens: ['a.m\\.?', 'storm\\b', '\\d+', 'e\\.g', '(a|b)', 'x|etc\\.']", null)]
    [InlineData("raw: ['etc\\.']", null)]
    public void Words_that_end_with_a_sign_are_noted_where_only_whole_words_are_found(string keys, string? note) =>
        Assert.Equal(note, Check.Load(("x/Rule.yml", "extends: existence\nmessage: more\n" + keys)).Problems.SingleOrDefault()?.Message);

    [Theory]
    [InlineData("extends: existence\nmessage: \"Do not write '%s'.\"\ntokens: [storm]", "Do not write 'storm'.")]
    [InlineData("Extends: Existence\nMessage: \"100%% {{sure}}: {match}\"\nTokens: storm", "100% {sure}: storm")]
    [InlineData("extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nswap: { storm: gale }", "Use 'gale' instead of 'storm'.")]
    [InlineData("extends: substitution\nmessage: \"'%[2]s': use '%[1]s'.\"\nswap: { storm: gale|wind }", "'storm': use 'gale' or 'wind'.")]
    public void A_message_is_filled_as_Vale_fills_it(string yaml, string says)
    {
        var loaded = Check.Load(("x/Rule.yml", yaml));
        Assert.Empty(loaded.Problems.Select(problem => problem.Message));
        Assert.Equal(says, Assert.Single(Check.Lint("A storm came.", rules: loaded.Value).Diagnostics).Message);
    }

    [Fact]
    public void A_rule_is_found_by_either_separator_and_by_former_names()
    {
        var rules = Check.Load(("styles/write-good/Passive.yml", Good + "formerly: [write-good/Weak]")).Value;
        Assert.Equal("write-good/Passive", rules.Find("write-good.Passive")?.Id.Name);
        Assert.NotNull(rules.Find("write-good/Weak"));
        Assert.Null(rules.Find("write-good/passive-voice"));
    }

    [Fact]
    public void A_rule_of_the_same_name_replaces_the_shipped_one()
    {
        var shipped = RuleSet.Default.Rules[0];
        var loaded = RuleSet.Load([SourceText.From(Good, $"desk/{shipped.Id.Name}.yml")], RuleKinds.All, RuleSet.Default);
        Assert.Equal(RuleSet.Default.Rules.Length, loaded.Value.Rules.Length);
        Assert.Equal("existence", loaded.Value.Find(shipped.Id.Name)?.Kind.Name);
    }

    [Theory]
    [InlineData("  - good: A storm came.", "a good draft is flagged")]
    [InlineData("  - bad: Rain came.", "a bad draft is not flagged")]
    [InlineData("  - bad: A [|storm|] came, and a storm.", "the finding is in a different place")]
    [InlineData("  - bad: A storm came.\n    fixed: A gale came.", "the fix produced different text")]
    public void A_wrong_example_is_told_with_both_sides(string example, string says)
    {
        var rule = Check.Load(("x/rule.yml", Good + "examples:\n" + example)).Value.Rules.Single();
        var failure = Assert.Single(ExampleRunner.Run(rule, FactBook.Empty));
        Assert.StartsWith(says, failure.Message);
        Assert.NotEqual(failure.Expected, failure.Actual);
    }

    [Fact]
    public void A_host_may_bring_a_kind_of_its_own()
    {
        var kind = new RuleKind("shouting", "Flags capitals.", [], [], _ => new(new Shouting(), []));
        var loaded = RuleSet.Load([SourceText.From("extends: shouting\nmessage: Calm down.", "x/rule.yml")], [.. RuleKinds.All, kind]);
        Assert.Equal("Calm down.", Assert.Single(Check.Lint("HELP!", rules: loaded.Value).Diagnostics).Message);
    }

    sealed class Shouting : IAnalyzer
    {
        public void Analyze(in Analysis analysis)
        {
            foreach (var passage in analysis.Draft.Passages)
                analysis.Report(passage.All, []);
        }
    }
}
