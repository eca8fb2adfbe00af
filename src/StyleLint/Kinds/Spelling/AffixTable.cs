using System.Globalization;
using System.Text;

namespace StyleLint.Kinds;

/// <summary>One ending or beginning that words may take on (a line of a Hunspell .aff).</summary>
/// <param name="Flag">The flag that words need for it.</param>
/// <param name="Strip">What falls away.</param>
/// <param name="Add">What comes in its place.</param>
/// <param name="Condition">What the word must end or begin with: one set of characters for each place.</param>
/// <param name="Crosses">Whether a word may have a beginning and an ending of this sort at once.</param>
/// <param name="Flags">What may be put on top of it.</param>
sealed record Affix(string Flag, string Strip, string Add, AffixCondition Condition, bool Crosses, string[] Flags);

/// <summary>The beginnings and endings of a Hunspell dictionary, and its switches (.aff).</summary>
sealed class AffixTable
{
    /// <summary>The most lines that are read; Hungarian has some 30,000.</summary>
    internal const int MostLines = 200_000;

    const int UsualCompoundMinimum = 3;

    readonly Dictionary<char, List<Affix>> _suffixes = [];
    readonly Dictionary<char, List<Affix>> _prefixes = [];
    readonly List<string[]> _aliases = [];
    string _flagForm = "";

    internal AffixTable(string text)
    {
        var crossing = new Dictionary<(bool, string), bool>();
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++lines > MostLines)
                throw new FormatException($"has more than {MostLines:N0} lines");
            var parts = line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts is ["PFX" or "SFX", ..])
                ReadAffix(parts, crossing);
            else if (parts.Length > 1)
                ReadSwitch(parts);
        }
    }

    /// <summary>What is written otherwise in a text than in the dictionary (ICONV).</summary>
    internal List<(string From, string To)> Conversions { get; } = [];

    /// <summary>Compounds by rule (COMPOUNDRULE): flags, some with <c>*</c> or <c>?</c>.</summary>
    internal List<List<(string Flag, char Times)>> CompoundRules { get; } = [];

    /// <summary>Whether words may be put together to new ones.</summary>
    internal bool Compounds => CompoundFlag is not null || CompoundBegin is not null;

    internal string? CompoundFlag { get; private set; }

    internal string? CompoundBegin { get; private set; }

    internal string? CompoundMiddle { get; private set; }

    internal string? CompoundEnd { get; private set; }

    internal int CompoundMinimum { get; private set; } = UsualCompoundMinimum;

    internal string? OnlyInCompound { get; private set; }

    internal string? NeedsAffix { get; private set; }

    internal string? Forbidden { get; private set; }

    /// <summary>The endings whose last letter this is, and those that add nothing (<c>\0</c>).</summary>
    internal IEnumerable<Affix> Suffixes(char last) => Of(_suffixes, last);

    /// <summary>The beginnings whose first letter this is.</summary>
    internal IEnumerable<Affix> Prefixes(char first) => Of(_prefixes, first);

    /// <summary>The flags that stand behind a word.</summary>
    internal string[] FlagsOf(ReadOnlySpan<char> written)
    {
        if (_aliases.Count > 0 && int.TryParse(written, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= _aliases.Count ? _aliases[number - 1] : [];
        return Split(written);
    }

    static IEnumerable<Affix> Of(Dictionary<char, List<Affix>> affixes, char letter)
    {
        foreach (var key in (ReadOnlySpan<char>)[letter, '\0'] is var keys ? keys.ToArray() : [])
        {
            foreach (var affix in affixes.GetValueOrDefault(key) ?? [])
                yield return affix;
        }
    }

    string[] Split(ReadOnlySpan<char> written) =>
        _flagForm switch
        {
            "num" => written.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            "long" => [.. written.ToString().Chunk(2).Select(pair => new string(pair))],
            _ => [.. written.ToString().EnumerateRunes().Select(rune => rune.ToString())],
        };

    // "SFX D Y 4" opens a class; "SFX D y ied [^aeiou]y" is a line of it, whose condition may be left out.
    void ReadAffix(string[] parts, Dictionary<(bool, string), bool> crossing)
    {
        if (parts.Length < 4)
            return;
        var isSuffix = parts[0] == "SFX";
        if (parts.Length == 4 && parts[2] is "Y" or "N" && int.TryParse(parts[3], CultureInfo.InvariantCulture, out _))
        {
            crossing[(isSuffix, parts[1])] = parts[2] == "Y";
            return;
        }

        var slash = parts[3].IndexOf('/');
        var added = slash < 0 ? parts[3] : parts[3][..slash];
        var add = added == "0" ? "" : added;
        var affix = new Affix(
            parts[1],
            parts[2] == "0" ? "" : parts[2],
            add,
            new(parts.Length > 4 ? parts[4] : ".", isSuffix),
            crossing.GetValueOrDefault((isSuffix, parts[1])),
            slash < 0 ? [] : FlagsOf(parts[3].AsSpan(slash + 1))
        );
        var letter =
            add.Length == 0 ? '\0'
            : isSuffix ? add[^1]
            : add[0];
        var table = isSuffix ? _suffixes : _prefixes;
        if (!table.TryGetValue(letter, out var list))
            table.Add(letter, list = []);
        list.Add(affix);
    }

    void ReadSwitch(string[] parts)
    {
        var value = parts[1];
        switch (parts[0])
        {
            case "FLAG":
                _flagForm = value;
                break;
            // The first line says how many follow.
            case "AF" when _aliases.Count > 0 || !int.TryParse(value, CultureInfo.InvariantCulture, out _) || parts.Length > 2:
                _aliases.Add(Split(value));
                break;
            case "ICONV" when parts.Length > 2:
                Conversions.Add((value, parts[2]));
                break;
            case "COMPOUNDRULE" when !int.TryParse(value, CultureInfo.InvariantCulture, out _):
                CompoundRules.Add(ReadRule(value));
                break;
            case "COMPOUNDMIN" when int.TryParse(value, CultureInfo.InvariantCulture, out var least):
                CompoundMinimum = Math.Max(least, 1);
                break;
            case "COMPOUNDFLAG":
                CompoundFlag = value;
                break;
            case "COMPOUNDBEGIN":
                CompoundBegin = value;
                break;
            case "COMPOUNDMIDDLE":
                CompoundMiddle = value;
                break;
            case "COMPOUNDEND":
                CompoundEnd = value;
                break;
            case "ONLYINCOMPOUND":
                OnlyInCompound = value;
                break;
            case "NEEDAFFIX":
                NeedsAffix = value;
                break;
            case "FORBIDDENWORD":
                Forbidden = value;
                break;
        }
    }

    // "n*1t": any n, a 1, a t. Long and numbered flags stand in brackets.
    static List<(string, char)> ReadRule(string rule)
    {
        var parts = new List<(string, char)>();
        for (var at = 0; at < rule.Length; )
        {
            var close = rule[at] == '(' ? rule.IndexOf(')', at) : -1;
            var flag = close > 0 ? rule[(at + 1)..close] : rule[at].ToString();
            at = close > 0 ? close + 1 : at + 1;
            var times = at < rule.Length && rule[at] is '*' or '?' ? rule[at++] : '1';
            parts.Add((flag, times));
        }

        return parts;
    }
}

/// <summary>What a word must end or begin with to take an affix: letters, sets of them (<c>[aeiou]</c>, <c>[^y]</c>) or any
/// (<c>.</c>).</summary>
sealed class AffixCondition
{
    readonly List<(string Letters, bool IsNot)> _places = [];
    readonly bool _isAtEnd;

    internal AffixCondition(string written, bool isAtEnd)
    {
        _isAtEnd = isAtEnd;
        if (written == ".")
            return;
        for (var at = 0; at < written.Length; at++)
        {
            var close = written[at] == '[' ? written.IndexOf(']', at) : -1;
            if (close < 0)
            {
                _places.Add(written[at] == '.' ? ("", true) : (written[at].ToString(), false));
                continue;
            }

            var letters = written[(at + 1)..close];
            _places.Add(letters.StartsWith('^') ? (letters[1..], true) : (letters, false));
            at = close;
        }
    }

    internal bool Holds(ReadOnlySpan<char> word)
    {
        if (word.Length < _places.Count)
            return false;
        var from = _isAtEnd ? word.Length - _places.Count : 0;
        for (var place = 0; place < _places.Count; place++)
        {
            var (letters, isNot) = _places[place];
            if (letters.Contains(word[from + place]) == isNot)
                return false;
        }

        return true;
    }
}
