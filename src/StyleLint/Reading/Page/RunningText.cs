using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>Where a draft's running text and the first heading of the first level stand: found once, so that no line has to look
/// ahead.</summary>
sealed class RunningText
{
    readonly ImmutableArray<Passage> _passages;
    readonly DraftFormat _format;
    readonly FactBook _facts;
    readonly Notebook _notes;
    readonly int _last = -1;

    internal RunningText(Draft draft, FactBook facts, Notebook notes)
    {
        (_passages, _format, _facts, _notes) = (draft.Passages, draft.Format, facts, notes);
        for (var at = 0; at < _passages.Length; at++)
        {
            var passage = _passages[at];
            if (FirstTopHeading < 0 && passage is { Kind: PassageKind.Heading, Level: 1 })
                FirstTopHeading = at;
            if (
                passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote)
                || !(_notes.On(passage).IsSentence || _notes.On(passage).HasDateline)
            )
                continue;
            _last = at;
            if (First < 0)
                First = at;
        }
    }

    /// <summary>The first passage of running text; -1 where there is none.</summary>
    internal int First { get; } = -1;

    /// <summary>The first heading of the first level; -1 where there is none.</summary>
    internal int FirstTopHeading { get; } = -1;

    /// <summary>Whether running text stands under a passage.</summary>
    internal bool HasMoreAfter(int at) => _last > at;

    /// <summary>Whether a byline, a date line or the dateline stands right under a passage.</summary>
    internal bool IsBeforeMatter(int at)
    {
        for (var next = at + 1; next < _passages.Length && next <= at + 2; next++)
        {
            var passage = _passages[next];
            if (passage.Kind is PassageKind.ImageText or PassageKind.Caption)
                continue;
            if (passage.Kind is not PassageKind.Paragraph)
                return false;
            var line = LineText.Trim(passage);
            return PageDateReader.IsDate(line.Chars)
                || BylineReader.ReadLine(passage, _facts, underHeadline: true) is not null
                || _notes.On(passage).HasDateline;
        }

        return false;
    }

    /// <summary>The last paragraph that is a sentence of the story and no call of the page, no sign-off and no note;
    /// <paramref name="body"/> where there is none.</summary>
    internal int LastFrom(int body)
    {
        for (var at = _passages.Length - 1; at >= body; at--)
        {
            var passage = _passages[at];
            if (
                passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote or PassageKind.ListItem)
                || !_notes.On(passage).IsSentence
            )
                continue;
            var line = LineText.Trim(passage).Chars;
            if (
                FurniturePhrases.Classify(line, isOutside: true) == FurnitureKind.None
                && !NoteReader.IsNote(line)
                && !FurniturePhrases.IsImprint(line)
            )
                return at;
        }

        return body;
    }

    /// <summary>Whether a line heads a section. In plain text a short line between paragraphs, with running text right under it,
    /// does.</summary>
    internal bool IsPlainSubhead(int at, Excerpt line) =>
        _format == DraftFormat.PlainText
        && LineText.IsHeadlineLike(line.Chars)
        && LineText.CountWords(line.Chars, 10) <= 10
        && LineText.LastMark(line.Chars) is not ('!' or '.')
        && !LineText.IsTabular(line.Chars)
        && at + 1 < _passages.Length
        && _notes.On(_passages[at + 1]).IsSentence;
}
