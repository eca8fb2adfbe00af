using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Story text that stands after an agency's sign-off, which ends the agency's story.</summary>
sealed class AroundSignoffCheck : IAnalyzer
{
    // Shorter lines are captions, credits and notes.
    const int FewestWords = 12;

    public void Analyze(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (page.Signoff is not { } signoff || !IsAgencys(page, signoff))
            return;
        var first = default(Passage);
        var count = 0;
        foreach (var passage in page.Body)
        {
            if (passage.Index <= signoff.At.Passage.Index || !IsStory(passage) || OpensWithAgency(passage, page, signoff))
                continue;
            first ??= passage;
            count++;
        }

        if (first is null)
            return;
        analysis.Report(
            first.All,
            [
                ("written", signoff.At.Text),
                ("agency", page.Dateline?.Agency?.Name ?? "the agency"),
                ("other", count == 1 ? "a paragraph follows" : $"{count} paragraphs follow"),
            ],
            related: [new(analysis.Draft.Source, signoff.At.Span, "the sign-off")]
        );
    }

    static bool IsAgencys(Page page, Signoff signoff)
    {
        var isAgencys = page.Dateline is { Agency: not null };
        var hasJob = false;
        foreach (var part in signoff.Parts)
        {
            isAgencys |= part.Agency is not null;
            hasJob |=
                part.Job.Contains("report", StringComparison.Ordinal)
                || part.Job.Contains("writ", StringComparison.Ordinal)
                || part.Job.Contains("edit", StringComparison.Ordinal);
        }

        return isAgencys && hasJob;
    }

    // "The Associated Press receives support from …": the agency speaks of itself.
    static bool OpensWithAgency(Passage passage, Page page, Signoff signoff)
    {
        var text = WithoutThe(passage.Text.AsSpan().TrimStart());
        if (page.Dateline?.Agency is { } first && text.StartsWith(WithoutThe(first.Name)))
            return true;
        foreach (var part in signoff.Parts)
        {
            if (part.Agency is { } agency && text.StartsWith(WithoutThe(agency.Name)))
                return true;
        }

        return false;
    }

    static ReadOnlySpan<char> WithoutThe(ReadOnlySpan<char> text) => text.StartsWith("The ") ? text["The ".Length..] : text;

    static bool IsStory(Passage passage)
    {
        var text = passage.Text.AsSpan().Trim();
        if (
            passage.Kind is not PassageKind.Paragraph
            || !LineText.EndsSentence(text)
            || LineText.CountWords(text, FewestWords) < FewestWords
        )
            return false;
        // A line set apart whole is a note of the desk's.
        foreach (var emphasis in passage.Emphasis)
        {
            if (emphasis.Length >= text.Length - 1)
                return false;
        }

        foreach (var tail in CreditWords.AfterSignoff)
        {
            if (text.Contains(tail, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}
