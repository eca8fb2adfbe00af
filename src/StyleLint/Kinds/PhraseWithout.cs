using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>A phrase that may stand only where another stands near it.</summary>
sealed class PhraseWithout : IAnalyzer
{
    readonly Pattern _phrase;
    readonly Pattern _without;
    readonly PatternKeys _keys;
    readonly bool _inParagraph;

    PhraseWithout(Pattern phrase, Pattern without, PatternKeys keys, bool inParagraph)
    {
        _phrase = phrase;
        _without = without;
        _keys = keys;
        _inParagraph = inParagraph;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "phrase-without",
        "Flags a phrase that stands without the explanation it needs.",
        [
            new("tokens", KeyType.TextList, "The phrases, as words or regular expressions; each is found as whole words.") { IsRequired = true },
            new("without", KeyType.TextList, "What explains them, as words or regular expressions: where one of these stands near, nothing is flagged.") { IsRequired = true },
            new("within", KeyType.Text, "How near the explanation must stand.") { Choices = ["sentence", "paragraph"], Default = "sentence" },
            .. PatternKeys.Keys.Where(key => key.Name is not "action"),
        ],
        ["match"],
        Compile);

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var at in _keys.Find(_phrase, analysis))
        {
            var around = _inParagraph ? at.Passage.All : story.SentenceAt(at);
            if (!_without.MayMatch(around.Chars) || !_without.Regex.IsMatch(around.Chars))
                analysis.Report(at, [("match", at.Text)]);
        }
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var tokens = PatternKeys.ReadAll(map.TextList("tokens"), keepGroups: true, problems);
        var without = PatternKeys.ReadAll(map.TextList("without"), keepGroups: true, problems);
        if (tokens.IsEmpty || without.IsEmpty)
            problems.Add(new(map.Source, map["extends"]!.Span, "a phrase-without rule needs 'tokens' and 'without'"));
        if (problems.Any(each => !each.IsNote))
            return new(null, problems.ToImmutable());
        return new(
            new PhraseWithout(
                new(keys.Template(string.Join('|', tokens)), keys.IgnoreCase, PatternKeys.Required(tokens)),
                new(keys.Template(string.Join('|', without)), keys.IgnoreCase, PatternKeys.Required(without)),
                keys,
                map.Text("within") is { } near && near.Equals("paragraph", StringComparison.OrdinalIgnoreCase)),
            problems.ToImmutable());
    }
}
