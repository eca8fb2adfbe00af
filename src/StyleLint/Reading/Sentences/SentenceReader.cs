using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Cuts a text into sentences, without allocating a word.</summary>
static class SentenceReader
{
    internal static ImmutableArray<Range> Read(ReadOnlySpan<char> text)
    {
        var found = ImmutableArray.CreateBuilder<Range>();
        var start = SkipBlanks(text, 0);
        var at = start;
        while (at < text.Length && text[at..].IndexOfAny(".!?…") is var next and >= 0)
        {
            var stop = at + next;
            var end = stop + 1;
            while (end < text.Length && (IsStop(text[end]) || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '.' && text[end - 1] == '.')))
                end++;
            at = end;
            end = SkipClosers(text, end, out var closesQuote);
            if (end < text.Length && !char.IsWhiteSpace(text[end]))
                continue;
            if (!Ends(text, start, stop, at, end, closesQuote))
                continue;
            found.Add(start..end);
            start = at = SkipBlanks(text, end);
        }

        var last = text.Length;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > start || found.Count == 0)
            found.Add(Math.Min(start, last)..last);
        return found.DrainToImmutable();
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

    static bool Ends(ReadOnlySpan<char> text, int start, int stop, int stopsEnd, int end, bool closesQuote)
    {
        var next = SkipBlanks(text, end);
        if (next == text.Length)
            return true;
        var opened = next;
        while (next < text.Length && text[next] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '`' or '„' or '-' or '–' or '—' or '•' or ' ')
            next++;
        if (next == text.Length)
            return true;
        var word = WordAt(text, next);
        if (char.IsLower(text[next]) && !(word.Length > 1 && char.IsUpper(word[1])))
            return false;
        if (!char.IsLetterOrDigit(text[next]) && text[next] is not ('$' or '£' or '€' or '\uFFFC' or '#' or '@'))
            return text[next] is not (',' or ';' or ':');
        if (closesQuote && text[stop] is not '.' && NamesWhoAsked(text, next))
            return false;
        if (text[stop] is not '.')
            return true;
        if (stopsEnd - stop > 1)
            return true;
        // "A.C." said …: with a mark after it a stop is no abbreviation's alone.
        if (closesQuote || opened < next && text[opened] is '(' or '"' or '“' or '‘' && !IsAbbreviation(text, start, stop))
            return true;

        var token = TokenBefore(text, start, stop);
        if (token.IsEmpty)
            return stop > start;
        var digits = char.IsAsciiDigit(text[next]);
        if (stop - token.Length == start && token.Length <= 3 && token.IndexOfAnyExceptInRange('0', '9') < 0)
            return false;
        if (token is "a.m" or "p.m" or "A.M" or "P.M")
            return !digits && !SentenceWords.AfterTheHour.Contains(word);
        if (digits && (SentenceWords.BeforeNumbers.Contains(token) || token.Length == 1 && char.IsLower(token[0])))
            return false;
        if (SentenceWords.Leading.Contains(token))
            return false;
        if (token is "No" or "NO" or "no" && !digits)
            return true;
        var initial = token.Length == 1 && char.IsUpper(token[0]);
        if (initial && token[0] is not 'I')
        {
            // "John F. Kennedy", "J. K. Rowling", but "Vitamin C. It".
            var before = stop - 1;
            return before > start && SentenceWords.Openers.Contains(word) && !(before >= 2 && text[before - 2] == '.');
        }

        if (token.Length >= 3 && token.Contains('.') && !char.IsAsciiDigit(token[0]))
            return SentenceWords.Openers.Contains(word);
        return !SentenceWords.Trailing.Contains(token) || SentenceWords.Openers.Contains(word) || digits && !SentenceWords.BeforeNumbers.Contains(token) && char.IsLower(token[0]);
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
