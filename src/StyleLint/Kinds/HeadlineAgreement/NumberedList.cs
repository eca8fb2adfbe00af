using System.Globalization;
using StyleLint.Drafts;
using StyleLint.Reading;
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

    /// <summary>How many heads count themselves by a name: "Lesson 1: …", "Step 2 – …".</summary>
    internal int Named { get; private set; }

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
            AddNamed(passage.Text);
            Add(passage.Text, passage.Span.Start, null);
        }
    }

    void AddNamed(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        if (!words.MoveNext() || words.Start > 1 || !char.IsUpper(words.Current[0]))
            return;
        var rest = text[words.End..].TrimStart(" #");
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (
            digits is > 0 and <= MostDigits
            && (Marks.Contains(rest[digits]) || rest[digits] is ' ' or '—' or '–')
            && int.Parse(rest[..digits], CultureInfo.InvariantCulture) == Named + 1
        )
            Named++;
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
