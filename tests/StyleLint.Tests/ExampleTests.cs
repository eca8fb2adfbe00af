using StyleLint.Docs;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>Every rule that ships keeps the word of its examples, and so does every rule on a kind's page.</summary>
public class ExampleTests
{
    public static TheoryData<string> ShippedRuleNames => [.. RuleSet.Default.Rules.Select(rule => rule.Id.Name)];

    public static TheoryData<string> KindNames => [.. RuleKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(ShippedRuleNames))]
    public void A_shipped_rule_keeps_the_word_of_its_examples(string name)
    {
        var rule = RuleSet.Default.Find(name)!;
        Assert.NotEmpty(rule.Why);
        Assert.Contains(rule.Examples, example => example.Bad is not null);
        Assert.Contains(rule.Examples, example => example.Good is not null);
        AssertExamples(rule);
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public void A_kinds_page_holds_rules_that_work(string name)
    {
        var kind = RuleKinds.All.Single(kind => kind.Name == name);
        var page = KindPage.Text(kind);
        Assert.True(page is not null, $"no page for '{name}' beside its code in Kinds");
        var rules = RulesOf(kind).ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, AssertExamples);
    }

    /// <summary>The rules in the pages of all kinds.</summary>
    internal static IEnumerable<Rule> RulesOfPages() => RuleKinds.All.SelectMany(RulesOf);

    static IEnumerable<Rule> RulesOf(RuleKind kind)
    {
        foreach (var rule in KindPage.Rules(kind))
        {
            var loaded = Check.Load(($"{kind.Name}/page.yml", rule));
            Assert.Empty(loaded.Problems.Select(problem => problem.Message));
            yield return loaded.Value.Rules.Single();
        }
    }

    static void AssertExamples(Rule rule)
    {
        foreach (var failure in ExampleRunner.Run(rule, FactBook.Default))
            Assert.Fail($"{rule.Id}: {failure.Message}\nexpected:\n{failure.Expected}\nactual:\n{failure.Actual}");
    }
}
