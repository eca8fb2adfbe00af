namespace StyleLint.Reading;

/// <summary>What a number counts, as far as its own sign says.</summary>
enum NumberUnit
{
    /// <summary>No sign: the noun after it says.</summary>
    None,

    /// <summary>%, per cent, pc</summary>
    Percent,

    /// <summary>A currency's sign or name.</summary>
    Money,

    /// <summary>A year, or a day beside its month.</summary>
    Date,

    /// <summary>A result, clock time, name or number plate: 2-1, 24/7, 10:30, MP3.</summary>
    Code,
}

/// <summary>A number in a text, in digits or in words.</summary>
/// <param name="Start">First character, a currency's sign included.</param>
/// <param name="End">Just after the last one, the unit included.</param>
/// <param name="Low">Its value, or the least it can mean ("dozens": 20).</param>
/// <param name="High">Its value, or the most it can mean.</param>
/// <param name="Unit">What its sign says.</param>
readonly record struct NumberMention(int Start, int End, double Low, double High, NumberUnit Unit)
{
    /// <summary>The number without its last letter: 100m may be metres. The value itself where there is no such letter.</summary>
    public double Bare { get; init; } = Low;

    /// <summary>The step of its last figure that is not nought: 100 for 400, 100,000 for 1.2m, 0.1 for 2.5.</summary>
    public double Grain { get; init; } = 1;

    /// <summary>Whether it was written with a million, a thousand or the like.</summary>
    public bool IsScaled { get; init; }

    /// <summary>The currency's sign; '\0' where it is written in words or there is none.</summary>
    public char Sign { get; init; }

    /// <summary>Whether it only implies a number: both, double, dozens, first.</summary>
    public bool IsLoose { get; init; }
}
