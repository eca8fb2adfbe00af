using System.Globalization;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>The counts that a story gives beside the heads of its lists, "Former senators (12)": together they are the number of its
/// headline.</summary>
sealed class BracketedCounts
{
    // In characters: longer lines are no heads.
    const int LongestHead = 90;

    const int MostDigits = 4;

    int _heads;
    int _sum;

    /// <summary>Takes the next passage of the story.</summary>
    internal void Add(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 4 or > LongestHead || text[^1] is not ')' || text.LastIndexOf('(') is not (> 0 and var open))
            return;
        var inside = text[(open + 1)..^1].TrimEnd("?+ ");
        if (
            inside.Length is 0 or > MostDigits
            || inside.ContainsAnyExceptInRange('0', '9')
            || !int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        )
            return;
        _heads++;
        _sum += count;
    }

    /// <summary>Whether they come to a number.</summary>
    internal bool Is(NumberMention wanted) => _heads > 1 && wanted.Unit is NumberUnit.None && wanted.Low == _sum;
}
