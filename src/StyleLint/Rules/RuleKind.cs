using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>A way of checking that YAML rules use by name (<c>extends</c>): one check, or several, of which each rule chooses
/// one.</summary>
public sealed record RuleKind
{
    /// <summary>A kind with several checks.</summary>
    /// <param name="name">What rules write after <c>extends</c>.</param>
    /// <param name="summary">What it checks, one sentence.</param>
    /// <param name="checks">What its rules may choose from.</param>
    /// <param name="chosenBy">The key that chooses.</param>
    public RuleKind(string name, string summary, ImmutableArray<Check> checks, string chosenBy = "check")
    {
        Name = name;
        Summary = summary;
        Checks = checks;
        ChosenBy = chosenBy;
    }

    /// <summary>A kind with one check.</summary>
    /// <param name="name">What rules write after <c>extends</c>.</param>
    /// <param name="summary">What it checks, one sentence.</param>
    /// <param name="keys">Its own keys, in addition to those of every rule.</param>
    /// <param name="placeholders">The placeholders its messages may use in braces.</param>
    /// <param name="compile">Compiles the check for one rule, as <see cref="Check.Compile"/> does.</param>
    public RuleKind(
        string name,
        string summary,
        ImmutableArray<Key> keys,
        ImmutableArray<string> placeholders,
        Func<YamlMap, Loaded<IAnalyzer?>> compile
    )
    {
        Name = name;
        Summary = summary;
        Checks = [new("", summary, placeholders, compile) { Keys = keys }];
    }

    /// <summary>A kind with one check, whose rules name other files.</summary>
    internal RuleKind(
        string name,
        string summary,
        ImmutableArray<Key> keys,
        ImmutableArray<string> placeholders,
        Func<YamlMap, RuleAssets?, Loaded<IAnalyzer?>> compile
    )
    {
        Name = name;
        Summary = summary;
        Checks = [new("", summary, placeholders, map => compile(map, null)) { Keys = keys, CompileBeside = compile }];
    }

    /// <summary>What rules write after <c>extends</c>.</summary>
    public string Name { get; }

    /// <summary>What it checks, one sentence.</summary>
    public string Summary { get; }

    /// <summary>What its rules may choose from; at least one.</summary>
    public ImmutableArray<Check> Checks { get; }

    /// <summary>The key by which a rule chooses its check; null if there is nothing to choose.</summary>
    public string? ChosenBy { get; }

    /// <summary>Whether its rules check only news stories unless they say otherwise.</summary>
    public bool ReportingOnly { get; init; }

    /// <summary>Whether its rules compare drafts with the wire archive; without one they don't run, and their suppressions aren't reported
    /// as unused.</summary>
    public bool NeedsArchive { get; init; }

    /// <summary>Whether it is one of Vale's, whose rules must run unchanged: braces in a message that name no placeholder are
    /// literal.</summary>
    internal bool IsOfVale { get; init; }

    /// <summary>Whether its rules may have unknown keys, which are noted and ignored.</summary>
    internal bool IgnoresOtherKeys { get; init; }

    /// <summary>Every key that a rule of this kind may have, whichever check it chooses, in addition to those of every rule.</summary>
    public ImmutableArray<Key> Keys => KeysOf(Checks);

    /// <summary>The keys of a rule that chooses one check.</summary>
    public ImmutableArray<Key> KeysOf(Check check) => KeysOf([check]);

    /// <summary>The check with a name, ignoring case as in all values; null if there is none.</summary>
    public Check? Find(string? name)
    {
        foreach (var check in Checks)
        {
            if (ChosenBy is null || check.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return check;
        }

        return null;
    }

    /// <summary>The check that a rule's file chooses; null if there is no such check.</summary>
    public Check? CheckOf(YamlMap rule) => Find(ChosenBy is null ? null : rule.Text(ChosenBy));

    ImmutableArray<Key> KeysOf(ImmutableArray<Check> checks)
    {
        var keys = checks.SelectMany(check => check.Keys).DistinctBy(key => key.Name);
        return ChosenBy is null
            ? [.. keys]
            :
            [
                new(ChosenBy, KeyType.Text, "What to look for.") { IsRequired = true, Choices = [.. Checks.Select(check => check.Name)] },
                .. keys,
            ];
    }
}
