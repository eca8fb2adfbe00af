using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Words that should not stand there (Vale's <c>existence</c>).</summary>
sealed class Existence : IAnalyzer, ISearcher
{
    readonly Pattern _pattern;
    readonly PatternKeys _keys;
    readonly ImmutableArray<string>? _replacements;

    Existence(Pattern pattern, PatternKeys keys, ImmutableArray<string>? replacements)
    {
        _pattern = pattern;
        _keys = keys;
        _replacements = replacements;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "existence",
            "Flags words and phrases that should not stand in the copy.",
            [
                new("tokens", KeyType.TextList, "Words, phrases or regular expressions; each is found as whole words."),
                new("raw", KeyType.TextList, "Pieces of one regular expression, put before the tokens, joined without blanks."),
                new("append", KeyType.Flag, "Whether raw goes after the tokens.") { Default = "false" },
                .. PatternKeys.Keys,
            ],
            ["match"],
            Compile
        );

    public Literals? Required => _pattern.Required;

    public void Analyze(in Analysis analysis)
    {
        foreach (var at in _keys.Find(_pattern, analysis))
        {
            var match = at.Text;
            analysis.Report(at, [("match", match)], FixesOf(at, match));
        }
    }

    ImmutableArray<Fix> FixesOf(Excerpt at, string match)
    {
        if (_replacements is not { } replacements)
            return [];
        if (replacements.IsEmpty)
            return Deletion(at, match);
        return [.. replacements.SelectMany(text => Fix.Replace(at, text, $"Change \"{match}\" to \"{text}\""))];
    }

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

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var tokens = map.TextList("tokens");
        var raw = map.TextList("raw");
        if (tokens.IsEmpty && raw.IsEmpty)
            problems.Add(new(map.Source, map["extends"]!.Span, "an existence rule needs 'tokens' or 'raw'"));

        if (raw.IsEmpty)
            keys.NoteEdges(tokens, problems);
        var words = PatternKeys.ReadAll(tokens, keepGroups: true, problems);
        var pieces = string.Concat(raw.Select(piece => piece.Value));
        if (
            pieces.Length > 0
            && Pattern.Read(new(map.Source, map["raw"]!.Span, pieces, isPlain: true), keepGroups: true, out var problem) is var joined
        )
        {
            if (problem is not null)
                problems.Add(problem);
            pieces = joined ?? "";
        }

        if (problems.Any(each => !each.IsNote))
            return new(null, problems.ToImmutable());

        var template = words.IsEmpty ? "" : keys.Template(string.Join('|', words));
        var required = pieces.Length == 0 ? keys.Required(words) : [];
        var pattern = new Pattern(map.Flag("append") ? template + pieces : pieces + template, keys.IgnoreCase, required);
        return new(new Existence(pattern, keys, PatternKeys.Replacements(map, problems)), problems.ToImmutable());
    }
}
