namespace StyleLint.Workspace;

/// <summary>
/// A path pattern: <c>*</c> and <c>?</c> inside a name, <c>[a-z]</c> and <c>[!a-z]</c>, <c>**</c> for any number of folders, <c>{a,b}</c> for
/// either. Paths are relative with <c>/</c>; case counts. Matching never takes longer than pattern times path.
/// </summary>
public sealed class Glob
{
    // Eight alternatives of two each are 256 patterns; a file that asks for more is not a list of drafts.
    const int MaxAlternatives = 256;

    readonly string[][] _alternatives;

    Glob(string[][] alternatives) => _alternatives = alternatives;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern; one without a slash matches a name in any folder.</param>
    /// <param name="isAnchored">Whether even a pattern without a slash starts at the top.</param>
    /// <param name="hasBraces">Whether <c>{a,b}</c> means either; .gitignore knows none.</param>
    public static Glob Parse(string pattern, bool isAnchored = false, bool hasBraces = true)
    {
        var patterns = hasBraces ? Expand(pattern) : [pattern];
        return new([.. patterns.Select(each => Segments(each, isAnchored))]);
    }

    /// <summary>Whether a text holds any of the characters that make it a pattern.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny("*?[{");

    /// <summary>Whether the pattern matches a whole path.</summary>
    public bool IsMatch(string path)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var segments in _alternatives)
        {
            if (MatchesPath(segments, names))
                return true;
        }

        return false;
    }

    static string[] Segments(string pattern, bool isAnchored)
    {
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToArray();
        var startsAtTop = isAnchored || pattern.TrimEnd('/').Contains('/');
        return startsAtTop ? segments : ["**", .. segments];
    }

    static List<string> Expand(string pattern)
    {
        var done = new List<string>();
        var open = new Stack<string>([pattern]);
        while (open.TryPop(out var next))
        {
            if (FindBraces(next) is not { } braces || done.Count + open.Count >= MaxAlternatives)
            {
                done.Add(next);
                continue;
            }

            foreach (var choice in Choices(next[(braces.Start + 1)..braces.End]))
                open.Push(next[..braces.Start] + choice + next[(braces.End + 1)..]);
        }

        return done;
    }

    // The first pair of braces with a comma directly inside.
    static (int Start, int End)? FindBraces(string pattern)
    {
        var starts = new Stack<(int Start, bool HasComma)>();
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '{':
                    starts.Push((at, false));
                    break;
                case ',' when starts.Count > 0:
                    starts.Push(starts.Pop() with { HasComma = true });
                    break;
                case '}' when starts.TryPop(out var open) && open.HasComma:
                    return (open.Start, at);
            }
        }

        return null;
    }

    static string[] Choices(string inside) => inside.Split(',');

    // The wildcard walk: on a mismatch only the last `**` takes one more folder; going further back can never help.
    static bool MatchesPath(string[] pattern, string[] names)
    {
        int at = 0, name = 0, star = -1, resume = 0;
        while (name < names.Length)
        {
            if (at < pattern.Length && pattern[at] == "**")
            {
                // At the end it stands for everything inside, not for the folder itself.
                if (at == pattern.Length - 1)
                    return true;
                star = at++;
                resume = name;
            }
            else if (at < pattern.Length && MatchesName(pattern[at], names[name]))
            {
                at++;
                name++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                name = ++resume;
            }
            else
            {
                return false;
            }
        }

        return at == pattern.Length;
    }

    static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int at = 0, next = 0, star = -1, resume = 0;
        while (next < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = ++at;
                resume = next;
            }
            else if (at < pattern.Length && MatchesOne(pattern[at..], name[next]) is var taken and > 0)
            {
                at += taken;
                next++;
            }
            else if (star >= 0)
            {
                at = star;
                next = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }

    // How many characters of the pattern match this character; 0 where they do not.
    static int MatchesOne(ReadOnlySpan<char> pattern, char one)
    {
        switch (pattern[0])
        {
            case '?':
                return 1;
            case '\\' when pattern.Length > 1:
                return pattern[1] == one ? 2 : 0;
            case '[' when ClassEnd(pattern) is var end and > 0:
                var isNegated = pattern[1] is '!' or '^';
                return InClass(pattern[(isNegated ? 2 : 1)..end], one) != isNegated ? end + 1 : 0;
            default:
                return pattern[0] == one ? 1 : 0;
        }
    }

    static int ClassEnd(ReadOnlySpan<char> pattern)
    {
        // A bracket that comes first belongs to the class.
        var first = pattern.Length > 1 && pattern[1] is '!' or '^' ? 3 : 2;
        return first < pattern.Length && pattern[first..].IndexOf(']') is var found and >= 0 ? first + found : -1;
    }

    static bool InClass(ReadOnlySpan<char> members, char one)
    {
        for (var at = 0; at < members.Length; at++)
        {
            if (at + 2 < members.Length && members[at + 1] == '-')
            {
                if (members[at] <= one && one <= members[at + 2])
                    return true;
                at += 2;
            }
            else if (members[at] == one)
            {
                return true;
            }
        }

        return false;
    }
}
