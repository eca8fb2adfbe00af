using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli;

/// <summary>Which rules run: <c>--only</c> and <c>--skip</c>, each by rule, family or Vale style.</summary>
/// <param name="Only">Names of those that run; all where empty.</param>
/// <param name="Skip">Names of those that do not.</param>
sealed record Selection(ImmutableArray<string> Only, ImmutableArray<string> Skip)
{
    /// <summary>Whether every rule runs.</summary>
    public bool IsAll => Only.IsEmpty && Skip.IsEmpty;

    /// <summary>The rules of a set that run.</summary>
    public RuleSet Of(RuleSet rules) =>
        IsAll
            ? rules
            : new([
                .. rules.Rules.Where(rule => (Only.IsEmpty || Only.Any(name => Means(name, rule))) && !Skip.Any(name => Means(name, rule))),
            ]);

    /// <summary>Whether a finding of StyleLint's own is kept; <c>--only</c> does not hide that a check could not be made.</summary>
    public bool Keeps(RuleId builtIn) => !Skip.Any(name => builtIn.IsCalled(name) || builtIn.IsOfFamily(name));

    /// <summary>Whether a name means a rule or its family.</summary>
    public static bool Means(string name, Rule rule) => rule.IsCalled(name) || rule.IsOfFamily(name);

    /// <summary>Sees to it that every name means something at one of some desks.</summary>
    /// <exception cref="CannotRunException">One does not.</exception>
    public void Check(IReadOnlyCollection<Desk> desks)
    {
        Check("only", Only, desks);
        Check("skip", Skip, desks);
    }

    static void Check(string option, ImmutableArray<string> names, IReadOnlyCollection<Desk> desks)
    {
        foreach (var name in names)
        {
            var rules = desks.SelectMany(desk => desk.Linter.Rules.Rules);
            if (RuleNames.IsKnown(name, rules))
                continue;
            foreach (var desk in desks)
            {
                if (IdleRules.Of(desk).Called(name).Say() is { } idle)
                    throw new CannotRunException($"--{option} {name}: {idle}");
            }

            throw new CannotRunException($"--{option}: {RuleNames.Unknown("rule or family", name, RuleNames.All(rules, families: true))}");
        }
    }
}
