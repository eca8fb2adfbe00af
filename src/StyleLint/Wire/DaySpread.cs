namespace StyleLint.Wire;

/// <summary>
/// The first two and the last two different days on which something was published: enough to say on how many days, counted up to two, it
/// was published away from any one day.
/// </summary>
/// <param name="first">The first day number; <see cref="NoDay"/> where there is none.</param>
/// <param name="second">The second.</param>
/// <param name="lastButOne">The last but one; may be the first.</param>
/// <param name="last">The last; may be the first.</param>
public struct DaySpread(int first, int second, int lastButOne, int last)
{
    /// <summary>In place of a day number where there is no day.</summary>
    public const int NoDay = -1;

    /// <summary>No day yet.</summary>
    public static DaySpread None => new(NoDay, NoDay, NoDay, NoDay);

    /// <summary>The first day number; <see cref="NoDay"/> where there is none.</summary>
    public int First { get; private set; } = first;

    /// <summary>The second day number; <see cref="NoDay"/> where there is none.</summary>
    public int Second { get; private set; } = second;

    /// <summary>The last day number but one; <see cref="NoDay"/> where there is none.</summary>
    public int LastButOne { get; private set; } = lastButOne;

    /// <summary>The last day number; <see cref="NoDay"/> where there is none.</summary>
    public int Last { get; private set; } = last;

    /// <summary>Adds a day; <see cref="NoDay"/> adds nothing.</summary>
    public void Add(int day)
    {
        if (day == NoDay)
            return;
        if (First == NoDay || day < First)
            (First, Second) = (day, First);
        else if (day != First && (Second == NoDay || day < Second))
            Second = day;
        if (day > Last)
            (LastButOne, Last) = (Last, day);
        else if (day != Last && day > LastButOne)
            LastButOne = day;
    }

    /// <summary>Adds the days of another.</summary>
    public void Add(DaySpread other)
    {
        Add(other.First);
        Add(other.Second);
        Add(other.LastButOne);
        Add(other.Last);
    }

    /// <summary>Different days farther than <see cref="WireQuestion.DaysNear"/> from a day, counted up to 2; 0 where there is no such
    /// day.</summary>
    public readonly int CountElsewhere(DateOnly? day)
    {
        if (day is not { DayNumber: var near })
            return 0;
        var (from, to) = (near - WireQuestion.DaysNear, near + WireQuestion.DaysNear);
        var before = Before(First, from) + Before(Second, from);
        var after = (LastButOne > to ? 1 : 0) + (Last > to ? 1 : 0);
        return Math.Min(2, before + after);

        static int Before(int day, int from) => day != NoDay && day < from ? 1 : 0;
    }
}
