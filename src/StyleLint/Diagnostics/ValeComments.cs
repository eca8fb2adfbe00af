using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Diagnostics;

/// <summary>
/// A draft's instructions to Vale, in comments that apply until another revokes them: <c>vale off</c> and <c>vale on</c>,
/// <c>vale Style.Rule = NO</c>, <c>vale Style = NO</c>, <c>vale Style.Rule["words"] = NO</c>, and <c>vale styles = A, B</c> for only those.
/// </summary>
/// <remarks>They give no reason, and unused ones aren't reported: they aren't ours to judge.</remarks>
sealed class ValeComments
{
    const string Everything = "*";

    readonly List<(TextSpan Comment, string Name, bool IsSilent)> _turns = [];
    readonly Dictionary<string, TextSpan> _silent = new(StringComparer.OrdinalIgnoreCase);
    int _next;

    ValeComments() { }

    /// <summary>Reads a draft's comments; null if none is for Vale.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="styles">The styles that apply to it: <c>vale styles = …</c> switches off all but those it names.</param>
    internal static ValeComments? Read(Draft draft, IEnumerable<string> styles)
    {
        ValeComments? all = null;
        foreach (var comment in draft.Comments)
        {
            if (comment.Text.StartsWith("vale ", StringComparison.Ordinal))
                (all ??= new()).Take(comment, comment.Text[5..].Trim(), styles);
        }

        return all is { _turns.Count: > 0 } ? all : null;
    }

    /// <summary>The comment that suppresses a rule; null if none does. Ask for places in order.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">Where its finding begins.</param>
    /// <param name="words">The words it is about.</param>
    /// <param name="isOurs">Whether it is a built-in rule: only a comment that names it applies to it.</param>
    internal TextSpan? At(RuleId rule, int place, ReadOnlySpan<char> words, bool isOurs)
    {
        for (; _next < _turns.Count && _turns[_next].Comment.Start < place; _next++)
        {
            var (comment, name, isSilent) = _turns[_next];
            if (isSilent)
                _silent.TryAdd(name, comment);
            else
                _silent.Remove(name);
        }

        if (_silent.Count == 0)
            return null;
        if (!isOurs && _silent.TryGetValue(Everything, out var at))
            return at;
        var named = NameOf(rule.Name);
        if (_silent.TryGetValue(rule.Family, out at) || _silent.TryGetValue(named, out at))
            return at;
        return _silent.TryGetValue($"{named}[{words}]", out at) ? at : null;
    }

    void Take(Comment comment, string says, IEnumerable<string> styles)
    {
        if (says is "off" or "on")
        {
            Turn(Everything, says == "off");
            return;
        }

        var equals = says.LastIndexOf('=');
        if (equals < 0)
            return;
        var (name, value) = (says[..equals].Trim(), says[(equals + 1)..].Trim());
        if (name is "style" or "styles")
        {
            var only = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var style in styles)
                Turn(style, !only.Contains(style, StringComparer.OrdinalIgnoreCase));
            return;
        }

        bool? isSilent = value switch
        {
            "NO" or "off" => true,
            "YES" or "on" => false,
            _ => null,
        };
        if (isSilent is not { } silent)
            return;
        if (name.EndsWith(']') && name.IndexOf('[') is > 0 and var bracket)
        {
            foreach (var words in Quoted(name[(bracket + 1)..^1]))
                Turn($"{NameOf(name[..bracket].Trim())}[{words}]", silent);
            return;
        }

        Turn(NameOf(name), silent);

        void Turn(string who, bool isOff) => _turns.Add((comment.Span, who, isOff));
    }

    // A list as in JSON: "one", "a \"second\""
    static IEnumerable<string> Quoted(string list)
    {
        for (var at = list.IndexOf('"'); at >= 0; at = list.IndexOf('"', at))
        {
            var words = new System.Text.StringBuilder();
            for (at++; at < list.Length && list[at] != '"'; at++)
            {
                if (list[at] == '\\' && at + 1 < list.Length)
                    at++;
                words.Append(list[at]);
            }

            yield return words.ToString();
            if (++at >= list.Length)
                yield break;
        }
    }

    // Vale writes a dot where our names have a slash.
    static string NameOf(string name) => name.Replace('.', '/');
}
