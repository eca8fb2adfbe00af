using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>Holds a map against the keys it may have, and reads typed values out of it.</summary>
public static class YamlSchema
{
    // What a misspelt name is held against is never longer; a longer one is no misspelling and not worth its square.
    const int LongestName = 64;

    /// <summary>
    /// The problems of a map: unknown keys (with the nearest known one as a suggestion), missing required ones (at the map's first key),
    /// values of the wrong type or not among the choices, at their own place.
    /// </summary>
    public static ImmutableArray<Problem> Check(YamlMap map, ImmutableArray<Key> keys)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        CheckMap(map, keys, problems);
        return problems.ToImmutable();
    }

    static void CheckMap(YamlMap map, ImmutableArray<Key> keys, ImmutableArray<Problem>.Builder problems)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in map.Entries)
        {
            if (!seen.Add(name.Value))
                problems.Add(new(map.Source, name.Span, YamlMessages.Twice(name.Value)));
            else if (keys.FirstOrDefault(key => key.Name.Equals(name.Value, StringComparison.OrdinalIgnoreCase)) is { } key)
                CheckValue(key, value, problems);
            else
                problems.Add(new(map.Source, name.Span, UnknownKey(name.Value, keys)));
        }

        foreach (var key in keys)
        {
            if (!key.IsRequired || map[key.Name] is not (null or YamlScalar { IsNull: true }))
                continue;
            var at = map.Entries.IsEmpty ? map.Span : map.Entries[0].Key.Span;
            problems.Add(new(map.Source, at, $"'{key.Name}' is missing: {LowerFirst(key.Summary)}"));
        }
    }

    static void CheckValue(Key key, YamlNode value, ImmutableArray<Problem>.Builder problems)
    {
        // An empty value reads as absent; where the key is required, that is said once for both.
        if (value is YamlScalar { IsNull: true })
            return;
        switch (key.Type)
        {
            case KeyType.Text:
                if (value is YamlScalar text)
                    CheckChoice(key, key.Name, text, problems);
                else
                    Wrong(value, "one value");
                break;
            case KeyType.Flag:
                if (value is not YamlScalar flag || ReadFlag(flag.Value) is null)
                    Wrong(value, "true or false");
                break;
            case KeyType.Number:
                if (value is not YamlScalar number || ReadNumber(number.Value) is null)
                    Wrong(value, "a whole number");
                break;
            case KeyType.Date:
                if (value is not YamlScalar date || IsoDay.Read(date.Value) is null)
                    Wrong(value, "a date written YYYY-MM-DD");
                break;
            case KeyType.TextList:
                if (value is YamlMap)
                    Wrong(value, "a list of values");
                foreach (var item in Items(value))
                {
                    if (item is YamlScalar each)
                        CheckChoice(key, key.Name, each, problems);
                    else if (value is YamlSequence)
                        Wrong(item, "a list of single values");
                }

                break;
            case KeyType.TextMap:
                if (value is YamlMap pairs)
                    CheckPairs(key, pairs, problems);
                else if (key.IsTable && value is YamlSequence { Items: var parts } && parts.All(part => part is YamlMap))
                    parts.ToList().ForEach(part => CheckPairs(key, (YamlMap)part, problems));
                else
                    Wrong(value, "keys with one value each");
                break;
            case KeyType.Map:
                if (value is YamlMap inner)
                    CheckMap(inner, key.Keys, problems);
                else
                    Wrong(value, $"keys: {Names(key.Keys)}");
                break;
            case KeyType.MapList:
                if (value is not YamlSequence list)
                    Wrong(value, $"a list, each with the keys {Names(key.Keys)}");
                foreach (var item in (value as YamlSequence)?.Items ?? [])
                {
                    if (item is YamlMap each)
                        CheckMap(each, key.Keys, problems);
                    else
                        Wrong(item, $"a list, each with the keys {Names(key.Keys)}");
                }

                break;
        }

        void Wrong(YamlNode at, string wanted) => problems.Add(new(at.Source, YamlMessages.FirstLine(at), $"'{key.Name}' takes {wanted}"));
    }

    static void CheckPairs(Key key, YamlMap pairs, ImmutableArray<Problem>.Builder problems)
    {
        var seen = new HashSet<string>(key.IsTable ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in pairs.Entries)
        {
            if (!seen.Add(name.Value))
                problems.Add(new(name.Source, name.Span, YamlMessages.Twice(name.Value)));
            else if (value is YamlScalar { IsNull: true } && !key.Choices.IsEmpty)
                problems.Add(new(name.Source, name.Span, $"'{Shorten(name.Value)}' in '{key.Name}' has no value; use {Or(key.Choices)}"));
            else if (value is YamlScalar one)
                CheckChoice(key, name.Value, one, problems);
            else
                problems.Add(new(value.Source, YamlMessages.FirstLine(value), $"'{Shorten(name.Value)}' in '{key.Name}' takes one value"));
        }
    }

    static void CheckChoice(Key key, string name, YamlScalar value, ImmutableArray<Problem>.Builder problems)
    {
        if (key.Choices.IsEmpty || key.Choices.Contains(value.Value, StringComparer.OrdinalIgnoreCase))
            return;
        var hint = Nearest(value.Value, key.Choices) is { } near ? $"did you mean '{near}'?" : $"use {Or(key.Choices)}";
        problems.Add(new(value.Source, YamlMessages.FirstLine(value), $"'{Shorten(name)}' cannot be '{Shorten(value.Value)}'; {hint}"));
    }

    // Getters are lenient: Check has said what is wrong, so a mistyped value reads as absent.

    /// <summary>One value; null where absent, null or no single value.</summary>
    public static string? Text(this YamlMap map, string key) => map[key] is YamlScalar { IsNull: false } value ? value.Value : null;

    /// <summary>true, false, yes, no, on, off.</summary>
    public static bool Flag(this YamlMap map, string key, bool otherwise = false) =>
        map.Text(key) is { } value ? ReadFlag(value) ?? otherwise : otherwise;

    /// <summary>A whole number.</summary>
    public static int? Number(this YamlMap map, string key) => map.Text(key) is { } value ? ReadNumber(value) : null;

    /// <summary>YYYY-MM-DD.</summary>
    public static DateOnly? Date(this YamlMap map, string key) => map.Text(key) is { } value ? IsoDay.Read(value) : null;

    /// <summary>The values of a list, or a single value as a list of one; each with its place.</summary>
    public static ImmutableArray<YamlScalar> TextList(this YamlMap map, string key)
    {
        if (map[key] is not { } value)
            return [];
        var texts = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in Items(value))
        {
            if (item is YamlScalar { IsNull: false } text)
                texts.Add(text);
        }

        return texts.DrainToImmutable();
    }

    /// <summary>The entries of a map of single values.</summary>
    public static ImmutableArray<YamlText> TextMap(this YamlMap map, string key)
    {
        var pairs = ImmutableArray.CreateBuilder<YamlText>();
        foreach (var part in map[key] is YamlMap whole ? [whole] : map.MapList(key))
        {
            foreach (var (name, value) in part.Entries)
            {
                if (value is YamlScalar one)
                    pairs.Add(new(name, one));
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>The maps of a list.</summary>
    public static ImmutableArray<YamlMap> MapList(this YamlMap map, string key)
    {
        if (map[key] is not YamlSequence list)
            return [];
        var maps = ImmutableArray.CreateBuilder<YamlMap>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is YamlMap inner)
                maps.Add(inner);
        }

        return maps.DrainToImmutable();
    }

    /// <summary>A map inside.</summary>
    public static YamlMap? Map(this YamlMap map, string key) => map[key] as YamlMap;

    /// <summary>The nearest of some names to a misspelt one; null where none is near (more than a third of its letters differ).</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        if (name.Length > LongestName)
            return null;
        string? nearest = null;
        var most = Math.Max(1, name.Length / 3);
        foreach (var candidate in names)
        {
            // Ties go to the first, so only a strictly nearer one replaces it.
            var limit = nearest is null ? most : most - 1;
            if (limit < 0 || candidate.Length > LongestName || Distance(name, candidate, limit) is not { } distance)
                continue;
            nearest = candidate;
            most = distance;
        }

        return nearest;
    }

    /// <summary>"unknown key 'mesage'; did you mean 'message'?", or the names there are.</summary>
    internal static string UnknownKey(string name, ImmutableArray<Key> keys) =>
        Nearest(name, keys.Select(key => key.Name)) is { } near
            ? $"unknown key '{Shorten(name)}'; did you mean '{near}'?"
            : $"unknown key '{Shorten(name)}'; the keys here are {Names(keys)}";

    static ImmutableArray<YamlNode> Items(YamlNode? value) =>
        value switch
        {
            YamlSequence list => list.Items,
            YamlScalar one => [one],
            _ => [],
        };

    static bool? ReadFlag(string value) =>
        value.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => null,
        };

    static int? ReadNumber(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string Names(ImmutableArray<Key> keys) => string.Join(", ", keys.Select(key => key.Name));

    static string Or(ImmutableArray<string> choices) =>
        choices.Length == 1 ? $"'{choices[0]}'" : $"{string.Join(", ", choices[..^1])} or {choices[^1]}";

    static string Shorten(string text) => text.Length <= LongestName ? text : text[..LongestName] + "…";

    static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    // Damerau-Levenshtein (neighbours swapped count once), case ignored; null above the limit.
    static int? Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
            return null;
        var width = other.Length + 1;
        Span<int> before = stackalloc int[width],
            last = stackalloc int[width],
            row = stackalloc int[width];
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = Same(one[i - 1], other[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
                return null;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[^1] <= limit ? last[^1] : null;

        static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
    }
}
