using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Where capitals stand in a heading or another block (Vale's <c>capitalization</c>).</summary>
sealed class Capitalization : IAnalyzer
{
    const double UsualThreshold = 0.8;

    readonly PatternKeys _keys;
    readonly CaseExceptions _exceptions;
    readonly Func<CaseExceptions, Func<string, CaseVerdict>> _judge;
    readonly bool _replaces;
    Judge? _last;

    Capitalization(PatternKeys keys, CaseExceptions exceptions, Func<CaseExceptions, Func<string, CaseVerdict>> judge, bool replaces)
    {
        _keys = keys;
        _exceptions = exceptions;
        _judge = judge;
        _replaces = replaces;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "capitalization",
            "Flags a heading, or another block, that is not written in title case, sentence case, or whatever else it should be.",
            [
                new(
                    "match",
                    KeyType.Text,
                    "What the block should be: `$title`, `$sentence`, `$lower`, `$upper`, or a regular expression that it should match."
                )
                {
                    IsRequired = true,
                },
                new("style", KeyType.Text, "Whose title case.") { Choices = ["AP", "Chicago"], Default = "AP" },
                new("threshold", KeyType.Text, "The share of words that have to be right, from 0 to 1.") { Default = "0.8" },
                new("indicators", KeyType.TextList, "Ends of words after which a sentence begins anew, such as `:`."),
                new("prefix", KeyType.Text, "What stands before the words that count: a regular expression."),
                .. PatternKeys.Without("ignorecase", "nonword"),
            ],
            ["match", "expected"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public void Analyze(in Analysis analysis)
    {
        var judge = JudgeWith(_keys.UsesVocabulary ? analysis.Vocabulary : null);
        foreach (var within in _keys.Scope.In(analysis.Story))
        {
            // Code is written as it is, and counts for a word in capitals.
            var verdict = Hold(within.Text.Replace(ObjectReplacement.Character, '*'), judge);
            if (verdict.IsRight || !_keys.LooksAt(within, analysis))
                continue;
            analysis.Report(
                within,
                [("match", within.Text), ("expected", verdict.Expected)],
                _replaces ? Fix.Replace(within, verdict.Expected, $"Change to \"{verdict.Expected}\"") : []
            );
        }
    }

    // A block that others kept waiting is held against it again.
    static CaseVerdict Hold(string text, Func<string, CaseVerdict> judge)
    {
        for (var patience = default(Patience); ; )
        {
            try
            {
                return judge(text);
            }
            catch (RegexMatchTimeoutException) when (patience.AllowsMore(CaseExceptions.TimeLimit)) { }
        }
    }

    // All drafts of a run have the same vocabulary.
    Func<string, CaseVerdict> JudgeWith(Vocabulary? vocabulary)
    {
        if (_last is not { } last || !ReferenceEquals(last.Vocabulary, vocabulary))
            _last = last = new(vocabulary, _judge(vocabulary is null ? _exceptions : _exceptions.With(vocabulary)));
        return last.Run;
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var own = CaseExceptions.Read(map, problems);
        var prefix = Expression(map, "prefix", problems);
        var threshold = Threshold(map, problems);
        var match = map.Text("match") ?? "";
        var expression = match.StartsWith('$') ? null : Expression(map, "match", problems);
        if (problems.Any(each => !each.IsNote))
            return new(null, problems.ToImmutable());

        Func<CaseExceptions, Func<string, CaseVerdict>>? judge = match switch
        {
            "$lower" => exceptions => text => new(text.ToLowerInvariant(), !text.Any(char.IsUpper) || exceptions.StandIn(text)),
            "$upper" => exceptions => text => new(text.ToUpperInvariant(), !text.Any(char.IsLower) || exceptions.StandIn(text)),
            "$title" => exceptions => new TitleCase(exceptions, prefix, map.Text("style") is "Chicago", threshold).Judge,
            "$sentence" => exceptions =>
                new SentenceCase(exceptions, prefix, [.. map.TextList("indicators").Select(end => end.Value)], threshold).Judge,
            _ when expression is not null => exceptions => text => new(match, expression.IsMatch(text) || exceptions.StandIn(text)),
            _ => null,
        };
        if (judge is null)
        {
            problems.Add(
                new(map.Source, map["match"]!.Span, $"'match' cannot be '{match}'; use $title, $sentence, $lower, $upper, or an expression")
            );
            return new(null, problems.ToImmutable());
        }

        // What an expression asks for cannot be made.
        var replaces = map.Map("action")?.Text("name") is "replace" && expression is null;
        return new(new Capitalization(keys, own, judge, replaces), problems.ToImmutable());
    }

    static double Threshold(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        if (map.Text("threshold") is not { } text)
            return UsualThreshold;
        if (double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            return share > 0 ? share : UsualThreshold;
        problems.Add(new(map.Source, map["threshold"]!.Span, "'threshold' takes a share from 0 to 1"));
        return UsualThreshold;
    }

    static Regex? Expression(YamlMap map, string key, ImmutableArray<Problem>.Builder problems)
    {
        if (map[key] is not YamlScalar { Value.Length: > 0 } node)
            return null;
        var read = Pattern.Read(node, keepGroups: true, out var problem);
        if (problem is not null)
            problems.Add(problem);
        return read is null || problem is not null ? null : new(read, RegexOptions.CultureInvariant, CaseExceptions.TimeLimit);
    }

    sealed record Judge(Vocabulary? Vocabulary, Func<string, CaseVerdict> Run);
}
