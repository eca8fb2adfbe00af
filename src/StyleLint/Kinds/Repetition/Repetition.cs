using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>The same thing twice in a row (Vale's <c>repetition</c>).</summary>
sealed class Repetition : IAnalyzer, ISearcher
{
    readonly Alternatives _pattern;
    readonly PatternKeys _keys;
    readonly RuleAction? _action;
    readonly int _most;
    readonly bool _lettersOnly;

    Repetition(Alternatives pattern, PatternKeys keys, RuleAction? action, YamlMap map)
    {
        _pattern = pattern;
        _keys = keys;
        _action = action;
        _most = map.Number("max") ?? 0;
        _lettersOnly = map.Flag("alpha");
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "repetition",
            "Flags what stands twice in a row.",
            [
                new("tokens", KeyType.TextList, "Regular expressions; of what they match, two that follow each other may not be the same.")
                {
                    IsRequired = true,
                },
                new("max", KeyType.Number, "How many repetitions in one block may pass.") { Default = "0" },
                new("alpha", KeyType.Flag, "Whether only what is made of letters counts.") { Default = "false" },
                .. PatternKeys.Without("nonword"),
            ],
            ["match", "replacement"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public Literals? Required => _keys.RequiredOf(_pattern);

    public bool LooksAtFile => _keys.Scope.IsOfFile;

    public void Analyze(in Analysis analysis)
    {
        var matches = BlockMatches.Find(_pattern, _keys.Scope, analysis);
        for (var block = 0; block < matches.Count; block++)
            Look(analysis, matches.Within(block), matches.Of(block));
    }

    void Look(in Analysis analysis, Excerpt within, ReadOnlySpan<PartMatch> found)
    {
        var repeated = 0;
        for (var number = 1; number < found.Length; number++)
        {
            var (before, here) = (At(within, found[number - 1]), At(within, found[number]));
            var word = here.Chars.Trim();
            if (!IsSame(before.Chars.Trim(), word) || ++repeated <= _most)
                continue;
            var both = new Excerpt(within.Passage, before.Start, here.End - before.Start);
            // "I know about that. That is why."
            if (SentenceReader.Read(both.Chars).Length > 1 || _keys.IsException(both, analysis) || !_keys.LooksAt(both, analysis))
                continue;
            repeated = 0;
            var replacements = _action?.On(both.Text) ?? [];
            analysis.Report(
                both,
                [("match", word.ToString()), ("replacement", RuleAction.Listed(replacements))],
                RuleAction.Fixes(both, replacements)
            );
        }
    }

    static Excerpt At(Excerpt within, PartMatch match) => within.Slice(match.Start, match.Length);

    bool IsSame(ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Contains(ObjectReplacement.Character))
            return false;
        if (!before.Equals(word, _keys.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            return false;
        foreach (var c in word)
        {
            if (_lettersOnly && !char.IsLetter(c))
                return false;
        }

        return true;
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var tokens = PatternKeys.ReadAll(map.TextList("tokens"), keepGroups: true, problems);
        var action = RuleAction.Read(map, problems);
        if (problems.Any(each => !each.IsNote) || tokens.IsEmpty)
            return new(null, problems.ToImmutable());
        var whole = $"(?:{string.Join('|', tokens)})";
        return new(
            new Repetition(new([new(whole, keys.IgnoreCase, RequiredWords.Of(whole) ?? [], byLine: false)]), keys, action, map),
            problems.ToImmutable()
        );
    }
}
