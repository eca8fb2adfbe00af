using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Finds the role of each passage and the parts of the story, from the top of the page to its end.</summary>
static class PageReader
{
    // A dateline further down opens another story of a digest, not this one.
    const int DatelineWithin = 4;

    // In characters.
    const int LongestCreditOrNote = 900;

    internal static Page Read(Draft draft, FactBook facts, Notebook notes) => new Reading(draft, facts, notes).Read();

    sealed class Reading(Draft draft, FactBook facts, Notebook notes)
    {
        readonly ImmutableArray<Passage> _passages = draft.Passages;
        readonly RunningText _running = new(draft, facts, notes);
        readonly Role[] _roles = new Role[draft.Passages.Length];
        readonly ImmutableArray<Byline>.Builder _bylines = ImmutableArray.CreateBuilder<Byline>();
        readonly ImmutableArray<PhotoCredit>.Builder _credits = ImmutableArray.CreateBuilder<PhotoCredit>();
        Headline? _onPage;
        Excerpt? _deck;
        Dateline? _dateline;
        DateMention? _pageDate;
        DateMention? _footDate;
        DateMention? _updateDate;
        Signoff? _signoff;
        int _signoffAt = -1;
        int _shortTop = -1;

        internal Page Read()
        {
            var isOtherPage = ReportingReader.IsOtherPage(draft);
            var inHeader = ReadHeader();
            var body = ReadTop(inHeader);
            ReadRest(body, isOtherPage);
            if (!isOtherPage)
                FurnitureReader.Read(_passages, _roles, _signoffAt);
            var running = ImmutableArray.CreateBuilder<Passage>(_passages.Length);
            foreach (var passage in _passages)
            {
                if (_roles[passage.Index] == Role.Body)
                    running.Add(passage);
            }

            return new()
            {
                Roles = [.. _roles],
                Body = running.ToImmutable(),
                Headline = inHeader ?? _onPage,
                PageHeadline = inHeader is null ? null : _onPage,
                Deck = _deck,
                Bylines = _bylines.ToImmutable(),
                Dateline = _dateline,
                PageDate = _pageDate,
                FootDate = _footDate,
                UpdateDate = _updateDate,
                Signoff = _signoff,
                PhotoCredits = _credits.ToImmutable(),
                Blocks = FurnitureReader.Blocks(_passages, _roles),
                IsReporting =
                    !isOtherPage
                    && (_dateline is not null || _signoff is not null || _bylines.Count > 0 || ReportingReader.IsReporting(draft, running)),
            };
        }

        Headline? ReadHeader()
        {
            Headline? headline = null;
            foreach (var field in draft.Header.Fields)
            {
                foreach (var value in field.Values)
                {
                    if (value.Text.AsSpan().IsWhiteSpace())
                        continue;
                    switch (field.Kind)
                    {
                        case FieldKind.Headline:
                            headline ??= new(LineText.TrimBlanks(value.All));
                            break;
                        case FieldKind.Deck:
                            _deck ??= LineText.TrimBlanks(value.All);
                            break;
                        case FieldKind.Author when !BylineReader.IsEmptyField(value.Text):
                            _bylines.Add(BylineReader.ReadField(value, facts));
                            break;
                        case FieldKind.ImageCredit:
                            _credits.Add(CreditReader.ReadField(value, facts));
                            break;
                        case FieldKind.Caption when CreditReader.Read(value, facts) is { } credit:
                            _credits.Add(credit);
                            break;
                    }
                }
            }

            return headline;
        }

        // From the first passage to the first paragraph of running text; returns the index of that paragraph.
        int ReadTop(Headline? inHeader)
        {
            var at = 0;
            while (at < _passages.Length && ReadAbove(at, inHeader))
                at++;
            if (_shortTop >= 0 && _onPage is null)
                SetHeadline(_shortTop, LineText.Trim(_passages[_shortTop]));
            return at;
        }

        // Gives a passage over the story its role; false where the story begins with it.
        bool ReadAbove(int at, Headline? inHeader)
        {
            var passage = _passages[at];
            if (passage.Kind is PassageKind.ImageText or PassageKind.Caption)
            {
                ReadCaption(at);
                return true;
            }

            if (passage.Kind is PassageKind.TableCell or PassageKind.Footnote or PassageKind.BlockQuote)
                return false;
            var line = LineText.Trim(passage);
            if (
                line.Length == 0
                || ReadHeadlineHeading(at, line, inHeader)
                || ReadLine(at, line, inHeader is not null || _onPage is not null || _shortTop >= 0)
            )
                return true;
            if (passage.Kind == PassageKind.Heading)
            {
                ReadHeadingAbove(at, line);
                return true;
            }

            if (CommentReader.IsMarker(passage.Text) || notes.On(passage).HasDateline)
                return false;
            return IsFurnitureAbove(line)
                || ReadPageHeadline(at, line, inHeader)
                || ReadSection(at, line, inHeader)
                || ReadDeck(at, line, inHeader);
        }

        bool ReadHeadlineHeading(int at, Excerpt line, Headline? inHeader)
        {
            if (
                _passages[at].Kind != PassageKind.Heading
                || _onPage is not null
                || !HeadlineLine.IsHeading(line)
                || (inHeader is not null && _passages[at].Level != 1)
            )
                return false;
            SetHeadline(at, line);
            return true;
        }

        void ReadHeadingAbove(int at, Excerpt line)
        {
            if (_running.IsBeforeMatter(at))
                SetDeck(at, line);
            else
                _roles[at] = Role.Subhead;
        }

        static bool IsFurnitureAbove(Excerpt line) =>
            FurniturePhrases.Classify(line.Chars, isOutside: true)
                is FurnitureKind.Line
                    or FurnitureKind.Call
                    or FurnitureKind.ListHead
                    or FurnitureKind.WeakLine
                    or FurnitureKind.LeadIn;

        bool ReadPageHeadline(int at, Excerpt line, Headline? inHeader)
        {
            if (_onPage is not null || !HeadlineLine.IsInText(_passages[at], line, inHeader, _running))
                return false;
            SetHeadline(at, line);
            return true;
        }

        // A section's name over or under the headline ("World"), or, where no other line is one, a headline of two words.
        bool ReadSection(int at, Excerpt line, Headline? inHeader)
        {
            if (
                !LineText.IsHeadlineLike(line.Chars)
                || LineText.EndsSentence(line.Chars)
                || LineText.CountWords(line.Chars, 3) > 3
                || !_running.HasMoreAfter(at)
            )
                return false;
            _roles[at] = Role.Subhead;
            if (_shortTop < 0 && _onPage is null && inHeader is null && HeadlineLine.IsShort(_passages[at], line, _running))
                _shortTop = at;
            return true;
        }

        bool ReadDeck(int at, Excerpt line, Headline? inHeader)
        {
            if (
                _passages[at].Kind != PassageKind.Paragraph
                || (_onPage is null && inHeader is null)
                || LineText.CountWords(line.Chars, 50) > 50
                || !_running.IsBeforeMatter(at)
                || !_running.HasMoreAfter(at + 1)
            )
                return false;
            SetDeck(at, line);
            return true;
        }

        void ReadRest(int body, bool isOtherPage)
        {
            var last = _running.LastFrom(body);
            var paragraphs = 0;
            for (var at = body; at < _passages.Length; at++)
            {
                var passage = _passages[at];
                if (ReadBeside(at, isOpening: paragraphs == 0))
                    continue;
                var line = LineText.Trim(passage);
                if (line.Length == 0)
                    continue;
                if (passage.Kind == PassageKind.Paragraph && _dateline is null && paragraphs < DatelineWithin)
                    ReadDatelineOf(passage, isFirst: paragraphs == 0);
                if (!isOtherPage && (paragraphs > 0 || at > 0) && ReadSignoff(at, at >= last && !ListedLine.Is(at, _passages, _roles)))
                    continue;
                if (ReadCreditOrNote(at, line) || (at > last && ReadFoot(at, line)))
                    continue;
                paragraphs++;
                if (at < last && _running.IsPlainSubhead(at, line))
                    _roles[at] = Role.Subhead;
            }
        }

        // What stands between the paragraphs: pictures, tables, headings.
        bool ReadBeside(int at, bool isOpening)
        {
            var passage = _passages[at];
            switch (passage.Kind)
            {
                case PassageKind.ImageText or PassageKind.Caption:
                    ReadCaption(at);
                    return true;
                case PassageKind.TableCell or PassageKind.Footnote or PassageKind.BlockQuote:
                    return true;
                case PassageKind.Heading:
                    _roles[at] = Role.Subhead;
                    if (_onPage is null && passage.Level == 1 && draft.Header.Find(FieldKind.Headline) is null && isOpening)
                        SetHeadline(at, LineText.Trim(passage));
                    return true;
                default:
                    return false;
            }
        }

        // Credits and notes are sought only where a line could be one: not in a long paragraph.
        bool ReadCreditOrNote(int at, Excerpt line)
        {
            if (line.Length > LongestCreditOrNote)
                return false;
            if (ReadCreditLine(at))
                return true;
            if (!NoteReader.IsNote(line.Chars))
                return false;
            _roles[at] = Role.Note;
            return true;
        }

        // Under the last paragraph a byline or a date closes the story; between paragraphs neither is one.
        bool ReadFoot(int at, Excerpt line) =>
            _passages[at].Kind == PassageKind.Paragraph
            && !ListedLine.Is(at, _passages, _roles)
            && ReadLine(at, line, underHeadline: false, isFoot: true);

        bool ReadCreditLine(int at)
        {
            if (ReadCredit(_passages[at]) is not { } credit || !IsCaption(at, credit))
                return false;
            _credits.Add(credit);
            _roles[at] = Role.Caption;
            return true;
        }

        // Bylines, date lines, notes and captions are short lines of their own.
        bool ReadLine(int at, Excerpt line, bool underHeadline, bool isFoot = false)
        {
            var passage = _passages[at];
            if (line.Length <= 120 && (PageDateReader.IsDate(line.Chars) || PageDateReader.IsPublishedIn(line.Chars)))
            {
                _roles[at] = Role.DateLine;
                DatePage(passage, isFoot);
                return true;
            }

            if (BylineReader.ReadLine(passage, facts, underHeadline) is { } byline)
            {
                _roles[at] = Role.Byline;
                _bylines.Add(byline);
                DatePage(passage, isFoot);
                return true;
            }

            if (passage.Kind == PassageKind.Heading)
                return false;
            if (PageDateReader.IsPlaceAndDate(line.Chars))
            {
                _roles[at] = Role.DateLine;
                DatePage(passage, isFoot);
                return true;
            }

            if (NoteReader.IsNote(line.Chars))
            {
                _roles[at] = Role.Note;
                return true;
            }

            if (ReadCreditLine(at))
                return true;
            if (!underHeadline || NamesAlone.Read(_passages, at, _running.First, facts) is not { } signature)
                return false;
            _roles[at] = Role.Byline;
            _bylines.Add(signature);
            return true;
        }

        void DatePage(Passage passage, bool isFoot)
        {
            if (PageDateReader.Read(passage, out var isUpdate) is not { } date)
                return;
            if (!isUpdate && isFoot)
                _footDate ??= date;
            else if (!isUpdate)
                _pageDate ??= date;
            else if (!isFoot)
                _updateDate ??= date;
        }

        // The notes tell what is not there; what is there is read again, in its place.
        PhotoCredit? ReadCredit(Passage passage) => notes.On(passage).HasCredit ? CreditReader.Read(passage, facts) : null;

        void ReadDatelineOf(Passage passage, bool isFirst)
        {
            if (!notes.On(passage).HasDateline)
                return;
            _dateline = DatelineReader.Read(passage, facts, isFirst);
            if (_dateline is { Agency: not null } && RunInByline.Read(passage, facts) is { } byline)
                _bylines.Add(byline);
        }

        bool ReadSignoff(int at, bool isLast)
        {
            var passage = _passages[at];
            if (
                _signoff is not null
                || passage.Kind is not PassageKind.Paragraph
                || !notes.On(passage).HasSignoff
                || SignoffReader.Read(passage, facts, isLast) is not { } signoff
            )
                return false;
            _signoff = signoff;
            _signoffAt = at;
            // At the end of a paragraph the sign-off is a part of it; the paragraph stays the story's.
            if (signoff.At.Start > 8)
                return false;
            _roles[at] = Role.Signoff;
            return true;
        }

        void ReadCaption(int at)
        {
            _roles[at] = Role.Caption;
            if (ReadCredit(_passages[at]) is { } credit)
                _credits.Add(credit);
        }

        void SetHeadline(int at, Excerpt line)
        {
            _roles[at] = Role.Headline;
            _onPage = new(line);
        }

        void SetDeck(int at, Excerpt line)
        {
            _roles[at] = Role.Deck;
            _deck ??= line;
        }

        // "(AP Photo/Jane Roe)" closes a caption; a body paragraph that ends so is rare enough to be one.
        bool IsCaption(int at, PhotoCredit credit) =>
            _passages[at].Kind is PassageKind.Paragraph && LineText.CountWords(_passages[at].Text, 90) <= 90 && credit.At.Length > 0;
    }
}
