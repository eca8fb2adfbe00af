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

    // A date and the paper's name may stand between the writers and the story.
    const int LinesUnderNames = 3;
    const int PassagesHeldAgainst = 60;
    const int LongestPlace = 30;

    internal static Page Read(Draft draft, FactBook facts, Notebook notes) => new Reading(draft, facts, notes).Read();

    sealed class Reading(Draft draft, FactBook facts, Notebook notes)
    {
        readonly ImmutableArray<Passage> _passages = draft.Passages;
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
        int _firstTopHeading = -1;
        int _firstSentence = -1;
        int _lastSentence = -1;

        internal Page Read()
        {
            var isOtherPage = ReportingReader.IsOtherPage(draft);
            var inHeader = ReadHeader();
            FindRunningText();
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
                IsReporting = !isOtherPage && IsReporting(running),
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
            for (; at < _passages.Length; at++)
            {
                var passage = _passages[at];
                if (passage.Kind is PassageKind.ImageText or PassageKind.Caption)
                {
                    ReadCaption(at);
                    continue;
                }

                if (passage.Kind is PassageKind.TableCell or PassageKind.Footnote or PassageKind.BlockQuote)
                    break;
                var line = LineText.Trim(passage);
                if (line.Length == 0)
                    continue;
                if (
                    passage.Kind == PassageKind.Heading
                    && _onPage is null
                    && IsHeadlineHeading(line)
                    && (inHeader is null || passage.Level == 1)
                )
                {
                    SetHeadline(at, line);
                    continue;
                }

                if (ReadLine(at, line, inHeader is not null || _onPage is not null || _shortTop >= 0))
                    continue;
                if (passage.Kind == PassageKind.Heading)
                {
                    _roles[at] = IsBeforeMatter(at) ? Role.Deck : Role.Subhead;
                    if (_roles[at] == Role.Deck)
                        _deck ??= line;
                    continue;
                }

                if (CommentReader.IsMarker(passage.Text) || notes.On(passage).HasDateline)
                    break;
                if (
                    FurniturePhrases.Classify(line.Chars, isOutside: true)
                    is FurnitureKind.Line
                        or FurnitureKind.Call
                        or FurnitureKind.ListHead
                        or FurnitureKind.WeakLine
                        or FurnitureKind.LeadIn
                )
                    continue;
                if (IsPageHeadline(at, line, inHeader))
                {
                    SetHeadline(at, line);
                    continue;
                }

                if (
                    LineText.IsHeadlineLike(line.Chars)
                    && !LineText.EndsSentence(line.Chars)
                    && LineText.CountWords(line.Chars, 3) <= 3
                    && HasRunningTextAfter(at)
                )
                {
                    // A section's name over or under the headline ("World"), or, where no other line is one, a headline of two words.
                    _roles[at] = Role.Subhead;
                    if (_shortTop < 0 && IsShortHeadline(at, line, inHeader))
                        _shortTop = at;
                    continue;
                }

                if (
                    passage.Kind == PassageKind.Paragraph
                    && (_onPage is not null || inHeader is not null)
                    && LineText.CountWords(line.Chars, 50) <= 50
                    && IsBeforeMatter(at)
                    && HasRunningTextAfter(at + 1)
                )
                {
                    _roles[at] = Role.Deck;
                    _deck ??= line;
                    continue;
                }

                break;
            }

            if (_shortTop >= 0 && _onPage is null)
                SetHeadline(_shortTop, LineText.Trim(_passages[_shortTop]));
            return at;
        }

        void ReadRest(int body, bool isOtherPage)
        {
            var last = LastRunning(body);
            var paragraphs = 0;
            for (var at = body; at < _passages.Length; at++)
            {
                var passage = _passages[at];
                switch (passage.Kind)
                {
                    case PassageKind.ImageText or PassageKind.Caption:
                        ReadCaption(at);
                        continue;
                    case PassageKind.TableCell or PassageKind.Footnote or PassageKind.BlockQuote:
                        continue;
                    case PassageKind.Heading:
                        _roles[at] = Role.Subhead;
                        if (_onPage is null && passage.Level == 1 && draft.Header.Find(FieldKind.Headline) is null && paragraphs == 0)
                            SetHeadline(at, LineText.Trim(passage));
                        continue;
                }

                var line = LineText.Trim(passage);
                if (line.Length == 0)
                    continue;
                if (passage.Kind == PassageKind.Paragraph && _dateline is null && paragraphs < DatelineWithin)
                    _dateline = ReadDateline(passage, isFirst: paragraphs == 0);
                if (!isOtherPage && (paragraphs > 0 || at > 0) && ReadSignoff(at, at >= last && !IsListed(at)))
                    continue;
                if (IsOpenLine(line) && ReadCredit(passage) is { } credit && IsCaption(at, credit))
                {
                    _credits.Add(credit);
                    _roles[at] = Role.Caption;
                    continue;
                }

                if (IsOpenLine(line) && NoteReader.IsNote(line.Chars))
                {
                    _roles[at] = Role.Note;
                    continue;
                }

                // Under the last paragraph a byline or a date closes the story; between paragraphs neither is one.
                if (
                    at > last
                    && passage.Kind == PassageKind.Paragraph
                    && !IsListed(at)
                    && ReadLine(at, line, underHeadline: false, isFoot: true)
                )
                    continue;
                paragraphs++;
                if (at < last && IsPlainSubhead(at, line))
                    _roles[at] = Role.Subhead;
            }
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

            if (ReadCredit(passage) is { } credit && IsCaption(at, credit))
            {
                _credits.Add(credit);
                _roles[at] = Role.Caption;
                return true;
            }

            if (!underHeadline || ReadNamesAlone(at) is not { } signature)
                return false;
            _roles[at] = Role.Byline;
            _bylines.Add(signature);
            return true;
        }

        // Names alone between headline and story sign it where the story has none of their words: the people of a deck or a crosshead come
        // back in it.
        Byline? ReadNamesAlone(int at)
        {
            if (
                _passages[at].Kind != PassageKind.Paragraph
                || _firstSentence <= at
                || _firstSentence > at + LinesUnderNames
                || BylineReader.ReadNamesAlone(_passages[at], facts) is not { } byline
            )
                return null;
            foreach (var word in new Words(byline.At.Chars))
            {
                if (
                    !LineText.StartsUpper(word)
                    || BylineWords.IsParticle(word)
                    || BylineWords.IsJobNoun(word)
                    || BylineWords.IsJobAdjective(word)
                )
                    continue;
                for (var under = at + 1; under < _passages.Length && under <= at + PassagesHeldAgainst; under++)
                {
                    // Where the story comes from stands in its dateline as well.
                    if (under != _firstSentence && _passages[under].Text.Contains(word.ToString(), StringComparison.OrdinalIgnoreCase))
                        return null;
                }

                if (HasAfterDateline(_passages[_firstSentence].Text, word))
                    return null;
            }

            return byline;
        }

        static bool HasAfterDateline(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
            text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && (at > LongestPlace || text[..at].ContainsAnyInRange('a', 'z'));

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

        Dateline? ReadDateline(Passage passage, bool isFirst) =>
            notes.On(passage).HasDateline ? DatelineReader.Read(passage, facts, isFirst) : null;

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

        // Under another story's headline, and among items that open with a dash, a name signs nothing here.
        bool IsListed(int at)
        {
            for (var over = at - 1; over >= 0; over--)
            {
                if (_roles[over] is Role.Caption || _passages[over].Text.AsSpan().IsWhiteSpace())
                    continue;
                if (_passages[over].Kind is not PassageKind.Paragraph)
                    return false;
                var line = LineText.Trim(_passages[over]).Chars;
                if (_roles[over] is not Role.Body)
                    return false;
                return OpensWithDash(over)
                    ? OpensWithDash(at)
                    : LineText.IsHeadlineLike(line)
                        && !LineText.EndsSentence(line)
                        && LineText.CountWords(line, 3) >= 3
                        && FurniturePhrases.Classify(line, isOutside: true) == FurnitureKind.None;
            }

            return false;
        }

        bool OpensWithDash(int at) => _passages[at].Text.AsSpan().TrimStart() is ['—' or '–' or '-', ..];

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

        // "(AP Photo/Jane Roe)" closes a caption; a body paragraph that ends so is rare enough to be one.
        bool IsCaption(int at, PhotoCredit credit) =>
            _passages[at].Kind is PassageKind.Paragraph && LineText.CountWords(_passages[at].Text, 90) <= 90 && credit.At.Length > 0;

        static bool IsHeadlineHeading(Excerpt line) =>
            LineText.CountWords(line.Chars, 40) <= 40
            && !CommentReader.IsMarker(line.Chars)
            && BylineReader.AfterBy(line.Chars) < 0
            && FurniturePhrases.Classify(line.Chars, isOutside: false)
                is FurnitureKind.None
                    or FurnitureKind.WeakLine
                    or FurnitureKind.WeakListHead
            && !PageDateReader.IsDate(line.Chars);

        // In text without headings the headline is the first line that could be one and has a story under it.
        bool IsPageHeadline(int at, Excerpt line, Headline? inHeader)
        {
            if (_onPage is not null || _passages[at].Kind != PassageKind.Paragraph)
                return false;
            if (inHeader is { } headline)
                return line.Chars.Equals(headline.At.Chars, StringComparison.OrdinalIgnoreCase);
            return LineText.CountWords(line.Chars, 3) >= 3 && OpensAsHeadline(at, line);
        }

        // "Bridge shut": one word alone is a section as often.
        bool IsShortHeadline(int at, Excerpt line, Headline? inHeader) =>
            _onPage is null
            && inHeader is null
            && _passages[at].Kind == PassageKind.Paragraph
            && LineText.CountWords(line.Chars, 2) >= 2
            && OpensAsHeadline(at, line);

        bool OpensAsHeadline(int at, Excerpt line)
        {
            if (
                !LineText.IsHeadlineLike(line.Chars)
                || !LineText.StartsUpper(line.Chars)
                || line.Start > 0 && LineText.IsBullet(_passages[at].Text.AsSpan().TrimStart()[0])
            )
                return false;
            // A heading further down, but over the story, is the headline rather than this line.
            return _lastSentence > at && !(_firstTopHeading > at && _firstTopHeading < _firstSentence);
        }

        // Whether a byline, a date line or the dateline stands right under it.
        bool IsBeforeMatter(int at)
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
                    || BylineReader.ReadLine(passage, facts, underHeadline: true) is not null
                    || notes.On(passage).HasDateline;
            }

            return false;
        }

        bool HasRunningTextAfter(int at) => _lastSentence > at;

        // Where running text and the first heading of the first level stand; found once, so that no line has to look ahead.
        void FindRunningText()
        {
            for (var at = 0; at < _passages.Length; at++)
            {
                var passage = _passages[at];
                if (_firstTopHeading < 0 && passage is { Kind: PassageKind.Heading, Level: 1 })
                    _firstTopHeading = at;
                if (
                    passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote)
                    || !(notes.On(passage).IsSentence || notes.On(passage).HasDateline)
                )
                    continue;
                _lastSentence = at;
                if (_firstSentence < 0)
                    _firstSentence = at;
            }
        }

        // The last paragraph that is a sentence of the story and no call of the page, no sign-off and no note.
        int LastRunning(int body)
        {
            for (var at = _passages.Length - 1; at >= body; at--)
            {
                var passage = _passages[at];
                if (
                    passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote or PassageKind.ListItem)
                    || !notes.On(passage).IsSentence
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

        // In plain text a short line between paragraphs, with running text right under it, heads a section.
        bool IsPlainSubhead(int at, Excerpt line) =>
            draft.Format == DraftFormat.PlainText
            && LineText.IsHeadlineLike(line.Chars)
            && LineText.CountWords(line.Chars, 10) <= 10
            && LineText.LastMark(line.Chars) is not ('!' or '.')
            && !LineText.IsTabular(line.Chars)
            && at + 1 < _passages.Length
            && notes.On(_passages[at + 1]).IsSentence;

        // Credits and notes are sought only where a line could be one: not in a long paragraph.
        static bool IsOpenLine(Excerpt line) => line.Length <= 900;

        bool IsReporting(ImmutableArray<Passage>.Builder running)
        {
            if (_dateline is not null || _signoff is not null || _bylines.Count > 0)
                return true;
            // A headline and a day over somebody's words are a story, though it may have lost whose words they are.
            var isDated =
                draft.Header.Find(FieldKind.Headline) is not null
                && (draft.Source.Date is not null || draft.Header.Find(FieldKind.Date) is not null);
            foreach (var passage in running)
            {
                if (passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote))
                    continue;
                if (
                    ReportingReader.Reports(passage.Text)
                    || (isDated && passage.Kind is PassageKind.Paragraph && ReportingReader.Speaks(passage.Text))
                )
                    return true;
            }

            return false;
        }
    }
}
