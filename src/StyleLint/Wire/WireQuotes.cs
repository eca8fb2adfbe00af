using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>Holds the quotations of a draft against those of the stories that match it.</summary>
sealed class WireQuotes
{
    /// <summary>Words of a quotation below which chance makes it like another.</summary>
    internal const int LeastWords = 6;

    // Genuine quotations score 1, unrelated ones 0.5 at most.
    const double LeastAlike = 0.5;

    // Longer quotations are texts of their own; comparing them is no longer quick.
    const int MostWords = 400;

    // Words that say something and are the same, without which two quotations have only their grammar in common.
    const int LeastContent = 3;

    // What makes up for content: equal words, and how alike both are.
    const int SureWords = 10;
    const double SurelyAlike = 0.8;

    const int WordsAround = 2;

    // Quotations of one word or two are terms, which anybody may use.
    const int LeastFragments = 3;
    const int LeastFragmentWords = 8;

    readonly Story _story;
    readonly ImmutableArray<WireMatch> _matches;
    readonly List<(WireMatch Match, List<QuotedWord> Words)> _said = [];
    readonly List<QuoteFinding> _found = [];

    WireQuotes(Story story, ImmutableArray<WireMatch> matches)
    {
        _story = story;
        _matches = matches;
    }

    internal static List<QuoteFinding> Find(Story story, ImmutableArray<WireMatch> matches)
    {
        var quotes = new WireQuotes(story, matches);
        quotes.ReadSaid();
        if (quotes._said.Count == 0)
            return [];
        foreach (var quote in story.Quotes)
        {
            if (
                story.Page.RoleOf(quote.At.Passage) is Role.Body
                && quote.At.Passage.Index >= 0
                && quote.WordCount is >= LeastWords and <= MostWords
            )
                quotes.Check(quote);
        }

        quotes.CheckFragments();
        return quotes._found;
    }

    // The quotations of a passage are read as one: "A," he said, "B" may well be quoted as "A B".
    void ReadSaid()
    {
        foreach (var match in _matches)
        {
            // What somebody said weeks ago, in a story that the draft does not rest on, was said on another occasion.
            if (match.IsOld && !match.IsSource)
                continue;
            List<QuotedWord>? words = null;
            Passage? passage = null;
            foreach (var quote in match.Story.Quotes)
            {
                if (match.Story.Page.RoleOf(quote.At.Passage) is not Role.Body || quote.At.Passage.Index < 0)
                    continue;
                if (words is null || !ReferenceEquals(passage, quote.At.Passage) || words.Count > MostWords)
                    _said.Add((match, words = []));
                passage = quote.At.Passage;
                foreach (var piece in QuotedWords.Pieces(match.Story, quote))
                    words.AddRange(piece.Words);
            }
        }
    }

    void Check(Quote quote)
    {
        var pieces = QuotedWords.Pieces(_story, quote);
        var verbatim = new List<(bool AfterEllipsis, WireMatch Match, List<QuotedWord> Said, QuoteFit Fit)>();
        foreach (var (piece, afterEllipsis) in pieces)
        {
            if (piece.Count == 0 || Best(piece) is not { } best)
                continue;
            if (best.Fit.IsVerbatim)
            {
                verbatim.Add((afterEllipsis, best.Match, best.Said, best.Fit));
                continue;
            }

            var shared = Shared(piece, best.Said, best.Fit);
            var fit =
                shared.Count == piece.Count
                    ? best.Fit
                    : QuoteFit.Find(CollectionsMarshal.AsSpan(shared), CollectionsMarshal.AsSpan(best.Said));
            if (shared.Count < LeastWords || fit.IsVerbatim || StandsUnquoted(shared) || ReadsAlike(shared, best.Said, fit))
                continue;
            Report(quote, shared, (best.Match, best.Said, fit));
            return;
        }

        CheckMarkedCuts(quote, verbatim);
        if (verbatim.Count == 1 && pieces.Count == 1 && pieces[0].Words.Count >= LeastWords)
            CheckSpeaker(quote, verbatim[0].Match, verbatim[0].Said, verbatim[0].Fit);
    }

    // A draft that quotes more than the story does, before or after, has it from elsewhere: only what both quote is compared.
    static List<QuotedWord> Shared(List<QuotedWord> piece, List<QuotedWord> said, QuoteFit fit)
    {
        if (fit.Pairs.Count == 0)
            return [];
        var (first, last) = (fit.Pairs[0], fit.Pairs[^1]);
        var from = first.Theirs == 0 || said[first.Theirs - 1].Quote != said[first.Theirs].Quote ? first.Mine : 0;
        var to = last.Theirs == said.Count - 1 || said[last.Theirs + 1].Quote != said[last.Theirs].Quote ? last.Mine + 1 : piece.Count;
        return piece.GetRange(from, to - from);
    }

    // The same letters ("cannot", "can not"; "it's", "it is"), or one misspelt word set right.
    static bool ReadsAlike(List<QuotedWord> piece, List<QuotedWord> said, QuoteFit fit)
    {
        var (mineFrom, mineTo, theirsFrom, theirsTo) = Difference(fit);
        var mine = SpellingLikeness.Letters(Between(piece, mineFrom, mineTo).Text);
        var theirs = SpellingLikeness.Letters(Between(said, theirsFrom, theirsTo).Text);
        return mine == theirs || mineTo - mineFrom == 1 && theirsTo - theirsFrom == 1 && SpellingLikeness.IsMisspelling(mine, theirs);
    }

    void Report(Quote quote, List<QuotedWord> piece, (WireMatch Match, List<QuotedWord> Said, QuoteFit Fit) best)
    {
        var (match, said, fit) = best;
        var at = Between(piece, 0, piece.Count);
        if (fit.IsWhole)
        {
            var gap = LargestGap(fit);
            var omitted = Texts(said, gap.From, gap.To);
            // What was dropped from the end of one sentence to the start of the next joins two sentences.
            var fault =
                said[gap.From - 1].Sentence != said[gap.To].Sentence
                || !ReferenceEquals(said[gap.From - 1].At.Passage, said[gap.To].At.Passage)
                    ? QuoteFault.Spliced
                    : QuoteFault.Cut;
            _found.Add(new(fault, quote, at, match, Between(said, fit.Start, fit.End)) { Detail = omitted });
            return;
        }

        var (mineFrom, mineTo, theirsFrom, theirsTo) = Difference(fit);
        var written = Between(piece, mineFrom, mineTo);
        var wanted = Between(said, theirsFrom, theirsTo);
        var isWhole = said[theirsFrom].Quote == said[theirsTo - 1].Quote;
        // A word or two around it tell a reader where to look.
        var shown = Between(piece, Math.Max(0, mineFrom - WordsAround), Math.Min(piece.Count, mineTo + WordsAround));
        var expected = Between(said, Math.Max(fit.Start, theirsFrom - WordsAround), Math.Min(fit.End, theirsTo + WordsAround));
        _found.Add(
            new(QuoteFault.Altered, quote, shown, match, expected)
            {
                Replace = isWhole ? written : null,
                With = isWhole ? LikeDraft(wanted.Text, written.Chars, quote) : "",
            }
        );
    }

    // The draft's own apostrophes, and its capital where the quotation opens a sentence.
    static string LikeDraft(string words, ReadOnlySpan<char> written, Quote quote)
    {
        if (quote.At.Passage.Text.Contains('’'))
            words = words.Replace('\'', '’');
        return char.IsUpper(written[0]) && char.IsLower(words[0]) && written[0] != words[0] && quote.Words.Chars.StartsWith(written)
            ? $"{char.ToUpperInvariant(words[0])}{words.AsSpan(1)}"
            : words;
    }

    // From the first word that differs to the last, with an equal one beside it where only one side has words there.
    static (int MineFrom, int MineTo, int TheirsFrom, int TheirsTo) Difference(QuoteFit fit)
    {
        var pairs = fit.Pairs;
        int head = 0,
            tail = 0;
        while (head < pairs.Count && pairs[head] == (head, fit.Start + head))
            head++;
        while (tail < pairs.Count - head && pairs[^(tail + 1)] == (fit.Length - 1 - tail, fit.End - 1 - tail))
            tail++;
        if (fit.Length - tail <= head || fit.End - tail <= fit.Start + head)
        {
            if (head > 0)
                head--;
            else
                tail--;
        }

        return (head, fit.Length - tail, fit.Start + head, fit.End - tail);
    }

    static (int From, int To) LargestGap(QuoteFit fit)
    {
        (int From, int To) gap = default;
        for (var at = 1; at < fit.Pairs.Count; at++)
        {
            var (from, to) = (fit.Pairs[at - 1].Theirs + 1, fit.Pairs[at].Theirs);
            if (to - from > gap.To - gap.From)
                gap = (from, to);
        }

        return gap;
    }

    // An ellipsis is honest about the cut. What it must not do is turn the sense.
    void CheckMarkedCuts(Quote quote, List<(bool AfterEllipsis, WireMatch Match, List<QuotedWord> Said, QuoteFit Fit)> pieces)
    {
        for (var at = 1; at < pieces.Count; at++)
        {
            var (one, other) = (pieces[at - 1], pieces[at]);
            if (!other.AfterEllipsis || one.Said != other.Said || other.Fit.Start <= one.Fit.End)
                continue;
            var (from, to) = (one.Fit.End, other.Fit.Start);
            if (one.Said[from - 1].Sentence != other.Said[to].Sentence || !TurnsSense(CollectionsMarshal.AsSpan(one.Said)[from..to]))
                continue;
            _found.Add(
                new(QuoteFault.Cut, quote, quote.Words, other.Match, Between(other.Said, one.Fit.Start, other.Fit.End))
                {
                    Detail = Texts(other.Said, from, to),
                    IsMarked = true,
                }
            );
            return;
        }
    }

    // A no, an if, a name or a number.
    static bool TurnsSense(ReadOnlySpan<QuotedWord> words)
    {
        foreach (var word in words)
        {
            var chars = word.At.Chars;
            if (
                char.IsUpper(chars[0]) && chars is not "I"
                || char.IsAsciiDigit(chars[0])
                || chars.EndsWith("n't")
                || chars.EndsWith("n’t")
                || QuoteWords.TurnsSense(chars)
            )
                return true;
        }

        return false;
    }

    void CheckSpeaker(Quote quote, WireMatch match, List<QuotedWord> said, QuoteFit fit)
    {
        if (NamedSpeaker(_story, quote) is not { } mine)
            return;
        var at = said[fit.Start].At;
        if (match.Story.QuoteAt(at) is not { } original || NamedSpeaker(match.Story, original) is not { } theirs)
            return;
        if (NameComparer.AreEqual(mine.Surname.Chars, theirs.Surname.Chars) || mine.Candidates.Any(theirs.Candidates.Contains))
            return;
        // A second spelling of one name is another rule's business.
        if (
            Mentions(match.Story, mine.Surname) is false
            && Mentions(_story, theirs.Surname) is false
            && SoundsAlike(mine.Surname.Chars, theirs.Surname.Chars)
        )
            return;
        _found.Add(new(QuoteFault.ChangedSpeaker, quote, mine.At, match, Between(said, fit.Start, fit.End)) { Detail = theirs.At.Text });
    }

    static bool Mentions(Story story, Excerpt surname) =>
        story.Mentions.Any(mention => NameComparer.AreEqual(mention.Surname.Chars, surname.Chars));

    static bool SoundsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        char.ToLowerInvariant(one[0]) == char.ToLowerInvariant(other[0]) && Math.Abs(one.Length - other.Length) <= 2;

    // Only who is named beside the quotation's own cue is surely its speaker.
    static Mention? NamedSpeaker(Story story, Quote quote)
    {
        if (quote.Speaker is not { } speaker || quote.Evidence is not (SpeakerEvidence.Sentence or SpeakerEvidence.ColonLeadIn))
            return null;
        return story.Mentions.FirstOrDefault(mention => speaker.Overlaps(mention.At));
    }

    // Fragments of one sentence of the story, three or more, in one sentence of the draft with words of its own between them.
    void CheckFragments()
    {
        for (var first = 0; first < _story.Quotes.Length; )
        {
            var sentence = _story.SentenceAt(_story.Quotes[first].At);
            var end = first + 1;
            while (end < _story.Quotes.Length && sentence.Contains(_story.Quotes[end].At))
                end++;
            if (end - first >= LeastFragments && _story.Page.RoleOf(sentence.Passage) is Role.Body)
                CheckFragments(first, end);
            first = end;
        }
    }

    void CheckFragments(int first, int end)
    {
        (List<QuotedWord>? Said, int Sentence, WireMatch? Match) source = default;
        var count = 0;
        var words = new List<QuotedWord>();
        QuoteFit last = default;
        for (var at = first; at < end; at++)
        {
            var piece = new List<QuotedWord>();
            QuotedWords.Read(_story, _story.Quotes[at].Words, _story.Quotes[at].At.Start, piece);
            if (piece.Count < 2 || Best(piece) is not { Fit.IsVerbatim: true } best)
                return;
            var sentence = best.Said[best.Fit.Start].Sentence;
            if (source.Said is not null && (source.Said != best.Said || source.Sentence != sentence || best.Fit.Start < last.End))
                return;
            source = (best.Said, sentence, best.Match);
            last = best.Fit;
            words.AddRange(piece);
            count++;
        }

        if (count < LeastFragments || words.Count < LeastFragmentWords)
            return;
        var whole = source.Match!.Story.SentenceAt(source.Said![last.Start].At);
        var start = _story.Quotes[first].At;
        _found.Add(
            new(
                QuoteFault.Spliced,
                _story.Quotes[first],
                start.Passage.Excerpt(start.Start, _story.Quotes[end - 1].At.End - start.Start),
                source.Match,
                whole
            )
        );
    }

    (WireMatch Match, List<QuotedWord> Said, QuoteFit Fit)? Best(List<QuotedWord> piece)
    {
        var mine = CollectionsMarshal.AsSpan(piece);
        var words = new HashSet<ulong>(piece.Select(word => word.Hash));
        (WireMatch Match, List<QuotedWord> Said, QuoteFit Fit)? best = null;
        foreach (var (match, said) in _said)
        {
            if (said.Count(word => words.Contains(word.Hash)) < piece.Count / 2)
                continue;
            var fit = QuoteFit.Find(mine, CollectionsMarshal.AsSpan(said));
            if (fit.IsVerbatim)
                return (match, said, fit);
            if (
                fit.Similarity < LeastAlike
                || !(IsLongAndNear(fit) || fit.SharesContent(mine, LeastContent))
                || fit.Similarity <= (best?.Fit.Similarity ?? 0)
            )
                continue;
            best = (match, said, fit);
        }

        return best;
    }

    // So many small words in one order are no chance either.
    static bool IsLongAndNear(QuoteFit fit) => fit.Pairs.Count >= SureWords && fit.Similarity >= SurelyAlike;

    // A story may report in its own words what the draft has in quotation marks.
    bool StandsUnquoted(List<QuotedWord> piece)
    {
        var words = new List<WireWord>();
        WireWords.Read(WritersMarks.Plain(Between(piece, 0, piece.Count).Chars, out _), words);
        foreach (var match in _matches)
        {
            var theirs = match.Prose.Words;
            for (var from = 0; from + words.Count <= theirs.Length; from++)
            {
                var same = 0;
                while (same < words.Count && theirs[from + same].Hash == words[same].Hash)
                    same++;
                if (same == words.Count)
                    return true;
            }
        }

        return false;
    }

    static Excerpt Between(List<QuotedWord> words, int from, int to) =>
        words[from].At.Passage.Excerpt(words[from].At.Start, words[to - 1].At.End - words[from].At.Start);

    static string Texts(List<QuotedWord> said, int from, int to) => to > from ? Between(said, from, to).Text : "";
}
