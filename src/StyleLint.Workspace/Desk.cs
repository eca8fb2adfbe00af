using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>One settings file with the rules and facts that its drafts are checked against.</summary>
/// <param name="File">The settings file; null if there is none.</param>
/// <param name="Linter">Checks drafts against rules and facts.</param>
/// <param name="BadSettings">Wrong entries in the settings file.</param>
/// <param name="BadRules">Wrong rule files.</param>
/// <param name="BadFacts">Wrong entries in facts files.</param>
public sealed record Desk(
    SettingsFile? File,
    Linter Linter,
    ImmutableArray<Problem> BadSettings,
    ImmutableArray<Problem> BadRules,
    ImmutableArray<Problem> BadFacts
)
{
    /// <summary>The facts files that extend or override the built-in ones.</summary>
    public ImmutableArray<SourceText> FactFiles { get; init; } = [];

    /// <summary>Full paths of the folders or files with its own rules.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>Full paths of the files or folders with its own facts.</summary>
    public ImmutableArray<string> FactPaths { get; init; } = [];

    /// <summary>Full path of the folder that paths are relative to: the settings file's.</summary>
    public required string Folder { get; init; }

    /// <summary>The linter's baseline; null if there is none.</summary>
    public BaselineFile? Baseline { get; init; }

    /// <summary>The day up to which the facts about people are complete: for each file of its own, and for all built-in ones together,
    /// which have no file.</summary>
    public IEnumerable<(SourceText? File, DateOnly Day)> FactsKnownUntil()
    {
        yield return (null, FactBook.DefaultKnownUntil);
        foreach (var file in FactFiles)
        {
            if (FactBook.KnownUntil(file) is { } day)
                yield return (file, day);
        }
    }

    /// <summary>The problems in its settings, rules and facts, as findings.</summary>
    /// <param name="home">Full path of the folder that the paths of these files count from.</param>
    public IEnumerable<Diagnostic> Problems(string home) =>
        [
            .. Findings(BuiltInRules.BadSetting, BadSettings, home),
            .. Findings(BuiltInRules.BadRule, BadRules, home),
            .. Findings(BuiltInRules.BadFact, BadFacts, home),
        ];

    /// <summary>Its files' problems as findings, at the levels its settings give.</summary>
    /// <param name="rule">The rule they break.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="home">Full path of the folder that the paths of these files count from.</param>
    public ImmutableArray<Diagnostic> Findings(BuiltInRule rule, ImmutableArray<Problem> problems, string home) =>
        [
            // A file's level is looked up once, however many problems it has.
            .. problems
                .GroupBy(each => each.Source.Path, StringComparer.Ordinal)
                .SelectMany(file => rule.Findings([.. file], Linter.Settings, Relative(Path.GetFullPath(file.Key, home)))),
        ];

    /// <summary>Whether to check a draft found in a folder: the settings include it, and it isn't part of Vale's styles.</summary>
    public bool Includes(string fullPath) => Linter.Settings.Includes(Relative(fullPath)) && !(File?.Vale?.Holds(fullPath) ?? false);

    /// <summary>Full paths of the rule folders without rules.</summary>
    public IEnumerable<string> EmptyRuleFolders => RuleFolders.Where(RuleFolder.IsEmpty);

    /// <summary>A draft's path as the settings' patterns and the baseline see it.</summary>
    public string Relative(string fullPath) => Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
}
