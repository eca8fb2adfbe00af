using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>One word of a quotation, or of several of one passage read together.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Hash">Equal for words that are one but for case, punctuation, British or American spelling, and figures for words.</param>
/// <param name="Counts">Whether it says something: long enough, and not in every sentence.</param>
/// <param name="Sentence">Number of the sentence it stands in, by passage.</param>
readonly record struct QuotedWord(Excerpt At, ulong Hash, bool Counts, int Sentence);

/// <summary>Cuts quotations into the words they are compared by.</summary>
static class QuotedWords
{
    const int ShortestContent = 4;

    /// <summary>The words of a stretch of quoted text in order.</summary>
    internal static void Read(Story story, Excerpt words, List<QuotedWord> into)
    {
        var passage = words.Passage;
        var sentences = story.Sentences(passage);
        var sentence = 0;
        var each = new List<WireWord>();
        WireWords.Read(words.Chars, each);
        foreach (var word in each)
        {
            var at = words.Slice(word.Start, word.End - word.Start);
            while (sentence + 1 < sentences.Length && sentences[sentence].At.End <= at.Start)
                sentence++;
            // House style decides how a unit is written.
            if (IsUnit(at.Chars))
                continue;
            into.Add(new(at, Fold(at.Chars, word.Hash), at.Length >= ShortestContent && Stems.HashOf(at.Chars) != 0, sentence));
        }
    }

    static bool IsUnit(ReadOnlySpan<char> word) =>
        word.Equals("percent", StringComparison.OrdinalIgnoreCase) || word.Equals("per", StringComparison.OrdinalIgnoreCase)
        || word.Equals("cent", StringComparison.OrdinalIgnoreCase) || word.Equals("pct", StringComparison.OrdinalIgnoreCase)
        || word.Equals("dollars", StringComparison.OrdinalIgnoreCase) || word.Equals("dlrs", StringComparison.OrdinalIgnoreCase);

    static ulong Fold(ReadOnlySpan<char> word, ulong hash)
    {
        if (NumberWords.TryCardinal(word, out var value))
            return WireWords.HashOf(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // organise and organize, labour and labor, centre and center, defence and defense, cancelled and canceled.
        Span<char> folded = stackalloc char[Math.Min(word.Length, 40)];
        var length = 0;
        for (var at = 0; at < word.Length && length < folded.Length; at++)
        {
            var c = char.ToLowerInvariant(word[at]);
            if (c == 'u' && at > 1 && at + 1 < word.Length && word[at - 1] == 'o' && word[at + 1] == 'r')
                continue;
            if (c == 'l' && at > 0 && word[at - 1] == 'l')
                continue;
            folded[length++] = c switch { 'z' => 's', _ => c };
        }

        var spelled = folded[..length];
        if (spelled.EndsWith("re") && length > 4)
            (spelled[^2], spelled[^1]) = ('e', 'r');
        if (spelled.EndsWith("ce") && length > 4)
            spelled[^2] = 's';
        return length == word.Length && spelled.Equals(word, StringComparison.OrdinalIgnoreCase) ? hash : WireWords.HashOf(spelled);
    }
}
