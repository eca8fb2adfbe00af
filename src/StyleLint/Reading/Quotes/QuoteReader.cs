using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads the quotations of a story and who says them. The speaker is found by the nearest reporting cue outside quotation marks: in the
/// quotation's own sentence, else in a lead-in that ends in a colon, else in its paragraph; else the quotation goes on from the paragraph
/// before, or the last speaker is carried.
/// </summary>
sealed class QuoteReader
{
    readonly StoryText _story;
    readonly List<Quote> _quotes = [];
    readonly PassageCues _cues;
    readonly CarriedSpeaker _carried;
    Passage? _previous;
    Quote? _continued;

    QuoteReader(StoryText story)
    {
        _story = story;
        _cues = new(story);
        _carried = new(story);
    }

    internal static ImmutableArray<Quote> Read(StoryText story)
    {
        var reader = new QuoteReader(story);
        foreach (var field in story.Draft.Header.Fields)
        {
            if (field.Kind is not (FieldKind.Headline or FieldKind.Deck or FieldKind.Caption))
                continue;
            foreach (var value in field.Values)
                reader.Read(value, Role.Headline);
        }

        var page = story.Page;
        foreach (var passage in story.Draft.Passages)
        {
            var role = page.RoleOf(passage);
            if (role is Role.Furniture or Role.Byline or Role.DateLine or Role.Signoff)
                continue;
            reader.Read(passage, passage.Kind is PassageKind.ImageText or PassageKind.TableCell && role is Role.Body ? Role.Caption : role);
        }

        return [.. reader._quotes];
    }

    void Read(Passage passage, Role role)
    {
        var text = passage.Text;
        // A picture by itself interrupts nothing.
        if (IsBlank(text))
            return;
        var inBody = role is Role.Body;
        if (role is Role.Body or Role.ReaderComments && _continued is not null && !OpensWithMark(text))
            _continued = null;
        if (inBody)
            _carried.NextPassage();
        var pairs = PairsOf(passage, role);
        if (passage.Kind is PassageKind.BlockQuote && !(pairs.Length > 0 && pairs[0].Start <= 1))
        {
            ReadBlock(passage, inBody);
        }
        else if (pairs.Length > 0)
        {
            _cues.Read(passage, pairs);
            ReadMarked(passage, role, pairs);
        }
        else if (inBody)
        {
            _carried.PassOver(passage);
        }

        if (role is not Role.Caption)
            _previous = passage;
    }

    // Headlines capitalise what stands beside a quotation: only running text tells a nickname by it.
    ImmutableArray<QuotePair> PairsOf(Passage passage, Role role)
    {
        var pairs = _story.NotesOn(passage).Quotes;
        return role is Role.Body or Role.ReaderComments && pairs.Any(pair => Nickname.Is(passage.Text, pair))
            ? pairs.RemoveAll(pair => Nickname.Is(passage.Text, pair))
            : pairs;
    }

    static bool IsBlank(string text) => text.AsSpan().Trim(" \uFFFC").IsEmpty;

    static bool OpensWithMark(string text) =>
        text.AsSpan().TrimStart() is [var first, ..] && first is '"' or '“' or '„' or '«' or '‘' or '\'' or '`';

    void ReadMarked(Passage passage, Role role, ImmutableArray<QuotePair> pairs)
    {
        var isStory = role is Role.Body or Role.ReaderComments;
        for (var index = 0; index < pairs.Length; index++)
        {
            var pair = pairs[index];
            var wordsStart = pair.Start + pair.OpenLength;
            var words = passage.Excerpt(wordsStart, pair.End - pair.CloseLength - wordsStart);
            var unclosed = pair.CloseLength == 0;
            var quote = new Quote(passage.Excerpt(pair.Start, pair.End - pair.Start), words)
            {
                WordCount = Count(words.Chars),
                IsDouble = pair.IsDouble,
                IsUnclosed = unclosed,
                ContinuesInNext = unclosed && isStory && (index < pairs.Length - 1 ? RunsOn(words) : NextOpensWithMark(passage, role)),
            };
            quote = Attribute(quote, role);
            if (role is Role.Body or Role.ReaderComments)
                PassBack(quote);
            _quotes.Add(quote);
            if (isStory)
                _continued = quote.ContinuesInNext ? quote : null;
        }

        if (role is not Role.Body)
            return;
        _carried.Take(_cues.All);
        for (var index = _quotes.Count - 1; index >= 0 && ReferenceEquals(_quotes[index].At.Passage, passage); index--)
        {
            if (_quotes[index] is not { Speaker: { } speaker, Evidence: not SpeakerEvidence.Carried })
                continue;
            _carried.Take(speaker);
            break;
        }
    }

    // Pages that lost their paragraph breaks run the paragraphs of one quotation together: "A. "B."
    // Words with "…, Roe said." in them have lost their mark instead.
    static bool RunsOn(Excerpt words) => EndsSentence(words.Chars) && !SwallowsAttribution(words);

    static bool SwallowsAttribution(Excerpt words)
    {
        var text = words.Passage.Text.AsSpan();
        foreach (var cue in ReportingVerbs.Find(words))
        {
            if (cue.Kind is not CueKind.Speech || text[words.Start..cue.At.Start].LastIndexOf(", ") is not (var comma and >= 0))
                continue;
            var subject = text[(words.Start + comma + 2)..cue.At.Start].Trim();
            if (
                subject is "he" or "she"
                || SpeakerName.Is(subject) && subject.Length < LongestSubject && text[cue.At.End..words.End] is ['.' or ',', ..]
            )
                return true;
        }

        return false;
    }

    // In characters.
    const int LongestSubject = 40;

    static bool EndsSentence(ReadOnlySpan<char> words) => words.TrimEnd(" '’)]") is [.., '.' or '!' or '?' or '…' or ','];

    bool NextOpensWithMark(Passage passage, Role role)
    {
        var passages = _story.Draft.Passages;
        for (var next = passage.Index + 1; passage.Index >= 0 && next < passages.Length; next++)
        {
            if (
                _story.Page.RoleOf(passages[next]) == role
                && passages[next].Kind is not PassageKind.ImageText
                && !IsBlank(passages[next].Text)
            )
                return OpensWithMark(passages[next].Text);
        }

        return false;
    }

    static int Count(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        var count = 0;
        while (words.MoveNext())
            count++;
        return count;
    }

    Quote Attribute(Quote quote, Role role)
    {
        var passage = quote.At.Passage;
        var from = _story.SentenceAt(quote.At).Start;
        var to = AfterQuestion(quote, _story.SentenceAt(passage.Excerpt(Math.Max(quote.At.Start, quote.At.End - 1), 0)).End);
        var nearest = _cues.Nearest(quote, from, to);
        var frame = AttributionFrame.After(quote, from, to);
        if (
            frame is { } framed
            && (
                nearest is not { Kind: CueKind.Speech } spoken
                || _cues.SpeakerOf(spoken, quote) is not { } read
                || read.Start < quote.At.End
            )
        )
            return quote with { Evidence = SpeakerEvidence.Sentence, Cue = framed.Verb, Speaker = framed.Speaker };
        if (nearest is { } cue)
            return quote with { Evidence = SpeakerEvidence.Sentence, Cue = cue.At, Speaker = _cues.SpeakerOf(cue, quote) };
        if (QuoteSignature.Behind(quote) is { } signed)
            return quote with { Evidence = SpeakerEvidence.Sentence, Speaker = signed };
        if (QuoteSignature.BeforeColon(quote, from) is { } name)
            return quote with { Evidence = SpeakerEvidence.ColonLeadIn, Speaker = name.Length == 0 ? null : name };
        if (role is not (Role.Body or Role.ReaderComments))
            return _cues.NearestAround(quote) is { } elsewhere
                ? quote with
                {
                    Evidence = SpeakerEvidence.Paragraph,
                    Cue = elsewhere.At,
                    Speaker = _cues.SpeakerOf(elsewhere, quote),
                }
                : quote;
        if (_previous is { } previous && quote.At.Passage.Text.AsSpan(0, quote.At.Start).Trim(" -–—•*").IsEmpty)
        {
            if (previous.Text.AsSpan().TrimEnd() is [.., ':'])
                return LedInBy(previous, quote);
            if (ListedBefore(previous) is { } listed)
                return quote with { Evidence = SpeakerEvidence.ColonLeadIn, Cue = listed.Cue, Speaker = listed.Speaker };
        }

        if (_continued is { } before)
            return quote with { Evidence = SpeakerEvidence.Continued, Cue = before.Cue, Speaker = before.Speaker };
        if (Adjacent(quote) is { } twin)
            return quote with { Evidence = SpeakerEvidence.Paragraph, Cue = twin.Cue, Speaker = twin.Speaker };
        if (_cues.NearestAround(quote) is { } near)
            return quote with { Evidence = SpeakerEvidence.Paragraph, Cue = near.At, Speaker = _cues.SpeakerOf(near, quote) };
        if (role is Role.Body && _carried.Find())
            return Carry(quote);
        return quote;
    }

    Quote Carry(Quote quote) =>
        quote with
        {
            Evidence = SpeakerEvidence.Carried,
            Speaker = _carried.Speaker(),
            CarriedParagraphs = _carried.Paragraphs,
        };

    // '"Who asked us?" Jane Roe wonders.': the mark ends the question and not the sentence.
    int AfterQuestion(Quote quote, int end)
    {
        var text = quote.At.Passage.Text.AsSpan();
        if (quote.Words.Chars is not [.., '?' or '!'] || end > quote.At.End + 1 || quote.At.End >= text.Length)
            return end;
        var next = quote.At.End + 1;
        if (next >= text.Length || !char.IsUpper(text[next]))
            return end;
        var sentence = _story.SentenceAt(quote.At.Passage.Excerpt(next, 0));
        return sentence.End - next <= LongestAfterQuestion ? sentence.End : end;
    }

    // In characters: a name, a job and a verb.
    const int LongestAfterQuestion = 50;

    // "A." "B.": nothing stands between them.
    Quote? Adjacent(Quote quote) =>
        _quotes.Count > 0
        && _quotes[^1] is var last
        && ReferenceEquals(last.At.Passage, quote.At.Passage)
        && last.Evidence is SpeakerEvidence.Sentence or SpeakerEvidence.Paragraph or SpeakerEvidence.ColonLeadIn
        && quote.At.Passage.Text.AsSpan()[last.At.End..quote.At.Start].IsWhiteSpace()
            ? last
            : null;

    // Several quotations behind one colon, each a paragraph of its own.
    Quote? ListedBefore(Passage previous) =>
        _quotes.Count > 0
        && _quotes[^1] is { Evidence: SpeakerEvidence.ColonLeadIn } last
        && ReferenceEquals(last.At.Passage, previous)
        && previous.Text.AsSpan(0, last.At.Start).Trim(" -–—•*").IsEmpty
        && previous.Text.AsSpan(last.At.End).Trim(" .,;").IsEmpty
            ? last
            : null;

    Quote LedInBy(Passage lead, Quote quote)
    {
        var last = _story.Sentences(lead)[^1].At;
        if (SpeakerReader.From(lead, last.Start, last.End) is { } sender)
            return quote with { Evidence = SpeakerEvidence.ColonLeadIn, Speaker = sender };
        var cues = ReportingVerbs.Find(last);
        ReportingCue? cue = cues.Count > 0 ? cues[^1] : null;
        var speaker = cue is { } found ? SpeakerReader.Find(lead, found, last.Start, last.End, touches: false) : null;
        return quote with
        {
            Evidence = SpeakerEvidence.ColonLeadIn,
            Cue = cue?.At,
            Speaker = speaker ?? SpeakerReader.Subject(lead, last.Start, last.End),
        };
    }

    // A quotation over several paragraphs is often attributed only in its last.
    void PassBack(Quote quote)
    {
        if (_continued is null || quote.Evidence is not SpeakerEvidence.Sentence)
            return;
        for (var index = _quotes.Count - 1; index >= 0; index--)
        {
            var before = _quotes[index];
            if (
                !before.ContinuesInNext
                || before.Evidence is not (SpeakerEvidence.None or SpeakerEvidence.Carried or SpeakerEvidence.Continued)
            )
                break;
            _quotes[index] = before with
            {
                Evidence = SpeakerEvidence.Continued,
                Cue = quote.Cue,
                Speaker = quote.Speaker,
                CarriedParagraphs = 0,
            };
            if (before.At.Start > 1)
                break;
        }
    }

    void ReadBlock(Passage passage, bool inBody)
    {
        var text = passage.Text.AsSpan();
        var start = text.Length - text.TrimStart().Length;
        if (start == text.Length)
            return;
        if (text[start] is '—' or '–' or '―' || text[start..].StartsWith("--") || text[start..].StartsWith("- "))
        {
            Sign(passage, start);
            return;
        }

        var end = text.TrimEnd().Length;
        Excerpt? signed = null;
        // "Words of the quotation. — Jane Roe"
        var dash = LastDash(text);
        if (
            dash > start
            && text.Length - dash < QuoteSignature.Longest
            && text[(dash + 1)..].TrimStart("- ") is [var first, ..]
            && char.IsUpper(first)
            && !Words.IsWordChar(text[dash - 1])
        )
        {
            signed = SpeakerReader.After(passage, text.Length - text[(dash + 1)..].TrimStart("- ").Length, text.Length);
            end = text[..dash].TrimEnd().Length;
        }

        if (end <= start)
            return;
        var at = passage.Excerpt(start, end - start);
        var quote = new Quote(at, at)
        {
            WordCount = Count(at.Chars),
            IsDouble = true,
            IsBlock = true,
        };
        var last = _quotes.Count > 0 ? _quotes[^1] : null;
        if (signed is not null)
            quote = quote with { Evidence = SpeakerEvidence.Paragraph, Speaker = signed };
        else if (last is { IsBlock: true, Evidence: not SpeakerEvidence.None } && ReferenceEquals(last.At.Passage, _previous))
            quote = quote with { Evidence = SpeakerEvidence.Continued, Cue = last.Cue, Speaker = last.Speaker };
        else if (_previous is { } lead && lead.Text.AsSpan().TrimEnd() is [.., ':'])
            quote = LedInBy(lead, quote);
        else if (inBody && _carried.Find())
            quote = Carry(quote);
        _quotes.Add(quote);
    }

    static int LastDash(ReadOnlySpan<char> text)
    {
        var dash = text.LastIndexOfAny('—', '–', '―');
        return Math.Max(dash, Math.Max(text.LastIndexOf("--"), text.LastIndexOf(" - ") + 1));
    }

    // A line of its own under a block quotation: "— Jane Roe, mayor".
    void Sign(Passage passage, int start)
    {
        var text = passage.Text.AsSpan();
        while (start < text.Length && !Words.IsWordChar(text[start]))
            start++;
        if (SpeakerReader.After(passage, start, text.Length) is not { } speaker)
            return;
        for (
            var index = _quotes.Count - 1;
            index >= 0 && _quotes[index].IsBlock && _quotes[index].At.Passage.Index >= passage.Index - (_quotes.Count - index);
            index--
        )
            _quotes[index] = _quotes[index] with
            {
                Evidence = SpeakerEvidence.Paragraph,
                Cue = null,
                Speaker = speaker,
                CarriedParagraphs = 0,
            };
    }
}
