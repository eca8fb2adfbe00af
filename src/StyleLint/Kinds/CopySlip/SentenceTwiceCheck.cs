using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A sentence of the story that stands in it a second time, word by word.</summary>
sealed class SentenceTwiceCheck : IAnalyzer
{
    // Shorter ones are said twice on purpose: "No, he did not."
    const int FewestLetters = 28;

    // Apart from each other, short ones come back as a form of words: "See the notes for more."
    const int FewestLettersApart = 45;
    const int LongestShown = 60;
    const int MostPastes = 3;
    const int LongParagraph = 150;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        var sentences = new List<Excerpt>();
        foreach (var passage in story.Body)
        {
            if (passage.Kind is not PassageKind.Paragraph)
                continue;
            // A tweet is quoted and shown.
            if (passage.Text.Contains("(@", StringComparison.Ordinal))
                continue;
            foreach (var sentence in story.Sentences(passage))
                sentences.Add(WithoutDateline(story, sentence.At));
        }

        var found = Find(sentences);
        // Who repeats so much does it on purpose: minutes, a form, a song.
        if (found.Count > MostPastes)
            return;
        foreach (var (original, first, last) in found)
        {
            // "We will wait. We will wait": who speaks may say it twice.
            if (ReferenceEquals(sentences[original].Passage, sentences[first].Passage) && story.QuoteAt(sentences[first]) is not null)
                continue;
            Report(
                analysis,
                sentences,
                original,
                first,
                last,
                IsSure(sentences, original, first, last) ? null : "they stand apart, so it may be meant"
            );
        }
    }

    // One after the other, or a whole paragraph of some length.
    static bool IsSure(List<Excerpt> sentences, int original, int first, int last) =>
        original + (last - first) + 1 == first
        || sentences[first].Passage != sentences[original].Passage
            && sentences[last].Passage == sentences[first].Passage
            && sentences[last].End - sentences[first].Start >= LongParagraph
            && IsWhole(sentences, original, original + last - first)
            && IsWhole(sentences, first, last);

    // A lead that was pasted again comes with its dateline or without.
    static Excerpt WithoutDateline(Story story, Excerpt sentence)
    {
        if (story.Page.Dateline is not { At: var dateline } || !sentence.Chars.StartsWith(dateline.Chars))
            return sentence;
        var rest = sentence.Chars[dateline.Length..].TrimStart();
        return rest.IsEmpty ? sentence : sentence.Passage.Excerpt(sentence.End - rest.Length, rest.Length);
    }

    static List<(int Original, int First, int Last)> Find(List<Excerpt> sentences)
    {
        var found = new List<(int, int, int)>();
        var first = new Dictionary<ulong, (int At, int Times)>(sentences.Count);
        for (var at = 0; at < sentences.Count; at++)
        {
            var (hash, letters) = Hash(sentences[at].Chars);
            if (letters == 0 || first.TryAdd(hash, (at, 1)) || !IsSame(sentences[first[hash].At], sentences[at]))
                continue;
            var (original, times) = first[hash];
            first[hash] = (original, times + 1);
            // What follows both is part of the same paste.
            var (from, to) = (original, at);
            while (to + 1 < sentences.Count && from + 1 < at && IsSame(sentences[from + 1], sentences[to + 1]))
            {
                (from, to) = (from + 1, to + 1);
                letters += Hash(sentences[to].Chars).Letters;
            }

            if (
                letters >= (from + 1 == at ? FewestLetters : FewestLettersApart)
                && times == 1
                && IsProse(sentences[original].Chars)
                && IsProse(sentences[at].Chars)
                && IsProse(sentences[to].Chars)
                && !IsPulled(sentences, original, from, at, to)
            )
                found.Add((original, at, to));
            at = to;
        }

        // What comes a third time is a refrain, or a form of words.
        found.RemoveAll(paste => first[Hash(sentences[paste.Item1].Chars).Hash].Times > 2);
        return found;
    }

    // A tweet's signature and a picture's credit come as often as tweets and pictures do.
    static bool IsProse(ReadOnlySpan<char> sentence) =>
        sentence.TrimEnd("\"'”’)") is [.., '.' or '?' or '!']
        && sentence.TrimStart("\"'“‘(") is [var first, ..]
        && char.IsUpper(first)
        && !sentence.ContainsAny('@', '#', '|')
        && !IsPromotion(sentence);

    static bool IsPromotion(ReadOnlySpan<char> sentence)
    {
        foreach (var words in SlipWords.Promotes)
        {
            if (sentence.Contains(words, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // What stands by itself and in a paragraph elsewhere as well was pulled out of it, for the eye.
    static bool IsPulled(List<Excerpt> sentences, int original, int originalLast, int again, int againLast) =>
        !ReferenceEquals(sentences[original].Passage, sentences[again].Passage)
        && IsWhole(sentences, original, originalLast) != IsWhole(sentences, again, againLast)
        && (original == 0 || originalLast + 1 < again || sentences[again].Chars is ['"' or '“' or '‘' or '\'', ..]);

    static bool IsWhole(List<Excerpt> sentences, int first, int last) =>
        (first == 0 || !ReferenceEquals(sentences[first - 1].Passage, sentences[first].Passage))
        && (last + 1 == sentences.Count || !ReferenceEquals(sentences[last + 1].Passage, sentences[last].Passage));

    static void Report(in Analysis analysis, List<Excerpt> sentences, int original, int first, int last, string? assumption)
    {
        var (at, source) = (sentences[first], analysis.Draft.Source);
        var end = sentences[last];
        ImmutableArray<Related> related = [new(source, sentences[original].Span, "it stands here first")];
        if (!ReferenceEquals(end.Passage, at.Passage))
        {
            analysis.Report(
                TextSpan.FromBounds(at.Span.Start, end.Span.End),
                [("words", Shown(at.Text))],
                related: related,
                assumption: assumption
            );
            return;
        }

        var whole = at.Passage.Excerpt(at.Start, end.End - at.Start);
        // With the blank before it, so that none is left over.
        var cut = at.Start > 0 ? at.Passage.Excerpt(at.Start - 1, end.End - at.Start + 1) : whole;
        analysis.Report(whole, [("words", Shown(at.Text))], Fix.Replace(cut, "", "Delete it here"), related, assumption);
    }

    static string Shown(string words)
    {
        if (words.Length <= LongestShown)
            return words;
        var cut = words.LastIndexOf(' ', LongestShown);
        return $"{words[..(cut > 0 ? cut : LongestShown)]} …";
    }

    // Letters and digits count, whatever their size.
    static (ulong Hash, int Letters) Hash(ReadOnlySpan<char> text)
    {
        var (hash, letters) = (14695981039346656037UL, 0);
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
            letters++;
        }

        return (hash, letters);
    }

    static bool IsSame(Excerpt one, Excerpt other)
    {
        ReadOnlySpan<char> a = one.Chars,
            b = other.Chars;
        int i = 0,
            j = 0;
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i]))
                i++;
            while (j < b.Length && !char.IsLetterOrDigit(b[j]))
                j++;
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length && i > 0;
            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
                return false;
        }
    }
}
