using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>One pair of quotation marks in a text, or an opening mark alone.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">Just after the closing mark; for an unclosed pair the next opening mark or the text's end.</param>
/// <param name="OpenLength">Characters of the opening mark: 1, or 2 for <c>``</c> and <c>''</c>.</param>
/// <param name="CloseLength">Characters of the closing mark; 0 where it is missing.</param>
/// <param name="IsDouble">Whether the marks are double.</param>
readonly record struct QuotePair(int Start, int End, int OpenLength, int CloseLength, bool IsDouble);

/// <summary>
/// Pairs the quotation marks of one passage: straight and curly, double and single, <c>`` ''</c>, „ “, « ». What stands in other marks
/// inside a pair belongs to it. Apostrophes, feet, inches, minutes and the '90s are no marks. One pass: linear in the text.
/// </summary>
ref struct QuoteMarks(ReadOnlySpan<char> text)
{
    static readonly Marks All = new("\"“”„«»‘'`");
    static readonly Marks InDouble = new("\"“”„«»'’");
    static readonly Marks InSingle = new("\"“”‘'’");

    /// <summary>A quotation in single marks is no longer than this, in characters: what is, began with an apostrophe.</summary>
    const int LongestSingle = 2000;

    readonly ReadOnlySpan<char> _text = text;

    // Straight marks still ahead: whether their number is odd decides what a mark that could be either is.
    int _straightAhead;
    bool _noSingleCloserAhead;

    /// <summary>The text's pairs in order; they do not overlap.</summary>
    internal static ImmutableArray<QuotePair> Read(ReadOnlySpan<char> text)
    {
        var pairs = ImmutableArray.CreateBuilder<QuotePair>();
        new QuoteMarks(text).Read(pairs);
        return pairs.DrainToImmutable();
    }

    void Read(ImmutableArray<QuotePair>.Builder into)
    {
        _straightAhead = _text.Count('"');
        var at = 0;
        while (at < _text.Length && All.IndexIn(_text[at..]) is var next and >= 0)
        {
            at += next;
            if (_text[at] == '"')
                _straightAhead--;
            if (Open(at) is not { } pair)
            {
                at += _text[at] is '\'' && CharAt(at + 1) is '\'' ? 2 : 1;
                continue;
            }

            if (!_text[(pair.Start + pair.OpenLength)..(pair.End - pair.CloseLength)].IsWhiteSpace())
                into.Add(pair);
            at = Math.Max(pair.End, at + 1);
        }
    }

    readonly char CharAt(int at) => at >= 0 && at < _text.Length ? _text[at] : ' ';

    QuotePair? Open(int at)
    {
        switch (_text[at])
        {
            case '"':
                if (!CanOpen(at, 1) && !(char.IsWhiteSpace(CharAt(at - 1)) && int.IsOddInteger(_straightAhead)))
                    return null;
                return Close(at, 1);
            case '“' or '„' or '«':
                return Close(at, 1);
            case '”' or '»':
                return CanOpen(at, 1) && char.IsWhiteSpace(CharAt(at - 1)) ? Close(at, 1) : null;
            case '`':
                return CharAt(at + 1) is '`' ? Close(at, 2) : null;
            case '\'' when CharAt(at + 1) is '\'':
                return CanOpen(at, 2) && char.IsWhiteSpace(CharAt(at - 1)) ? Close(at, 2) : null;
            default:
                return Single(at);
        }
    }

    readonly bool CanOpen(int at, int length)
    {
        var next = CharAt(at + length);
        if (char.IsWhiteSpace(next))
            return false;
        var before = CharAt(at - 1);
        if (
            char.IsWhiteSpace(before)
            || before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or '\'' or '‘' or '“' or '=' or '>' or '\uFFFC' or '…'
        )
            return true;
        // A blank left out: said,"We".
        return before is ',' or ':' or ';' or '.' && char.IsLetter(next) && at > 1 && !char.IsAsciiDigit(CharAt(at - 2));
    }

    QuotePair Close(int open, int openLength)
    {
        var mark = _text[open];
        var inner = 0;
        var innerStraight = false;
        for (var at = open + openLength; at < _text.Length; at++)
        {
            if (InDouble.IndexIn(_text[at..]) is not (var next and >= 0))
                break;
            at += next;
            if (_text[at] != '"')
            {
                if (CloserLength(at, mark, openLength, isNested: inner > 0) is > 0 and var length)
                    return Closed(at, length);
                inner += _text[at] switch
                {
                    '“' => 1,
                    '”' when inner > 0 => -1,
                    _ => 0,
                };
                continue;
            }

            _straightAhead--;
            if (mark == '"')
            {
                if (IsMeasure(at))
                    continue;
                if (!LooksOpening(at) || (!AfterSentence(at) && int.IsEvenInteger(_straightAhead)))
                    return Closed(at, 1);
                _straightAhead++;
                return new(open, at, openLength, 0, IsDouble: true);
            }

            if (innerStraight)
                innerStraight = false;
            else if (LooksOpening(at))
                innerStraight = true;
            else if (inner == 0 && mark is '“' or '„' or '`' && !char.IsAsciiDigit(CharAt(at - 1)))
                return Closed(at, 1);
        }

        return new(open, _text.Length, openLength, 0, IsDouble: true);

        QuotePair Closed(int at, int length) => new(open, at + length, openLength, length, IsDouble: true);
    }

    // How long the mark at a place is if it closes what another opened; 0 where it does not.
    readonly int CloserLength(int at, char mark, int openLength, bool isNested) =>
        _text[at] switch
        {
            '“' => !isNested && (mark is '„' || (mark is '“' or '"' && HugsWords(at))) ? 1 : 0,
            '”' => !isNested && mark is not ('«' or '»') ? 1 : 0,
            '»' => mark is '«' ? 1 : 0,
            '«' => mark is '»' ? 1 : 0,
            '\'' or '’' => CloseAsTwo(at, mark, openLength, isNested) ? 2 : 0,
            _ => 0,
        };

    readonly bool HugsWords(int at) => !char.IsWhiteSpace(CharAt(at - 1)) && !Words.IsWordChar(CharAt(at + 1));

    // Two single marks typed for the double one.
    readonly bool CloseAsTwo(int at, char mark, int openLength, bool isNested)
    {
        if (CharAt(at + 1) != _text[at])
            return false;
        var before = CharAt(at - 1);
        if (_text[at] is '\'' && (openLength == 2 || (mark is '“' && !isNested && !char.IsWhiteSpace(before))))
            return true;
        return mark is '“' or '"' && !isNested && before is ',' or '.' or '!' or '?';
    }

    readonly bool LooksOpening(int at) =>
        (char.IsWhiteSpace(CharAt(at - 1)) || CharAt(at - 1) is '(' or '[')
        && (Words.IsWordChar(CharAt(at + 1)) || CharAt(at + 1) is '\'' or '‘');

    // A closing mark hugs the stop before it.
    readonly bool AfterSentence(int at) =>
        CharAt(at - 1) is ' ' && CharAt(at - 2) is '.' or '!' or '?' or ',' && char.IsLetter(CharAt(at + 1));

    // 6'2" is, and 12" where the marks that follow would else not come out even.
    readonly bool IsMeasure(int at)
    {
        var from = at;
        while (from > 0 && at - from < 4 && (char.IsAsciiDigit(_text[from - 1]) || _text[from - 1] is '.' or '½'))
            from--;
        if (from == at)
            return false;
        var before = CharAt(from - 1) is ' ' ? from - 2 : from - 1;
        if (CharAt(before) is '\'' or '’' or '′' && char.IsAsciiDigit(CharAt(before - 1)))
            return true;
        return int.IsOddInteger(_straightAhead) && (CharAt(at + 1) is '-' || CharAt(at + 1) is ' ' && char.IsLower(CharAt(at + 2)));
    }

    QuotePair? Single(int open)
    {
        if (_noSingleCloserAhead || !OpensSingle(open))
            return null;
        var straight = false;
        var curly = 0;
        var possessive = -1;
        var end = Math.Min(_text.Length, open + LongestSingle);
        for (var at = open + 1; at < end; at++)
        {
            if (InSingle.IndexIn(_text[at..end]) is not (var next and >= 0))
                break;
            at += next;
            switch (_text[at])
            {
                case '"':
                    straight = !straight;
                    continue;
                case '“':
                    curly++;
                    continue;
                case '”' when curly-- == 0:
                    return PairUpTo(open, possessive);
                case '”':
                    continue;
            }

            var isInside = straight || curly != 0;
            if (Words.IsWordChar(CharAt(at + 1)))
            {
                // Another one opens: the first was an apostrophe, or ended at what looked like a possessive.
                if (char.IsWhiteSpace(CharAt(at - 1)) && !isInside)
                    return PairUpTo(open, possessive);
                continue;
            }

            if (char.IsWhiteSpace(CharAt(at - 1)) || isInside || CharAt(at + 1) is '\'')
                continue;
            if (!MayBePossessive(at))
                return Pair(open, at);
            possessive = possessive < 0 ? at : possessive;
        }

        _noSingleCloserAhead = possessive < 0 && end == _text.Length;
        return PairUpTo(open, possessive);
    }

    QuotePair? PairUpTo(int open, int close) => close < 0 ? null : Pair(open, close);

    // A mark before a word, and no year ('90s) or word without its beginning ('til).
    readonly bool OpensSingle(int open)
    {
        var before = CharAt(open - 1);
        if (!(char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '/'))
            return false;
        var first = CharAt(open + 1);
        if (char.IsWhiteSpace(first) || first is '\'' or '’' or ',' or '.' or ')')
            return false;
        if (char.IsAsciiDigit(first) && char.IsAsciiDigit(CharAt(open + 2)) && !char.IsAsciiDigit(CharAt(open + 3)))
            return false;
        var words = new Words(_text[(open + 1)..Math.Min(_text.Length, open + 24)]);
        return !(words.MoveNext() && words.Start == 0 && QuoteWords.Clipped.Contains(words.Current));
    }

    // "the owners' boats", "the fishin' fleet"
    readonly bool MayBePossessive(int at) =>
        char.IsWhiteSpace(CharAt(at + 1))
        && char.IsLetter(CharAt(at + 2))
        && (CharAt(at - 1) is 's' or 'S' or 'z' || CharAt(at - 1) is 'n' && CharAt(at - 2) is 'i');

    QuotePair Pair(int open, int close)
    {
        _straightAhead -= _text[open..close].Count('"');
        return new(open, close + 1, 1, 1, IsDouble: false);
    }
}
