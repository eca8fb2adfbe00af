using StyleLint.Text;

namespace StyleLint.Measures;

/// <summary>A story with one fault, and the same story without it.</summary>
/// <param name="Sound">What must stay silent.</param>
/// <param name="Faulty">What must be found.</param>
/// <param name="At">Where the fault stands in <paramref name="Faulty"/>; for reading what was missed.</param>
sealed record Planted(string Sound, string Faulty, TextSpan At)
{
    /// <summary>Whether the day that was lent to the story is taken away again.</summary>
    public bool IsUndated { get; init; }
}

/// <summary>A kind of fault.</summary>
/// <param name="Name">What was done to the story.</param>
/// <param name="Rules">The rules that may find it.</param>
/// <param name="Places">The places of a story where it can be planted, found by the words alone and not by the readers that are
/// measured.</param>
sealed record Fault(string Name, string[] Rules, Func<SoundStory, IEnumerable<Planted>> Places);

/// <summary>A story to plant faults in.</summary>
/// <param name="Text">All of it, header included.</param>
/// <param name="Body">Where the text below the header begins.</param>
/// <param name="Headline">The header's headline, where it has one.</param>
/// <param name="Day">The day it was published.</param>
/// <param name="Seed">Decides what is planted.</param>
sealed record SoundStory(string Text, int Body, TextSpan? Headline, DateOnly Day, int Seed)
{
    /// <summary>The story with a stretch replaced.</summary>
    public string With(int start, int length, string words) => string.Concat(Text.AsSpan(0, start), words, Text.AsSpan(start + length));

    /// <summary>Whether an offset stands outside quotation marks, as far as the marks of its paragraph say; one whose marks do not come out
    /// even tells nothing.</summary>
    public bool IsOwnVoice(int at)
    {
        var (start, end) = Paragraph(at);
        var before = Text.AsSpan(start, at - start);
        return int.IsEvenInteger(Text.AsSpan(start, end - start).Count('"')) && AllClose(before) && before.Count('“') == before.Count('”');
    }

    /// <summary>The paragraph of an offset: it ends at a blank line, and before one that is indented.</summary>
    public (int Start, int End) Paragraph(int at)
    {
        var start = at;
        while (
            start > 0
            && !(
                Text[start - 1] == '\n'
                && (start == Text.Length || char.IsWhiteSpace(Text[start]) || (start > 1 && Text[start - 2] == '\n'))
            )
        )
            start--;
        var end = at;
        while (end < Text.Length && !(Text[end] == '\n' && (end + 1 == Text.Length || char.IsWhiteSpace(Text[end + 1]))))
            end++;
        return (start, end);
    }

    // Whether straight marks open and close in turns; a mark at the start of a word opens.
    static bool AllClose(ReadOnlySpan<char> text)
    {
        var isOpen = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '"')
                continue;
            if (isOpen == (at == 0 || text[at - 1] is ' ' or '\n' or '(' or '['))
                return false;
            isOpen = !isOpen;
        }

        return !isOpen;
    }
}
