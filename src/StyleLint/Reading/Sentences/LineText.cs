using System.Globalization;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>What the eye sees of a line before reading it: its ornaments, its length, its last stop, its capitals.</summary>
static class LineText
{
    /// <summary>The line without the blanks around it and the bullets, rules and symbols before it.</summary>
    internal static Excerpt Trim(Passage passage)
    {
        var text = passage.Text.AsSpan();
        var start = 0;
        while (start < text.Length && (IsBlank(text[start]) || IsBullet(text[start])))
            start++;
        // A dash is an ornament only where a blank follows, so that "-5 degrees" keeps its sign.
        while (start + 1 < text.Length && text[start] is '-' or '*' or '–' && IsBlank(text[start + 1]))
        {
            start += 2;
            while (start < text.Length && IsBlank(text[start]))
                start++;
        }

        return TrimEnd(passage.Excerpt(start, text.Length - start));
    }

    /// <summary>The excerpt without the blanks at either end.</summary>
    internal static Excerpt TrimBlanks(Excerpt at)
    {
        var chars = at.Chars;
        var start = 0;
        while (start < chars.Length && IsBlank(chars[start]))
            start++;
        return TrimEnd(at.Slice(start, chars.Length - start));
    }

    /// <summary>The excerpt without blanks and separating punctuation at either end.</summary>
    internal static Excerpt TrimSeparators(Excerpt at)
    {
        var chars = at.Chars;
        int start = 0,
            end = chars.Length;
        while (start < end && (IsBlank(chars[start]) || IsSeparator(chars[start])))
            start++;
        while (end > start && (IsBlank(chars[end - 1]) || IsSeparator(chars[end - 1])))
            end--;
        return at.Slice(start, end - start);
    }

    /// <summary>Whether the last character before closing marks ends a sentence.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> text) => LastMark(text) is '.' or '!' or '?' or '…';

    /// <summary>The last character before blanks, closing quotation marks and brackets; NUL where there is none.</summary>
    internal static char LastMark(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (IsBlank(text[end - 1]) || text[end - 1] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '*'))
            end--;
        return end == 0 ? '\0' : text[end - 1];
    }

    /// <summary>The number of words, counted no further than <paramref name="most"/> + 1.</summary>
    internal static int CountWords(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        foreach (var _ in new Words(text))
        {
            if (++count > most)
                break;
        }

        return count;
    }

    /// <summary>Whether it reads as running text: a sentence with its stop, or long enough to be nothing else.</summary>
    internal static bool IsSentence(ReadOnlySpan<char> text)
    {
        var words = CountWords(text, 30);
        return words > 30 || (words >= 5 && EndsSentence(text)) || (words > 12 && LastMark(text) is ':');
    }

    /// <summary>Whether it can be the headline of something: short, with no full stop, colon or comma at its end.</summary>
    internal static bool IsHeadlineLike(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 180 || LastMark(text) is ':' or ',' or ';' or '-' or '\0')
            return false;
        var words = CountWords(text, 24);
        if (words is 0 or > 24)
            return false;
        // "Talks with the U.S." ends in an abbreviation, not in a stop.
        return LastMark(text) != '.' || EndsInInitials(text);
    }

    /// <summary>Whether the first letter is a capital, an opening quotation mark aside.</summary>
    internal static bool StartsUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return char.IsUpper(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
            if (char.IsDigit(c) || c == '$' || c == '£' || c == '€')
                return true;
        }

        return false;
    }

    /// <summary>Whether it reads like a row of a table: numbers are a third of its words or more.</summary>
    internal static bool IsTabular(ReadOnlySpan<char> text)
    {
        int words = 0,
            numbers = 0;
        foreach (var word in new Words(text))
        {
            words++;
            if (char.IsAsciiDigit(word[0]))
                numbers++;
        }

        return numbers >= 2 && numbers * 4 >= words;
    }

    internal static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\n' or '\r' or '\u00a0' or '\u200b' or '\u202f' or '\ufe0f' || char.IsWhiteSpace(c);

    /// <summary>The marks that set apart the parts of a line: <c>|</c>, bullets, dashes, commas.</summary>
    internal static bool IsSeparator(char c) =>
        c is ',' or ';' or ':' or '|' or '/' or '-' or '–' or '—' or '―' or '.' or 'ǀ' or '¦' or '∣' || IsBullet(c);

    internal static bool IsBullet(char c) =>
        c is '•' or '·' or '∙' or '●' or '○' or '◦' or '▪' or '■' or '►' or '▶' or '»' or '›' or '‣' or '⋅' or '★' or '→';

    static bool EndsInInitials(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length >= 4 && trimmed[^1] == '.' && char.IsUpper(trimmed[^2]) && trimmed[^3] == '.' && char.IsUpper(trimmed[^4]);
    }

    static Excerpt TrimEnd(Excerpt at)
    {
        var chars = at.Chars;
        var end = chars.Length;
        while (end > 0 && IsBlank(chars[end - 1]))
            end--;
        return at.Slice(0, end);
    }
}
