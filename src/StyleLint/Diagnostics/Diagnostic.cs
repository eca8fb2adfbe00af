using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Diagnostics;

/// <summary>How serious a finding is, in Vale's words; <see cref="Off"/> is for settings only and never reported.</summary>
public enum Severity
{
    /// <summary>The rule is switched off.</summary>
    Off,

    /// <summary>Needs judgement; counted, but listed only on request.</summary>
    Suggestion,

    /// <summary>Very likely a fault.</summary>
    Warning,

    /// <summary>A fault; the check fails.</summary>
    Error,
}

/// <summary>The names of the levels.</summary>
public static class SeverityNames
{
    /// <summary>error, warning, suggestion or off: Vale's words, as settings and reports write them.</summary>
    public static string ToName(this Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Suggestion => "suggestion",
            _ => "off",
        };

    /// <summary>The names, most serious first.</summary>
    public static ImmutableArray<string> All { get; } = ["error", "warning", "suggestion", "off"];

    /// <summary>The level with a name, ignoring case; null for anything else.</summary>
    public static Severity? Parse(string? name) =>
        name?.ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "suggestion" => Severity.Suggestion,
            "off" => Severity.Off,
            _ => null,
        };
}

/// <summary>The name of a rule: its path under the rules folder without the extension, such as <c>dates/weekday-mismatch</c>.</summary>
public readonly record struct RuleId(string Name) : IComparable<RuleId>
{
    /// <summary>The part before the last slash or dot: <c>dates</c>, or <c>write-good</c> for Vale's <c>write-good.Passive</c>.</summary>
    public string Family => Name.LastIndexOfAny(['/', '.']) is var cut and >= 0 ? Name[..cut] : "";

    /// <summary>Whether a name, as somebody wrote it, means this one: case doesn't matter, and a dot may replace a slash, as in
    /// Vale.</summary>
    public bool IsCalled(string name) => SameName(Name, name);

    /// <summary>Whether a name, as somebody wrote it, means this one's family, compared as in <see cref="IsCalled"/>.</summary>
    public bool IsOfFamily(string name) => Name.LastIndexOfAny(['/', '.']) is var cut and > 0 && SameName(Name.AsSpan(0, cut), name);

    /// <summary>Whether two names, as somebody wrote them, mean the same.</summary>
    internal static bool SameName(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var at = 0; at < one.Length; at++)
        {
            if (
                one[at] != other[at]
                && char.ToLowerInvariant(one[at]) != char.ToLowerInvariant(other[at])
                && !(one[at] is '.' or '/' && other[at] is '.' or '/')
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ordinal order.</summary>
    public int CompareTo(RuleId other) => string.CompareOrdinal(Name, other.Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>One finding: the rule it broke, its words, and what to do.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Severity">How serious it is here; at most one level below the rule's, never above.</param>
/// <param name="Message">What is wrong, in the writer's words, then what to do.</param>
/// <param name="Source">The draft.</param>
/// <param name="Span">The words it is about.</param>
public sealed record Diagnostic(RuleId Rule, Severity Severity, string Message, SourceText Source, TextSpan Span)
{
    /// <summary>Possible fixes, likeliest first; empty if only the writer can know.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Other places involved in the fault.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>Set if the draft or the settings suppress this finding; it is kept, marked and counted.</summary>
    public Suppression? Suppression { get; init; }
}

/// <summary>A place related to a finding, and how.</summary>
public sealed record Related(SourceText Source, TextSpan Span, string Message);

/// <summary>Whether a fix may be applied without review.</summary>
public enum FixSafety
{
    /// <summary>Can't change what the story says; applied by <c>--fix</c>. Never deletes text.</summary>
    Safe,

    /// <summary>One of several possible fixes, or a deletion: a person chooses.</summary>
    NeedsReview,
}

/// <summary>One way to resolve a finding.</summary>
/// <param name="Title">What it does, as a menu entry: "Change Monday to Tuesday".</param>
/// <param name="Safety">Whether it may be applied without review.</param>
/// <param name="Changes">The edits, in order, not overlapping.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextChange> Changes)
{
    /// <summary>Whether it restores a quotation to the words of its source. No other fix may touch a quotation's words, and this one always
    /// waits for review.</summary>
    public bool RestoresQuote { get; init; }

    /// <summary>Replaces some words; empty if the source doesn't hold them verbatim (markup between them, an entity).</summary>
    public static ImmutableArray<Fix> Replace(Excerpt at, string words, string title, FixSafety safety = FixSafety.NeedsReview) =>
        at.IsVerbatim ? [new(title, safety, [new(at.Span, words)])] : [];
}

/// <summary>Why a finding is suppressed.</summary>
/// <param name="Reason">The reason the writer gave.</param>
/// <param name="Source">The file that suppresses it: the draft itself or the settings.</param>
/// <param name="Span">Where it says so.</param>
public sealed record Suppression(string Reason, SourceText Source, TextSpan Span);
