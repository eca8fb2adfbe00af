using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>One thing that a kind checks: what its rules may contain, and how they are compiled.</summary>
/// <param name="Name">What rules write to choose it, after <c>check</c> or whatever key its kind uses; empty if it is its kind's only
/// check.</param>
/// <param name="Summary">What it finds, one sentence.</param>
/// <param name="Placeholders">The placeholders its messages may use in braces; <c>%s</c> in a pattern kind stands for the first ones in
/// order.</param>
/// <param name="Compile">Compiles the check for one rule; problems with the file's values are returned, not thrown. Null if it can't be
/// compiled.</param>
public sealed record Check(string Name, string Summary, ImmutableArray<string> Placeholders, Func<YamlMap, Loaded<IAnalyzer?>> Compile)
{
    /// <summary>A check that is the same in every rule.</summary>
    /// <param name="name">What rules write to choose it.</param>
    /// <param name="summary">What it finds, one sentence.</param>
    /// <param name="placeholders">The placeholders its messages may use in braces.</param>
    /// <param name="make">Makes it.</param>
    public Check(string name, string summary, ImmutableArray<string> placeholders, Func<IAnalyzer> make)
        : this(name, summary, placeholders, _ => new(make(), [])) { }

    /// <summary>Compiles the check for a rule that names other files; null in checks whose rules don't.</summary>
    internal Func<YamlMap, RuleAssets?, Loaded<IAnalyzer?>>? CompileBeside { get; init; }

    /// <summary>Its own keys, in addition to those of every rule and the one that chooses it.</summary>
    public ImmutableArray<Key> Keys { get; init; } = [];
}
