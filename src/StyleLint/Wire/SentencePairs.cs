using System.Runtime.InteropServices;
using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>A sentence of a draft and the sentence of a story that says most of the same.</summary>
/// <param name="Draft">The draft's.</param>
/// <param name="Story">The story's.</param>
/// <param name="Score">How much of each stands in the other, from 0 to 1: the harmonic mean of both shares, rare words counting
/// more.</param>
readonly record struct SentencePair(Excerpt Draft, Excerpt Story, double Score);

/// <summary>
/// Lays the sentences of a draft beside those of a story by the stems that they share outside quotation marks. A rewrite changes words and
/// their order but follows its source sentence by sentence.
/// </summary>
static class SentencePairs
{
    // Stems in a sentence below which it says too little to be somebody's.
    const int LeastStems = 4;

    /// <summary>For each sentence of the draft that says enough, the sentence of the story that is nearest; in the order of the
    /// draft.</summary>
    internal static List<SentencePair> Find(Story draft, Prose draftProse, Story story, Prose storyProse)
    {
        var mine = Read(draft, draftProse);
        var theirs = Read(story, storyProse);
        var pairs = new List<SentencePair>();
        if (theirs.Count == 0)
            return pairs;
        var weights = Weigh(mine, theirs);
        foreach (var sentence in mine)
        {
            var best = new SentencePair(sentence.At, theirs[0].At, 0);
            foreach (var other in theirs)
            {
                if (Score(sentence.Stems, other.Stems, weights) is var score && score > best.Score)
                    best = new(sentence.At, other.At, score);
            }

            pairs.Add(best);
        }

        return pairs;
    }

    // A sentence and its stems, ascending and without doubles.
    readonly record struct Stemmed(Excerpt At, List<ulong> Stems);

    static List<Stemmed> Read(Story story, Prose prose)
    {
        var sentences = new List<Stemmed>();
        foreach (var passage in story.Body)
        {
            var (word, end) = prose.In(passage);
            foreach (var sentence in story.Sentences(passage))
            {
                var stems = new List<ulong>();
                for (; word < end && prose.Words[word].Start < sentence.At.End; word++)
                {
                    if (
                        !prose.IsQuoted(word)
                        && Stems.HashOf(passage.Text.AsSpan(prose.Words[word].Start, prose.Words[word].End - prose.Words[word].Start))
                            is > 0
                                and var stem
                    )
                        stems.Add(stem);
                }

                var distinct = Fingerprints.Distinct(stems);
                if (distinct.Length >= LeastStems)
                    sentences.Add(new(sentence.At, [.. distinct]));
            }
        }

        return sentences;
    }

    // Words that stand in few sentences say which sentence it is.
    static Dictionary<ulong, double> Weigh(List<Stemmed> mine, List<Stemmed> theirs)
    {
        var weights = new Dictionary<ulong, double>();
        foreach (var sentence in mine.Concat(theirs))
        {
            foreach (var stem in sentence.Stems)
                CollectionsMarshal.GetValueRefOrAddDefault(weights, stem, out _)++;
        }

        foreach (var stem in weights.Keys.ToArray())
            weights[stem] = Math.Log(1 + (mine.Count + theirs.Count) / weights[stem]);
        return weights;
    }

    static double Score(List<ulong> one, List<ulong> other, Dictionary<ulong, double> weights)
    {
        double shared = 0,
            mine = 0,
            theirs = 0;
        for (int i = 0, j = 0; i < one.Count || j < other.Count; )
        {
            var order =
                i == one.Count ? 1
                : j == other.Count ? -1
                : one[i].CompareTo(other[j]);
            var weight = weights[order <= 0 ? one[i] : other[j]];
            if (order <= 0)
            {
                mine += weight;
                i++;
            }

            if (order >= 0)
            {
                theirs += weight;
                j++;
            }

            shared += order == 0 ? weight : 0;
        }

        return 2 * shared / (mine + theirs);
    }
}
