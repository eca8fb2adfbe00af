using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Words that no dictionary has (Vale's <c>spelling</c>).</summary>
sealed class Spelling : IAnalyzer
{
    // Suggestions are worked out for so many different words of a draft; the rest is listed without.
    const int MostSuggested = 50;

    static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    // Unless a rule is custom: names in mixed case, words in capitals, and whatever is not all letters of ASCII.
    static readonly string[] UsualFilters = ["[A-Z]{1}[a-z]+[A-Z]+\\w+", "[A-Z]+$", "[^a-zA-Z_']"];

    readonly PatternKeys _keys;
    readonly ImmutableArray<SpellingDictionary> _dictionaries;
    readonly ImmutableArray<Regex> _filters;
    readonly bool _suggests;

    Spelling(PatternKeys keys, ImmutableArray<SpellingDictionary> dictionaries, ImmutableArray<Regex> filters, bool suggests)
    {
        _keys = keys;
        _dictionaries = dictionaries;
        _filters = filters;
        _suggests = suggests;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "spelling",
            "Flags words that stand in none of the dictionaries.",
            [
                new("dictionaries", KeyType.TextList, "Hunspell dictionaries, by name: `en_US` is en_US.aff and en_US.dic."),
                new("dicpath", KeyType.Text, "The folder that they stand in.") { Default = "config/dictionaries" },
                new("aff", KeyType.Text, "A dictionary's .aff file, in place of `dictionaries`."),
                new("dic", KeyType.Text, "A dictionary's .dic file, in place of `dictionaries`."),
                new("append", KeyType.Flag, "Whether the American dictionary (en_US) counts as well.") { Default = "false" },
                new("words", KeyType.TextList, "Words that are right as well; without any dictionary, the only ones that are."),
                new("ignore", KeyType.TextList, "Files of words that are right as well, one a line."),
                new("filters", KeyType.TextList, "Regular expressions; a word that holds one is passed over."),
                new("custom", KeyType.Flag, "Whether only the rule's own filters count, and not Vale's three.") { Default = "false" },
                new("threshold", KeyType.Text, "A key of Vale's that does nothing."),
                .. PatternKeys.Without("nonword"),
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
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var suggested = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var within in _keys.Scope.In(analysis.Story))
        {
            foreach (var range in SpellingWords.In(within.Text))
            {
                var at = within.Slice(range);
                var word = at.Text.Replace('’', '\'').Replace('‘', '\'');
                if (!known.TryGetValue(word, out var isKnown))
                    known.Add(word, isKnown = IsRight(word));
                if (isKnown || _keys.IsException(at, analysis) || !_keys.LooksAt(at, analysis))
                    continue;
                analysis.Report(at, [("match", at.Text)], RuleAction.Fixes(at, Suggestions(word, suggested)));
            }

            analysis.Cancel.ThrowIfCancellationRequested();
        }
    }

    bool IsRight(string word)
    {
        foreach (var filter in _filters)
        {
            if (filter.IsMatch(word))
                return true;
        }

        if (SpellingWords.IsNumber(word))
            return true;
        // "100GB"
        var unit = word.TrimStart([.. "0123456789"]);
        return Knows(word) || (unit.Length > 0 && unit.Length < word.Length && unit.All(char.IsAsciiLetter) && Knows(unit));
    }

    bool Knows(string word)
    {
        foreach (var dictionary in _dictionaries)
        {
            if (dictionary.Knows(dictionary.Convert(word)))
                return true;
        }

        return false;
    }

    ImmutableArray<string> Suggestions(string word, Dictionary<string, ImmutableArray<string>> suggested)
    {
        if (!_suggests)
            return [];
        if (suggested.TryGetValue(word, out var before))
            return before;
        ImmutableArray<string> found = suggested.Count < MostSuggested ? [.. OneSlipFrom(word).Where(Knows).Distinct().Take(5)] : [];
        suggested.Add(word, found);
        return found;
    }

    // Two letters changed about, one wrong, one too many, one too few.
    static IEnumerable<string> OneSlipFrom(string word)
    {
        const string letters = "etaoinshrdlcumwfgypbvkjxqz'";
        for (var at = 0; at + 1 < word.Length; at++)
            yield return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
        for (var at = 0; at < word.Length; at++)
            yield return word.Remove(at, 1);
        foreach (var letter in letters)
        {
            for (var at = 0; at <= word.Length; at++)
            {
                yield return word.Insert(at, letter.ToString());
                if (at < word.Length)
                    yield return $"{word[..at]}{letter}{word[(at + 1)..]}";
            }
        }
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map, RuleAssets? assets)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var keys = PatternKeys.Read(map, problems);
        var dictionaries = Dictionaries(map, assets, problems);
        var filters = ImmutableArray.CreateBuilder<Regex>();
        foreach (var filter in PatternKeys.ReadAll(map.TextList("filters"), keepGroups: true, problems))
            filters.Add(new(filter, RegexOptions.CultureInvariant, TimeLimit));
        if (!map.Flag("custom"))
            filters.AddRange(UsualFilters.Select(filter => new Regex(filter, RegexOptions.CultureInvariant, TimeLimit)));
        if (dictionaries.IsEmpty || problems.Any(each => !each.IsNote))
            return new(null, problems.ToImmutable());
        var suggests = map.Map("action")?.Text("name") is "suggest";
        return new(new Spelling(keys, dictionaries, filters.ToImmutable(), suggests), problems.ToImmutable());
    }

    // None where one is missing: without it each of its words would be flagged.
    static ImmutableArray<SpellingDictionary> Dictionaries(YamlMap map, RuleAssets? assets, ImmutableArray<Problem>.Builder problems)
    {
        var folder = map.Text("dicpath") ?? "config/dictionaries";
        var found = ImmutableArray.CreateBuilder<SpellingDictionary>();
        var names = map.TextList("dictionaries");
        var isWhole = true;
        if (map.Text("aff") is { } aff && map.Text("dic") is { } dic)
            isWhole &= Add(aff, dic, map["dic"]!);
        foreach (var name in names)
            isWhole &= Add($"{folder}/{name.Value}.aff", $"{folder}/{name.Value}.dic", name);
        var words = Words(map, assets, problems);
        if ((found.Count == 0 && names.IsEmpty && map["words"] is null) || map.Flag("append"))
            isWhole &=
                new[] { "en_US-web", "en_US", "en-US" }.Any(name =>
                    HasBoth($"{folder}/{name}") && Add($"{folder}/{name}.aff", $"{folder}/{name}.dic", map["extends"]!)
                ) || Miss(map["extends"]!, $"{folder}/en_US.dic");
        if (!isWhole)
            return [];
        if (words.Length > 0 || found.Count == 0)
            found.Add(new([], Encoding.UTF8.GetBytes("0\n" + words)));
        return found.ToImmutable();

        bool HasBoth(string path) => assets?.Invoke(map.Source, path + ".aff") is not null && assets(map.Source, path + ".dic") is not null;

        bool Add(string affixes, string list, YamlNode at)
        {
            if (assets?.Invoke(map.Source, affixes) is not { } rules || assets(map.Source, list) is not { } entries)
                return Miss(at, list);
            try
            {
                found.Add(new(rules.Span, entries.Span));
                return true;
            }
            catch (FormatException error)
            {
                problems.Add(new(at.Source, at.Span, $"{list} {error.Message}{RuleNotes.PassedOver}", IsNote: true));
                return false;
            }
        }

        bool Miss(YamlNode at, string list)
        {
            problems.Add(
                new(
                    at.Source,
                    at.Span,
                    $"no dictionary at {list}, nor its .aff (StyleLint ships none; Debian's hunspell packages and npm have them){RuleNotes.PassedOver}",
                    IsNote: true
                )
            );
            return false;
        }
    }

    static string Words(YamlMap map, RuleAssets? assets, ImmutableArray<Problem>.Builder problems)
    {
        var words = new StringBuilder();
        foreach (var word in map.TextList("words"))
            words.Append(word.Value.Replace("/", @"\/")).Append('\n');
        foreach (var file in map.TextList("ignore"))
        {
            var read = assets?.Invoke(map.Source, file.Value) ?? assets?.Invoke(map.Source, "config/ignore/" + file.Value);
            if (read is not { } bytes)
            {
                problems.Add(new(file.Source, file.Span, $"no file '{file.Value}'; the rule goes without its words", IsNote: true));
                continue;
            }

            foreach (var line in Encoding.UTF8.GetString(bytes.Span).AsSpan().EnumerateLines())
                words.Append(line.Trim().ToString().Replace("/", @"\/")).Append('\n');
        }

        return words.ToString();
    }
}
