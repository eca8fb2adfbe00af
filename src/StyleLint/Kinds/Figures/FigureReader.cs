using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>The figures of a passage, and how exactly each is written.</summary>
static class FigureReader
{
    // Below it noughts at the end are taken for counted.
    const double RoundFrom = 10_000;

    /// <summary>The numbers of a passage, in their order.</summary>
    internal static List<NumberMention> NumbersOf(string text)
    {
        var numbers = new List<NumberMention>();
        var each = new NumberScanner(text);
        while (each.Next() is { } number)
            numbers.Add(number);
        return numbers;
    }

    /// <summary>Half of the last place that a figure is written to: half a million for 4 million, 0.05 for 2.5.</summary>
    internal static double HalfStep(NumberMention number)
    {
        var place =
            number.IsScaled && number.Bare > 0 ? number.Low / number.Bare
            : number.Low >= RoundFrom ? number.Grain
            : 1;
        return Math.Min(place, number.Grain) / 2;
    }
}
