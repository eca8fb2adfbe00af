using System.Text;
using System.Text.RegularExpressions;

namespace StyleLint.Rules;

/// <summary>
/// A section of Vale's settings as a pattern for paths. <c>*</c> crosses folders, <c>?</c> is one character, <c>[!a-z]</c> one of a class,
/// <c>{md,txt}</c> one of several, <c>\</c> takes a sign as it is. With <c>**</c> in it, <c>*</c> stops at a slash, as in a shell.
/// </summary>
// Not the patterns of our own settings, where a star stops at a slash and a name without one matches at any depth.
sealed class ValeGlob
{
    const int LongestPattern = 1000;

    readonly Regex _regex;
    readonly bool _isNegated;

    ValeGlob(Regex regex, bool isNegated) => (_regex, _isNegated) = (regex, isNegated);

    /// <summary>Reads a pattern; null where it is none.</summary>
    internal static ValeGlob? Parse(string pattern)
    {
        var negated = pattern.StartsWith('!');
        var glob = pattern.TrimStart('!').Trim();
        if (glob.Length is 0 or > LongestPattern || Translate(glob) is not { } regex)
            return null;
        try
        {
            return new(new(regex, RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromMilliseconds(50)), negated);
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    internal bool IsMatch(string path)
    {
        try
        {
            return _regex.IsMatch(path) != _isNegated;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    static string? Translate(string glob)
    {
        var stopsAtSlash = glob.Contains("**", StringComparison.Ordinal);
        var regex = new StringBuilder(@"\A(?:");
        var depth = 0;
        for (var at = 0; at < glob.Length; at++)
        {
            switch (glob[at])
            {
                case '*':
                    var stars = at;
                    while (at + 1 < glob.Length && glob[at + 1] == '*')
                        at++;
                    if (!stopsAtSlash)
                        regex.Append(".*");
                    else if (at == stars)
                        regex.Append("[^/]*");
                    else if (at + 1 < glob.Length && glob[at + 1] == '/' && (stars == 0 || glob[stars - 1] is '/' or '{' or ','))
                        (at, regex) = (at + 1, regex.Append("(?:.*/)?"));
                    else
                        regex.Append(".*");
                    break;
                case '?':
                    regex.Append(stopsAtSlash ? "[^/]" : ".");
                    break;
                case '[':
                    var close = glob.IndexOf(']', Math.Min(glob.Length, at + 2));
                    if (close < 0)
                        return null;
                    var members = glob[(at + 1)..close];
                    var isNot = members[0] is '!' or '^';
                    regex.Append('[').Append(isNot ? "^" : "");
                    foreach (var c in isNot ? members[1..] : members)
                        regex.Append(c is '\\' or '[' or ']' or '^' ? $"\\{c}" : c.ToString());
                    regex.Append(']');
                    at = close;
                    break;
                case '{':
                    depth++;
                    regex.Append("(?:");
                    break;
                case '}' when depth > 0:
                    depth--;
                    regex.Append(')');
                    break;
                case ',' when depth > 0:
                    regex.Append('|');
                    break;
                case '\\' when at + 1 < glob.Length:
                    regex.Append(Regex.Escape(glob[++at].ToString()));
                    break;
                case var c:
                    regex.Append(Regex.Escape(c.ToString()));
                    break;
            }
        }

        return depth == 0 ? regex.Append(@")\z").ToString() : null;
    }
}
