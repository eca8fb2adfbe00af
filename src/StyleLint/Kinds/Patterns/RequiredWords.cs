using System.Collections.Immutable;
using System.Globalization;

namespace StyleLint.Kinds;

/// <summary>
/// Finds, for an expression, some words of which every match holds at least one, so that text without them need not be searched, and of
/// those the ones that are rare or that matches begin with. It errs on the safe side: what it does not understand requires nothing.
/// </summary>
ref struct RequiredWords(ReadOnlySpan<char> pattern)
{
    // More words than this are no quicker to look for than the expression itself.
    const int Most = 256;

    // "(?:the )?[Nn]ew (?:study|survey)" is spelt in eight ways.
    const int MostSpellings = 16;

    // Signs that most passages do without.
    const string RareSigns = "/!?<>`*#@[]{}|=+%$&^~_;\\";

    readonly ReadOnlySpan<char> _pattern = pattern;
    int _at;
    bool _isBeyond;

    /// <summary>The words; null where none is certain.</summary>
    /// <param name="pattern">An expression that .NET accepts.</param>
    /// <param name="isWholeWords">Whether only matches count that begin at the edge of a word.</param>
    internal static ImmutableArray<RequiredWord>? Of(string pattern, bool isWholeWords = false)
    {
        var reader = new RequiredWords(pattern);
        var words = reader.Alternatives().Required;
        if (words is null || reader._isBeyond || reader._at < pattern.Length)
            return null;
        return isWholeWords
            ? ImmutableArray.CreateRange(words.Value, static word =>
                word with
                {
                    BeginsWord = word.BeginsWord || (word.IsStart && char.IsAsciiLetterOrDigit(word.Text[0])),
                }
            )
            : words;
    }

    // One set for all alternatives together; none where one of them requires nothing.
    Part Alternatives()
    {
        var required = ImmutableArray.CreateBuilder<RequiredWord>();
        var spellings = ImmutableArray.CreateBuilder<string>();
        bool isCertain = true,
            isSpelt = true;
        while (true)
        {
            var part = Sequence();
            if (part.Required is { } words)
                required.AddRange(words);
            else
                isCertain = false;
            if (part.Spellings is { } ways)
                spellings.AddRange(ways);
            else
                isSpelt = false;
            if (_at >= _pattern.Length || _pattern[_at] != '|')
                break;
            _at++;
        }

        return new(
            isSpelt && spellings.Count <= MostSpellings ? spellings.ToImmutable() : null,
            isCertain && required.Count is > 0 and <= Most ? required.ToImmutable() : null
        );
    }

    // What stands one after the other: the best of its parts will do. A run is what can be spelt out without a gap.
    Part Sequence()
    {
        ImmutableArray<RequiredWord>? best = null;
        ImmutableArray<string> run = [""];
        bool isStart = true,
            isSpelt = true;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')') && !_isBeyond)
        {
            var part = Item();
            var (isOptional, isRepeated) = Quantifier();
            if (part.Spellings is { } spellings && !(isOptional && isRepeated))
            {
                if (isOptional)
                    spellings = spellings.Add("");
                if (spellings.Length > 1 && WordCost.AreRare(run))
                {
                    Take(run, isStart, ref best);
                    (run, isStart, isSpelt) = ([""], false, false);
                    continue;
                }

                if (run.Length * spellings.Length <= MostSpellings)
                {
                    run = Joined(run, spellings);
                }
                else
                {
                    Take(run, isStart, ref best);
                    (run, isStart, isSpelt) = (spellings, false, false);
                }

                if (!isRepeated)
                    continue;
                part = default;
            }

            Take(run, isStart, ref best);
            isStart &= run is [""];
            if (part.Required is { } words && !isOptional)
                Take(isStart ? words : ImmutableArray.CreateRange(words, static word => word with { IsStart = false }), ref best);
            (run, isStart, isSpelt) = ([""], false, false);
        }

        Take(run, isStart, ref best);
        return new(isSpelt ? run : null, best);
    }

    static ImmutableArray<string> Joined(ImmutableArray<string> run, ImmutableArray<string> spellings) =>
        spellings switch
        {
            [""] => run,
            _ when run is [""] => spellings,
            _ => JoinedEach(run, spellings),
        };

    static ImmutableArray<string> JoinedEach(ImmutableArray<string> run, ImmutableArray<string> spellings)
    {
        var all = ImmutableArray.CreateBuilder<string>(run.Length * spellings.Length);
        foreach (var one in run)
        {
            foreach (var other in spellings)
                all.Add(Joined(one, other));
        }

        return all.MoveToImmutable();
    }

    // A blank stands for all that follow it.
    static string Joined(string one, string other) => one.EndsWith(' ') ? one + other.TrimStart(' ') : one + other;

    // Where the blanks before a word begin is not looked for.
    static void Take(ImmutableArray<string> run, bool isStart, ref ImmutableArray<RequiredWord>? best)
    {
        foreach (var text in run)
        {
            // A single letter stands everywhere, which matters little where matches begin with it.
            if (text.AsSpan().TrimStart(' ') is var word && (word.IsEmpty || (word.Length == 1 && IsEverywhere(word[0]) && !isStart)))
                return;
        }

        if (best is { } held && WordCost.Of(run, isStart) >= WordCost.Of(held))
            return;
        best = ImmutableArray.CreateRange(
            run,
            static (text, isStart) => new RequiredWord(text.TrimStart(' '), isStart && !text.StartsWith(' '), text.StartsWith(' ')),
            isStart
        );
    }

    static bool IsEverywhere(char c) => c < 0x80 && !RareSigns.Contains(c);

    static void Take(ImmutableArray<RequiredWord> words, ref ImmutableArray<RequiredWord>? best)
    {
        if (best is not { } held || WordCost.Of(words) < WordCost.Of(held))
            best = words;
    }

    Part Item()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '\\' when _at < _pattern.Length:
                return Escape(_pattern[_at++]);
            case '[':
                return Class();
            case '(':
                return Group();
            case '^' or '$':
                return Part.Nothing;
            case '.':
                return default;
            default:
                return Letters(c);
        }
    }

    // Letters that nothing is said of are one piece, up to a blank, which stands for all that follow it.
    Part Letters(char first)
    {
        var start = _at - 1;
        if (first == ' ' || !IsPlain(first) || IsQuantified(_at))
            return Part.Letter(first);
        while (_at < _pattern.Length && IsPlain(_pattern[_at]) && !IsQuantified(_at + 1) && _pattern[_at] != ' ')
            _at++;
        if (_at < _pattern.Length && _pattern[_at] == ' ' && !IsQuantified(_at + 1))
            _at++;
        return new([_pattern[start.._at].ToString()], null);
    }

    static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '\'' or ',';

    readonly bool IsQuantified(int at) => at < _pattern.Length && _pattern[at] is '?' or '*' or '+' or '{';

    Part Escape(char c)
    {
        switch (c)
        {
            case 'p' or 'P' when _at < _pattern.Length && _pattern[_at] == '{':
                _at = _pattern[_at..].IndexOf('}') is > 0 and var close ? _at + close + 1 : _pattern.Length;
                return default;
            // One blank, or any number of them.
            case 's':
                if (_at < _pattern.Length && _pattern[_at] == '+')
                    _at++;
                return Part.Letter(' ');
            case 'b' or 'B' or 'A' or 'z' or 'Z' or 'G':
                return Part.Nothing;
            case 'x' or 'u':
                return Code(c == 'x' ? 2 : 4);
            case >= '1' and <= '9':
                while (_at < _pattern.Length && char.IsAsciiDigit(_pattern[_at]))
                    _at++;
                return default;
            case 'k' or 'c' or '0':
                _isBeyond = true;
                return default;
            default:
                return char.IsAsciiLetter(c) ? default : Part.Letter(c);
        }
    }

    // "\x27" and "\u2019".
    Part Code(int digits)
    {
        if (
            _at + digits > _pattern.Length
            || !int.TryParse(_pattern.Slice(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        )
        {
            _isBeyond = true;
            return default;
        }

        _at += digits;
        return Part.Letter((char)code);
    }

    // "(?i)" and "(?m:": of the switches, those for blanks and groups would change how the rest is read.
    bool Switches(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOfAnyExcept("ims-") + 1;
        if (end < 2 || rest[end] is not (')' or ':'))
            return false;
        _at += rest[end] == ':' ? end + 1 : end;
        return true;
    }

    Part Group()
    {
        var rest = _pattern[_at..];
        var isLook = rest.StartsWith("?=") || rest.StartsWith("?!") || rest.StartsWith("?<=") || rest.StartsWith("?<!");
        // Where case is told apart again, words found without their case are still all of them.
        if (rest.StartsWith('?') && Switches(rest))
        {
            // What is switched for the rest of the group around it holds nothing itself.
            if (_at < _pattern.Length && _pattern[_at] == ')')
            {
                _at++;
                return Part.Nothing;
            }
        }
        else if (rest.StartsWith("?:") || rest.StartsWith("?>"))
            _at += 2;
        else if (isLook)
            _at += rest[1] == '<' ? 3 : 2;
        else if (rest.StartsWith("?<") && rest.IndexOf('>') is > 0 and var close)
            _at += close + 1;
        else if (rest.StartsWith('?'))
            _isBeyond = true;
        var part = Alternatives();
        if (_at < _pattern.Length)
            _at++;
        // What is looked at need not be in the match.
        return isLook ? Part.Nothing : part;
    }

    // A few characters side by side are so many spellings; anything else is no word.
    Part Class()
    {
        var letters = ImmutableArray.CreateBuilder<string>();
        var isSpelt = true;
        var first = _at;
        for (; _at < _pattern.Length && _pattern[_at] != ']'; _at++)
        {
            var c = _pattern[_at];
            var isEscape = c == '\\' && _at + 1 < _pattern.Length;
            if (isEscape)
                c = _pattern[++_at];
            // A dash at either end is itself.
            var isRange = c == '-' && _at > first && _at + 1 < _pattern.Length && _pattern[_at + 1] != ']';
            if (
                (isEscape && char.IsAsciiLetterOrDigit(c))
                || (!isEscape && (isRange || c is '^' or '['))
                || Part.Letter(c).Spellings is not { } letter
            )
                isSpelt = false;
            else
                letters.AddRange(letter);
        }

        _at++;
        return isSpelt && letters.Count is > 0 and <= MostSpellings ? new(letters.ToImmutable(), null) : default;
    }

    (bool IsOptional, bool IsRepeated) Quantifier()
    {
        if (_at >= _pattern.Length || _pattern[_at] is not ('?' or '*' or '+' or '{'))
            return default;
        var isOptional = _pattern[_at] is '?' or '*';
        var isRepeated = _pattern[_at] != '?';
        if (_pattern[_at] == '{')
        {
            // "{2,3}"; a brace that counts nothing is a literal one, which is taken for optional: the safe side.
            isOptional = _at + 1 >= _pattern.Length || _pattern[_at + 1] is < '1' or > '9';
            _at = _pattern[_at..].IndexOf('}') is > 0 and var close ? _at + close : _at;
        }

        _at++;
        if (_at < _pattern.Length && _pattern[_at] is '?' or '+')
            _at++;
        return (isOptional, isRepeated);
    }

    /// <summary>What is known of a piece of an expression.</summary>
    /// <param name="Spellings">All the ways in which it can be spelt; null where they cannot be listed.</param>
    /// <param name="Required">Words of which it holds at least one, where it is not spelt out; null where none is certain.</param>
    readonly record struct Part(ImmutableArray<string>? Spellings, ImmutableArray<RequiredWord>? Required)
    {
        /// <summary>What takes no room.</summary>
        internal static Part Nothing { get; } = new([""], null);

        // Letters with marks fold their case in more ways than one, as those in circles do; marks and signs have none.
        internal static Part Letter(char c) =>
            c < 0x80 || char.IsPunctuation(c) || (char.IsSymbol(c) && c is < 'Ⓐ' or > 'ⓩ') || char.IsSurrogate(c) || c == Emoji
                ? new([c.ToString()], null)
                : default;

        // Behind a sign: as a picture.
        const char Emoji = '\uFE0F';
    }
}
