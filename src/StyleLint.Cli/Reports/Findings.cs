using StyleLint.Diagnostics;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports;

/// <summary>A finding and the file it was found in.</summary>
/// <param name="File">The file, without what was read of it.</param>
/// <param name="Found">The finding.</param>
/// <param name="Fingerprint">See <see cref="Diagnostics.Fingerprint"/>; empty in reports that have no use for it.</param>
readonly record struct Finding(FileFindings File, Diagnostic Found, string Fingerprint);

/// <summary>The findings of a run, for reports that need all of them before they can write the first.</summary>
sealed class Findings
{
    readonly List<Finding> _all = [];

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Adds a file's findings.</summary>
    /// <param name="file">The file; what was read of it is let go.</param>
    /// <param name="isWanted">Which of its findings.</param>
    /// <param name="fingerprint">Makes their fingerprints.</param>
    public void Add(FileFindings file, Func<Diagnostic, bool> isWanted, Func<Diagnostic, Story?, string>? fingerprint = null)
    {
        var slim = file with { Story = null };
        foreach (var found in file.Found)
        {
            if (isWanted(found))
                _all.Add(new(slim, found, fingerprint?.Invoke(found, file.Story) ?? ""));
        }
    }

    /// <summary>By path, place, rule; findings of one rule at one place keep the engine's order.</summary>
    public IOrderedEnumerable<Finding> ByPlace() =>
        _all.OrderBy(each => each.File.Path, StringComparer.Ordinal).ThenBy(each => each.Found.Span.Start).ThenBy(each => each.Found.Rule);

    /// <summary>The weightiest first, those of one level by place.</summary>
    public IEnumerable<Finding> WorstFirst() => ByPlace().OrderByDescending(each => each.Found.Severity);
}
