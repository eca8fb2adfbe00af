using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>One settings file and what it brings with it: the rules and facts that its drafts are held against.</summary>
/// <param name="File">The settings file; null where there is none.</param>
/// <param name="Linter">Holds drafts against rules and facts.</param>
/// <param name="BadSettings">Wrong entries of the settings file.</param>
/// <param name="BadRules">Wrong rule files.</param>
/// <param name="BadFacts">Wrong entries of facts files.</param>
public sealed record Desk(
    SettingsFile? File,
    Linter Linter,
    ImmutableArray<Problem> BadSettings,
    ImmutableArray<Problem> BadRules,
    ImmutableArray<Problem> BadFacts
)
{
    /// <summary>The facts files that were read over those that ship.</summary>
    public ImmutableArray<SourceText> FactFiles { get; init; } = [];

    /// <summary>Full paths of the folders, or single files, that its own rules come from.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>Full paths of the files, or folders, that its own facts come from.</summary>
    public ImmutableArray<string> FactPaths { get; init; } = [];

    /// <summary>Full path of the folder that paths count from: that of the settings file.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the linter's baseline is kept; null where there is none.</summary>
    public BaselineFile? Baseline { get; init; }

    /// <summary>Up to which day the facts about people are complete: of each file of its own, and of all that ship together, which have no
    /// file.</summary>
    public IEnumerable<(SourceText? File, DateOnly Day)> FactsKnownUntil()
    {
        yield return (null, FactBook.DefaultKnownUntil);
        foreach (var file in FactFiles)
        {
            if (FactBook.KnownUntil(file) is { } day)
                yield return (file, day);
        }
    }

    /// <summary>What is wrong with its settings, rules and facts, as findings.</summary>
    /// <param name="home">Full path of the folder that the paths of these files count from.</param>
    public IEnumerable<Diagnostic> Problems(string home) =>
        [
            .. Findings(BuiltInRules.BadSetting, BadSettings, home),
            .. Findings(BuiltInRules.BadRule, BadRules, home),
            .. Findings(BuiltInRules.BadFact, BadFacts, home),
        ];

    /// <summary>Problems of its files as findings, weighed as its settings say.</summary>
    /// <param name="rule">What they break.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="home">Full path of the folder that the paths of these files count from.</param>
    public ImmutableArray<Diagnostic> Findings(BuiltInRule rule, ImmutableArray<Problem> problems, string home) =>
        [
            // What a file weighs is asked once, however much is wrong with it.
            .. problems
                .GroupBy(each => each.Source.Path, StringComparer.Ordinal)
                .SelectMany(file => rule.Findings([.. file], Linter.Settings, Relative(Path.GetFullPath(file.Key, home)))),
        ];

    /// <summary>Whether a draft that was met in a folder is to be checked: the settings include it, and it is no file of Vale's
    /// styles.</summary>
    public bool Includes(string fullPath) => Linter.Settings.Includes(Relative(fullPath)) && !(File?.Vale?.Holds(fullPath) ?? false);

    /// <summary>Full paths of the folders for rules that hold none.</summary>
    public IEnumerable<string> EmptyRuleFolders => RuleFolders.Where(RuleFolder.IsEmpty);

    /// <summary>A draft's path as the settings' patterns and the baseline see it.</summary>
    public string Relative(string fullPath) => Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
}
