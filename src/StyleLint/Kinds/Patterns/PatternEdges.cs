using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Tells words of a rule that begin or end with a sign ("etc\."): where a word has to begin or end there too, they are hardly ever
/// found.</summary>
static class PatternEdges
{
    // Signs that an expression writes as they are.
    const string Literal = "#@%&,;:!\"'<>=~/-–—“”‘’…";

    /// <summary>Adds a note for each such pattern.</summary>
    internal static void Check(ImmutableArray<YamlScalar> patterns, ImmutableArray<Problem>.Builder problems)
    {
        var notes = new List<(YamlScalar Pattern, string Where)>();
        foreach (var pattern in patterns)
        {
            if (Edge(pattern.Value) is { } where)
                notes.Add((pattern, where));
        }

        foreach (var (pattern, where) in notes)
        {
            var what = notes.Count == patterns.Length ? RuleNotes.NeedsNonword : "; 'nonword: true' finds it anywhere";
            problems.Add(new(pattern.Source, pattern.Span, $"'{pattern.Value}' {where} it{what}", IsNote: true));
        }
    }

    static string? Edge(string pattern)
    {
        // Of several words one may be right.
        if (pattern.Contains('|'))
            return null;
        if (pattern is ['\\', var escaped, ..] ? IsSign(escaped) : pattern.Length > 0 && Literal.Contains(pattern[0]))
            return "begins with a sign, and is found only with a letter or digit right before";
        var escapes = 0;
        while (escapes + 1 < pattern.Length && pattern[^(escapes + 2)] == '\\')
            escapes++;
        var isSign = pattern.Length > 1 && (escapes % 2 == 1 ? IsSign(pattern[^1]) : Literal.Contains(pattern[^1]));
        return isSign ? "ends with a sign, and is found only with a letter or digit right after" : null;
    }

    static bool IsSign(char c) => !char.IsLetterOrDigit(c) && c is not ('_' or ' ');
}
