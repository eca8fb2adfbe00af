using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Tells corrections, clarifications and editor's notes, which speak about the story and not in it.</summary>
static class NoteReader
{
    // How newsrooms open such a note (the stylebooks of AP, Reuters and the BBC agree on the words).
    static readonly Literals Openings = new(
        [
            "correction:", "corrections:", "correction,", "correction -", "correction –", "correction —", "correction (", "clarification:", "clarification,",
            "clarification (", "editor's note", "editors' note", "editor’s note", "editors’ note", "editor note:", "author's note", "author’s note",
            "corrects ", "removes ", "this story has been corrected", "this story has been updated", "this story has been refiled",
            "this article has been corrected", "this article has been updated", "this article has been amended", "this article was amended",
            "this article was updated", "this story was updated", "this post has been updated", "this post was updated", "this story was corrected",
            "this version corrects", "this story has not been", "this article has not been", "this report has not been", "this article was originally", "this story was originally", "this article was first",
            "this story was first", "this post was originally", "an earlier version of this", "a previous version of this",
        ],
        ignoreCase: true);

    internal static bool IsNote(ReadOnlySpan<char> text)
    {
        var opened = false;
        var at = 0;
        while (at < text.Length && (LineText.IsBlank(text[at]) || text[at] is '(' or '[' or '*' or '_'))
            opened |= text[at++] is '(' or '[';
        var head = text[at..Math.Min(text.Length, at + 40)];
        if (!Openings.StartsAny(head))
            return false;
        // "Corrects …" and "Removes …" are notes only in brackets, as agencies write them; elsewhere they are verbs.
        return opened || !(head.StartsWith("corrects ", StringComparison.OrdinalIgnoreCase) || head.StartsWith("removes ", StringComparison.OrdinalIgnoreCase));
    }
}
