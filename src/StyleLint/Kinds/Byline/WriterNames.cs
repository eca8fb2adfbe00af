using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Tells whether two ways of writing a writer's name may mean one person: "Jane Roe", "jane-roe", "Roe, Jane".</summary>
static class WriterNames
{
    /// <summary>Whether it says that it is a byline; a line of names alone may be anybody's.</summary>
    internal static bool IsCertain(Byline byline) => byline.InHeader || !byline.Jobs.IsEmpty || BylineOpening.After(byline.At.Chars) >= 0;

    /// <summary>Whether it is a user name ("jroe", "roe42", "@roe"): whose it is, only the content system knows.</summary>
    internal static bool IsHandle(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        return name.ContainsAny('@', '\\') || name.ContainsAnyInRange('0', '9') || !name.ContainsAny([' ', '-', '_', '.', '\u00a0']);
    }

    /// <summary>Whether two names may be one person's, in any order, with initials, nicknames or middle names: they share a part that is
    /// more than a given name.</summary>
    internal static bool MaySame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (first, second) = (Parts(one), Parts(other));
        foreach (var part in first)
        {
            if (part.Length > 1 && second.Contains(part, NameComparer.Instance) && !IsOnlyGiven(first, second, part))
                return true;
        }

        return NameComparer.AreEqual(string.Concat(first), string.Concat(second));
    }

    // "Jane Roe" and "Jane Doe" share no more than a given name.
    static bool IsOnlyGiven(string[] first, string[] second, string part) =>
        first.Length > 1
        && second.Length > 1
        && NameComparer.AreEqual(first[0], part)
        && NameComparer.AreEqual(second[0], part)
        && !NameComparer.AreEqual(first[^1], second[^1])
        && first[^1].Length > 1
        && second[^1].Length > 1;

    static string[] Parts(ReadOnlySpan<char> name) =>
        name.ToString().Split([' ', '-', '_', '.', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
}
