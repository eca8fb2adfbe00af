using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>What <c>existence</c> and <c>substitution</c> have in common: where they look, how a word is bounded, what is let
/// pass.</summary>
sealed class PatternKeys
{
    Pattern? _exceptions;
    Pattern? _phrases;

    PatternKeys(Scope scope) => Scope = scope;

    /// <summary>The keys.</summary>
    internal static ImmutableArray<Key> Keys { get; } =
    [
        new("ignorecase", KeyType.Flag, "Whether to ignore case.") { Default = "false" },
        new("nonword", KeyType.Flag, "Whether a pattern may also match inside a word.") { Default = "false" },
        new("exceptions", KeyType.TextList, "Patterns that are allowed even though they match; case matters."),
        new("quoted", KeyType.Flag, "Whether to check direct quotations too.") { Default = "true" },
        new("vocab", KeyType.Flag, "Whether to accept the words of a Vale vocabulary.") { Default = "true" },
        RuleAction.Key,
        Scope.Key,
    ];

    /// <summary>The keys but some of them.</summary>
    internal static ImmutableArray<Key> Without(params ReadOnlySpan<string> names)
    {
        var keys = ImmutableArray.CreateBuilder<Key>();
        foreach (var key in Keys)
        {
            if (!names.Contains(key.Name))
                keys.Add(key);
        }

        return keys.ToImmutable();
    }

    internal Scope Scope { get; }

    internal bool IgnoreCase { get; private init; }

    bool IsNonword { get; init; }

    bool LooksIntoQuotes { get; init; }

    /// <summary>Whether a vocabulary's words are exceptions.</summary>
    internal bool UsesVocabulary { get; private init; }

    internal static PatternKeys Read(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        var keys = new PatternKeys(Scope.Read(map, problems))
        {
            IgnoreCase = map.Flag("ignorecase"),
            IsNonword = map.Flag("nonword"),
            LooksIntoQuotes = map.Flag("quoted", otherwise: true),
            UsesVocabulary = map.Flag("vocab", otherwise: true) && !map.Flag("nonword"),
        };
        var exceptions = ReadAll(map.TextList("exceptions"), keepGroups: true, problems);
        if (!exceptions.IsEmpty)
        {
            keys._exceptions = new(
                $@"\b(?:{string.Join('|', exceptions.Select(each => keys.IgnoreCase ? $"(?-i:{each})" : each))})\b",
                keys.IgnoreCase,
                []
            );
            var phrases = exceptions.Where(each => each.Contains(@"\s", StringComparison.Ordinal)).ToList();
            if (phrases.Count > 0)
                keys._phrases = new($@"\b(?:{string.Join('|', phrases)})\b", ignoreCase: true, []);
        }

        return keys;
    }

    /// <summary>Each expression of a list, translated; those that are wrong are problems and are left out.</summary>
    internal static ImmutableArray<string> ReadAll(
        ImmutableArray<YamlScalar> nodes,
        bool keepGroups,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var read = ImmutableArray.CreateBuilder<string>();
        var total = 0;
        foreach (var node in nodes)
        {
            if (node.Value.Length == 0)
            {
                problems.Add(new(node.Source, node.Span, "an empty pattern matches everywhere; delete it"));
                continue;
            }

            var pattern = Pattern.Read(node, keepGroups, out var problem);
            if (problem is not null)
                problems.Add(problem);
            if (pattern is null)
                continue;
            total += pattern.Length;
            if (total > Pattern.MaxTotalLength)
            {
                problems.Add(
                    new(
                        node.Source,
                        node.Span,
                        $"the patterns of this rule have more than {Pattern.MaxTotalLength} characters together; split the rule"
                    )
                );
                break;
            }

            read.Add(pattern);
        }

        return read.ToImmutable();
    }

    /// <summary>Adds a note for each pattern that begins or ends with a sign where only whole words are found.</summary>
    internal void NoteEdges(ImmutableArray<YamlScalar> patterns, ImmutableArray<Problem>.Builder problems)
    {
        if (!IsNonword)
            PatternEdges.Check(patterns, problems);
    }

    /// <summary>The words of which every match holds one; empty where some pattern requires none.</summary>
    internal ImmutableArray<RequiredWord> Required(ImmutableArray<string> patterns)
    {
        var words = ImmutableArray.CreateBuilder<RequiredWord>();
        foreach (var pattern in patterns)
        {
            if (RequiredWords.Of(pattern, isWholeWords: !IsNonword) is not { } required)
                return [];
            words.AddRange(required);
        }

        return words.ToImmutable();
    }

    /// <summary>The words where patterns are looked for; null where none are known, or where the rule looks at more than the passages and
    /// the header, or than the file, in which they are looked for.</summary>
    internal Literals? RequiredOf(Alternatives patterns) => Scope.IsOfPassages || Scope.IsOfFile ? patterns.Required : null;

    /// <summary>An alternation as whole words, or as it stands.</summary>
    internal string Template(string alternation) => IsNonword ? $"(?:{alternation})" : $@"\b(?:{alternation})\b";

    /// <summary>Patterns as whole words, or as they stand.</summary>
    internal Alternatives Alternatives(ImmutableArray<string> patterns)
    {
        var parts = ImmutableArray.CreateBuilder<Pattern>(patterns.Length);
        var groups = 0;
        foreach (var pattern in patterns)
        {
            // What one says of a group of another can only be found in all of them together.
            if (PatternSyntax.WithoutGroupsBefore(pattern, groups) is not { } own)
                return new([new(Template(string.Join('|', patterns)), IgnoreCase, Required(patterns))]);
            groups += PatternSyntax.CountGroups(pattern);
            parts.Add(new(Template(own), IgnoreCase, Required([own])));
        }

        return new(parts.MoveToImmutable());
    }

    /// <summary>What patterns find in a story where the rule looks, and which of them, without what the rule lets pass; in the order of the
    /// page.</summary>
    internal List<(Excerpt At, int Part)> Find(Alternatives patterns, in Analysis analysis)
    {
        List<(Excerpt, int)> all = [];
        var matches = BlockMatches.Find(patterns, Scope, analysis);
        for (var block = 0; block < matches.Count; block++)
        {
            foreach (var match in matches.Of(block))
            {
                var at = matches.Within(block).Slice(match.Start, match.Length);
                if (!IsException(at, analysis) && LooksAt(at, analysis))
                    all.Add((at, match.Part));
            }
        }

        return all;
    }

    /// <summary>Whether words are the rule's to look at: they cut no address, and are no quotation that it leaves alone.</summary>
    internal bool LooksAt(Excerpt at, in Analysis analysis) => !CutsAddress(at) && (LooksIntoQuotes || analysis.Story.QuoteAt(at) is null);

    /// <summary>Whether the rule lets words pass: one of its exceptions stands in them, or one of several words holds them.</summary>
    internal bool IsException(Excerpt at, in Analysis analysis)
    {
        analysis.Cancel.ThrowIfCancellationRequested();
        if (_exceptions is not null && _exceptions.IsMatch(at.Chars.Trim()))
            return true;
        if (UsesVocabulary && analysis.IsAccepted(at))
            return true;
        if (_phrases is null)
            return false;
        List<Range> found = [];
        _phrases.Find(at.Passage.Text, found);
        return found.Exists(phrase => phrase.Start.Value <= at.Start && phrase.End.Value >= at.End);
    }

    // Code, and a file as it stands there, hold addresses like any other characters.
    static bool CutsAddress(Excerpt at) =>
        at.Passage.Kind is not (PassageKind.Raw or PassageKind.Code) && at.Passage.CutsAddress(at.Start, at.End);
}
