using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>A way of checking that YAML rules ask for by name (<c>extends</c>): its schema, and how one such rule is compiled.</summary>
/// <param name="Name">What rules write after <c>extends</c>.</param>
/// <param name="Summary">What it checks, one sentence.</param>
/// <param name="Keys">Its own keys, beside those that every rule has.</param>
/// <param name="Placeholders">What its messages may name in braces; <c>%s</c> in a pattern kind stands for the first ones in order.</param>
/// <param name="Compile">Makes the check of one rule; a problem with the file's values is returned, not thrown. Null where it cannot be made.</param>
public sealed record RuleKind(
    string Name,
    string Summary,
    ImmutableArray<Key> Keys,
    ImmutableArray<string> Placeholders,
    Func<YamlMap, Loaded<IAnalyzer?>> Compile)
{
    /// <summary>Whether its rules speak only of reporting unless they say otherwise.</summary>
    public bool ReportingOnly { get; init; }

    /// <summary>Whether its rules hold drafts against the wire archive; without one they do not run, and what suppresses them is not called unused.</summary>
    public bool NeedsArchive { get; init; }
}
