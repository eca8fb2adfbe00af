using System.Collections.Immutable;
using System.Text;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>How often something may stand in one block (Vale's <c>occurrence</c>).</summary>
sealed class Occurrence : IAnalyzer, ISearcher
{
    readonly Alternatives _pattern;
    readonly PatternKeys _keys;
    readonly int _most;
    readonly int _least;

    Occurrence(Alternatives pattern, PatternKeys keys, int most, int least)
    {
        _pattern = pattern;
        _keys = keys;
        _most = most;
        _least = least;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "occurrence",
            "Flags a sentence, paragraph or heading in which something stands too often or too seldom.",
            [
                new("token", KeyType.Text, "What is counted: a regular expression.") { IsRequired = true },
                new("max", KeyType.Number, "The most that one block may hold.") { Default = "0, no limit" },
                new("min", KeyType.Number, "The least that one block must hold.") { Default = "0, no limit" },
                .. PatternKeys.Without("nonword", "exceptions", "vocab"),
            ],
            ["count", "match"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public Literals? Required => _least > 0 ? null : _keys.RequiredOf(_pattern);

    public bool LooksAtFile => _keys.Scope.IsOfFile;

    public void Analyze(in Analysis analysis)
    {
        var matches = BlockMatches.Find(_pattern, _keys.Scope, analysis);
        for (var block = 0; block < matches.Count; block++)
        {
            var within = matches.Within(block);
            var found = matches.Of(block);
            var count = within.LinedChars.Contains(ObjectReplacement.Character) ? CountIn(within, analysis.Draft.Source) : found.Length;
            if ((_most > 0 && count > _most) || count < _least)
                Report(analysis, within, found, count);
        }

        if (_least > 0 && matches.Count < _keys.Scope.In(analysis.Story).Count)
            analysis.Report(analysis.Draft.Source.LineSpan(0), [("count", "0"), ("match", "")]);
    }

    // Code counts for as many characters as it has, whichever they are.
    int CountIn(Excerpt within, SourceText source)
    {
        var text = new StringBuilder();
        var codes = within.Passage.OpaqueSpans.GetEnumerator();
        for (var at = 0; at < within.End; at++)
        {
            var isCode = within.Passage.Text[at] == ObjectReplacement.Character && codes.MoveNext();
            if (at < within.Start)
                continue;
            if (isCode && CodeText.Of(source, codes.Current) is { } code)
                text.Append('*', code.Text.Length);
            else
                text.Append(within.Passage.Lined[at]);
        }

        var matches = new List<PartMatch>();
        _pattern.Find(text.ToString(), default, 0, hasNone: false, matches);
        return matches.Count;
    }

    // On the first that is not code: code reads as one sign, which no writer counts.
    static void Report(in Analysis analysis, Excerpt within, ReadOnlySpan<PartMatch> found, int count)
    {
        foreach (var match in found)
        {
            var at = within.Slice(match.Start, match.Length);
            if (at.Chars.IsWhiteSpace() || !at.Chars.ContainsAnyExcept(ObjectReplacement.Character))
                continue;
            analysis.Report(at, [("count", $"{count}"), ("match", at.Text)]);
            return;
        }
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var tokens = PatternKeys.ReadAll(map.TextList("token"), keepGroups: true, problems);
        if (problems.Any(each => !each.IsNote))
            return new(null, problems.ToImmutable());
        var required = RequiredWords.Of(tokens[0]) ?? [];
        var pattern = new Alternatives([new($"(?:{tokens[0]})", keys.IgnoreCase, required, byLine: false)]);
        return new(new Occurrence(pattern, keys, map.Number("max") ?? 0, map.Number("min") ?? 0), problems.ToImmutable());
    }
}
