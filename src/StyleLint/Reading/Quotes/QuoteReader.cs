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
    ImmutableArray<QuotePair> _pairs = [];
    readonly List<ReportingCue> _cues = [];

    // Passages without quotations since the last cue: they are read only if a quotation has no cue of its own.
    readonly List<(Passage Passage, int Number)> _unread = [];

    // The last cue of the running text, and in which of its passages; its speaker is read only when somebody asks.
    int _bodyPassages;
    int _lastCuePassage = -1;
    Excerpt? _lastSpeaker;
    ReportingCue? _lastCue;
    Passage? _previous;
    Quote? _continued;

    QuoteReader(StoryText story) => _story = story;

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
            _bodyPassages++;
        _pairs = PairsOf(passage, role);
        if (passage.Kind is PassageKind.BlockQuote && !(_pairs.Length > 0 && _pairs[0].Start <= 1))
        {
            ReadBlock(passage, inBody);
        }
        else if (_pairs.Length > 0)
        {
            ReadCues(passage);
            ReadMarked(passage, role);
        }
        else if (inBody)
        {
            _unread.Add((passage, _bodyPassages));
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

    // Cues outside the passage's quotation marks.
    void ReadCues(Passage passage)
    {
        _cues.Clear();
        var from = 0;
        foreach (var pair in _pairs)
        {
            ReportingVerbs.Find(passage, from, pair.Start, _cues);
            from = pair.End;
        }

        ReportingVerbs.Find(passage, from, passage.Text.Length, _cues);
    }

    void ReadMarked(Passage passage, Role role)
    {
        var isStory = role is Role.Body or Role.ReaderComments;
        for (var index = 0; index < _pairs.Length; index++)
        {
            var pair = _pairs[index];
            var wordsStart = pair.Start + pair.OpenLength;
            var words = passage.Excerpt(wordsStart, pair.End - pair.CloseLength - wordsStart);
            var unclosed = pair.CloseLength == 0;
            var quote = new Quote(passage.Excerpt(pair.Start, pair.End - pair.Start), words)
            {
                WordCount = Count(words.Chars),
                IsDouble = pair.IsDouble,
                IsUnclosed = unclosed,
                ContinuesInNext = unclosed && isStory && (index < _pairs.Length - 1 ? RunsOn(words) : NextOpensWithMark(passage, role)),
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
        Carry(_cues, _bodyPassages);
        for (var index = _quotes.Count - 1; index >= 0 && ReferenceEquals(_quotes[index].At.Passage, passage); index--)
        {
            if (_quotes[index] is not { Speaker: { } speaker, Evidence: not SpeakerEvidence.Carried })
                continue;
            _lastCuePassage = _bodyPassages;
            _lastSpeaker = speaker;
            _lastCue = null;
            _unread.Clear();
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
                || SpeakerReader.IsName(subject) && subject.Length < LongestSubject && text[cue.At.End..words.End] is ['.' or ',', ..]
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
        var nearest = Nearest(quote, from, to);
        var frame = AttributionFrame.After(quote, from, to);
        if (
            frame is { } framed
            && (nearest is not { Kind: CueKind.Speech } spoken || SpeakerOf(spoken, quote) is not { } read || read.Start < quote.At.End)
        )
            return quote with { Evidence = SpeakerEvidence.Sentence, Cue = framed.Verb, Speaker = framed.Speaker };
        if (nearest is { } cue)
            return quote with { Evidence = SpeakerEvidence.Sentence, Cue = cue.At, Speaker = SpeakerOf(cue, quote) };
        if ((AfterDash(quote) ?? InParentheses(quote) ?? BesideIt(quote)) is { } signed)
            return quote with { Evidence = SpeakerEvidence.Sentence, Speaker = signed };
        if (BeforeColon(quote, from) is { } name)
            return quote with { Evidence = SpeakerEvidence.ColonLeadIn, Speaker = name.Length == 0 ? null : name };
        if (role is not (Role.Body or Role.ReaderComments))
            return NearestAround(quote) is { } elsewhere
                ? quote with
                {
                    Evidence = SpeakerEvidence.Paragraph,
                    Cue = elsewhere.At,
                    Speaker = SpeakerOf(elsewhere, quote),
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
        if (NearestAround(quote) is { } near)
            return quote with { Evidence = SpeakerEvidence.Paragraph, Cue = near.At, Speaker = SpeakerOf(near, quote) };
        if (role is Role.Body && CanCarry())
            return quote with
            {
                Evidence = SpeakerEvidence.Carried,
                Speaker = LastSpeaker(),
                CarriedParagraphs = _bodyPassages - _lastCuePassage,
            };
        return quote;
    }

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

    // How many cues on either side of a quotation are looked at: what is further away is nearer to another one.
    const int Reach = 12;

    // The nearest cue of the sentence; nouns and opinions stand back.
    ReportingCue? Nearest(Quote quote, int from, int to)
    {
        ReportingCue? best = null;
        var least = int.MaxValue;
        var middle = FirstCueFrom(quote.At.Start);
        for (var index = Math.Max(0, middle - Reach); index < Math.Min(_cues.Count, middle + Reach); index++)
        {
            var cue = _cues[index];
            if (cue.At.Start < from || cue.At.End > to)
                continue;
            var distance = index < middle ? quote.At.Start - cue.At.End : cue.At.Start - quote.At.End;
            distance += cue.Kind switch
            {
                CueKind.Speech => 0,
                CueKind.Opinion => 40,
                _ => 80,
            };
            if (distance >= least)
                continue;
            least = distance;
            best = cue;
        }

        return best;
    }

    // The cues and pairs are in order: binary search keeps a passage of a thousand quotations linear.
    int FirstCueFrom(int at)
    {
        int low = 0,
            high = _cues.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cues[middle].At.Start < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // The stretch between the quotations before and after a cue, within its sentence.
    (int From, int To) ClauseOf(ReportingCue cue, Excerpt sentence)
    {
        int low = 0,
            high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle].End <= cue.At.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var from = low > 0 ? Math.Max(sentence.Start, _pairs[low - 1].End) : sentence.Start;
        var to = low < _pairs.Length ? Math.Min(sentence.End, _pairs[low].Start) : sentence.End;
        return (Math.Min(from, cue.At.Start), Math.Max(to, cue.At.End));
    }

    // "A." "B.": nothing stands between them.
    Quote? Adjacent(Quote quote) =>
        _quotes.Count > 0
        && _quotes[^1] is var last
        && ReferenceEquals(last.At.Passage, quote.At.Passage)
        && last.Evidence is SpeakerEvidence.Sentence or SpeakerEvidence.Paragraph or SpeakerEvidence.ColonLeadIn
        && quote.At.Passage.Text.AsSpan()[last.At.End..quote.At.Start].IsWhiteSpace()
            ? last
            : null;

    // In the other sentences of the paragraph: "said" before "think", and rather before the quotation than after it.
    ReportingCue? NearestAround(Quote quote)
    {
        ReportingCue? best = null;
        var least = int.MaxValue;
        var middle = FirstCueFrom(quote.At.Start);
        for (var index = Math.Max(0, middle - Reach); index < Math.Min(_cues.Count, middle + Reach); index++)
        {
            var cue = _cues[index];
            var distance = index < middle ? quote.At.Start - cue.At.End : cue.At.Start - quote.At.End + 400;
            distance += cue.Kind switch
            {
                CueKind.Speech => 0,
                CueKind.Opinion => 500,
                _ => 4000,
            };
            if (distance >= least)
                continue;
            least = distance;
            best = cue;
        }

        return best;
    }

    Excerpt? SpeakerOf(ReportingCue cue, Quote quote)
    {
        var passage = cue.At.Passage;
        var text = passage.Text.AsSpan();
        var sentence = _story.SentenceAt(cue.At);
        var (from, to) = ClauseOf(cue, sentence);
        var touches = quote.At.End <= cue.At.Start && text[quote.At.End..cue.At.Start].IndexOfAnyExcept(" ,\u00A0") < 0;
        if (SpeakerReader.Find(passage, cue, from, to, touches) is { } found)
            return found;
        // "…, adding that": whoever spoke before in the sentence.
        for (var index = FirstCueFrom(cue.At.Start) - 1; index >= 0 && _cues[index].At.Start >= sentence.Start; index--)
        {
            if (_cues[index].Kind is CueKind.Noun)
                continue;
            var start = ClauseOf(_cues[index], sentence).From;
            var touched = start > sentence.Start && text[start.._cues[index].At.Start].IndexOfAnyExcept(" ,\u00A0") < 0;
            if (SpeakerReader.Find(passage, _cues[index], start, cue.At.Start, touched) is { } same)
                return same;
            break;
        }

        // Not from inside a quotation that the sentence opens with.
        return SpeakerReader.Subject(
            passage,
            from > sentence.Start && quote.At.Start <= sentence.Start ? from : sentence.Start,
            cue.At.Start
        );
    }

    // In characters: a name, a job and an organisation.
    const int LongestSignature = 120;

    // "…" — Jane Roe
    static Excerpt? AfterDash(Quote quote)
    {
        var passage = quote.At.Passage;
        var rest = passage.Text.AsSpan(quote.At.End).TrimStart();
        var dash =
            rest.StartsWith("--") ? 2
            : rest is ['—' or '–' or '―' or '-' or '~', ..] ? 1
            : 0;
        rest = rest[dash..].TrimStart();
        if (dash == 0 || rest.Length == 0)
            return null;
        if (char.IsUpper(rest[0]))
            return SpeakerReader.After(passage, passage.Text.Length - rest.Length, passage.Text.Length);
        // A signature that a template or picture stands for: "…" - {{ jane }}
        return rest.Length < LongestSignature && !char.IsLetterOrDigit(rest[0]) && rest[0] is not ('"' or '“' or '‘' or '\'')
            ? passage.Excerpt(passage.Text.Length - rest.Length, rest.TrimEnd().Length)
            : null;
    }

    // "…" (Jane Roe to the council, Feb. 2)
    static Excerpt? InParentheses(Quote quote)
    {
        var passage = quote.At.Passage;
        var rest = passage.Text.AsSpan(quote.At.End);
        var start = quote.At.End + rest.Length - rest.TrimStart(" .").Length + 1;
        rest = rest.TrimStart(" .");
        if (rest is not ['(', >= 'A' and <= 'Z', ..] || rest.IndexOf(')') is not (var close and > 0 and < LongestSignature))
            return null;
        return rest[..close].Contains(' ') ? passage.Excerpt(start, close - 1) : null;
    }

    // A paragraph that is a quotation, and behind it "Jane Roe, Harbour Review" without a stop.
    static Excerpt? BesideIt(Quote quote)
    {
        var passage = quote.At.Passage;
        var rest = passage.Text.AsSpan(quote.At.End).Trim();
        if (
            quote.At.Start > 1
            || rest is not [>= 'A' and <= 'Z', .., not ('.' or ':' or '!' or '?' or '"' or '”')]
            || rest.Length > LongestSignature
        )
            return null;
        foreach (var word in new Words(rest))
        {
            if (char.IsLower(word[0]) && !NameParticles.IsInSignature(word))
                return null;
        }

        return passage.Excerpt(passage.Text.AsSpan().TrimEnd().Length - rest.Length, rest.Length);
    }

    // In characters; a name, an age, a job and a city take less.
    const int LongestLeadIn = 300;

    // Jane Roe, nurse, Oslo: "…"
    static Excerpt? BeforeColon(Quote quote, int from)
    {
        var passage = quote.At.Passage;
        var lead = passage.Text.AsSpan(0, quote.At.Start).TrimEnd();
        if (lead is not [.., ':'])
            return null;
        from = Math.Max(Math.Min(from, lead.Length - 1), lead.Length - LongestLeadIn);
        var start = from;
        while (start < lead.Length - 1 && !Words.IsWordChar(lead[start]))
            start++;
        // "For Jane Roe, it is a loss:"
        if (lead[start..].StartsWith("For ") || lead[start..].StartsWith("As "))
            start += lead[start] == 'F' ? 4 : 3;
        var name = lead[start..^1];
        var cut = name.IndexOfAny(',', '(');
        return passage.Excerpt(start, (cut > 0 ? name[..cut] : name).TrimEnd().Length);
    }

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
            && text.Length - dash < LongestSignature
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
        else if (inBody && CanCarry())
            quote = quote with
            {
                Evidence = SpeakerEvidence.Carried,
                Speaker = LastSpeaker(),
                CarriedParagraphs = _bodyPassages - _lastCuePassage,
            };
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

    // The last cue of what was read so far stands for the passage's speaker.
    bool Carry(List<ReportingCue> cues, int number)
    {
        for (var index = cues.Count - 1; index >= 0; index--)
        {
            if (cues[index].Kind is CueKind.Noun)
                continue;
            _lastCuePassage = number;
            _lastSpeaker = null;
            _lastCue = cues[index];
            _unread.Clear();
            return true;
        }

        return false;
    }

    // Whether an earlier paragraph has a cue to carry; reads the ones passed over, the nearest first, each once.
    bool CanCarry()
    {
        var cues = new List<ReportingCue>();
        while (_unread.Count > 0)
        {
            var (passage, number) = _unread[^1];
            _unread.RemoveAt(_unread.Count - 1);
            ReportingVerbs.Find(passage, 0, passage.Text.Length, cues);
            if (Carry(cues, number))
                break;
        }

        return _lastCuePassage >= 0;
    }

    Excerpt? LastSpeaker()
    {
        if (_lastSpeaker is not null || _lastCue is not { } cue)
            return _lastSpeaker;
        var sentence = _story.SentenceAt(cue.At);
        return SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false)
            ?? SpeakerReader.Subject(cue.At.Passage, sentence.Start, cue.At.Start);
    }
}
