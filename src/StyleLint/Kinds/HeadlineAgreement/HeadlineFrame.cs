using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The words beside a number that say what it is the number of: "a 40-hour week", "June 15", "until 2036", "the 29th
/// meeting".</summary>
readonly ref struct HeadlineFrame
{
    // In letters: the shorter words after an ordinal say nothing.
    const int LeastNoun = 4;

    // A list headline may have two adjectives before its noun: "5 key unanswered questions".
    const int NounWithin = 3;

    // And this many words before what is to be done with them: "8 swing-state senators to watch".
    const int VerbWithin = 6;

    // "July 28, 29 and 30"
    const int MostDays = 4;

    HeadlineFrame(ReadOnlySpan<char> word, int month = 0, bool isOrdinal = false)
    {
        Word = word;
        Month = month;
        IsOrdinal = isOrdinal;
    }

    ReadOnlySpan<char> Word { get; }

    /// <summary>The month of a date, from 1; 0 of anything else.</summary>
    internal int Month { get; }

    bool IsOrdinal { get; }

    /// <summary>How a message calls it: "hour", "June".</summary>
    internal string Name => Month > 0 ? Calendar.Months[Month - 1] : Word.ToString();

    internal bool IsEmpty => Word.IsEmpty && Month == 0;

    internal bool Equals(HeadlineFrame other) =>
        !other.IsEmpty && Month == other.Month && IsOrdinal == other.IsOrdinal && (Month > 0 || WordRun.IsSameStem(Word, other.Word));

    /// <summary>The frame of a number; empty where it has none.</summary>
    internal static HeadlineFrame Of(NumberMention number, ReadOnlySpan<char> text)
    {
        if (number.Unit is NumberUnit.Date)
        {
            var before = TextCursor.LastWordBefore(text, number.Start).TrimEnd('.');
            if (number.Low >= 1000)
                return NumberWords.LeadsToYear(before) ? new(before) : default;
            return new(default, MonthOf(before) is > 0 and var month ? month : MonthOf(CountedNoun.After(text, number.End)));
        }

        if (number.Unit is not NumberUnit.None || number.End >= text.Length)
            return default;
        var after = CountedNoun.After(text, number.End);
        if (text[number.End] is '-' or '‑')
            return new(after);
        return IsOrdinalAt(number, text) && after.Length >= LeastNoun ? new(after, isOrdinal: true) : default;
    }

    static int MonthOf(ReadOnlySpan<char> word) => NumberWords.IsMonth(word) ? Calendar.MonthNumber(word) : 0;

    static bool IsOrdinalAt(NumberMention number, ReadOnlySpan<char> text) =>
        number.End - number.Start > 2
        && char.IsAsciiDigit(text[number.Start])
        && NumberWords.IsOrdinalEnding(text[(number.End - 2)..number.End]);

    /// <summary>Whether a number names or orders something rather than counts it: "Game 9", "the 29th meeting", a 43-hour week, "Banking
    /// 101".</summary>
    internal static bool NamesOrOrders(NumberMention number, ReadOnlySpan<char> text)
    {
        if (number.Unit is not NumberUnit.None)
            return false;
        var after = CountedNoun.After(text, number.End);
        // "5-storey": an adjective more than a count.
        var isCompound = number.End < text.Length && text[number.End] is '-' or '‑';
        if (
            isCompound && NumberWords.IsAdjective(after)
            || IsOrdinalAt(number, text)
            || NumberWords.IsIdiom(number.Low, after)
            || (after.IsEmpty && NumberWords.IsIdiomAfter(number.Low, text[..number.Start]))
        )
            return true;
        // "seen in 08": the year.
        if (number.End - number.Start == 2 && text[number.Start] is '0')
            return true;
        // "by 2M for Ports": whatever it is, it counts nothing.
        if (number.IsScaled && text[number.End - 1] is 'M' && number.End - number.Start == 2 && NumberWords.EndsCount(after))
            return true;
        // "The S&P 500", "Harbour Map 2.0", "The 40-Year-Old Sailor"
        if (
            text[..number.Start].EndsWith("S&P ")
            || text[number.Start..number.End].EndsWith(".0")
            || IsVersion(number, text)
            || isCompound
                && text[number.End..].StartsWith("-year-old ")
                && number.End + 10 < text.Length
                && char.IsUpper(text[number.End + 10])
                && text[..number.Start].TrimEnd().EndsWith("The")
        )
            return true;
        return !number.IsScaled
            && (NumberWords.Counters.Contains(TextCursor.LastWordBefore(text, number.Start)) || IsAmongDays(text[..number.Start]));
    }

    static bool IsAmongDays(ReadOnlySpan<char> before)
    {
        for (var days = 0; days < MostDays; days++)
        {
            var rest = before.TrimEnd(" ,&–-");
            if (rest.EndsWith(" and"))
                rest = rest[..^4].TrimEnd(" ,");
            var digits = rest.TrimEnd("0123456789");
            if (digits.Length == rest.Length)
                return days > 0 && NumberWords.IsMonth(TextCursor.LastWord(rest).TrimEnd('.'));
            before = digits;
        }

        return false;
    }

    // "Here are the", "The harbour fire – in": what stands between the number and the clause's beginning.
    static bool LeadsToList(ReadOnlySpan<char> before)
    {
        while (before.TrimEnd() is { IsEmpty: false } rest && rest[^1] is not (':' or ',' or '—' or '–' or '-' or '|' or '?'))
        {
            var word = TextCursor.LastWord(rest);
            if (!NumberWords.LeadsToList(word))
                return false;
            before = rest[..^word.Length];
        }

        return true;
    }

    // "Announcing Harbour Map 1.2": figures with a point that stand by themselves are a version.
    static bool IsVersion(NumberMention number, ReadOnlySpan<char> text) =>
        number is { Grain: < 1, Low: < 100, IsScaled: false }
        && text[number.End..] is [] or [':' or '!', ..]
        && TextCursor.LastWordBefore(text, number.Start) is [.., not (',' or ':')] word
        && !NumberWords.EndsCount(word)
        && !NumberWords.IsRough(word)
        && (char.IsUpper(word[0]) ? text[..number.Start].TrimEnd().Length > word.Length : word.Length > 5);

    /// <summary>Whether the story is the list that its headline counts: "5 things to know", "5 key questions", "8 senators to
    /// watch".</summary>
    internal static bool IsList(NumberMention number, ReadOnlySpan<char> text)
    {
        if (!LeadsToList(text[..number.Start]))
            return false;
        var words = new Words(text[number.End..]);
        var isAfterTo = false;
        for (var count = 0; count < VerbWithin && words.MoveNext(); count++)
        {
            if (count < NounWithin && NumberWords.CountsList(words.Current) || isAfterTo && NumberWords.IsForReaders(words.Current))
                return true;
            isAfterTo = words.Current is "to" or "To";
        }

        return false;
    }
}
