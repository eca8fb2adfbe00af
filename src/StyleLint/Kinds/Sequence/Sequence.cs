using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Words in a row, by what they are or by their part of speech (Vale's <c>sequence</c>).</summary>
sealed class Sequence : IAnalyzer, ISearcher
{
    // No sequence that anybody writes is longer; each skipped word counts.
    const int MostTokens = 200;

    readonly ImmutableArray<Token> _tokens;
    readonly int _anchor;
    readonly PatternKeys _keys;
    readonly bool _needsTags;
    readonly Alternatives _word;

    Sequence(ImmutableArray<Token> tokens, int anchor, PatternKeys keys)
    {
        _tokens = tokens;
        _anchor = anchor;
        _keys = keys;
        _needsTags = tokens.Any(token => token.Tag is not null);
        _word = new([tokens[anchor].Pattern!]);
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "sequence",
            "Flags words that follow each other in a sentence, told by their spelling or their part of speech.",
            [
                new("tokens", KeyType.MapList, "The words in order.")
                {
                    IsRequired = true,
                    Keys =
                    [
                        new("pattern", KeyType.Text, "How the word is spelt: a regular expression that it holds."),
                        new("tag", KeyType.Text, "Its part of speech: a regular expression over the Penn Treebank's tags (NN, VBZ, JJ)."),
                        new("negate", KeyType.Flag, "Whether the word must be otherwise.") { Default = "false" },
                        new("skip", KeyType.Number, "How many other words may stand before it.") { Default = "0" },
                    ],
                },
                .. PatternKeys.Without("nonword", "exceptions", "vocab"),
            ],
            ["first", "second", "third", "fourth", "match"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public Literals? Required => _keys.RequiredOf(_word);

    public void Analyze(in Analysis analysis)
    {
        // Only sentences with the word that the sequence is told by are cut up and tagged.
        var anchors = BlockMatches.Find(_word, _keys.Scope, analysis);
        for (var block = 0; block < anchors.Count; block++)
        {
            var within = anchors.Within(block);
            var sentences = analysis.Story.Sentences(within.Passage);
            for (var number = 0; number < sentences.Length; number++)
            {
                var at = sentences[number].At;
                if (within.Contains(at) && Holds(anchors.Of(block), at.Start - within.Start, at.Length))
                    Look(analysis, at, _needsTags ? analysis.Story.Tags(within.Passage, number) : default);
            }
        }
    }

    static bool Holds(ReadOnlySpan<PartMatch> found, int start, int length)
    {
        foreach (var match in found)
        {
            if (match.Start >= start && match.Start < start + length)
                return true;
        }

        return false;
    }

    void Look(in Analysis analysis, Excerpt sentence, ImmutableArray<TaggedToken> tagged)
    {
        var text = sentence.Text;
        ImmutableArray<TaggedToken> words = _needsTags ? tagged : [.. PennTokens.Read(text).Select(at => new TaggedToken(at, ""))];
        for (var at = 0; at < words.Length; at++)
        {
            if (!Fits(_tokens[_anchor], words[at], text) || Around(words, at, text) is not var (first, last))
                continue;
            var match = sentence.Slice(words[first].At.Start.Value..words[last].At.End.Value);
            if (!_keys.LooksAt(match, analysis))
                continue;
            analysis.Report(
                match,
                [("first", Word(0)), ("second", Word(1)), ("third", Word(2)), ("fourth", Word(3)), ("match", match.Text)]
            );

            string Word(int number) => first + number <= last ? text[words[first + number].At] : "";
        }
    }

    // As Vale goes about it: from the anchor outwards, where a word that may be skipped and fits ends that side.
    (int First, int Last)? Around(ImmutableArray<TaggedToken> words, int anchor, string text)
    {
        var first = anchor;
        for (var step = 1; _anchor - step >= 0; step++)
        {
            if (anchor - step < 0)
                return null;
            var token = _tokens[_anchor - step];
            first = anchor - step;
            var fits = Fits(token, words[first], text);
            // To the left the word itself comes first, and then those that may be skipped.
            var isOptional = token.Skip > 0 && !token.IsFirstOfSkip;
            if (!fits && !isOptional)
                return null;
            if (fits && isOptional)
                break;
        }

        var last = anchor;
        for (var step = 0; _anchor + step < _tokens.Length; step++)
        {
            if (anchor + step >= words.Length)
                return null;
            var token = _tokens[_anchor + step];
            last = anchor + step;
            var fits = Fits(token, words[last], text);
            if (!fits && !token.IsSkipped)
                return null;
            if (fits && token.IsSkipped)
                break;
        }

        return (first, last);
    }

    static bool Fits(Token token, TaggedToken word, string text)
    {
        if (token.Tag is { } tag && tag.IsMatch(word.Tag) == token.IsNegated)
            return false;
        return token.Pattern is not { } pattern || pattern.IsMatch(text.AsSpan()[word.At]) != token.IsNegated;
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var each in map.MapList("tokens"))
        {
            var pattern = PatternKeys.ReadAll(each.TextList("pattern"), keepGroups: true, problems) is [var spelt]
                ? new Pattern(spelt, keys.IgnoreCase, RequiredWords.Of(spelt) ?? [])
                : null;
            var tag = PatternKeys.ReadAll(each.TextList("tag"), keepGroups: true, problems) is [var kind]
                ? new Pattern(kind, false, [])
                : null;
            var skip = Math.Clamp(each.Number("skip") ?? 0, 0, MostTokens);
            var token = new Token(pattern, tag, each.Flag("negate"), skip);
            for (var left = skip; left > 0; left--)
                tokens.Add(token with { IsSkipped = true, IsFirstOfSkip = left == skip });
            if (pattern is not null || tag is not null)
                tokens.Add(token);
            if (tokens.Count > MostTokens)
            {
                problems.Add(new(map.Source, map["tokens"]!.Span, $"this sequence has more than {MostTokens} words; split the rule"));
                break;
            }
        }

        var all = tokens.ToImmutable();
        var anchor = all.ToList().FindIndex(token => token is { IsNegated: false, Pattern: not null });
        if (anchor < 0 && !problems.Any(each => !each.IsNote))
            problems.Add(
                new(
                    map.Source,
                    map["tokens"]!.Span,
                    $"no word of this sequence has a 'pattern', by which Vale finds it{RuleNotes.PassedOver}",
                    IsNote: true
                )
            );
        return anchor < 0 || problems.Any(each => !each.IsNote)
            ? new(null, problems.ToImmutable())
            : new(new Sequence(all, anchor, keys), problems.ToImmutable());
    }

    /// <summary>One word of the sequence; of one that others may precede, each of those is one as well.</summary>
    sealed record Token(Pattern? Pattern, Pattern? Tag, bool IsNegated, int Skip)
    {
        internal bool IsSkipped { get; init; }

        internal bool IsFirstOfSkip { get; init; }
    }
}
