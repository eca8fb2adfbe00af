using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Tells corrections, clarifications and editor's notes, which speak about the story and not in it.</summary>
static class NoteReader
{
    internal static bool IsNote(ReadOnlySpan<char> text)
    {
        var opened = false;
        var at = 0;
        while (at < text.Length && (LineText.IsBlank(text[at]) || text[at] is '(' or '[' or '*' or '_'))
            opened |= text[at++] is '(' or '[';
        var head = text[at..Math.Min(text.Length, at + 40)];
        if (!NoticeWords.NoteOpenings.StartsAny(head))
            return false;
        // "Corrects …" and "Removes …" are notes only in brackets, as agencies write them; elsewhere they are verbs.
        return opened
            || !(
                head.StartsWith("corrects ", StringComparison.OrdinalIgnoreCase)
                || head.StartsWith("removes ", StringComparison.OrdinalIgnoreCase)
            );
    }
}
