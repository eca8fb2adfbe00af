using System.Globalization;
using System.Text;

namespace StyleLint.Kinds;

/// <summary>A Hunspell dictionary: words (.dic) with what they may take on (.aff). It is asked and never changes.</summary>
sealed class SpellingDictionary
{
    /// <summary>The most words that are read.</summary>
    internal const int MostWords = 1_000_000;

    // Looks into the dictionary for one compound; no word that anybody writes needs more.
    const int MostLooks = 2_000;

    const int MostParts = 5;
    const int LongestWord = 100;

    // Shorter parts are prefixes and letters, of which anything can be made.
    const int ShortestPart = 3;

    readonly AffixTable _affixes;
    readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="affixes">The .aff file.</param>
    /// <param name="words">The .dic file.</param>
    /// <exception cref="FormatException">One of them is too long.</exception>
    internal SpellingDictionary(ReadOnlySpan<byte> affixes, ReadOnlySpan<byte> words)
    {
        var encoding = EncodingOf(affixes);
        _affixes = new(Decode(affixes, encoding));
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var lines = 0;
        foreach (var line in Decode(words, encoding).AsSpan().EnumerateLines())
        {
            // The first says how many follow.
            if (++lines > 1)
                Read(line);
            if (_words.Count > MostWords)
                throw new FormatException($"has more than {MostWords:N0} words");
        }
    }

    /// <summary>A text as the dictionary writes it.</summary>
    internal string Convert(string word)
    {
        foreach (var (from, to) in _affixes.Conversions)
            word = word.Replace(from, to, StringComparison.Ordinal);
        return word;
    }

    /// <summary>Whether a word is right, as it stands or with a small letter.</summary>
    internal bool Knows(string word)
    {
        if (word.Length is 0 or > LongestWord || KnowsAsWritten(word))
            return word.Length is > 0 and <= LongestWord;
        var lower = word.ToLowerInvariant();
        if (lower != word && KnowsAsWritten(lower))
            return true;
        return word.Length > 1 && !word.Any(char.IsLower) && KnowsAsWritten(char.ToUpperInvariant(word[0]) + lower[1..]);
    }

    bool KnowsAsWritten(string word)
    {
        if (_words.TryGetValue(word, out var flags) && Has(flags, _affixes.Forbidden))
            return false;
        if (IsWord(word, _affixes.OnlyInCompound))
            return true;
        var looks = MostLooks;
        return _affixes.CompoundRules.Exists(rule => FollowsRule(rule, 0, word, isPart: false, ref looks))
            || (_affixes.Compounds && IsCompound(word, 0, ref looks));
    }

    // Itself, or a stem with an ending, a beginning, or both.
    bool IsWord(ReadOnlySpan<char> word, string? not = null)
    {
        if (_lookup.TryGetValue(word, out var flags) && !Has(flags, not) && !Has(flags, _affixes.NeedsAffix))
            return true;
        if (HasStem(word, null))
            return true;
        foreach (var prefix in _affixes.Prefixes(word[0]))
        {
            if (Stem(word, prefix, isSuffix: false) is not { } rest)
                continue;
            if (_words.TryGetValue(rest, out var of) && Has(of, prefix.Flag))
                return true;
            if (prefix.Crosses && HasStem(rest, prefix.Flag))
                return true;
        }

        return false;
    }

    // A stem with an ending, or with two of which the first allows the second; with a flag besides where a beginning asks for one.
    bool HasStem(ReadOnlySpan<char> word, string? flag)
    {
        foreach (var suffix in _affixes.Suffixes(word[^1]))
        {
            if ((flag is not null && !suffix.Crosses) || Stem(word, suffix, isSuffix: true) is not { } stem)
                continue;
            if (_words.TryGetValue(stem, out var of) && Has(of, suffix.Flag) && (flag is null || Has(of, flag)))
                return true;
            foreach (var inner in _affixes.Suffixes(stem[^1]))
            {
                if (
                    Has(inner.Flags, suffix.Flag)
                    && Stem(stem, inner, isSuffix: true) is { } root
                    && _words.TryGetValue(root, out var roots)
                    && Has(roots, inner.Flag)
                    && (flag is null || Has(roots, flag))
                )
                    return true;
            }
        }

        return false;
    }

    static string? Stem(ReadOnlySpan<char> word, Affix affix, bool isSuffix)
    {
        if (word.Length <= affix.Add.Length || !(isSuffix ? word.EndsWith(affix.Add) : word.StartsWith(affix.Add)))
            return null;
        var stem = isSuffix ? string.Concat(word[..^affix.Add.Length], affix.Strip) : string.Concat(affix.Strip, word[affix.Add.Length..]);
        return affix.Condition.Holds(stem) ? stem : null;
    }

    bool IsCompound(ReadOnlySpan<char> word, int part, ref int looks)
    {
        var least = Math.Max(ShortestPart, _affixes.CompoundMinimum);
        if (part >= MostParts)
            return false;
        for (var cut = least; cut <= word.Length - least; cut++)
        {
            if (--looks < 0)
                return false;
            if (!MayStand(word[..cut], part == 0 ? _affixes.CompoundBegin : _affixes.CompoundMiddle))
                continue;
            if (MayStand(word[cut..], _affixes.CompoundEnd) || IsCompound(word[cut..], part + 1, ref looks))
                return true;
        }

        return false;
    }

    bool MayStand(ReadOnlySpan<char> part, string? place)
    {
        if (_lookup.TryGetValue(part, out var flags) || _lookup.TryGetValue(Capitalised(part), out flags))
            return Has(flags, _affixes.CompoundFlag) || Has(flags, place) || (place is null && _affixes.CompoundFlag is null);
        return IsWord(part);
    }

    static string Capitalised(ReadOnlySpan<char> word) => string.Concat([char.ToUpperInvariant(word[0])], word[1..]);

    // One part by itself is no compound.
    bool FollowsRule(List<(string Flag, char Times)> rule, int place, ReadOnlySpan<char> rest, bool isPart, ref int looks)
    {
        if (place == rule.Count)
            return rest.IsEmpty;
        var (flag, times) = rule[place];
        if (times != '1' && FollowsRule(rule, place + 1, rest, isPart, ref looks))
            return true;
        for (var length = 1; length <= rest.Length - (isPart ? 0 : 1); length++)
        {
            if (--looks < 0)
                return false;
            if (!_lookup.TryGetValue(rest[..length], out var flags) || !Has(flags, flag))
                continue;
            if (FollowsRule(rule, times == '*' ? place : place + 1, rest[length..], isPart: true, ref looks))
                return true;
        }

        return false;
    }

    static bool Has(string[] flags, string? flag) => flag is not null && Array.IndexOf(flags, flag) >= 0;

    // "word/FLAGS morphology"; a slash of the word itself is written "\/".
    void Read(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var end = line.IndexOfAny(' ', '\t');
        if (end >= 0)
            line = line[..end];
        var slash = line.IndexOf('/');
        while (slash > 0 && line[slash - 1] == '\\')
            slash = line[(slash + 1)..].IndexOf('/') is var next and >= 0 ? slash + 1 + next : -1;
        if (line.IsEmpty || slash == 0)
            return;
        var word = (slash < 0 ? line : line[..slash]).ToString().Replace(@"\/", "/", StringComparison.Ordinal);
        var flags = slash < 0 ? [] : _affixes.FlagsOf(line[(slash + 1)..]);
        // One that stands twice has the flags of both.
        _words[word] = _words.TryGetValue(word, out var before) ? [.. before, .. flags] : flags;
    }

    static Encoding EncodingOf(ReadOnlySpan<byte> affixes)
    {
        foreach (var line in Encoding.Latin1.GetString(affixes[..Math.Min(affixes.Length, 4096)]).AsSpan().EnumerateLines())
        {
            if (line.StartsWith("SET ", StringComparison.Ordinal))
                return line[4..].Trim().StartsWith("ISO8859", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : Encoding.UTF8;
        }

        return Encoding.UTF8;
    }

    static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        encoding.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
}
