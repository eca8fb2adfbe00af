using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>
/// A pattern for paths, as in <c>.gitignore</c>: <c>*</c> and <c>?</c> stop at a slash, <c>**</c> does not, <c>[a-z]</c> is one character,
/// <c>{md,txt}</c> one of several. Without a slash at its beginning or in the middle it matches at any depth; a folder's name matches
/// everything below it.
/// </summary>
// Ours because the framework's globbing knows neither braces, nor classes of characters, nor what .gitignore means by a slash.
public sealed class Glob
{
    const int LongestPattern = 500;
    const int MostAlternatives = 100;

    readonly ImmutableArray<ImmutableArray<Step>> _alternatives;

    Glob(string pattern, TextSpan span, ImmutableArray<ImmutableArray<Step>> alternatives)
    {
        Pattern = pattern;
        Span = span;
        _alternatives = alternatives;
    }

    /// <summary>As written.</summary>
    public string Pattern { get; }

    /// <summary>Where it is in the file it comes from; empty if it comes from none.</summary>
    public TextSpan Span { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="error">What is wrong with it, as the end of a sentence that begins with the pattern; null if nothing is.</param>
    /// <param name="span">Where it stands.</param>
    public static Glob? Parse(string pattern, out string? error, TextSpan span = default)
    {
        error = null;
        if (pattern.Trim().Length == 0)
            error = "is empty";
        else if (pattern.Length > LongestPattern)
            error = $"is longer than {LongestPattern} characters";
        else if (pattern.StartsWith('!'))
            error = "begins with '!'; put what to leave out under exclude";
        else if (pattern.Contains('\\'))
            error = "holds a '\\'; folders are separated by '/'";
        else if (pattern.Split('/').Contains(".."))
            error = "leads out of the folder of the settings with '..'";
        if (error is not null)
            return null;
        List<string> spelled = [];
        if (!Spell(pattern.Trim(), spelled))
        {
            error =
                spelled.Count > MostAlternatives
                    ? $"has more than {MostAlternatives} spellings in its braces"
                    : "has a '{' without its '}'";
            return null;
        }

        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<Step>>(spelled.Count);
        foreach (var each in spelled)
        {
            if (Compile(each) is not { } steps)
            {
                error = "has a '[' without its ']'";
                return null;
            }

            alternatives.Add(steps);
        }

        return new(pattern, span, alternatives.MoveToImmutable());
    }

    /// <summary>Whether it matches a path, or a folder that contains it. The path is relative, with <c>/</c>; case matters.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        if (path.StartsWith("./"))
            path = path[2..];
        foreach (var steps in _alternatives)
        {
            if (IsMatch(steps.AsSpan(), path))
                return true;
        }

        return false;
    }

    // The set of steps that can be reached, advanced one character at a time: linear in the path, whatever the pattern.
    static bool IsMatch(ReadOnlySpan<Step> steps, ReadOnlySpan<char> path)
    {
        Span<bool> now = stackalloc bool[steps.Length + 1],
            next = stackalloc bool[steps.Length + 1];
        now.Clear();
        now[0] = true;
        Skip(steps, now, atStart: true);
        for (var at = 0; at < path.Length; at++)
        {
            var letter = path[at];
            // A match that ends before a slash is a folder of that name.
            if (now[^1] && letter == '/')
                return true;
            next.Clear();
            for (var step = 0; step < steps.Length; step++)
            {
                if (!now[step])
                    continue;
                switch (steps[step].Kind)
                {
                    case StepKind.Star when letter != '/':
                    case StepKind.Deep:
                    case StepKind.Folders:
                        next[step] = true;
                        break;
                    case StepKind.Letter when steps[step].Letter == letter:
                    case StepKind.Any when letter != '/':
                    case StepKind.Set when letter != '/' && steps[step].Holds(letter):
                        next[step + 1] = true;
                        break;
                }
            }

            Skip(steps, next, atStart: letter == '/');
            var swap = now;
            now = next;
            next = swap;
        }

        return now[^1];
    }

    // Steps that may match nothing are skipped; those for whole folders only where a name begins.
    static void Skip(ReadOnlySpan<Step> steps, Span<bool> at, bool atStart)
    {
        for (var step = 0; step < steps.Length; step++)
        {
            if (at[step] && (steps[step].Kind is StepKind.Star or StepKind.Deep || (steps[step].Kind == StepKind.Folders && atStart)))
                at[step + 1] = true;
        }
    }

    // "a.{md,txt}" is "a.md" and "a.txt"; braces may nest.
    static bool Spell(string pattern, List<string> spelled)
    {
        if (spelled.Count > MostAlternatives)
            return false;
        var open = OutsideSets(pattern, '{');
        if (open < 0)
        {
            spelled.Add(pattern);
            return true;
        }

        var depth = 0;
        List<int> cuts = [open];
        for (var at = open; at < pattern.Length; at++)
        {
            depth += pattern[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 1 && pattern[at] == ',')
                cuts.Add(at);
            if (depth > 0)
                continue;
            cuts.Add(at);
            for (var part = 0; part + 1 < cuts.Count; part++)
            {
                if (!Spell(pattern[..open] + pattern[(cuts[part] + 1)..cuts[part + 1]] + pattern[(at + 1)..], spelled))
                    return false;
            }

            return true;
        }

        return false;
    }

    static int OutsideSets(string pattern, char wanted)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == wanted)
                return at;
            if (pattern[at] == '[' && pattern.IndexOf(']', Math.Min(at + 2, pattern.Length)) is var close and > 0)
                at = close;
        }

        return -1;
    }

    static ImmutableArray<Step>? Compile(string pattern)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(pattern.Length + 1);
        if (pattern.StartsWith("./", StringComparison.Ordinal))
            pattern = pattern[1..];
        // "drafts" and "*.md" apply at any depth, "desk/drafts" and "/drafts" from here.
        var isAnchored = pattern.TrimEnd('/').Contains('/');
        pattern = pattern.Trim('/');
        if (!isAnchored)
            steps.Add(new(StepKind.Folders));
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*' when pattern.AsSpan(at).StartsWith("**"):
                    var isWhole = at == 0 || pattern[at - 1] == '/';
                    while (at + 1 < pattern.Length && pattern[at + 1] == '*')
                        at++;
                    if (isWhole && at + 1 < pattern.Length && pattern[at + 1] == '/')
                    {
                        steps.Add(new(StepKind.Folders));
                        at++;
                        break;
                    }

                    steps.Add(new(StepKind.Deep));
                    break;
                case '*':
                    steps.Add(new(StepKind.Star));
                    break;
                case '?':
                    steps.Add(new(StepKind.Any));
                    break;
                case '[':
                    // A ']' right after the opening is a member.
                    var first = at + 1 < pattern.Length && pattern[at + 1] is '!' or '^' ? at + 2 : at + 1;
                    var close = first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
                    if (close < 0)
                        return null;
                    steps.Add(new(StepKind.Set, Set: pattern[(at + 1)..close]));
                    at = close;
                    break;
                default:
                    steps.Add(new(StepKind.Letter, pattern[at]));
                    break;
            }
        }

        return steps.ToImmutable();
    }

    enum StepKind
    {
        Letter,
        Any,
        Set,
        Star,
        Deep,
        Folders,
    }

    readonly record struct Step(StepKind Kind, char Letter = default, string Set = "")
    {
        public bool Holds(char letter)
        {
            var isNot = Set[0] is '!' or '^';
            for (var at = isNot ? 1 : 0; at < Set.Length; at++)
            {
                var low = Set[at];
                var high = low;
                if (at + 2 < Set.Length && Set[at + 1] == '-')
                {
                    high = Set[at + 2];
                    at += 2;
                }

                if (low <= letter && letter <= high)
                    return !isNot;
            }

            return isNot;
        }
    }
}
