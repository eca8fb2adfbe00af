using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>
/// Parts the story from what the page brought along. Words alone do not decide: a line is furniture by its words <em>and</em> its place,
/// length and markup, so that a story about newsletters stays a story.
/// </summary>
static class FurnitureReader
{
    /// <summary>Gives furniture and readers' comments their role among passages that are still body or subhead.</summary>
    /// <param name="passages">The draft's passages.</param>
    /// <param name="roles">Their roles so far; changed in place.</param>
    /// <param name="signoff">Index of the passage that holds the sign-off; -1 where there is none.</param>
    internal static void Read(ImmutableArray<Passage> passages, Span<Role> roles, int signoff)
    {
        ReadComments(passages, roles);
        var first = FirstStory(passages, roles, signoff);
        var last = LastStory(passages, roles, signoff);
        var hasTail = false;
        for (var at = 0; at < passages.Length; at++)
        {
            if (roles[at] is not (Role.Body or Role.Subhead) || passages[at].Kind is PassageKind.TableCell or PassageKind.Footnote)
                continue;
            var kind = FurniturePhrases.Classify(LineText.Trim(passages[at]).Chars, isOutside: at < first || at > last);
            // A heading of the writer's own over text of the writer's own is a section, whatever it is called: "Terms of service".
            if (kind is FurnitureKind.Line or FurnitureKind.Call && !hasTail && HeadsSection(passages, at))
                continue;
            if (!IsFurniture(kind, passages, roles, at, new(first, last, hasTail)))
                continue;
            roles[at] = Role.Furniture;
            hasTail |= at > last;
            if (kind is FurnitureKind.ListHead or FurnitureKind.WeakListHead)
                roles.Slice(at + 1, LinksAfter(passages, roles, at)).Fill(Role.Furniture);
        }
    }

    // Where the story stands on the page, and whether furniture has begun behind it.
    readonly record struct Place(int First, int Last, bool HasTail);

    static bool IsFurniture(FurnitureKind kind, ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles, int at, Place story)
    {
        var passage = passages[at];
        var isAfter = at > story.Last;
        var isOutside = at < story.First || isAfter;
        return kind switch
        {
            // In Markdown a call with a link, and one in an embedded post, is there because somebody wrote it.
            FurnitureKind.Call => (passage.Links.IsEmpty && passage.Kind != PassageKind.BlockQuote)
                || story.HasTail
                || (at > 0 && roles[at - 1] == Role.Furniture),
            FurnitureKind.Line => true,
            // "Related: [link]" at the end of a page in Markdown is the writer's own; between paragraphs it is a site's.
            FurnitureKind.LeadIn => passage.Links.IsEmpty || !isOutside || story.HasTail,
            FurnitureKind.ListHead => isOutside || LinksAfter(passages, roles, at) > 0,
            // In Markdown a heading of the writer's own over links of the writer's own is a part of the story.
            FurnitureKind.WeakListHead when passage.Kind == PassageKind.Heading && !story.HasTail => false,
            FurnitureKind.WeakListHead => isAfter || LinksAfter(passages, roles, at) > (isOutside ? 0 : 1),
            FurnitureKind.WeakLine => isOutside && (story.HasTail || HasNeighbour(passages, roles, at, story.Last)),
            _ => isAfter && story.HasTail && IsOfTail(passage),
        };
    }

    // Once the story has ended and furniture has begun, short lines belong to it: form labels, link headlines.
    static bool IsOfTail(Passage passage)
    {
        var line = LineText.Trim(passage).Chars;
        return !FurniturePhrases.IsImprint(line) && LineText.IsHeadlineLike(line) && passage.Kind != PassageKind.Heading;
    }

    static bool HeadsSection(ImmutableArray<Passage> passages, int at)
    {
        if (passages[at].Kind != PassageKind.Heading || at + 1 >= passages.Length)
            return false;
        var next = LineText.Trim(passages[at + 1]).Chars;
        return FurniturePhrases.Classify(next, isOutside: true) == FurnitureKind.None
            && (passages[at + 1].Kind is PassageKind.ListItem or PassageKind.TableCell || LineText.IsSentence(next));
    }

    /// <summary>The contiguous stretches of furniture and of readers' comments.</summary>
    internal static ImmutableArray<Block> Blocks(ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles)
    {
        if (roles.IndexOfAny(Role.Furniture, Role.ReaderComments) < 0)
            return [];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < roles.Length; )
        {
            var role = roles[at];
            var end = at + 1;
            while (end < roles.Length && roles[end] == role)
                end++;
            if (role is Role.Furniture or Role.ReaderComments)
                blocks.Add(new(role, passages[at..end]));
            at = end;
        }

        return blocks.ToImmutable();
    }

    static void ReadComments(ImmutableArray<Passage> passages, Span<Role> roles)
    {
        for (var at = 0; at + 1 < passages.Length; at++)
        {
            if (roles[at] is not (Role.Body or Role.Subhead) || !CommentReader.IsMarker(passages[at].Text))
                continue;
            var last = -1;
            for (var next = at + 1; next < passages.Length && roles[next] is Role.Body or Role.Subhead; next++)
            {
                if (
                    CommentReader.IsMarker(passages[next].Text)
                    || (passages[next].Kind == PassageKind.Heading && passages[next].Level <= Math.Max(1, passages[at].Level))
                )
                    break;
                if (CommentReader.IsComment(passages[next]))
                    last = next;
                // What stands under the marker without a writer is no comment, and two such paragraphs in a row are the story again.
                else if (last < 0 || next > last + 2)
                    break;
            }

            if (last < 0)
                continue;
            roles[at..(last + 1)].Fill(Role.ReaderComments);
            at = last;
        }
    }

    // The first running text: what stands over it, headline and byline among it, may have furniture between.
    static int FirstStory(ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles, int signoff)
    {
        for (var at = 0; at < passages.Length; at++)
        {
            if (at == signoff || IsStory(passages[at], roles[at]))
                return at;
        }

        return passages.Length;
    }

    static int LastStory(ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles, int signoff)
    {
        for (var at = passages.Length - 1; at >= 0; at--)
        {
            if (at == signoff || IsStory(passages[at], roles[at]))
                return at;
        }

        return -1;
    }

    static bool IsStory(Passage passage, Role role)
    {
        if (role is Role.ReaderComments or Role.Note or Role.Signoff)
            return true;
        if (role != Role.Body)
            return false;
        if (passage.Kind is PassageKind.TableCell or PassageKind.Footnote or PassageKind.BlockQuote)
            return true;
        var line = LineText.Trim(passage).Chars;
        if (passage.Kind == PassageKind.ListItem && IsLinked(passage))
            return false;
        return LineText.IsSentence(line)
            && !FurniturePhrases.IsImprint(line)
            && FurniturePhrases.Classify(line, isOutside: true) == FurnitureKind.None;
    }

    // How many link headlines stand under a heading: short lines without a full stop, or lines that are nothing but a link.
    static int LinksAfter(ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles, int head)
    {
        var count = 0;
        for (var at = head + 1; at < passages.Length; at++)
        {
            var passage = passages[at];
            if (
                roles[at] is Role.ReaderComments or Role.Signoff or Role.Note or Role.Headline
                || passage.Kind is PassageKind.TableCell or PassageKind.Footnote
            )
                break;
            var line = LineText.Trim(passage).Chars;
            if (line.Length == 0)
                break;
            var isLink = IsLinked(passage);
            if (passage.Kind == PassageKind.Heading && !isLink)
                break;
            if (!isLink && !(LineText.IsHeadlineLike(line) && IsAloneOrPlain(passage)))
                break;
            count++;
        }

        return count;
    }

    // In Markdown a link is written as one; a list item without one is the writer's own list.
    static bool IsAloneOrPlain(Passage passage) => passage.Kind != PassageKind.ListItem || !passage.Links.IsEmpty;

    // Whether next to nothing of a passage stands outside its links.
    static bool IsLinked(Passage passage)
    {
        var linked = 0;
        foreach (var link in passage.Links)
            linked += link.Length;
        return linked > 0 && linked * 5 >= passage.Text.AsSpan().Trim().Length * 4;
    }

    // A weak line alone proves nothing; beside another piece of furniture it is one more.
    static bool HasNeighbour(ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles, int at, int last)
    {
        for (var near = at + 1; near < passages.Length && near <= at + 2; near++)
        {
            if (
                roles[near] is Role.Body or Role.Subhead
                && FurniturePhrases.Classify(LineText.Trim(passages[near]).Chars, near > last) != FurnitureKind.None
            )
                return true;
        }

        return at > 0 && roles[at - 1] == Role.Furniture;
    }
}
