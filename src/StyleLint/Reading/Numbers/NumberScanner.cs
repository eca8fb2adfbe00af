using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads the numbers of a text from its start to its end: "£1.2m", "1,200,000", "twenty-five", "half a million", "10 per cent", "3rd",
/// "dozens". One pass: linear in the text.
/// </summary>
ref struct NumberScanner(ReadOnlySpan<char> text)
{
    // Longer runs of figures are account numbers and the like.
    const int MostDigits = 15;

    readonly ReadOnlySpan<char> _text = text;
    int _at;

    /// <summary>The next number; null at the end.</summary>
    internal NumberMention? Next()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c))
            {
                if (Digits() is { } number)
                    return number;
            }
            else if (char.IsLetter(c))
            {
                if (InWords() is { } number)
                    return number;
            }
            else
            {
                _at++;
            }
        }

        return null;
    }

    readonly char CharAt(int at) => at >= 0 && at < _text.Length ? _text[at] : ' ';

    NumberMention? Digits()
    {
        var start = _at;
        var figures = ReadFigures(start);
        var end = _at = figures.End;
        if (figures.Digits > MostDigits)
            return null;
        var sign = start;
        while (sign > 0 && _text[sign - 1] is '$' or '£' or '€' or '¥')
            sign--;
        var isMoney = sign < start;
        var isCode = IsCodeBefore(start, isMoney) || IsCodeAfter(end);
        var value = figures.Value;
        var isYear = !isMoney && !figures.HasComma && figures.Decimals == 0 && figures.Digits == 4 && value is >= 1700 and < 2100;
        var number = new NumberMention(
            sign,
            end,
            value,
            value,
            isCode ? NumberUnit.Code
                : isMoney ? NumberUnit.Money
                : NumberUnit.None
        )
        {
            Grain = figures.Grain,
            Sign = isMoney ? _text[start - 1] : '\0',
        };
        return Suffix(number, isYear);
    }

    // A row of figures: its value, and the last place that is written out.
    readonly record struct Figures(int End, double Value, double Grain, int Digits, int Decimals, bool HasComma);

    readonly Figures ReadFigures(int start)
    {
        var end = start;
        double value = 0;
        int digits = 0,
            noughts = 0,
            decimals = 0;
        while (end < _text.Length)
        {
            var c = _text[end];
            if (char.IsAsciiDigit(c))
            {
                value = value * 10 + (c - '0');
                noughts = c == '0' ? noughts + 1 : 0;
                digits++;
            }
            else if (c != ',' || !IsGroup(end + 1))
            {
                break;
            }

            end++;
        }

        var hasComma = end - start > digits;
        double fraction = 1;
        if (CharAt(end) == '.' && char.IsAsciiDigit(CharAt(end + 1)))
        {
            for (end++; end < _text.Length && char.IsAsciiDigit(_text[end]); end++)
            {
                value = value * 10 + (_text[end] - '0');
                fraction *= 10;
                digits++;
                decimals++;
            }
        }

        return new(end, value / fraction, decimals > 0 ? 1 / fraction : Math.Pow(10, noughts), digits, decimals, hasComma);
    }

    // US$5, but not MP3: letters before a number are a name's.
    readonly bool IsCodeBefore(int start, bool isMoney)
    {
        var joined = CharAt(start - 1);
        return !isMoney && char.IsLetter(joined)
            || joined is '/' or ':' or '.' && char.IsAsciiDigit(CharAt(start - 2))
            || joined is '#' or '_'
            || joined is '-' or '–' && char.IsLetterOrDigit(CharAt(start - 2)) && !isMoney;
    }

    // 24/7, 10:30, 1.2.3, 747-400
    readonly bool IsCodeAfter(int end) => CharAt(end) is '/' or ':' or '.' or '-' or '–' && char.IsAsciiDigit(CharAt(end + 1));

    readonly bool IsGroup(int at) =>
        char.IsAsciiDigit(CharAt(at))
        && char.IsAsciiDigit(CharAt(at + 1))
        && char.IsAsciiDigit(CharAt(at + 2))
        && !char.IsAsciiDigit(CharAt(at + 3));

    // What hugs the last figure: %, m, bn, th, km; then what follows after a blank.
    NumberMention Suffix(NumberMention number, bool isYear)
    {
        var end = number.End;
        var letters = end;
        while (letters < _text.Length && char.IsLetter(_text[letters]))
            letters++;
        var suffix = _text[end..letters];
        if (suffix.Length > 0)
            return Hugged(number, suffix, letters);
        if (CharAt(end) == '%')
        {
            _at = end + 1;
            return number with { End = end + 1, Unit = number.Unit is NumberUnit.Code ? NumberUnit.Code : NumberUnit.Percent };
        }

        var word = WordAfter(end, out var wordEnd);
        if (
            word.Length > 1
            && NumberWords.TryScale(word, out var by)
            && (by != 20 || number.Unit is not NumberUnit.None)
            && word is not ("m" or "b" or "k")
        )
        {
            _at = wordEnd;
            return Unit(Scaled(number, by) with { End = wordEnd, Bare = number.Low * by });
        }

        // '82
        if (CharAt(number.Start - 1) is '\'' or '’' && number.High < 100 && end - number.Start == 2)
            return number with { Unit = NumberUnit.Date };
        if (word is "GMT" or "hrs" or "am" or "pm" or "o" && number.Unit is NumberUnit.None)
            return number with { Unit = NumberUnit.Code };
        if (isYear && number.Unit is NumberUnit.None)
            return number with { Unit = NumberUnit.Date };
        if (number.Unit is NumberUnit.None && number.Low is >= 1 and <= 31 && IsBesideMonth(number))
            return number with { Unit = NumberUnit.Date };
        return Unit(number);
    }

    // 3rd, 5m, 40km: what letters that hug the last figure say it is.
    NumberMention Hugged(NumberMention number, ReadOnlySpan<char> suffix, int letters)
    {
        _at = letters;
        if (char.IsAsciiDigit(CharAt(letters)))
            return number with { End = letters, Unit = NumberUnit.Code };
        number = suffix switch
        {
            "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" => number,
            "pc" or "pct" => number with { Unit = NumberUnit.Percent },
            "p" or "c" => number with { Unit = NumberUnit.Money },
            "s" or "am" or "pm" or "AM" or "PM" or "hrs" or "GMT" => number with { Unit = NumberUnit.Code },
            _ when NumberWords.TryScale(suffix, out var scale) => Scaled(number, scale),
            // 40km, 12kg, 55mph stand for themselves; 3G, 4x4, 747-400ER are names.
            _ when char.IsLower(suffix[0]) && suffix.Length <= 4 => number,
            _ => number with { Unit = NumberUnit.Code },
        } with
        {
            End = letters,
        };
        return Unit(number);
    }

    static NumberMention Scaled(NumberMention number, double by) =>
        number with
        {
            Low = number.Low * by,
            High = number.High * by,
            Grain = number.Grain * by,
            IsScaled = true,
            Bare = number.Low,
        };

    readonly bool IsBesideMonth(NumberMention number)
    {
        if (NumberWords.IsMonth(WordAfter(number.End, out _)))
            return true;
        var end = number.Start;
        while (end > 0 && _text[end - 1] is ' ' or '.' or '\u00A0')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(_text[start - 1]))
            start--;
        return NumberWords.IsMonth(_text[start..end]);
    }

    // "10 per cent", "5 million dollars".
    NumberMention Unit(NumberMention number)
    {
        if (number.Unit is not NumberUnit.None)
            return number;
        var word = WordAfter(number.End, out var end);
        if (
            word.Equals("percent", StringComparison.OrdinalIgnoreCase)
            || word is "pct" or "pc" or "PCT"
            || word.Equals("per", StringComparison.OrdinalIgnoreCase)
                && WordAfter(end, out end).Equals("cent", StringComparison.OrdinalIgnoreCase)
        )
        {
            _at = end;
            return number with { End = end, Unit = NumberUnit.Percent };
        }

        // "two US dollars"
        if (word is "US" or "Hong" or "Canadian" or "Australian" or "Swiss" or "Indian")
            word = WordAfter(end, out end);
        if (!NumberWords.IsCurrency(word))
            return number;
        _at = end;
        return number with { End = end, Unit = NumberUnit.Money };
    }

    // The word after a blank or hyphen; empty where something else stands there.
    readonly ReadOnlySpan<char> WordAfter(int at, out int end)
    {
        end = at;
        if (at >= _text.Length || _text[at] is not (' ' or '-' or '\u00A0' or '‑'))
            return default;
        var start = end = at + 1;
        while (end < _text.Length && char.IsLetter(_text[end]))
            end++;
        return _text[start..end];
    }

    NumberMention? InWords()
    {
        var start = _at;
        while (_at < _text.Length && char.IsLetter(_text[_at]))
            _at++;
        // The figures of MP3 and B52 are read with their letters.
        var word = _text[start.._at];
        if (word.Length < 2 && !word.Equals("a", StringComparison.OrdinalIgnoreCase))
            return null;
        if (NumberWords.TryCardinal(word, out var value))
            return Cardinal(start, value);
        if (word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("half", StringComparison.OrdinalIgnoreCase))
            return Counted(start, word);
        if (word.Equals("hundred", StringComparison.OrdinalIgnoreCase) || word.Equals("dozen", StringComparison.OrdinalIgnoreCase))
            return new NumberMention(start, _at, word.Length == 5 ? 12 : 100, word.Length == 5 ? 12 : 100, NumberUnit.None)
            {
                IsLoose = true,
            };
        if (NumberWords.TryPlural(word, out value))
            return Unit(new(start, _at, value, value * 1000, NumberUnit.None) { IsLoose = true });
        if (NumberWords.TryImplied(word, out value))
            return new NumberMention(start, _at, value, value, NumberUnit.None) { IsLoose = true };
        return null;
    }

    // "twenty-five", "three hundred and ten thousand", "two decades".
    NumberMention Cardinal(int start, double value)
    {
        double total = 0;
        var part = value;
        var grain = value is 0 or >= 20 ? 10 : 1.0;
        var isScaled = false;
        while (true)
        {
            var word = WordAfter(_at, out var end);
            if (part is >= 20 and < 100 && part % 10 == 0 && NumberWords.TryCardinal(word, out var unit) && unit is >= 1 and <= 9)
            {
                part += unit;
                grain = 1;
            }
            else if (word.Length > 1 && NumberWords.TryScale(word, out var scale) && scale != 20)
            {
                isScaled = true;
                grain = scale;
                if (scale == 100)
                {
                    part *= 100;
                }
                else
                {
                    total += part * scale;
                    part = 0;
                }
            }
            else if (
                isScaled
                && word.Equals("and", StringComparison.OrdinalIgnoreCase)
                && NumberWords.TryCardinal(WordAfter(end, out var next), out var more)
                && more is >= 1 and < 100
                && part % 100 == 0
            )
            {
                part += more;
                grain = 1;
                end = next;
            }
            else if (word is "decades" or "centuries")
            {
                part *= word.Length == 7 ? 10 : 100;
            }
            else
            {
                break;
            }

            _at = end;
        }

        total += part;
        // Z-Seven is a name.
        if (CharAt(start - 1) is '-' && char.IsLetterOrDigit(CharAt(start - 2)))
            return new(start, _at, total, total, NumberUnit.Code);
        return Unit(new(start, _at, total, total, NumberUnit.None) { Grain = grain, IsScaled = isScaled });
    }

    // "a hundred", "a million", "half a million", "a dozen"; "half" alone.
    NumberMention? Counted(int start, ReadOnlySpan<char> word)
    {
        double part = 1;
        var at = _at;
        if (word.Length == 4)
        {
            part = 0.5;
            if (WordAfter(at, out var article).Equals("a", StringComparison.OrdinalIgnoreCase))
                at = article;
        }

        if (WordAfter(at, out var end) is { Length: > 1 } scaled && NumberWords.TryScale(scaled, out var scale) && scale != 20)
        {
            _at = end;
            return Unit(new(start, end, part * scale, part * scale, NumberUnit.None) { IsLoose = true });
        }

        return word.Length == 4 ? new NumberMention(start, _at, 50, 50, NumberUnit.None) { IsLoose = true } : null;
    }
}
