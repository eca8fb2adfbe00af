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

    PatternKeys(Scope scope) => Scope = scope;

    /// <summary>The keys.</summary>
    internal static ImmutableArray<Key> Keys { get; } =
    [
        new("ignorecase", KeyType.Flag, "Whether capitals do not matter.") { Default = "false" },
        new("nonword", KeyType.Flag, "Whether a pattern may also match inside a word.") { Default = "false" },
        new("exceptions", KeyType.TextList, "What may stand although it matches; patterns, in their own capitals."),
        new("quoted", KeyType.Flag, "Whether the words of direct quotations are looked at too.") { Default = "true" },
        new("vocab", KeyType.Flag, "Vale's switch for its vocabularies, which StyleLint does not read.") { Default = "true" },
        new("action", KeyType.Map, "What the fix does.")
        {
            Keys =
            [
                new("name", KeyType.Text, "`remove` deletes the words; `replace` puts params (or the swap's words) in their place."),
                new("params", KeyType.TextList, "The replacements."),
            ],
        },
        Scope.Key,
    ];

    internal Scope Scope { get; }

    internal bool IgnoreCase { get; private init; }

    bool IsNonword { get; init; }

    bool LooksIntoQuotes { get; init; }

    internal static PatternKeys Read(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        var keys = new PatternKeys(Scope.Read(map, problems))
        {
            IgnoreCase = map.Flag("ignorecase"),
            IsNonword = map.Flag("nonword"),
            LooksIntoQuotes = map.Flag("quoted", otherwise: true),
        };
        var exceptions = ReadAll(map.TextList("exceptions"), keepGroups: true, problems);
        if (!exceptions.IsEmpty)
        {
            keys._exceptions = new(
                $@"\b(?:{string.Join('|', exceptions.Select(each => keys.IgnoreCase ? $"(?-i:{each})" : each))})\b",
                keys.IgnoreCase,
                []
            );
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

    /// <summary>What a rule's <c>action</c> puts in place of a match: nothing for remove; null where there is no action.</summary>
    internal static ImmutableArray<string>? Replacements(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        if (map.Map("action") is not { } action)
            return null;
        switch (action.Text("name")?.ToLowerInvariant())
        {
            case "remove":
                return [];
            case "replace":
                return action.TextList("params") is { IsEmpty: false } texts ? [.. texts.Select(text => text.Value)] : null;
            case var name:
                problems.Add(
                    new(
                        action.Source,
                        action.Span,
                        $"action '{name}' is not done in this version; the rule reports without a fix",
                        IsNote: true
                    )
                );
                return null;
        }
    }

    /// <summary>An alternation as whole words, or as it stands.</summary>
    internal string Template(string alternation) => IsNonword ? $"(?:{alternation})" : $@"\b(?:{alternation})\b";

    /// <summary>What a pattern finds in a story where the rule looks, without what the rule lets pass; in the order of the page.</summary>
    internal List<Excerpt> Find(Pattern pattern, in Analysis analysis)
    {
        List<Excerpt> all = [];
        List<Range> found = [];
        if (pattern.Required is not { } required || !analysis.Candidates.TryFind(required, out var places))
        {
            foreach (var within in Scope.In(analysis.Story))
            {
                // Of patterns that require no word it is remembered where they are not.
                if (pattern.Required is null && within == within.Passage.All && !analysis.Story.NotesOn(within.Passage).Pass(pattern.Test))
                    continue;
                pattern.Find(within.Chars, found);
                Take(within, found, all, analysis);
            }

            return all;
        }

        List<Excerpt> stretches = [];
        for (int from = 0, to; from < places.Length; from = to)
        {
            for (to = from + 1; to < places.Length && places[to].Text == places[from].Text; )
                to++;
            var (field, passage) = analysis.Candidates.TextOf(places[from]);
            stretches.Clear();
            if (field is null)
                Scope.AddIn(passage, analysis.Story, stretches);
            else
                Scope.AddIn(field, passage, stretches);
            foreach (var within in stretches)
            {
                var here = PlacesIn(within, places[from..to]);
                if (here.IsEmpty)
                    continue;
                pattern.Find(within.Chars, here, within.Start, found);
                Take(within, found, all, analysis);
            }
        }

        return all;
    }

    static ReadOnlySpan<LiteralPlace> PlacesIn(Excerpt within, ReadOnlySpan<LiteralPlace> places)
    {
        var from = 0;
        while (from < places.Length && places[from].Start < within.Start)
            from++;
        var to = from;
        while (to < places.Length && places[to].Start < within.End)
            to++;
        return places[from..to];
    }

    void Take(Excerpt within, List<Range> found, List<Excerpt> all, in Analysis analysis)
    {
        foreach (var range in found)
        {
            var at = within.Slice(range.Start.Value, range.End.Value - range.Start.Value);
            if (!at.Passage.CutsAddress(at.Start, at.End) && !IsException(at) && (LooksIntoQuotes || analysis.Story.QuoteAt(at) is null))
                all.Add(at);
        }

        found.Clear();
        analysis.Cancel.ThrowIfCancellationRequested();
    }

    bool IsException(Excerpt at) => _exceptions is not null && _exceptions.IsMatch(at.Chars.Trim());
}
