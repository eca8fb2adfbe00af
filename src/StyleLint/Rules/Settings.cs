using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>One <c>style-lint.yml</c>: which drafts, rules and facts, and what counts how much.</summary>
public sealed record Settings
{
    /// <summary>What holds where no file says anything.</summary>
    public static Settings Default { get; } = new();

    /// <summary>Globs of the drafts to check, relative to the settings file; empty for all.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Globs of drafts to leave out.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Rule folders, relative to the settings file.</summary>
    public ImmutableArray<SettingsPath> Rules { get; init; } = [];

    /// <summary>Facts files, relative to the settings file.</summary>
    public ImmutableArray<SettingsPath> Facts { get; init; } = [];

    /// <summary>What the settings silence.</summary>
    public ImmutableArray<SettingsSuppression> Suppressions { get; init; } = [];

    /// <summary>The file; null for <see cref="Default"/>.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Reads settings; a wrong entry is a problem at its line and the rest is used.</summary>
    public static Loaded<Settings> Load(SourceText source) => throw new NotSupportedException();

    /// <summary>The level of a rule in a draft.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    public Severity LevelOf(Rule rule, string path) => throw new NotSupportedException();
}

/// <summary>A path that the settings name, and where they do.</summary>
public sealed record SettingsPath(string Path, TextSpan Span);

/// <summary>A rule that the settings silence in some drafts.</summary>
public sealed record SettingsSuppression(string Rule, string Reason, TextSpan Span)
{
    /// <summary>Whether it holds for a draft.</summary>
    public bool Covers(string path) => throw new NotSupportedException();
}
