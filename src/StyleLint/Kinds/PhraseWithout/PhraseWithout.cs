using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>A phrase that may stand only where another stands near it.</summary>
sealed class PhraseWithout : IAnalyzer, ISearcher
{
    readonly Alternatives _phrase;
    readonly Pattern _without;
    readonly PatternKeys _keys;
    readonly Reach _reach;
    readonly bool _linkExplains;

    PhraseWithout(Alternatives phrase, Pattern without, PatternKeys keys, Reach reach, bool linkExplains)
    {
        _phrase = phrase;
        _without = without;
        _keys = keys;
        _reach = reach;
        _linkExplains = linkExplains;
    }

    enum Reach
    {
        Sentence,
        Paragraph,
        Story,
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "phrase-without",
            "Flags a phrase that lacks the explanation it needs.",
            [
                new("tokens", KeyType.TextList, "The phrases: words or regular expressions, matched as whole words.") { IsRequired = true },
                new(
                    "without",
                    KeyType.TextList,
                    "What explains them: words or regular expressions that, if near, mean there is nothing to flag."
                )
                {
                    IsRequired = true,
                },
                new("within", KeyType.Text, "How near the explanation must be.")
                {
                    Choices = ["sentence", "paragraph", "story"],
                    Default = "sentence",
                },
                new(
                    "linked",
                    KeyType.Flag,
                    "Whether a link in the sentence counts as an explanation (with paragraph or story, a link in the paragraph)."
                )
                {
                    Default = "false",
                },
                .. PatternKeys.Keys.Where(key => key.Name is not "action"),
            ],
            ["match"],
            Compile
        );

    public Literals? Required => _keys.RequiredOf(_phrase);

    public bool LooksElsewhere => _phrase.LookEverywhere;

    public void Analyze(in Analysis analysis)
    {
        // Phrases that stand together have the same words around them, which are looked through once.
        (Excerpt Near, bool IsExplained)? last = null;
        bool? isExplainedInStory = null;
        foreach (var (at, _) in _keys.Find(_phrase, analysis))
        {
            var near = _reach == Reach.Sentence ? analysis.Story.SentenceAt(at) : at.Passage.All;
            if (last is null || !ReferenceEquals(last.Value.Near.Passage, near.Passage) || last.Value.Near.Start != near.Start)
                last = (near, Explains(near) || (_linkExplains && HasLink(near)));
            if (!last.Value.IsExplained && !(_reach == Reach.Story && (isExplainedInStory ??= IsExplainedIn(analysis.Story))))
                analysis.Report(at, [("match", at.Text)]);
        }
    }

    bool Explains(Excerpt around) => _without.IsMatch(around.Chars);

    bool IsExplainedIn(Story story)
    {
        foreach (var passage in story.Body)
        {
            if (Explains(passage.All))
                return true;
        }

        return false;
    }

    static bool HasLink(Excerpt around)
    {
        foreach (var link in around.Passage.Links)
        {
            if (link.Start < around.End && around.Start < link.Start + link.Length)
                return true;
        }

        return false;
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
                keys.Alternatives(tokens),
                // Only run where a phrase stands: working out what it requires would cost every check more.
                new(keys.Template(string.Join('|', without)), keys.IgnoreCase, []),
                keys,
                map.Text("within")?.ToLowerInvariant() switch
                {
                    "paragraph" => Reach.Paragraph,
                    "story" => Reach.Story,
                    _ => Reach.Sentence,
                },
                map.Flag("linked")
            ),
            problems.ToImmutable()
        );
    }
}
