using System.Collections.Immutable;
using StyleLint.Facts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Workspace;

/// <summary>
/// Recognises files of the wrong type. Settings may name any file beside them, even one with a key or password: a report says only that
/// such a file is the wrong one and shows none of its contents.
/// </summary>
static class ForeignFile
{
    static readonly string[] RuleKeys = ["extends", "message"];

    /// <summary>Whether a file looks like settings: it has one of their keys, or only misspelt ones, or nothing at all.</summary>
    public static bool IsSettings(SourceText source) => HasKeys(source, Settings.Keys.Select(key => key.Name));

    /// <summary>Whether a file looks like a rule.</summary>
    public static bool IsRule(SourceText source) => HasKeys(source, RuleKeys);

    /// <summary>Whether a file looks like facts.</summary>
    public static bool IsFacts(SourceText source) =>
        source.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? source.Text.StartsWith("# known-until:", StringComparison.Ordinal)
                || source.Text.StartsWith("# names", StringComparison.Ordinal)
            : HasKeys(source, FactBook.Keys.Select(key => key.Name));

    /// <summary>Whether a file that was read as a baseline is one: it has an entry, or only comments.</summary>
    public static bool IsBaseline(Loaded<Diagnostics.Baseline> read) =>
        !read.Value.Entries.IsEmpty || read.Value.Source!.Text.StartsWith('#') || read.Problems.IsEmpty;

    /// <summary>The problems of files that have the right type; for every other file, that it has the wrong one.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="isOurs">Whether a file is what it should be.</param>
    /// <param name="what">What it should be: "a rule".</param>
    public static IEnumerable<Problem> Veil(IEnumerable<Problem> problems, Func<SourceText, bool> isOurs, string what)
    {
        foreach (var file in problems.GroupBy(problem => problem.Source))
        {
            if (!isOurs(file.Key))
            {
                yield return Instead(file.Key.Path, what);
                continue;
            }

            foreach (var problem in file)
                yield return problem;
        }
    }

    /// <summary>The message that a file has the wrong type.</summary>
    public static Problem Instead(string path, string what) =>
        new(SourceText.From("", path), default, $"This file is not {what}. Check that the settings name the right file.");

    static bool HasKeys(SourceText source, IEnumerable<string> known)
    {
        var (hasText, isNear) = (false, true);
        for (var line = 0; line < source.LineCount; line++)
        {
            var text = source.Slice(source.LineSpan(line));
            if (text.Trim().IsEmpty || text.StartsWith("---") || text[0] is '#' or '%')
                continue;
            hasText = true;
            if (char.IsWhiteSpace(text[0]) || text[0] is '-' or ']' or '}' || text.IndexOf(':') is not (> 0 and var colon))
                continue;
            var key = text[..colon].Trim(" {\"'").ToString();
            if (known.Contains(key, StringComparer.OrdinalIgnoreCase))
                return true;
            isNear &= YamlSchema.Nearest(key, known) is not null;
        }

        return !hasText || (isNear && source.Text.Contains(':'));
    }
}
