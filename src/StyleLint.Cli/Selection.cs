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
        IsAll ? rules : new([.. rules.Rules.Where(rule => (Only.IsEmpty || Only.Any(name => Means(name, rule))) && !Skip.Any(name => Means(name, rule)))]);

    /// <summary>Whether a finding of StyleLint's own is kept; <c>--only</c> does not hide that a check could not be made.</summary>
    public bool Keeps(RuleId builtIn) => !Skip.Any(name => builtIn.IsCalled(name) || builtIn.IsOfFamily(name));

    /// <summary>Whether a name means a rule or its family.</summary>
    public static bool Means(string name, Rule rule) => rule.IsCalled(name) || rule.IsOfFamily(name);

    /// <summary>Whether a rule was read from a file, or from one below a folder.</summary>
    /// <param name="fullPath">The file or folder.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="folder">What the paths of rules are relative to.</param>
    public static bool IsFrom(string fullPath, Rule rule, string folder)
    {
        var full = Path.GetFullPath(rule.Source.Path, folder);
        return full == fullPath || full.StartsWith(Path.TrimEndingDirectorySeparator(fullPath) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

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
            var rules = sets.SelectMany(set => set.Rules);
            if (!RuleNames.IsKnown(name, rules))
                throw new CannotRunException($"--{option}: {RuleNames.Unknown("rule or family", name, RuleNames.All(rules, families: true))}");
        }
    }
}
