using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>What a rule's file says of itself while it is being written, whether it loads or not: no more is asked of it than a line that
/// begins with a key.</summary>
static class RuleDraft
{
    /// <summary>The kind that it names; null where it names none.</summary>
    public static RuleKind? KindOf(SourceText source) =>
        ValueOf(source, "extends") is { } name
            ? RuleKinds.All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            : null;

    /// <summary>The check that it chooses; null where it has not chosen yet.</summary>
    public static Check? CheckOf(SourceText source, RuleKind kind) => kind.Find(kind.ChosenBy is { } key ? ValueOf(source, key) : null);

    static string? ValueOf(SourceText source, string key)
    {
        for (var line = 0; line < source.LineCount; line++)
        {
            var text = source.Slice(source.LineSpan(line));
            if (text.StartsWith(key, StringComparison.OrdinalIgnoreCase) && text[key.Length..] is [':', .. var value])
                return value.Trim(" \t\"'").ToString();
        }

        return null;
    }
}
