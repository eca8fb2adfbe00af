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
readonly record struct QuotedWord(Excerpt At, ulong Hash, bool Counts, int Sentence, int Quote)
{
    /// <summary>What stands before an ending in brackets, "our" of "our[s]"; null where it has none.</summary>
    internal string? Stem { get; init; }

    /// <summary>Whether two are one word. Where a writer put an ending into brackets, the speaker had another, or none.</summary>
    internal bool Is(in QuotedWord other) => Hash == other.Hash || HasForm(Stem, other.At.Chars) || HasForm(other.Stem, At.Chars);

    static bool HasForm(string? stem, ReadOnlySpan<char> word) =>
        stem is not null && word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && IsEnding(word[stem.Length..]);

    /// <summary>Whether letters make another form of a word, and none of another sense.</summary>
    internal static bool IsEnding(ReadOnlySpan<char> letters) => letters.IsEmpty || QuoteWords.Endings.Contains(letters);
}

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
        var plain = WritersMarks.Plain(words.Chars, out var places);
        // A hyphen is the house's business.
        WireWords.Read(Unhyphenated(plain), each);
        for (var index = 0; index < each.Count; index++)
        {
            var word = each[index];
            var bare = Bare(index);
            var at = At(word.Start, EndOf(plain, word.End));
            while (sentence + 1 < sentences.Length && sentences[sentence].At.End <= at.Start)
                sentence++;
            // House style decides how a unit is written, and how the United States are.
            if (IsUnit(bare))
                continue;
            var next = index + 1 < each.Count ? Bare(index + 1) : default;
            if (Initials(bare, next) is { } initials)
            {
                index++;
                into.Add(new(At(word.Start, each[index].End), WireWords.HashOf(initials), Counts: true, sentence, quote));
                continue;
            }

            into.Add(
                new(at, Fold(bare, word.Hash), bare.Length >= ShortestContent && Stems.HashOf(bare) != 0, sentence, quote)
                {
                    Stem = places is null ? null : StemOf(at.Chars),
                }
            );
        }

        ReadOnlySpan<char> Bare(int index) => plain.AsSpan(each[index].Start, each[index].End - each[index].Start);

        // With the brackets around its first letters or its last.
        Excerpt At(int start, int end)
        {
            if (places is null)
                return words.Slice(start, end - start);
            var chars = words.Chars;
            var (first, last) = (places[start], places[end - 1] + 1);
            first -= first > 0 && chars[first - 1] == '[' ? 1 : 0;
            last += last < chars.Length && chars[last] == ']' ? 1 : 0;
            return words.Slice(first, last - first);
        }
    }

    // "our" of "our[s]", but nothing of "do[n't]".
    static string? StemOf(ReadOnlySpan<char> word) =>
        word is [.., ']'] && word.IndexOf('[') is > 0 and var open && QuotedWord.IsEnding(word[(open + 1)..^1])
            ? word[..open].ToString()
            : null;

    // Its 's belongs to a word where it stands.
    static int EndOf(ReadOnlySpan<char> words, int end) =>
        end + 1 < words.Length
        && words[end] is '\'' or '’'
        && words[end + 1] is 's' or 'S'
        && (end + 2 == words.Length || !Words.IsWordChar(words[end + 2]))
            ? end + 2
            : end;

    static string? Initials(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.Equals("United", StringComparison.OrdinalIgnoreCase)
            ? second switch
            {
                "States" or "states" => "us",
                "Kingdom" or "kingdom" => "uk",
                "Nations" or "nations" => "un",
                _ => null,
            }
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
            var cut = at == chars.Length ? 1 : WritersMarks.LengthAt(chars, at);
            if (cut == 0)
                continue;
            var words = new List<QuotedWord>();
            Read(story, quote.Words.Slice(start, at - start), quote.At.Start, words);
            pieces.Add((words, afterEllipsis));
            afterEllipsis = at < chars.Length && WritersMarks.IsEllipsis(chars.Slice(at, cut));
            start = Math.Min(at + cut, chars.Length);
            at = Math.Max(at, start - 1);
        }

        return pieces;
    }

    static string Unhyphenated(string text) => text.Replace('-', ' ').Replace('‑', ' ');

    static bool IsUnit(ReadOnlySpan<char> word) =>
        word.Equals("percent", StringComparison.OrdinalIgnoreCase)
        || word.Equals("per", StringComparison.OrdinalIgnoreCase)
        || word.Equals("cent", StringComparison.OrdinalIgnoreCase)
        || word.Equals("pct", StringComparison.OrdinalIgnoreCase)
        || word.Equals("dollars", StringComparison.OrdinalIgnoreCase)
        || word.Equals("dlrs", StringComparison.OrdinalIgnoreCase);

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
            folded[length++] = c switch
            {
                'z' => 's',
                _ => c,
            };
        }

        var spelled = folded[..length];
        if (spelled.EndsWith("re") && length > 4)
            (spelled[^2], spelled[^1]) = ('e', 'r');
        if (spelled.EndsWith("ce") && length > 4)
            spelled[^2] = 's';
        return length == word.Length && spelled.Equals(word, StringComparison.OrdinalIgnoreCase) ? hash : WireWords.HashOf(spelled);
    }
}
