using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>An embargo that is left in the copy, or that the header's own date breaks.</summary>
sealed class EmbargoCheck : IAnalyzer
{
    // A line that holds a story back says little else.
    const int MostWords = 14;

    static readonly Literals Leads = new(NoticeWords.EmbargoLeads, ignoreCase: true);

    public void Analyze(in Analysis analysis)
    {
        foreach (var passage in analysis.Draft.Passages)
        {
            if (
                IsHold(passage)
                && analysis.Story.Page.RoleOf(passage) is not Role.ReaderComments
                && analysis.Story.QuoteAt(passage.All) is null
                && !IsOver(analysis, passage)
            )
                analysis.Report(
                    passage.All,
                    [("written", passage.Text), ("date", "the day it names")],
                    Fix.Replace(passage.All, "", "Delete the line")
                );
        }

        CheckHeader(analysis);
    }

    static bool IsHold(Passage passage)
    {
        var line = passage.Text.AsSpan().TrimStart(" *#([-–—");
        if (!Leads.StartsAny(line))
            return false;
        foreach (var lead in NoticeWords.EmbargoLeads)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return LineText.CountWords(line, MostWords + 1) <= MostWords
                    && !IsSentence(line)
                    && (lead[^1] != ':' || line.ContainsAnyInRange('0', '9'));
        }

        return false;
    }

    // A release that was out on the day keeps its line: there is nothing left to hold.
    static bool IsOver(in Analysis analysis, Passage passage)
    {
        if (analysis.Story.Anchor is not { } anchor)
            return false;
        DateOnly? last = null;
        foreach (var date in analysis.Story.DatesIn(passage))
        {
            if (date is { Year: not null, Day: not null, From: { } day } && !(last > day))
                last = day;
        }

        return last is { } held && held <= anchor.Day && held < analysis.Knowledge.Today;
    }

    // "Embargoed until Monday, the report says …" tells of an embargo.
    static bool IsSentence(ReadOnlySpan<char> line)
    {
        var comma = line.IndexOf(", ");
        return comma >= 0 && comma + 2 < line.Length && char.IsLower(line[comma + 2]);
    }

    static void CheckHeader(in Analysis analysis)
    {
        foreach (var field in analysis.Draft.Header.Fields)
        {
            if (!field.Name.StartsWith("embargo", StringComparison.OrdinalIgnoreCase) || field.Values is not [var value, ..])
                continue;
            if (
                AnchorReader.DayOf(field) is not var (held, at)
                || AnchorReader.ReadPublished(analysis.Story.Text)
                    is not { Source: not (AnchorSource.Foot or AnchorSource.Updated) } published
                || published.Day >= held
            )
                continue;
            analysis.Report(
                at,
                [("written", value.Text), ("date", DateWriting.Of(held)), ("other", DateWriting.Of(published.Day))],
                related: DateWriting.PlaceOf(published, analysis.Draft.Source) is { } place ? [place] : []
            );
        }
    }
}
