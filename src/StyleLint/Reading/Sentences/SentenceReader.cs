using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Cuts a text into sentences, without allocating a word.</summary>
static class SentenceReader
{
    /// <summary>No sentence has more characters: what runs on without an end is a list, a table or no prose, and each word of it is held
    /// against its sentence.</summary>
    const int Longest = 1_500;

    internal static ImmutableArray<Range> Read(ReadOnlySpan<char> text)
    {
        var found = ImmutableArray.CreateBuilder<Range>();
        var start = SkipBlanks(text, 0);
        var at = start;
        while (at < text.Length && text[at..].IndexOfAny(".!?…") is var next and >= 0)
        {
            var stop = at + next;
            var end = stop + 1;
            while (
                end < text.Length
                && (IsStop(text[end]) || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '.' && text[end - 1] == '.'))
            )
                end++;
            at = end;
            end = SkipClosers(text, end, out var closesQuote);
            if (end < text.Length && !char.IsWhiteSpace(text[end]))
                continue;
            if (!Ends(text, start, stop, at, end, closesQuote))
                continue;
            Add(found, text, start, end);
            start = at = SkipBlanks(text, end);
        }

        var last = text.Length;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > start || found.Count == 0)
            Add(found, text, Math.Min(start, last), last);
        return found.DrainToImmutable();
    }

    static void Add(ImmutableArray<Range>.Builder found, ReadOnlySpan<char> text, int start, int end)
    {
        while (end - start > Longest)
        {
            var blank = text.Slice(start, Longest).LastIndexOf(' ');
            var cut = start + (blank > 0 ? blank : Longest);
            found.Add(start..cut);
            start = SkipBlanks(text, cut);
        }

        found.Add(start..end);
    }

    static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    // Closing marks and brackets belong to the sentence; some agencies' wires set '' off by a blank.
    static int SkipClosers(ReadOnlySpan<char> text, int at, out bool closesQuote)
    {
        closesQuote = false;
        while (at < text.Length)
        {
            if (text[at] is '"' or '”' or '’' or '\'' or '»' or '“')
                closesQuote = true;
            else if (text[at] is ' ' && text[at..].StartsWith(" ''"))
                closesQuote = true;
            else if (text[at] is not (')' or ']' or '}'))
                break;
            at += text[at] == ' ' ? 3 : 1;
        }

        return at;
    }

    static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // Whether a sentence ends at a stop: by what comes after it, by the mark itself, and for a full stop by the word that it stands behind.
    static bool Ends(ReadOnlySpan<char> text, int start, int stop, int stopsEnd, int end, bool closesQuote)
    {
        var opened = SkipBlanks(text, end);
        var next = SkipOpeners(text, opened);
        if (next == text.Length)
            return true;
        if (GoesOnInLowerCase(text, next))
            return false;
        if (!char.IsLetterOrDigit(text[next]) && text[next] is not ('$' or '£' or '€' or '\uFFFC' or '#' or '@'))
            return text[next] is not (',' or ';' or ':');
        if (text[stop] is not '.')
            return !closesQuote || !NamesWhoAsked(text, next);
        if (stopsEnd - stop > 1 || closesQuote)
            return true;
        // "A.C." said …: with a mark after it a stop is no abbreviation's alone.
        if (opened < next && text[opened] is '(' or '"' or '“' or '‘' && !IsAbbreviation(text, start, stop))
            return true;
        return EndsAfter(text, start, stop, next);
    }

    // "iPhone" begins a sentence as well as a capital does.
    static bool GoesOnInLowerCase(ReadOnlySpan<char> text, int at) =>
        char.IsLower(text[at]) && !(WordAt(text, at) is { Length: > 1 } word && char.IsUpper(word[1]));

    // Whether the full stop behind a word or number is the sentence's and not the word's own.
    static bool EndsAfter(ReadOnlySpan<char> text, int start, int stop, int next)
    {
        var token = TokenBefore(text, start, stop);
        if (token.IsEmpty)
            return stop > start;
        var word = WordAt(text, next);
        var isBeforeNumber = char.IsAsciiDigit(text[next]);
        if (IsListNumber(token, isFirst: stop - token.Length == start))
            return false;
        if (token is "a.m" or "p.m" or "A.M" or "P.M")
            return !isBeforeNumber && !SentenceWords.AfterTheHour.Contains(word);
        if (isBeforeNumber && (SentenceWords.BeforeNumbers.Contains(token) || (token.Length == 1 && char.IsLower(token[0]))))
            return false;
        if (SentenceWords.Leading.Contains(token))
            return false;
        if (token is "No" or "NO" or "no" && !isBeforeNumber)
            return true;
        if (token.Length == 1 && char.IsUpper(token[0]) && token[0] is not 'I')
            return EndsAfterInitial(text, start, stop, word);
        if (token.Length >= 3 && token.Contains('.') && !char.IsAsciiDigit(token[0]))
            return SentenceWords.Openers.Contains(word);
        return !SentenceWords.Trailing.Contains(token)
            || SentenceWords.Openers.Contains(word)
            || (isBeforeNumber && !SentenceWords.BeforeNumbers.Contains(token) && char.IsLower(token[0]));
    }

    // "12. The harbour": the number of an item.
    static bool IsListNumber(ReadOnlySpan<char> token, bool isFirst) =>
        isFirst && token.Length <= 3 && token.IndexOfAnyExceptInRange('0', '9') < 0;

    // "John F. Kennedy", "J. K. Rowling", but "Vitamin C. It".
    static bool EndsAfterInitial(ReadOnlySpan<char> text, int start, int stop, ReadOnlySpan<char> word)
    {
        var initial = stop - 1;
        return initial > start && SentenceWords.Openers.Contains(word) && !(initial >= 2 && text[initial - 2] == '.');
    }

    static int SkipOpeners(ReadOnlySpan<char> text, int at)
    {
        while (
            at < text.Length && text[at] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '`' or '„' or '-' or '–' or '—' or '•' or ' '
        )
            at++;
        return at;
    }

    static bool IsAbbreviation(ReadOnlySpan<char> text, int start, int stop)
    {
        var token = TokenBefore(text, start, stop);
        return token.Length == 1 || SentenceWords.Leading.Contains(token) || SentenceWords.Trailing.Contains(token) || token.Contains('.');
    }

    // "Is it over?" Mr Roe asked: up to four names or titles, then a reporting verb.
    static bool NamesWhoAsked(ReadOnlySpan<char> text, int at)
    {
        var words = new Words(text[at..Math.Min(text.Length, at + 80)]);
        for (var count = 0; count < 6 && words.MoveNext(); count++)
        {
            if (count > 0 && char.IsLower(words.Current[0]) && ReportingVerbs.Contains(words.Current))
                return true;
            if (char.IsLower(words.Current[0]) && count > 3)
                return false;
            if (words.End < text.Length - at && text[at + words.End] is not (' ' or '.'))
                return false;
        }

        return false;
    }

    static ReadOnlySpan<char> TokenBefore(ReadOnlySpan<char> text, int start, int stop)
    {
        var from = stop;
        while (from > start && stop - from < 16 && (Reading.Words.IsWordChar(text[from - 1]) || text[from - 1] is '.' or '$'))
            from--;
        return text[from..stop];
    }

    static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Reading.Words.IsWordChar(text[end]))
            end++;
        return text[at..end];
    }
}
