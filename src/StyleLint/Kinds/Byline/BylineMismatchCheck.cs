using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A header and a text that name different writers.</summary>
static class BylineMismatchCheck
{
    internal static void Check(in Analysis analysis)
    {
        Byline? header = null,
            text = null;
        Excerpt? headerName = null,
            textName = null;
        int headerNames = 0,
            textNames = 0;
        var page = analysis.Story.Page;
        foreach (var byline in page.Bylines)
        {
            // An agency or a desk may stand for its people on one side and not on the other.
            if (byline.Agency is not null || !byline.Organisations.IsEmpty)
                return;
            // A line of names alone may be anybody's.
            if (!WriterNames.IsCertain(byline))
                continue;
            foreach (var name in byline.Names)
            {
                if (BylineWords.IsPlaceholder(name.Chars) || WriterNames.IsHandle(name.Chars))
                    return;
                if (byline.InHeader)
                {
                    header ??= byline;
                    headerName ??= name;
                    headerNames++;
                }
                else
                {
                    text ??= byline;
                    textName ??= name;
                    textNames++;
                }
            }
        }

        if (
            header is null
            || text is null
            || headerName is not { } inHeader
            || textName is not { } inText
            || AnyShared(page.Bylines)
            || IsReview(analysis.Draft, inText.Passage)
        )
            return;
        var fixes =
            headerNames == 1 && textNames == 1 && inHeader.Chars.Contains(' ')
                ?
                [
                    .. Fix.Replace(inText, inHeader.Text, $"Sign the text \"{inHeader}\""),
                    .. Fix.Replace(inHeader, inText.Text, $"Name {inText} in the header"),
                ]
                : ImmutableArray<Fix>.Empty;
        analysis.Report(
            text.At,
            [("byline", text.At.Text), ("name", inText.Text), ("author", header.At.Text)],
            fixes,
            [new(analysis.Draft.Source, header.At.Span, "the header names another writer")]
        );
    }

    // Over a review "By Jane Roe" names the book's author; its publisher and pages stand beside it.
    static bool IsReview(Draft draft, Passage byline)
    {
        for (var at = byline.Index; at >= 0 && at < draft.Passages.Length && at <= byline.Index + 2; at++)
        {
            foreach (var word in new Words(draft.Passages[at].Text.AsSpan()[..Math.Min(draft.Passages[at].Text.Length, 120)]))
            {
                if (word is "pages" or "pp" or "ISBN" or "hardcover" or "paperback" or "Hardcover" or "Paperback")
                    return true;
            }
        }

        return false;
    }

    // One writer that both name is enough: either may leave out who only helped.
    static bool AnyShared(ImmutableArray<Byline> bylines)
    {
        foreach (var header in bylines)
        {
            if (!header.InHeader)
                continue;
            foreach (var text in bylines)
            {
                if (text.InHeader)
                    continue;
                foreach (var one in header.Names)
                {
                    foreach (var other in text.Names)
                    {
                        if (WriterNames.MaySame(one.Chars, other.Chars))
                            return true;
                    }
                }
            }
        }

        return false;
    }
}
