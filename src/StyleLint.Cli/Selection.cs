using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Workspace;
using StyleLint.Yaml;

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
        IsAll ? rules : new([.. rules.Rules.Where(rule => (Only.IsEmpty || Names(Only, rule)) && !Names(Skip, rule))]);

    /// <summary>Whether a finding of StyleLint's own is kept; <c>--only</c> does not hide that a check could not be made.</summary>
    public bool Keeps(RuleId builtIn) => !Skip.Any(name => name == builtIn.Name || name == builtIn.Family);

    /// <summary>Sees to it that every name means something in one of some sets.</summary>
    /// <exception cref="CannotRunException">One does not.</exception>
    public void Check(IReadOnlyCollection<RuleSet> sets)
    {
        Check("only", Only, sets);
        Check("skip", Skip, sets);
    }

    static void Check(string option, ImmutableArray<string> names, IReadOnlyCollection<RuleSet> sets)
    {
        foreach (var name in names)
        {
            if (RuleHelp.BuiltInNames.Any(id => name == id.Name || name == id.Family)
                || sets.Any(set => set.Find(name) is not null || set.Rules.Any(rule => rule.Id.Family == name)))
                continue;
            var known = sets.SelectMany(set => set.Rules).Select(rule => rule.Id).Concat(RuleHelp.BuiltInNames);
            throw new CannotRunException(YamlSchema.Nearest(name, known.SelectMany(id => (string[])[id.Name, id.Family]).Distinct(StringComparer.Ordinal)) is { } near
                ? $"--{option} {name}: no such rule or family; did you mean {near}?"
                : $"--{option} {name}: no such rule or family; style-lint rules lists them");
        }
    }

    static bool Names(ImmutableArray<string> names, Rule rule)
    {
        foreach (var name in names)
        {
            if (rule.Id.Family == name || new RuleSet([rule]).Find(name) is not null)
                return true;
        }

        return false;
    }
}
