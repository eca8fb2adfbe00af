using System.Collections.Immutable;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>How a word hangs together with the one before it.</summary>
enum NameGap
{
    /// <summary>By one blank, or by the full stop of an initial or abbreviation and a blank.</summary>
    Blank,

    /// <summary>By a comma and a blank.</summary>
    Comma,

    /// <summary>Not at all: a sentence, a clause, a bracket or the passage begins here.</summary>
    Break,
}

/// <summary>One word of a passage, as names see it.</summary>
/// <param name="Start">First character in the passage's text.</param>
/// <param name="End">Just after the last one; a possessive ending is left out.</param>
/// <param name="IsCapital">Whether it could stand in a name: it begins with a capital, or is <c>al-Assad</c> or <c>d'Estaing</c>.</param>
/// <param name="IsPossessive">Whether a possessive ending follows.</param>
/// <param name="Gap">What stands before it.</param>
readonly record struct NameToken(int Start, int End, bool IsCapital, bool IsPossessive, NameGap Gap)
{
    internal int Length => End - Start;

    /// <summary>Cuts a text into words.</summary>
    internal static ImmutableArray<NameToken> Read(ReadOnlySpan<char> text)
    {
        var tokens = ImmutableArray.CreateBuilder<NameToken>(text.Length / 5);
        var before = 0;
        var words = new Words(text);
        while (words.MoveNext())
        {
            var (start, end) = (words.Start, words.End);
            var gap =
                tokens.Count == 0
                    ? NameGap.Break
                    : GapOf(text[before..start], text[tokens[^1].Start..tokens[^1].End], tokens[^1].IsPossessive);
            before = end;
            var word = text[start..end];
            var possessive = word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’';
            if (possessive)
                end -= 2;
            else if (end < text.Length && text[end] is '\'' or '’' && text[end - 1] is 's')
                possessive = IsPluralPossessive(text, end);
            tokens.Add(new(start, end, IsCapitalised(text[start..end]), possessive, gap));
        }

        return tokens.DrainToImmutable();
    }

    // "James' house": an apostrophe that is no closing quotation mark stands before a blank and a small letter.
    static bool IsPluralPossessive(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && text[at + 1] == ' ' && char.IsLower(text[at + 2]);

    static NameGap GapOf(ReadOnlySpan<char> gap, ReadOnlySpan<char> word, bool possessive)
    {
        if (gap is " " or "\u00A0")
            return NameGap.Blank;
        if (gap is ". " or ".\u00A0")
            return IsAbbreviated(word) ? NameGap.Blank : NameGap.Break;
        if (gap is ", " or "., ")
            return NameGap.Comma;
        return possessive && gap is "' " or "’ " ? NameGap.Blank : NameGap.Break;
    }

    // "George W. Bush", "J.D. Vance", "U.S. President", "Sen. Roe": these end in a stop that ends no sentence.
    static bool IsAbbreviated(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]))
        || (word.Length >= 3 && word[1] == '.' && char.IsUpper(word[0]) && char.IsUpper(word[^1]) && !word.EndsWith(".M"))
        || SentenceWords.IsTitleBeforeName(word);

    static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        if (char.IsUpper(word[0]))
            return true;
        // al-Assad, el-Sissi, d'Estaing
        var cut = word.IndexOfAny('-', '\'', '’');
        return cut is > 0 and <= 3
            && cut + 1 < word.Length
            && char.IsUpper(word[cut + 1])
            && !word.StartsWith("ex")
            && !word.StartsWith("pro");
    }
}
