using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Las Cruses, New Mexico": no place of that name is anywhere, and one a slip from it is in that state.</summary>
sealed class PlaceSlipCheck : IAnalyzer
{
    const int MostWords = 3;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        HashSet<string>? reported = null;
        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is not (Role.Body or Role.Caption or Role.Deck))
                continue;
            var text = passage.Text.AsSpan();
            for (var comma = text.IndexOf(", "); comma >= 0; )
            {
                if (
                    Before(passage, comma) is { } place
                    && StateNames.At(text[(comma + 2)..]) is { Length: > 2 } state
                    && Near(place, state.Postal) is { } right
                    && (reported ??= new(StringComparer.Ordinal)).Add(place.Text)
                )
                    analysis.Report(
                        place,
                        [("written", place.Text), ("right", right), ("name", StateNames.Of(state.Postal))],
                        Fix.Replace(place, right, $"Change {place} to {right}")
                    );
                var next = text[(comma + 2)..].IndexOf(", ");
                comma = next < 0 ? -1 : comma + 2 + next;
            }
        }
    }

    static string? Near(Excerpt place, string postal)
    {
        if (IsKnown(place.Chars) || UsPlaces.Near(place.Chars, postal) is not { } right)
            return null;
        return NameComparer.AreEqual(place.Chars, right) ? null : right;
    }

    // As a whole or without its first words: "North Tulsa" is no town, and Tulsa is.
    static bool IsKnown(ReadOnlySpan<char> words)
    {
        while (true)
        {
            if (UsPlaces.Has(words))
                return true;
            var cut = words.IndexOf(' ');
            if (cut < 0)
                return false;
            words = words[(cut + 1)..];
        }
    }

    // The capitalised words before a comma, where they tell a place: "in Las Cruses,", or at the beginning of the passage.
    static Excerpt? Before(Passage passage, int comma)
    {
        var text = passage.Text.AsSpan();
        if (comma + 2 >= text.Length || !char.IsUpper(text[comma + 2]))
            return null;
        var (start, words) = (comma, 0);
        while (start > 0)
        {
            var first = start == comma ? text[..start].LastIndexOf(' ') + 1 : text[..(start - 1)].LastIndexOf(' ') + 1;
            var word = text[first..(start == comma ? comma : start - 1)];
            if (word.IsEmpty || !char.IsUpper(word[0]) || !IsName(word))
                break;
            if (++words > MostWords)
                return null;
            start = first;
        }

        if (words == 0)
            return null;
        var lead = start == 0 ? "" : TextCursor.LastWord(text[..(start - 1)]);
        return (start == 0 || SlipWords.BeforePlace.Contains(lead)) && !NameWords.IsThing(TextCursor.LastWord(text[..comma]))
            ? passage.Excerpt(start, comma - start)
            : null;
    }

    static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '.' or '\'' or '’'))
                return false;
        }

        return word.Length > 1;
    }
}
