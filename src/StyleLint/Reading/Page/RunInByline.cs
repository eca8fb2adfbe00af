using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>Reads what agencies run into the line of the dateline before it: a byline ("By Jane Roe LONDON (Reuters) - ", "By Jane Roe
/// (Reuters) - ") and a note for other desks ("(Adds details, byline) ").</summary>
static class RunInByline
{
    // In characters.
    const int LongestNote = 300;
    const int LongestByline = 160;

    // Of one writer: "By Ada Maria Berg Obi".
    const int FewestWords = 2;

    /// <summary>Where the byline of a passage ends that runs into its dateline; 0 where it has none.</summary>
    internal static int EndIn(ReadOnlySpan<char> text) => Find(text).End;

    /// <summary>Where a bracketed note ends that the dateline follows in the same line; 0 where there is none.</summary>
    internal static int NoteEndIn(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart().Length;
        if (start + 2 >= text.Length || text[start] is not '(' || !char.IsUpper(text[start + 1]))
            return 0;
        var close = text[start..Math.Min(text.Length, start + LongestNote)].IndexOf(')');
        if (close < 0 || start + close + 3 >= text.Length || text[start + close + 1] is not ' ' || !char.IsUpper(text[start + close + 2]))
            return 0;
        return start + close + 2;
    }

    /// <summary>The byline that runs into a dateline; null where the passage has none.</summary>
    internal static Byline? Read(Passage passage, FactBook facts)
    {
        var (start, names, end) = Find(passage.Text);
        if (end == 0)
            return null;
        var line = LineText.TrimSeparators(passage.Excerpt(start, end - start));
        var read = new BylineParts(facts);
        return read.Add(LineText.TrimSeparators(passage.Excerpt(names, end - names))) && !read.Names.IsEmpty
            ? read.Close(line, inHeader: false)
            : null;
    }

    // From "By" to the place, which is in capitals as no writer's name is, or to the bracket of the agency.
    static (int Start, int Names, int End) Find(ReadOnlySpan<char> text)
    {
        var start = Math.Max(NoteEndIn(text), text.Length - text.TrimStart().Length);
        if (!text[start..].StartsWith("By ") && !text[start..].StartsWith("BY "))
            return default;
        var names = start + 3;
        var words = new Words(text[names..Math.Min(text.Length, names + LongestByline)]);
        int count = 0,
            last = names;
        var opensName = true;
        while (words.MoveNext())
        {
            var word = words.Current;
            var at = names + words.Start;
            if (text[last..at].ContainsAny('(', '/'))
                break;
            if (count >= FewestWords && IsPlace(word, opensName))
                return (start, names, at);
            var joins = word is "and" or "with";
            if (!joins && !char.IsUpper(word[0]) && !BylineWords.IsParticle(word) && !BylineWords.IsJobNoun(word))
                return default;
            opensName = joins || (at + word.Length < text.Length && text[at + word.Length] is ',');
            count++;
            last = at + word.Length;
        }

        var bracket = text[last..].TrimStart();
        return count >= FewestWords && bracket is ['(', ..] ? (start, names, text.Length - bracket.Length) : default;
    }

    // "LONDON", "LA PAZ", "ST. LOUIS"; not the initials of a writer ("By AJ Roe") nor "III".
    static bool IsPlace(ReadOnlySpan<char> word, bool opensName)
    {
        if (word.Length < 2 || (word.Length == 2 && opensName) || BylineWords.IsSuffix(word))
            return false;
        foreach (var c in word)
        {
            if (char.IsLower(c) || char.IsAsciiDigit(c))
                return word.Length > 4 && char.IsUpper(word[^1]) && word.Count(c) == 1;
        }

        return true;
    }
}
