using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Words that should not stand there (Vale's <c>existence</c>).</summary>
sealed class Existence : IAnalyzer, ISearcher
{
    readonly Alternatives _patterns;
    readonly PatternKeys _keys;
    readonly RuleAction? _action;

    Existence(Alternatives patterns, PatternKeys keys, RuleAction? action)
    {
        _patterns = patterns;
        _keys = keys;
        _action = action;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "existence",
            "Flags words and phrases that shouldn't be in the copy.",
            [
                new("tokens", KeyType.TextList, "Words, phrases or regular expressions, matched as whole words."),
                new("raw", KeyType.TextList, "Parts of one regular expression, joined without spaces and put before the tokens."),
                new("append", KeyType.Flag, "Whether to put raw after the tokens.") { Default = "false" },
                .. PatternKeys.Keys,
            ],
            ["match", "replacement"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public Literals? Required => _keys.RequiredOf(_patterns);

    public bool LooksAtFile => _keys.Scope.IsOfFile;

    public bool LooksElsewhere => _patterns.LookEverywhere;

    public void Analyze(in Analysis analysis)
    {
        foreach (var (at, _) in _keys.Find(_patterns, analysis))
        {
            var match = at.Text;
            var replacements = _action?.On(match) ?? [];
            analysis.Report(at, [("match", match), ("replacement", RuleAction.Listed(replacements))], RuleAction.Fixes(at, replacements));
        }
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

        var template = words.IsEmpty ? "" : keys.Template(string.Join('|', words));
        // "\1" may mean a group of another token.
        if (
            !map.Source.IsShipped
            && words.Any(PatternSyntax.RefersToGroup)
            && Pattern.Fault(template, tokens[0], isWhole: true) is { } fault
        )
            problems.Add(fault);
        if (problems.Any(each => !each.IsNote))
            return new(null, problems.ToImmutable());
        var whole = map.Flag("append") ? template + pieces : pieces + template;
        var patterns = pieces.Length == 0 ? keys.Alternatives(words) : new([new(whole, keys.IgnoreCase, RequiredWords.Of(whole) ?? [])]);
        return new(new Existence(patterns, keys, RuleAction.Read(map, problems)), problems.ToImmutable());
    }
}
