using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>What a rule's <c>action</c> makes of the words that it flags.</summary>
sealed class RuleAction
{
    static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    readonly Func<string, ImmutableArray<string>> _replacements;

    RuleAction(Func<string, ImmutableArray<string>> replacements) => _replacements = replacements;

    /// <summary>The key that rules write.</summary>
    internal static Key Key { get; } =
        new("action", KeyType.Map, "What the fix does.")
        {
            Keys =
            [
                new(
                    "name",
                    KeyType.Text,
                    "`remove` deletes the words, `replace` puts params (or the swap's words) in their place, `edit` changes them as params say "
                        + "(regex, trim, trim_left, trim_right, truncate, split, remove, replace), `convert` with `simple` takes capitals and "
                        + "signs off, `suggest` with `spellings` offers words of the dictionary."
                ),
                new("params", KeyType.TextList, "The replacements, or what to edit and how."),
            ],
        };

    /// <summary>The replacements for some words, the likeliest first; "" deletes them.</summary>
    /// <exception cref="RegexMatchTimeoutException">Its expression ran out of its time.</exception>
    internal ImmutableArray<string> On(string match) => _replacements(match);

    /// <summary>Reads a rule's action; null where it has none that makes something of the words by itself.</summary>
    internal static RuleAction? Read(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        if (map.Map("action") is not { } action || action.Text("name") is not { Length: > 0 } name)
            return null;
        ImmutableArray<string> parameters = [.. action.TextList("params").Select(text => text.Value)];
        switch (name.ToLowerInvariant())
        {
            case "remove":
                return new(static _ => [""]);
            case "replace":
                return parameters.IsEmpty ? null : new(_ => parameters);
            case "convert" when parameters is ["simple", ..]:
                return new(static match => [Simple(match)]);
            case "edit":
                return Edit(action, parameters, problems);
            case "suggest":
                if (parameters is not ["spellings", ..])
                    Note($"action 'suggest' runs no scripts here; the rule reports without a fix");
                return null;
            default:
                Note($"unknown action '{name}'; the rule reports without a fix");
                return null;
        }

        void Note(string message) => problems.Add(new(action.Source, action.Span, message, IsNote: true));
    }

    /// <summary>Ways out that put replacements in place of some words; a deleted word goes with one of the blanks beside it.</summary>
    internal static ImmutableArray<Fix> Fixes(Excerpt at, ImmutableArray<string> replacements)
    {
        var match = at.Text;
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var text in replacements)
        {
            if (text.Length == 0)
                fixes.AddRange(Deletion(at, match));
            else if (text != match)
                fixes.AddRange(Fix.Replace(at, text, $"Change \"{match}\" to \"{text}\""));
        }

        return fixes.ToImmutable();
    }

    /// <summary>Replacements as a message names them: one as it is, several as "'a', 'b', or 'c'".</summary>
    internal static string Listed(ImmutableArray<string> replacements) =>
        replacements switch
        {
            [] => "",
            [var one] => one,
            [var one, var other] => $"'{one}' or '{other}'",
            _ => $"'{string.Join("', '", replacements[..^1])}', or '{replacements[^1]}'",
        };

    // A word goes with the blank before it, else the one after it, so that no two blanks are left.
    static ImmutableArray<Fix> Deletion(Excerpt at, string match)
    {
        var text = at.Passage.Text;
        var wide =
            at.Start > 0 && text[at.Start - 1] == ' ' ? new Excerpt(at.Passage, at.Start - 1, at.Length + 1)
            : at.End < text.Length && text[at.End] == ' ' ? new Excerpt(at.Passage, at.Start, at.Length + 1)
            : at;
        return Fix.Replace(wide, "", $"Delete \"{match}\"");
    }

    static RuleAction? Edit(YamlMap action, ImmutableArray<string> parameters, ImmutableArray<Problem>.Builder problems)
    {
        Func<string, string>? edit = parameters switch
        {
            ["trim", var set] => match => match.Trim([.. set]),
            ["trim_left", var set] => match => match.TrimStart([.. set]),
            ["trim_right", var set] => match => match.TrimEnd([.. set]),
            ["truncate", var end] when end.Length > 0 => match => match.Split(end)[0],
            ["split", var separator, var number] when separator.Length > 0 && int.TryParse(number, out var index) && index >= 0 => match =>
                match.Split(separator) is var parts && index < parts.Length ? parts[index] : match,
            ["remove", var set] => match => string.Concat(match.Where(c => !set.Contains(c))),
            ["replace", var words, var others] when words.Length > 0 => match => match.Replace(words, others),
            _ => null,
        };
        if (parameters is ["regex", var pattern, var replacement])
        {
            var expression = PatternSyntax.Translate(pattern, keepGroups: true, out _);
            if (Pattern.Fault(expression, action, isWhole: true) is { } fault)
                problems.Add(fault);
            else
                edit = match => Regex.Replace(match, expression, replacement, RegexOptions.CultureInvariant, TimeLimit);
        }

        if (edit is not null)
            return new(match => [edit(match).Trim()]);
        problems.Add(
            new(
                action.Source,
                action.Span,
                $"'edit' cannot do '{string.Join(' ', parameters)}'; the rule reports without a fix",
                IsNote: true
            )
        );
        return null;
    }

    // "Auto-scaling" and "autoScaling" are "auto scaling".
    static string Simple(string match)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < match.Length; at++)
        {
            var c = match[at];
            if (at > 1 && char.IsLower(match[at - 1]) && char.IsUpper(c))
                text.Append(' ');
            text.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
