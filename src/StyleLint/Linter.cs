using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint;

/// <summary>Checks drafts against rules. Immutable, and safe for use by several threads at once.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Knowledge">Facts and today's date.</param>
public sealed record Linter(RuleSet Rules, Knowledge Knowledge)
{
    /// <summary>Levels and suppressions.</summary>
    public Settings Settings { get; init; } = Settings.Default;

    /// <summary>Checks one draft. Never throws on any text; a rule that fails becomes a finding of its own.</summary>
    /// <param name="source">The draft; its path is relative to the settings file for the settings' globs to match.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public LintResult Lint(SourceText source, CancellationToken cancel = default) => throw new NotSupportedException();
}

/// <summary>What came of checking a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Story">What was understood of it.</param>
/// <param name="Diagnostics">The findings by place, then rule; suppressed ones are among them, marked.</param>
public sealed record LintResult(Draft Draft, Story Story, ImmutableArray<Diagnostic> Diagnostics);
