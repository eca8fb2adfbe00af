using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The words of a story, and whether it has the quotation of a headline.</summary>
sealed class StoryWords
{
    readonly List<(Passage Passage, List<TextSpan> Words)> _passages = [];

    // The same with contractions written out; read only for a quotation that is not found as it stands.
    List<(string Text, List<TextSpan> Words)>? _expanded;

    internal static StoryWords Read(Story story, bool withDeck)
    {
        var words = new StoryWords();
        foreach (var passage in story.Draft.Passages)
        {
            if (HeadlineScope.IsStory(story.Page, passage) && (withDeck || story.Page.RoleOf(passage) is not Role.Deck))
                words.Add(passage);
        }

        if (withDeck && story.Page.Deck is { Passage: { Index: < 0 } deck })
            words.Add(deck);
        return words;
    }

    void Add(Passage passage)
    {
        var words = new List<TextSpan>();
        WordRun.Read(passage.Text, words);
        _passages.Add((passage, words));
    }

    /// <summary>Whether the story has the quoted words: each run of them between ellipses and words in brackets. A single word may have
    /// another ending.</summary>
    internal bool Contain(ReadOnlySpan<char> quoted) =>
        Contain(quoted, expanded: false) || Contain(Contractions.Expand(quoted), expanded: true);

    bool Contain(ReadOnlySpan<char> quoted, bool expanded)
    {
        var run = new List<TextSpan>();
        for (int start = 0, at = 0; at <= quoted.Length; at++)
        {
            var cut = at == quoted.Length ? 1 : WritersMarks.LengthAt(quoted, at);
            if (cut == 0)
                continue;
            var piece = WritersMarks.Plain(quoted[start..at], out var places);
            run.Clear();
            WordRun.Read(piece, run);
            // An ending in brackets says that the speaker had another.
            if (run.Count > 0 && !Contain(piece, run, byStem: run.Count == 1 || places?.Count < at - start, expanded))
                return false;
            start = Math.Min(at + cut, quoted.Length);
            at += cut - 1;
        }

        return true;
    }

    /// <summary>Whether one sentence of the story has every longer word of the quotation, in any order and with any ending: a claim cut
    /// down to headline length.</summary>
    internal bool Paraphrase(Story story, ReadOnlySpan<char> quoted)
    {
        var run = new List<TextSpan>();
        WordRun.Read(quoted, run);
        var length = run.Count;
        run.RemoveAll(word => word.Length < NearMatch.ShortestContentWord);
        for (var index = run.Count - 1; index >= 0; index--)
        {
            if (QuoteWords.HeadlineAuxiliaries.Contains(WordRun.In(quoted, run[index])))
                run.RemoveAt(index);
        }

        // Of small words alone nobody can tell.
        if (run.Count == 0)
            return length > 1;
        foreach (var (passage, words) in _passages)
        {
            var from = 0;
            foreach (var sentence in story.Sentences(passage))
            {
                var to = from;
                while (to < words.Count && words[to].Start < sentence.At.End)
                    to++;
                if (HasAll(passage.Text, words, from, to, quoted, run))
                    return true;
                from = to;
            }
        }

        return false;
    }

    static bool HasAll(ReadOnlySpan<char> text, List<TextSpan> words, int from, int to, ReadOnlySpan<char> quoted, List<TextSpan> run)
    {
        foreach (var wanted in run)
        {
            var at = from;
            while (at < to && !WordRun.IsSameStem(WordRun.In(text, words[at]), WordRun.In(quoted, wanted)))
                at++;
            if (at == to)
                return false;
        }

        return true;
    }

    bool Contain(ReadOnlySpan<char> text, List<TextSpan> run, bool byStem, bool expanded)
    {
        var sought = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(run);
        if (expanded)
        {
            foreach (var (plain, words) in Expanded())
            {
                if (WordRun.IndexOf(plain, words, text, sought, byStem) >= 0)
                    return true;
            }

            return false;
        }

        foreach (var (passage, words) in _passages)
        {
            if (WordRun.IndexOf(passage.Text, words, text, sought, byStem) >= 0)
                return true;
        }

        return false;
    }

    List<(string Text, List<TextSpan> Words)> Expanded()
    {
        if (_expanded is not null)
            return _expanded;
        _expanded = [];
        foreach (var (passage, _) in _passages)
        {
            var plain = Contractions.Expand(passage.Text);
            var words = new List<TextSpan>();
            WordRun.Read(plain, words);
            _expanded.Add((plain, words));
        }

        return _expanded;
    }

    /// <summary>The quoted words of the story that differ from these in one word, or in two of seven or more; null where there are
    /// none.</summary>
    internal static Excerpt? NearlyIn(Story story, ReadOnlySpan<char> quoted)
    {
        quoted = WritersMarks.Plain(quoted, out _);
        var run = new List<TextSpan>();
        WordRun.Read(quoted, run);
        if (run.Count is < 2 or > HeadlineQuote.MostWords)
            return null;
        Excerpt? best = null;
        var least = run.Count >= 7 ? 3 : 2;
        var said = new List<TextSpan>();
        foreach (var quote in story.Quotes)
        {
            if (quote.At.Passage.Index < 0 || story.Page.RoleOf(quote.At.Passage) is not (Role.Body or Role.Caption))
                continue;
            said.Clear();
            WordRun.Read(quote.Words.Chars, said);
            if (new NearMatch(quoted, run, quote.Words.Chars, said).Find(least) is not { } found)
                continue;
            least = found.Differences;
            best = quote.Words.Slice(found.Start, found.End - found.Start);
        }

        return best;
    }
}
