using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What holds for every draft, whatever the rules.</summary>
public class LinterTests
{
    const string Storm = "extends: existence\nmessage: \"No {match}.\"\nlevel: error\ntokens: [storm]\n";

    static readonly RuleSet Rules = Check.Load(("weather/storm.yml", Storm), ("weather/rain.yml", Storm.Replace("[storm]", "[rain]"))).Value;

    [Theory]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -- its name -->\nA storm came.\n\nA [|storm|] went.")]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -- its name -->\n\nA storm came.")]
    [InlineData("<!-- style-lint-disable-next-line weather.storm, weather/rain -- both names -->\nA storm and rain came.")]
    [InlineData("<!-- style-lint-disable weather/storm -- a quiz -->\n\nA storm came.\n\nA storm went; [|rain|] stayed.\n\n<!-- style-lint-enable weather/storm -->\n\nA [|storm|] came.")]
    [InlineData("---\nstyle-lint: { disable: { weather/storm: a quiz } }\n---\n\nA storm came and [|rain|].")]
    [InlineData("{/* style-lint-disable-next-line weather/storm -- its name */}\nA storm came.")]
    public void A_rule_is_silenced_where_the_draft_says_so_with_its_reason(string marked)
    {
        var draft = Markup.Read(marked).Text;
        var result = Check.Lint(draft, marked.StartsWith('{') ? "draft.mdx" : "draft.md", rules: Rules);
        Assert.Equal(marked, Markup.Draw(draft, result.Diagnostics.Where(found => found.Suppression is null).Select(found => (found.Span, (string?)null))));
        Assert.Contains(result.Diagnostics, found => found.Suppression?.Reason.Length > 0);
    }

    [Theory]
    [InlineData("<!-- style-lint-disable-next-line -- why -->\nA gale.", "style-lint/bad-suppression", "name the rule")]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -->\nA gale.", "style-lint/bad-suppression", "reason")]
    [InlineData("<!-- style-lint-disable-next-line weather/strom -- why -->\nA gale.", "style-lint/bad-suppression", "weather/storm")]
    [InlineData("<!-- style-lint-allow weather/storm -- why -->\nA gale.", "style-lint/bad-suppression", "unknown comment")]
    [InlineData("<!-- style-lint-enable weather/storm -->\nA gale.", "style-lint/bad-suppression", "enables nothing")]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -- why -->\nA gale.", "style-lint/unused-suppression", "Delete")]
    public void A_suppression_that_does_nothing_is_a_finding(string draft, string rule, string says)
    {
        var found = Assert.Single(Check.Lint(draft, rules: Rules).Diagnostics);
        Assert.Equal(rule, found.Rule.Name);
        Assert.Contains(says, found.Message);
    }

    [Fact]
    public void A_rule_that_throws_becomes_a_finding_and_the_others_run()
    {
        var kind = new RuleKind("failing", "Fails.", [], [], _ => new(new Failing(), []));
        var rules = RuleSet.Load(
            [SourceText.From("extends: failing\nmessage: x", "a/fails.yml"), SourceText.From(Storm, "weather/storm.yml")],
            [.. RuleKinds.All, kind]).Value;
        var found = Check.Lint("A storm came.", rules: rules).Diagnostics;
        Assert.Equal(["style-lint/rule-failed", "weather/storm"], found.Select(each => each.Rule.Name));
        Assert.Contains("a/fails", found[0].Message);
    }

    [Fact]
    public void A_limit_keeps_the_first_findings_of_a_rule()
    {
        var rules = Check.Load(("weather/storm.yml", Storm + "limit: 2\n")).Value;
        Assert.Equal("[|storm|] [|storm|] storm", Markup.Draw("storm storm storm", Check.Lint("storm storm storm", rules: rules).Diagnostics.Select(found => (found.Span, (string?)null))));
    }

    [Fact]
    public void A_cancelled_check_stops()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var linter = new Linter(Rules, new(Facts.FactBook.Empty, Check.Today));
        Assert.Throws<OperationCanceledException>(() => linter.Lint(SourceText.From("A storm."), cancel: cancel.Token));
    }

    [Fact]
    public void No_fix_touches_the_words_of_a_quotation()
    {
        var rules = Check.Load(("x/swap.yml", "extends: substitution\nmessage: x\nswap: { storm: gale }")).Value;
        var found = Check.Lint("\"The storm is here to stay,\" Jane Roe said of the storm.", rules: rules).Diagnostics;
        Assert.Equal([0, 1], found.Select(each => each.Fixes.Length));
    }

    sealed class Failing : IAnalyzer
    {
        public void Analyze(in Analysis analysis) => throw new InvalidOperationException("It fell over.");
    }
}
