using System.Globalization;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The numbers that a story puts before its paragraphs, subheads or items: 1, 2, 3, none left out and none twice.</summary>
sealed class NumberedList
{
    // Fewer begin a paragraph by chance.
    const int FewestItems = 3;

    const int MostDigits = 2;

    const string Marks = ".):";

    bool _isBroken;

    /// <summary>How many items it has.</summary>
    internal int Items { get; private set; }

    /// <summary>The number before the last.</summary>
    internal TextSpan Last { get; private set; }

    /// <summary>Whether the story is a list at all.</summary>
    internal bool IsList => !_isBroken && Items >= FewestItems;

    /// <summary>Takes the next passage of the story.</summary>
    internal void Add(Passage passage)
    {
        // A list's own number is markup, and no word of the item.
        if (passage.Kind is PassageKind.ListItem)
        {
            var source = passage.Source;
            var line = source.LineSpan(source.PositionAt(passage.Span.Start).Line);
            Add(source.Text.AsSpan(line.Start, passage.Span.Start - line.Start), line.Start, passage.Span.Start);
        }
        else
        {
            Add(passage.Text, passage.Span.Start, null);
        }
    }

    void Add(ReadOnlySpan<char> text, int at, int? end)
    {
        var start = text.IndexOfAnyExcept("#*( ");
        if (start < 0)
            return;
        var digits = 0;
        while (digits < MostDigits && start + digits < text.Length && char.IsAsciiDigit(text[start + digits]))
            digits++;
        if (
            digits == 0
            || start + digits + 1 >= text.Length
            || !Marks.Contains(text[start + digits])
            || !char.IsWhiteSpace(text[start + digits + 1])
        )
            return;
        var number = int.Parse(text.Slice(start, digits), CultureInfo.InvariantCulture);
        _isBroken |= number != Items + 1;
        Items = number;
        Last = end is null ? new(at, start + digits) : new(at + start, digits);
    }
}
