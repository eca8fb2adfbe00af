using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>One word of a quotation, or of several of one passage read together.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Hash">Equal for words that are one but for case, punctuation, British or American spelling, and figures for words.</param>
/// <param name="Counts">Whether it says something: long enough, and not in every sentence.</param>
/// <param name="Sentence">Number of the sentence it stands in, by passage.</param>
/// <param name="Quote">Where its quotation begins, in its passage.</param>
readonly record struct QuotedWord(Excerpt At, ulong Hash, bool Counts, int Sentence, int Quote);

/// <summary>Cuts quotations into the words they are compared by.</summary>
static class QuotedWords
{
    const int ShortestContent = 4;

    /// <summary>The words of a stretch of quoted text in order.</summary>
    /// <param name="story">The story.</param>
    /// <param name="words">The stretch.</param>
    /// <param name="quote">Where its quotation begins, in its passage.</param>
    /// <param name="into">Takes the words.</param>
    internal static void Read(Story story, Excerpt words, int quote, List<QuotedWord> into)
    {
        var passage = words.Passage;
        var sentences = story.Sentences(passage);
        var sentence = 0;
        var each = new List<WireWord>();
        // A hyphen is the house's business.
        WireWords.Read(Unhyphenated(words.Chars), each);
        for (var index = 0; index < each.Count; index++)
        {
            var word = each[index];
            var bare = words.Slice(word.Start, word.End - word.Start).Chars;
            var at = words.Slice(word.Start, EndOf(words.Chars, word.End) - word.Start);
            while (sentence + 1 < sentences.Length && sentences[sentence].At.End <= at.Start)
                sentence++;
            // House style decides how a unit is written, and how the United States are.
            if (IsUnit(bare))
                continue;
            var next = index + 1 < each.Count ? words.Slice(each[index + 1].Start, each[index + 1].End - each[index + 1].Start).Chars : default;
            if (Initials(bare, next) is { } initials)
            {
                index++;
                into.Add(new(words.Slice(word.Start, each[index].End - word.Start), WireWords.HashOf(initials), Counts: true, sentence, quote));
                continue;
            }

            into.Add(new(at, Fold(bare, word.Hash), bare.Length >= ShortestContent && Stems.HashOf(bare) != 0, sentence, quote));
        }
    }

    // Its 's belongs to a word where it stands.
    static int EndOf(ReadOnlySpan<char> words, int end) =>
        end + 1 < words.Length && words[end] is '\'' or '’' && words[end + 1] is 's' or 'S' && (end + 2 == words.Length || !Words.IsWordChar(words[end + 2])) ? end + 2 : end;

    static string? Initials(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.Equals("United", StringComparison.OrdinalIgnoreCase)
            ? second switch { "States" or "states" => "us", "Kingdom" or "kingdom" => "uk", "Nations" or "nations" => "un", _ => null }
            : null;

    /// <summary>A quotation's words between ellipses and brackets; what stands in brackets is the writer's and is left out.</summary>
    internal static List<(List<QuotedWord> Words, bool AfterEllipsis)> Pieces(Story story, Quote quote)
    {
        var pieces = new List<(List<QuotedWord>, bool)>();
        var chars = quote.Words.Chars;
        var start = 0;
        var afterEllipsis = false;
        for (var at = 0; at <= chars.Length; at++)
        {
            var cut = at == chars.Length ? 1 : CutLength(chars[at..]);
            if (cut == 0)
                continue;
            var words = new List<QuotedWord>();
            Read(story, quote.Words.Slice(start, at - start), quote.At.Start, words);
            pieces.Add((words, afterEllipsis));
            afterEllipsis = at < chars.Length && chars[at] is '.' or '…';
            start = Math.Min(at + cut, chars.Length);
            at = Math.Max(at, start - 1);
        }

        return pieces;
    }

    static int CutLength(ReadOnlySpan<char> rest) => rest[0] switch
    {
        '…' => 1,
        '[' => rest.IndexOf(']') + 1,
        '(' => rest.IndexOf(')') + 1,
        '.' when rest.StartsWith("...") => 3,
        '.' when rest.StartsWith(". . .") => 5,
        _ => 0,
    };

    static string Unhyphenated(ReadOnlySpan<char> text) => text.ToString().Replace('-', ' ').Replace('‑', ' ');

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
