using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>One thing that a kind checks: what its rules may say, and how one of them is compiled.</summary>
/// <param name="Name">What rules write to choose it, after <c>check</c> or whatever key its kind is chosen by; empty in a kind that has no
/// other.</param>
/// <param name="Summary">What it finds, one sentence.</param>
/// <param name="Placeholders">What its messages may name in braces; <c>%s</c> in a pattern kind stands for the first ones in order.</param>
/// <param name="Compile">Makes the check of one rule; a problem with the file's values is returned, not thrown. Null where it cannot be
/// made.</param>
public sealed record Check(string Name, string Summary, ImmutableArray<string> Placeholders, Func<YamlMap, Loaded<IAnalyzer?>> Compile)
{
    /// <summary>A check that is the same in every rule.</summary>
    /// <param name="name">What rules write to choose it.</param>
    /// <param name="summary">What it finds, one sentence.</param>
    /// <param name="placeholders">What its messages may name in braces.</param>
    /// <param name="make">Makes it.</param>
    public Check(string name, string summary, ImmutableArray<string> placeholders, Func<IAnalyzer> make)
        : this(name, summary, placeholders, _ => new(make(), [])) { }

    /// <summary>Makes the check of a rule that names other files; null in checks whose rules do not.</summary>
    internal Func<YamlMap, RuleAssets?, Loaded<IAnalyzer?>>? CompileBeside { get; init; }

    /// <summary>Its own keys, beside those that every rule has and the one that chooses it.</summary>
    public ImmutableArray<Key> Keys { get; init; } = [];
}
