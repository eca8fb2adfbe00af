using System.Collections.Immutable;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Docs;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Cli.Reports;

/// <summary>Says what was found, in one format.</summary>
interface IReport
{
    /// <summary>One file's findings; files come in order.</summary>
    void Add(FileFindings file);

    /// <summary>The end of the run.</summary>
    void Finish(Summary summary);
}

/// <summary>The findings of one file.</summary>
/// <param name="Path">As the user gave it.</param>
/// <param name="Found">By place, then rule.</param>
/// <param name="Rules">The rules they come from.</param>
/// <param name="Story">What was read of it; null for a rule, facts or settings file.</param>
sealed record FileFindings(string Path, ImmutableArray<Diagnostic> Found, RuleSet Rules, Story? Story);

/// <summary>The counts of a run; suppressed findings count only as such.</summary>
sealed record Summary(int Files, int Errors, int Warnings, int Suggestions, int Suppressed)
{
    /// <summary>The counts of one draft.</summary>
    public static Summary Of(ImmutableArray<Diagnostic> found)
    {
        return new(
            1,
            Count(Severity.Error),
            Count(Severity.Warning),
            Count(Severity.Suggestion),
            found.Count(each => each.Suppression is not null)
        );

        int Count(Severity level) => found.Count(each => each.Suppression is null && each.Severity == level);
    }

    /// <summary>Findings that the baseline lets pass; they are not counted elsewhere.</summary>
    public int Known { get; init; }

    /// <summary>Fixes that were applied; what they mended is not counted elsewhere.</summary>
    public int Fixed { get; init; }

    /// <summary>Whether an archive of agency copy was asked for and could not be read.</summary>
    public bool LacksArchive { get; init; }

    /// <summary>The rules that ran, by name. Found out when asked for.</summary>
    public IEnumerable<string> Asked { get; init; } = [];

    /// <summary>Where changes were counted from, for the reader; null where everything counts.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Drafts of the change that were not checked.</summary>
    public int Unchecked { get; init; }

    /// <summary>Up to which day the facts about people are complete, by file, those that ship without one. Found out when asked
    /// for.</summary>
    public IEnumerable<(string? File, DateOnly Day)> FactsKnownUntil { get; init; } = [];
}

/// <summary>Where and how a report is written.</summary>
/// <param name="Out">Where it goes.</param>
/// <param name="Palette">Colours, or none.</param>
/// <param name="Width">Columns there are.</param>
sealed record ReportPage(TextWriter Out, Palette Palette, int Width)
{
    /// <summary>Whether suggestions are listed one by one; else they are counted.</summary>
    public bool ListsSuggestions { get; init; }

    /// <summary>The command that lists them.</summary>
    public string ListCommand { get; init; } = "";

    /// <summary>Where the drafts lie in their repository.</summary>
    public Repository Repository { get; init; } = new("", _ => null);

    /// <summary>How often a rule was right where it was measured, in sentences.</summary>
    public Func<Rule, ImmutableArray<string>> Measured { get; init; } = MeasuredPrecision.Of;

    /// <summary>Whether a report for people lists a finding.</summary>
    public bool Lists(Diagnostic found) => found.Suppression is null && (found.Severity > Severity.Suggestion || ListsSuggestions);
}
