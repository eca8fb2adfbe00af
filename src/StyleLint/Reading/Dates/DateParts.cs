using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>One part of a date while it is being read; a length of 0 means that it is not written.</summary>
readonly record struct DatePart(int Value, int Start, int Length)
{
    internal bool IsWritten => Length > 0;

    internal int End => Start + Length;

    internal Written<T>? In<T>(Passage passage, Func<int, T> make)
        where T : struct => IsWritten ? new(make(Value), passage.Excerpt(Start, Length)) : null;
}

/// <summary>A time of day while it is being read.</summary>
readonly record struct ClockPart(int Start, int End, int Hour, int Minute, char Meridiem, int ZoneStart, int ZoneEnd)
{
    internal bool IsWritten => End > Start;

    internal ClockTime? In(Passage passage) =>
        IsWritten
            ? new(
                passage.Excerpt(Start, End - Start),
                Hour,
                Minute,
                Meridiem == 0 ? null : Meridiem,
                ZoneEnd > ZoneStart ? passage.Text[ZoneStart..ZoneEnd] : null
            )
            : null;
}

/// <summary>A date while it is being read: nothing on the heap until it is known to be one.</summary>
struct DateParts
{
    internal int Start;
    internal int End;
    internal DateKind Kind;
    internal DatePart Weekday;
    internal DatePart Day;
    internal DatePart Month;
    internal DatePart Year;
    internal ClockPart Clock;
    internal RelativeDate? Relative;
    internal bool IsAmbiguousNumeric;

    internal readonly DateMention In(Passage passage) =>
        new(passage.Excerpt(Start, End - Start), Kind)
        {
            Weekday = Weekday.In(passage, static value => (DayOfWeek)value),
            Day = Day.In(passage, static value => value),
            Month = Month.In(passage, static value => value),
            Year = Year.In(passage, static value => value),
            Clock = Clock.In(passage),
            Relative = Relative,
            IsAmbiguousNumeric = IsAmbiguousNumeric,
        };
}

/// <summary>A date as written, by its places in a text, and for a range its end.</summary>
readonly record struct WrittenDate(DateParts Date, DateParts? Until)
{
    internal DateMention In(Passage passage) => Until is { } until ? Date.In(passage) with { Until = until.In(passage) } : Date.In(passage);
}
