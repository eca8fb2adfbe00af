using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A path that the settings name, and where they do.</summary>
public sealed record SettingsPath(string Path, TextSpan Span);

/// <summary>A rule or a family of rules that the settings name, and where they do.</summary>
public sealed record SettingsName(string Name, TextSpan Span);

/// <summary>The level that the settings give a rule or a family.</summary>
public sealed record SettingsLevel(SettingsName Name, Severity Level);

/// <summary>Settings for some files only.</summary>
/// <param name="Files">The drafts.</param>
/// <param name="Evergreen">Whether they are read long after publication; null if not stated.</param>
/// <param name="Levels">Levels by rule or family.</param>
public sealed record SettingsOverride(ImmutableArray<Glob> Files, bool? Evergreen, ImmutableArray<SettingsLevel> Levels);

/// <summary>A rule suppressed in some files.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Files">The drafts.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">The entry in the settings.</param>
public sealed record SettingsSuppression(SettingsName Rule, ImmutableArray<Glob> Files, string Reason, TextSpan Span);
