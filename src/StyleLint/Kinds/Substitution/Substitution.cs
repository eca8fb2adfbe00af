using System.Collections.Immutable;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>One word for another (Vale's <c>substitution</c>).</summary>
sealed class Substitution : IAnalyzer, ISearcher
{
    const int LeastCapitals = 5;

    readonly Alternatives _patterns;
    readonly PatternKeys _keys;
    readonly ImmutableArray<Swap> _swaps;
    readonly bool _copiesCapital;
    readonly bool _keepsCase;
    readonly bool _isDeclaredSafe;
    readonly bool _quotesReplacement;
    readonly bool _quotesAlways;

    Substitution(Alternatives patterns, PatternKeys keys, ImmutableArray<Swap> swaps, YamlMap map)
    {
        _patterns = patterns;
        _keys = keys;
        _swaps = swaps;
        _copiesCapital = map.Flag("capitalize");
        _keepsCase = map["capitalize"] is not null && !_copiesCapital;
        _isDeclaredSafe = map.Map("action")?.Text("name")?.Equals("replace", StringComparison.OrdinalIgnoreCase) ?? false;
        var message = map.Text("message") ?? "";
        _quotesReplacement = new[] { "'%s'", "'%[1]s'", "\"%s\"", "'{replacement}'", "\"{replacement}\"" }.Any(message.Contains);
        _quotesAlways = _isDeclaredSafe && map.Map("action")?["params"] is null && !message.Contains("{replacement}");
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "substitution",
            "Flags words and phrases and offers replacements.",
            [
                new(
                    "swap",
                    KeyType.TextMap,
                    "What stands there (a word, phrase or regular expression): what to write instead; `a|b` offers both, `$1` "
                        + "repeats a group."
                )
                {
                    IsRequired = true,
                    IsTable = true,
                },
                new("capitalize", KeyType.Flag, "Whether the replacement takes the capital of the original.")
                {
                    Default = "true if ignorecase is set",
                },
                new("pos", KeyType.Text, "Vale's part-of-speech condition, which StyleLint does not read."),
                .. PatternKeys.Keys,
            ],
            ["replacement", "match"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public Literals? Required => _keys.RequiredOf(_patterns);

    public bool LooksAtFile => _keys.Scope.IsOfFile;

    public bool LooksElsewhere => _patterns.LookEverywhere;

    public void Analyze(in Analysis analysis)
    {
        foreach (var (at, number) in _keys.Find(_patterns, analysis))
        {
            var swap = _swaps[number];
            var match = at.Text;
            var options = OptionsFor(swap, match, at, _patterns[number]);
            if (IsSame(swap, options, match))
                continue;
            var safety = _isDeclaredSafe && options.Length == 1 && options[0].Length > 0 ? FixSafety.Safe : FixSafety.NeedsReview;
            // "internet" for "Internet" is about the capital itself, which a sentence wants at its start.
            if (
                char.IsUpper(match[0])
                && options.Any(option => option.Length > 0 && char.IsLower(option[0]) && !option.Any(char.IsUpper))
                && analysis.Story.SentenceAt(at).Start == at.Start
            )
            {
                if (options.Any(option => option.AsSpan(1).SequenceEqual(match.AsSpan(1))))
                    continue;
                safety = FixSafety.NeedsReview;
            }

            analysis.Report(
                at,
                [("replacement", Listed(options)), ("match", match)],
                [
                    .. options.SelectMany(option =>
                        Fix.Replace(at, WithBlanksOf(match, option), $"Change \"{match}\" to \"{option}\"", safety)
                    ),
                ]
            );
        }
    }

    // A fix of the words leaves the blanks between them as they are: two, a tab, one that does not break.
    static string WithBlanksOf(string match, string option)
    {
        var blanks = BlanksOf(match);
        if (blanks.TrueForAll(blank => blank is " ") || blanks.Count != BlanksOf(option).Count)
            return option;
        var text = new StringBuilder(option.Length + 8);
        for (int at = 0, blank = 0; at < option.Length; )
        {
            if (!char.IsWhiteSpace(option[at]))
            {
                text.Append(option[at++]);
                continue;
            }

            text.Append(blanks[blank++]);
            while (at < option.Length && char.IsWhiteSpace(option[at]))
                at++;
        }

        return text.ToString();
    }

    static List<string> BlanksOf(string text)
    {
        var blanks = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
                continue;
            var start = at;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            blanks.Add(text[start..at]);
        }

        return blanks;
    }

    // Vale: with an action the words themselves count, without one the replacement is read as an expression ("per ?cent").
    static bool IsSame(Swap swap, ImmutableArray<string> options, string match) =>
        swap.Same is { } same ? same.IsMatch(match) : options.Contains(match);

    ImmutableArray<string> OptionsFor(Swap swap, string match, Excerpt at, Pattern pattern)
    {
        var options = ImmutableArray.CreateBuilder<string>();
        foreach (var option in swap.Options)
        {
            // In its place, not by itself: a look-around sees the words beside it.
            var text = option.Contains('$') ? pattern.MatchAt(at.Passage.Lined, at.Start).Result(option) : option;
            options.Add(InCaseOf(text, match, swap));
        }

        return options.ToImmutable();
    }

    // Case follows what is replaced, unless the rule is about case itself or its key has the capital that the swap takes away.
    string InCaseOf(string text, string match, Swap swap)
    {
        if (text.Length == 0 || !char.IsUpper(match[0]) || !char.IsLower(text[0]))
            return text;
        if (_copiesCapital)
            return Capitalised(text);
        // "al-Qaida" and "iPhone" are spelled with care.
        if (_keepsCase || !swap.FollowsCase || text.Any(char.IsUpper) || text.Equals(match, StringComparison.OrdinalIgnoreCase))
            return text;
        return IsAllCapitals(match) ? text.ToUpperInvariant() : Capitalised(text);
    }

    static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // Shorter ones are abbreviations, whose capitals say nothing of the words for which they stand.
    static bool IsAllCapitals(string match)
    {
        var letters = 0;
        foreach (var c in match)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= LeastCapitals;
    }

    string Listed(ImmutableArray<string> options)
    {
        // With an action of its own a rule quotes the words itself, unless its message does.
        if (options.Length == 1 && (_quotesReplacement || !_quotesAlways || options[0].Length == 0))
            return options[0];
        // "Use '%s' …" brings its own quotation marks for the first and last of the list.
        var list =
            options.Length == 1
                ? options[0]
                : string.Join("', '", options[..^1]) + (options.Length > 2 ? "', or '" : "' or '") + options[^1];
        return _quotesReplacement ? list : $"'{list}'";
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var swaps = ImmutableArray.CreateBuilder<Swap>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var total = 0;
        var hasAction = map.Map("action") is not null;
        // Vale: the longest key first; ours also: equal lengths in the order of the file.
        var entries = map.TextMap("swap").ToArray();
        Array.Sort(entries, static (one, other) =>
            (other.Key.Value.Length, one.Key.Span.Start).CompareTo((one.Key.Value.Length, other.Key.Span.Start))
        );
        keys.NoteEdges([.. entries.Select(entry => entry.Key)], problems);
        foreach (var (key, value) in entries)
        {
            if (key.Value.Length == 0)
            {
                problems.Add(new(key.Source, key.Span, "an empty pattern matches everywhere; delete it"));
                continue;
            }

            var pattern = Pattern.Read(key, keepGroups: false, out var problem);
            if (problem is not null)
                problems.Add(problem);
            if (pattern is null)
                continue;
            total += pattern.Length;
            var capturing = value.Value.Contains('$') ? Pattern.Read(key, keepGroups: true, out _)! : pattern;
            patterns.Add(new(keys.Template(capturing), keys.IgnoreCase, keys.Required([pattern])));
            swaps.Add(new(SplitOptions(value.Value), hasAction ? null : SameAs(value), keys.IgnoreCase || !char.IsUpper(key.Value[0])));
        }

        NoteLength(map, total, problems);
        if (map.Map("action")?.Text("name")?.ToLowerInvariant() is { } action and not "replace")
            problems.Add(
                new(
                    map.Source,
                    map["action"]!.Span,
                    $"action '{action}' isn't supported in this version; the rule offers the swap's words",
                    IsNote: true
                )
            );
        if (problems.Any(each => !each.IsNote) || patterns.Count == 0)
            return new(null, problems.ToImmutable());

        return new(new Substitution(new(patterns.ToImmutable()), keys, swaps.ToImmutable(), map), problems.ToImmutable());
    }

    static void NoteLength(YamlMap map, int total, ImmutableArray<Problem>.Builder problems)
    {
        if (total > Pattern.MaxTotalLength)
            problems.Add(
                new(
                    map.Source,
                    map["swap"]!.Span,
                    $"the patterns of this rule have more than {Pattern.MaxTotalLength} characters together; split the rule"
                )
            );
    }

    // "a|b" offers both; "\|" is a bar.
    static ImmutableArray<string> SplitOptions(string value) =>
        [.. value.Replace(@"\|", "\0").Split('|').Select(option => option.Replace('\0', '|'))];

    static Pattern? SameAs(YamlScalar value) =>
        Pattern.Read(value, keepGroups: false, out _) is { } expression ? new($@"\A(?:{expression})\z", ignoreCase: false, []) : null;

    sealed record Swap(ImmutableArray<string> Options, Pattern? Same, bool FollowsCase);
}
