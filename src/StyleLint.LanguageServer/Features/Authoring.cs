using System.Collections.Immutable;
using System.Text;
using StyleLint.Docs;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.LanguageServer;

/// <summary>What the newsroom's own files may contain, and what it means.</summary>
static class Authoring
{
    /// <summary>The keys that a file may have at its top; a rule's own are those of its kind.</summary>
    public static ImmutableArray<Key> Keys(Insight insight) =>
        insight.Role switch
        {
            FileRole.Settings => Settings.Keys,
            FileRole.Facts => FactBook.Keys,
            FileRole.Rule when RuleDraft.KindOf(insight.Source) is { } kind => Rule.Keys.AddRange(
                RuleDraft.CheckOf(insight.Source, kind) is { } check ? kind.KeysOf(check) : kind.Keys
            ),
            FileRole.Rule => Rule.Keys,
            _ => [],
        };

    /// <summary>What the word at an offset means; empty where it means nothing.</summary>
    public static (string Text, TextSpan Span) Explain(Insight insight, int offset)
    {
        if (YamlReader.Read(insight.Source).Value is not YamlMap root || Find(root, Keys(insight), offset) is not { } found)
            return default;
        var (node, key) = found;
        if (RuleAt(insight, offset) is { } rule)
            return rule;
        if (
            node is YamlScalar value
            && key?.Name == "extends"
            && RuleKinds.All.FirstOrDefault(kind => kind.Name == value.Value) is { } named
        )
            return (KindPage.Of(named), node.Span);
        if (
            node is YamlScalar choice
            && insight.Role == FileRole.Rule
            && RuleDraft.KindOf(insight.Source) is { ChosenBy: { } chosenBy } kind
            && key?.Name == chosenBy
            && kind.Find(choice.Value) is { } check
        )
            return (KindPage.Of(check, chosenBy), node.Span);
        return key is null ? default : (Describe(key), node.Span);
    }

    /// <summary>The page of the rule named at an offset.</summary>
    public static (string Page, TextSpan At)? RuleAt(Insight insight, int offset)
    {
        var text = insight.Source.Text;
        var (start, end) = (offset, offset);
        while (start > 0 && IsOfName(text[start - 1]))
            start--;
        while (end < text.Length && IsOfName(text[end]))
            end++;
        var (name, at) = (text[start..end], TextSpan.FromBounds(start, end));
        if (insight.Desk.Linter.Rules.Find(name) is { } rule)
            return (RulePage.Of(rule, heading: 3), at);
        return BuiltInRules.Find(name) is { } builtIn ? ($"### {builtIn.Id}\n\n{builtIn.Why}", at) : null;
    }

    /// <summary>What a key is for.</summary>
    public static string Describe(Key key)
    {
        var text = new StringBuilder($"`{key.Name}`: {key.Summary}");
        if (!key.Choices.IsEmpty)
            text.Append(" One of ").AppendJoin(", ", key.Choices.Select(choice => $"`{choice}`")).Append('.');
        if (key.IsRequired)
            text.Append(" Required.");
        if (key.Default is { } standard)
            text.Append(" Default: ").Append(standard).Append('.');
        return text.ToString();
    }

    static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.';

    // The key or value at an offset, and the key of the schema that it belongs to.
    static (YamlNode Node, Key? Key)? Find(YamlNode node, ImmutableArray<Key> keys, int offset)
    {
        switch (node)
        {
            case YamlMap map:
                foreach (var (name, value) in map.Entries)
                {
                    var key = keys.FirstOrDefault(each => each.Name.Equals(name.Value, StringComparison.OrdinalIgnoreCase));
                    if (Touches(name.Span, offset))
                        return (name, key);
                    if (!Touches(value.Span, offset))
                        continue;
                    return value is YamlScalar ? (value, key) : Find(value, key?.Keys ?? [], offset);
                }

                return null;
            case YamlSequence list:
                return list.Items.FirstOrDefault(item => Touches(item.Span, offset)) is { } found ? Find(found, keys, offset) : null;
            default:
                return (node, null);
        }
    }

    static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
