using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Reads years, decades, seasons and quarters.</summary>
static class YearReader
{
    /// <summary>"2019", where what stands around it makes a year of the number.</summary>
    internal static bool ReadYearAlone(in TextCursor text, int at, ref DateParts date)
    {
        if (!DatePartReader.ReadYear(text, at, out var year))
            return false;
        var next = text.Blanks(year.End);
        var after = text.WordAt(next);
        if (DateWords.IsCounted(after) || text.IsAnyAt(next, "%°$"))
            return false;
        date = new()
        {
            Start = at,
            End = year.End,
            Kind = DateKind.Year,
            Year = year,
        };
        if (IsModern(year.Value) && text.IsAnyAt(year.End, "-–/") && text.Digits(year.End + 1) is > 0 and var digits)
            return EndsRangeOrSeason(text, year, digits);
        return IsLedAsYear(text, year, after);
    }

    static bool IsModern(int year) => year is >= 1900 and < 2050;

    // "2019-2021", "2010/11": a range or a season needs no word before it.
    static bool EndsRangeOrSeason(in TextCursor text, DatePart year, int digits)
    {
        var last = text.Value(year.End + 1, digits);
        // "Carl Lund (1890-1950)", a life in brackets.
        if (digits == 4 && last >= DatePartReader.FirstYear && text.IsAnyAt(year.Start - 1, "(") && text.IsAnyAt(year.End + 5, ")"))
            return true;
        return digits == 4 ? IsModern(last) : digits == 2 && last == (year.Value + 1) % 100;
    }

    // "in 2019", "(2019)", but not every number of four digits.
    static bool IsLedAsYear(in TextCursor text, DatePart year, ReadOnlySpan<char> after)
    {
        var isModern = IsModern(year.Value);
        var at = year.Start;
        var before = text.WordBefore(at > text.From && text[at - 1] == '-' ? at - 1 : at);
        if (before.Length == 0)
            return isModern && at > text.From && text[at - 1] == '(' && text.IsAnyAt(year.End, ")");
        if (!char.IsLetter(before[0]))
            return false;
        if (DateWords.Find(before).Kind is DateWordKind.Season)
            return isModern;
        if (!DateWords.LeadsYear(before))
            return false;
        if (DateWords.LeadsAnyYear(before))
            return isModern || after.Length == 0 || char.IsLower(after[0]);
        if (!isModern)
            return false;
        // "the 2008 campaign", "of 2014": numbers of things stand here too, so only where no noun is counted.
        return before is not ("to" or "for" or "than" or "s") || after.Length == 0 || before is "s";
    }

    /// <summary>"the 1990s", "'90s", "1990's".</summary>
    internal static bool ReadDecade(in TextCursor text, int at, ref DateParts date)
    {
        var digits = text.Digits(at);
        var end = at + digits;
        if (digits is not (2 or 4) || end >= text.Length || text.Value(at, digits) % 10 != 0)
            return false;
        if (text[end] is '\'' or '’')
            end++;
        if (end >= text.Length || text[end] != 's' || (end + 1 < text.Length && Words.IsWordChar(text[end + 1])))
            return false;
        var value = text.Value(at, digits);
        if (digits == 2)
        {
            if (!(at > text.From && text[at - 1] is '\'' or '’' or '‘') && text.WordBefore(at) is not "the")
                return false;
            value += 1900;
        }

        if (value is < 1500 or > DatePartReader.LastYear)
            return false;
        date = new()
        {
            Start = at,
            End = end + 1,
            Kind = DateKind.Year,
            Year = new(value, at, end + 1 - at),
        };
        return true;
    }

    /// <summary>"summer of 2012", "winter 2009".</summary>
    internal static bool ReadSeason(in TextCursor text, int at, int end, DateWord word, ref DateParts date)
    {
        var next = text.Blanks(end);
        if (text.WordAt(next) is "of")
            next = text.Blanks(next + 2);
        if (next == end || !DatePartReader.ReadYear(text, next, out var year))
            return false;
        date = new()
        {
            Start = at,
            End = next + 4,
            Kind = DateKind.Season,
            Year = year,
        };
        return !DateWords.IsCounted(text.WordAt(text.Blanks(next + 4)));
    }

    /// <summary>"the third quarter of 2009", "the first quarter of last year".</summary>
    internal static bool ReadQuarter(in TextCursor text, int taken, int at, int end, ref DateParts date)
    {
        var ordinal = text.WordBefore(at);
        if (ordinal.Length == 0 || DateWords.Ordinal(ordinal) == 0 || text.StartOf(ordinal) < taken)
            return false;
        var start = text.BeginsWith(text.StartOf(ordinal), "the ", out var article) && article >= taken ? article : text.StartOf(ordinal);
        var next = text.Blanks(end);
        if (text.WordAt(next) is "of")
            next = text.Blanks(next + 2);
        if (DatePartReader.ReadYear(text, next, out var year))
        {
            date = new()
            {
                Start = start,
                End = next + 4,
                Kind = DateKind.Season,
                Year = year,
            };
            return true;
        }

        var direction = DateWords.Find(text.WordAt(next));
        if (direction.Kind != DateWordKind.Direction)
            return false;
        var unit = text.Blanks(next + 4);
        if (text.WordAt(unit) is not "year")
            return false;
        date = new()
        {
            Start = start,
            End = unit + 4,
            Kind = DateKind.Season,
            Relative = new(DateUnit.Year, direction.Value),
        };
        return true;
    }
}
