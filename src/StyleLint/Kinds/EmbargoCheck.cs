using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>An embargo that is left in the copy, or that the header's own date breaks.</summary>
sealed class EmbargoCheck : IAnalyzer
{
    // A line that holds a story back says little else.
    const int LongestLine = 160;

    static readonly string[] Leads =
    [
        "embargoed until", "embargoed till", "embargoed to", "embargoed for", "embargoed:", "embargo:", "embargo until", "embargo till", "embargo lifts", "strictly embargoed",
        "under embargo", "not for publication before", "not for publication until", "not for release before", "not for release until", "not to be published before",
        "not for broadcast or publication before", "hold for release",
    ];

    public void Analyze(in Analysis analysis)
    {
        foreach (var passage in analysis.Draft.Passages)
        {
            if (Line(passage) is not { } line || analysis.Story.Page.RoleOf(passage) is Role.ReaderComments || analysis.Story.QuoteAt(line) is not null)
                continue;
            var wide = passage.All;
            analysis.Report(
                line,
                [("written", line.Text), ("date", "the day it names"), ("other", "")],
                wide.Length == line.Length ? Fix.Replace(wide, "", "Delete the line") : []);
        }

        CheckHeader(analysis);
    }

    static Excerpt? Line(Passage passage)
    {
        var text = passage.Text.AsSpan();
        var start = text.IndexOfAnyExcept(" *#([-–—\"“");
        if (text.Length > LongestLine || start < 0)
            return null;
        foreach (var lead in Leads)
        {
            if (text[start..].StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return passage.All;
        }

        return null;
    }

    static void CheckHeader(in Analysis analysis)
    {
        foreach (var field in analysis.Draft.Header.Fields)
        {
            if (!field.Name.StartsWith("embargo", StringComparison.OrdinalIgnoreCase) || field.Values is not [var value, ..])
                continue;
            if (AnchorReader.FirstDay(value.All) is not var (held, at) || AnchorReader.ReadPublished(analysis.Story) is not { } published || published.Day >= held)
                continue;
            analysis.Report(
                at,
                [("written", value.Text), ("date", DateWriting.Of(held)), ("other", DateWriting.Of(published.Day))],
                related: DateWriting.PlaceOf(published, analysis.Draft.Source) is { } place ? [place] : []);
        }
    }
}
