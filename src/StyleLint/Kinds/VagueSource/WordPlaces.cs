namespace StyleLint.Kinds;

/// <summary>Words of a text by their number.</summary>
static class WordPlaces
{
    /// <summary>One of the words.</summary>
    internal static ReadOnlySpan<char> Word(string text, List<(int Start, int End)> words, int at) =>
        text.AsSpan(words[at].Start, words[at].End - words[at].Start);

    /// <summary>Whether nothing but a blank stands between a word and the next.</summary>
    internal static bool Joined(string text, List<(int Start, int End)> words, int at) =>
        at >= 0 && at + 1 < words.Count && words[at + 1].Start - words[at].End == 1 && char.IsWhiteSpace(text[words[at].End]);
}
