using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Diagnostics;

/// <summary>
/// Removes fixes that would make a header unreadable: a mark that is right in print may end the value it is in, and then the author and
/// date after it are lost.
/// </summary>
static class HeaderFixes
{
    // Each is tried by reading the header again; no story's header has more fixes that need this.
    const int MostTried = 50;

    internal static void DropBreaking(Draft draft, List<Diagnostic> found)
    {
        if (draft.Header.Span.IsEmpty)
            return;
        var tried = 0;
        int? problems = null;
        for (var i = 0; i < found.Count; i++)
        {
            var kept = found[i].Fixes.RemoveAll(Breaks);
            if (kept.Length < found[i].Fixes.Length)
                found[i] = found[i] with { Fixes = kept };
        }

        bool Breaks(Fix fix)
        {
            if (!MayBreak(fix, draft))
                return false;
            if (++tried > MostTried)
                return true;
            problems ??= HeaderReader.Read(draft.Source, draft.Format).Problems.Length;
            var after = HeaderReader.Read(draft.Source.With(fix.Changes), draft.Format);
            return after.Problems.Length > problems || !Names(after.Value).SequenceEqual(Names(draft.Header));
        }
    }

    static IEnumerable<string> Names(Header header) => header.Fields.Select(field => field.Name);

    static bool MayBreak(Fix fix, Draft draft)
    {
        foreach (var change in fix.Changes)
        {
            if (change.Span.Start >= draft.Header.Span.End)
                continue;
            if (!IsPlain(change.NewText) || !IsPlain(draft.Source.Slice(change.Span)))
                return true;
        }

        return false;
    }

    // Replacing words with words leaves the markup alone; if nothing replaces them, what follows begins the value.
    static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or ',' or '.'))
                return false;
        }

        return !text.IsEmpty;
    }
}
