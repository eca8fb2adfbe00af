using System.Collections.Immutable;
using StyleLint.Docs;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>Each check of a kind has keys and placeholders of its own, and a rule that uses another's is told so.</summary>
public class CheckTests
{
    public static IEnumerable<object[]> All =>
        RuleKinds
            .All.Where(kind => kind.ChosenBy is not null)
            .SelectMany(kind => kind.Checks.Select(check => new object[] { kind.Name, check.Name }));

    [Theory]
    [InlineData(
        "extends: date-agreement\ncheck: clock\nmessage: [|\"No clock shows {date}; {other} {is} {written}.\"|]\n",
        "unknown placeholder {other}: messages of check 'clock' may name {date}, {expected}; write {{ for a brace"
    )]
    [InlineData(
        "extends: missing-part\npart: headline\nmessage: [|\"{date}\"|]\n",
        "unknown placeholder {date}: messages of part 'headline' have none; write {{ for a brace"
    )]
    [InlineData(
        "extends: agency-credit\ncheck: mixed\nmessage: \"{agency}, {other}\"\n[|dashes|]: { Reuters: \"-\" }\n",
        "'dashes' can't be used with check 'mixed', only to 'dateline'; delete it"
    )]
    [InlineData(
        "extends: name-agreement\ncheck: roles\nmessage: \"{name}\"\n[|Exempt|]: [Lind]\n",
        "'Exempt' can't be used with check 'roles', only to 'order' and 'whole' and 'introduced'; delete it"
    )]
    public void What_belongs_to_another_check_is_a_problem_at_its_place(string marked, string says)
    {
        var (yaml, marks) = (Markup.Read(marked).Text, Markup.Read(marked).Marks);
        var loaded = Check.Load(("bad/rule.yml", yaml));
        Assert.Empty(loaded.Value.Rules);
        Assert.Contains(loaded.Problems, problem => problem.Message == says && problem.Span == marks[0].Span);
    }

    [Theory]
    [InlineData("extends: date-agreement\ncheck: Clock\nmessage: \"No clock shows {date}: {expected}.\"\n")]
    [InlineData("extends: agency-credit\ncheck: dateline\nmessage: \"{agency}: {wanted}\"\nDashes: { Reuters: \"-\" }\n")]
    [InlineData("extends: page-part\npart: furniture\nmessage: \"{words}, {lines}\"\n")]
    public void What_belongs_to_the_check_is_in_order(string yaml)
    {
        var loaded = Check.Load(("good/rule.yml", yaml));
        Assert.Empty(loaded.Problems.Select(problem => problem.Message));
        Assert.Single(loaded.Value.Rules);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_check_fills_every_placeholder_that_it_promises_and_no_other(string kind, string check)
    {
        var everyName = RuleKinds.All.SelectMany(each => each.Checks).SelectMany(each => each.Placeholders).Distinct().ToImmutableArray();
        var message = Message.Parse(string.Concat(everyName.Select(name => $"<{name}={{{name}}}>")), []);
        var rules = RuleSet
            .Default.Rules.Concat(ExampleTests.RulesOfPages())
            .Where(rule => rule.Kind.Name == kind && rule.Check.Name == check)
            .ToList();
        Assert.NotEmpty(rules);
        var filled = new HashSet<string>();
        foreach (var rule in rules)
        {
            foreach (var example in rule.Examples.Where(each => each.Bad is not null))
            {
                foreach (
                    var found in ExampleRunner.Lint(
                        rule with
                        {
                            Message = message,
                        },
                        example,
                        ExampleRunner.ReadMarks(example.Bad!).Text,
                        FactBook.Default
                    )
                )
                    filled.UnionWith(everyName.Where(name => found.Message.Contains($"<{name}=") && !found.Message.Contains($"<{name}=>")));
            }
        }

        Assert.Equal(rules[0].Check.Placeholders.Order(StringComparer.Ordinal), filled.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_kinds_page_explains_each_of_its_checks(string kind, string check)
    {
        var one = RuleKinds.All.Single(each => each.Name == kind);
        Assert.Contains($"\n- `{one.ChosenBy}: {check}`: {one.Find(check)!.Summary}", KindPage.Of(one));
    }

    [Fact]
    public void Every_check_is_used_by_a_shipped_rule() =>
        Assert.Empty(
            RuleKinds
                .All.Where(kind => !kind.IsOfVale)
                .SelectMany(kind => kind.Checks.Select(check => (kind.Name, check.Name)))
                .Except(RuleSet.Default.Rules.Select(rule => (rule.Kind.Name, rule.Check.Name)))
        );
}
