using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Of two ways of writing something, only one in a draft (Vale's <c>consistency</c>).</summary>
sealed class Consistency : IAnalyzer
{
    readonly PatternKeys _keys;
    readonly ImmutableArray<Pair> _pairs;

    Consistency(PatternKeys keys, ImmutableArray<Pair> pairs)
    {
        _keys = keys;
        _pairs = pairs;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "consistency",
            "Flags the second of two ways of writing something where a draft has both.",
            [
                new("either", KeyType.TextMap, "Pairs of words, phrases or regular expressions, of which a draft may have one.")
                {
                    IsRequired = true,
                    IsTable = true,
                },
                .. PatternKeys.Without("exceptions", "vocab"),
            ],
            ["match"],
            Compile
        )
        {
            IsOfVale = true,
            IgnoresOtherKeys = true,
        };

    public void Analyze(in Analysis analysis)
    {
        foreach (var (pattern, one, other) in _pairs)
        {
            bool hasOne = false,
                hasOther = false;
            var matches = BlockMatches.Find(pattern, _keys.Scope, analysis);
            for (var block = 0; block < matches.Count; block++)
            {
                Excerpt last = default;
                foreach (var match in matches.Of(block))
                {
                    last = matches.Within(block).Slice(match.Start, match.Length);
                    hasOne |= IsAt(one, last);
                    hasOther |= IsAt(other, last);
                }

                if (hasOne && hasOther && _keys.LooksAt(last, analysis))
                    analysis.Report(last, [("match", last.Text)]);
            }
        }
    }

    static bool IsAt(Pattern pattern, Excerpt at) => pattern.MatchAt(at.Passage.Lined, at.Start).Length == at.Length;

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var pairs = ImmutableArray.CreateBuilder<Pair>();
        foreach (var (key, value) in map.TextMap("either"))
        {
            if (PatternKeys.ReadAll([key, value], keepGroups: true, problems) is not [var one, var other])
                continue;
            pairs.Add(
                new(
                    new([new(keys.Template($"{one}|{other}"), keys.IgnoreCase, keys.Required([one, other]))]),
                    new(keys.Template(one), keys.IgnoreCase, []),
                    new(keys.Template(other), keys.IgnoreCase, [])
                )
            );
        }

        return problems.Any(each => !each.IsNote)
            ? new(null, problems.ToImmutable())
            : new(new Consistency(keys, pairs.ToImmutable()), problems.ToImmutable());
    }

    sealed record Pair(Alternatives Either, Pattern One, Pattern Other);
}
