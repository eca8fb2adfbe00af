using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>One thing only where there is another (Vale's <c>conditional</c>).</summary>
sealed class Conditional : IAnalyzer, ISearcher
{
    readonly PatternKeys _keys;
    readonly Alternatives _first;
    readonly Alternatives _second;
    readonly bool _defines;

    Conditional(PatternKeys keys, Alternatives first, Alternatives second, bool defines)
    {
        _keys = keys;
        _first = first;
        _second = second;
        _defines = defines;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "conditional",
            "Flags one thing where another that must go with it is missing.",
            [
                new("first", KeyType.Text, "What needs the other: a regular expression.") { IsRequired = true },
                new("second", KeyType.Text, "What it needs; a group in it says which of the first it is there for.") { IsRequired = true },
                .. PatternKeys.Without("nonword"),
            ],
            ["match"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public Literals? Required => _keys.RequiredOf(_first);

    public bool LooksAtFile => _keys.Scope.IsOfFile;

    public void Analyze(in Analysis analysis)
    {
        var firsts = BlockMatches.Find(_first, _keys.Scope, analysis);
        if (firsts.Count == 0)
            return;
        var seconds = BlockMatches.Find(_second, _keys.Scope, analysis);
        var defined = new HashSet<string>(StringComparer.Ordinal);
        for (int block = 0, next = 0; block < firsts.Count; block++)
        {
            var within = firsts.Within(block);
            var isThere = false;
            for (; next < seconds.Count && !IsBefore(within, seconds.Within(next)); next++)
            {
                isThere |= seconds.Within(next) == within;
                if (_defines)
                    Define(seconds.Within(next), seconds.Of(next), defined);
            }

            if (isThere && !_defines)
                continue;
            foreach (var match in firsts.Of(block))
            {
                var at = within.Slice(match.Start, match.Length);
                if (!defined.Contains(at.Text) && !_keys.IsException(at, analysis) && _keys.LooksAt(at, analysis))
                    analysis.Report(at, [("match", at.Text)]);
            }
        }
    }

    static bool IsBefore(Excerpt one, Excerpt other) =>
        (one.Passage.Index, one.Passage.Span.Start, one.Start).CompareTo((other.Passage.Index, other.Passage.Span.Start, other.Start)) < 0;

    void Define(Excerpt within, ReadOnlySpan<PartMatch> found, HashSet<string> defined)
    {
        foreach (var each in found)
        {
            var match = _second[0].MatchAt(within.Passage.Lined, within.Start + each.Start);
            foreach (Group group in match.Groups)
            {
                if (group.Name is not "0" && group.Length > 0)
                    defined.Add(group.Value);
            }
        }
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var both = PatternKeys.ReadAll([.. map.TextList("first"), .. map.TextList("second")], keepGroups: true, problems);
        if (problems.Any(each => !each.IsNote) || both is not [var first, var second])
            return new(null, problems.ToImmutable());
        return new(
            new Conditional(
                keys,
                new([new(first, ignoreCase: false, RequiredWords.Of(first) ?? [], byLine: false)]),
                // Only run where the first stands.
                new([new(second, ignoreCase: false, [], byLine: false)]),
                PatternSyntax.HasGroup(second)
            ),
            problems.ToImmutable()
        );
    }
}
