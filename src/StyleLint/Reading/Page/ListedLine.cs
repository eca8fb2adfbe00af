using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Tells a line that belongs to a list: under another story's headline, and among items that open with a dash, a name signs
/// nothing here.</summary>
static class ListedLine
{
    internal static bool Is(int at, ImmutableArray<Passage> passages, ReadOnlySpan<Role> roles)
    {
        for (var over = at - 1; over >= 0; over--)
        {
            if (roles[over] is Role.Caption || passages[over].Text.AsSpan().IsWhiteSpace())
                continue;
            if (passages[over].Kind is not PassageKind.Paragraph)
                return false;
            var line = LineText.Trim(passages[over]).Chars;
            if (roles[over] is not Role.Body)
                return false;
            return OpensWithDash(passages[over])
                ? OpensWithDash(passages[at])
                : LineText.IsHeadlineLike(line)
                    && !LineText.EndsSentence(line)
                    && LineText.CountWords(line, 3) >= 3
                    && FurniturePhrases.Classify(line, isOutside: true) == FurnitureKind.None;
        }

        return false;
    }

    static bool OpensWithDash(Passage passage) => passage.Text.AsSpan().TrimStart() is ['—' or '–' or '-', ..];
}
