using System.Globalization;
using System.Runtime.CompilerServices;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Walks through the words of a text without allocating.</summary>
/// <remarks>
/// A word is a run of letters, digits and marks; an apostrophe, hyphen or full stop belongs to it where a letter or digit follows
/// at once ("Russia's", "long-running", "U.S"; the last stop of "U.S." does not).
/// </remarks>
public ref struct Words(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> _text = text;
    int _next;

    /// <summary>Where the present word starts.</summary>
    public int Start { get; private set; }

    /// <summary>Just after the present word.</summary>
    public readonly int End => _next;

    /// <summary>The present word.</summary>
    public readonly ReadOnlySpan<char> Current => _text[Start.._next];

    /// <summary>For <c>foreach</c>.</summary>
    public readonly Words GetEnumerator() => this;

    /// <summary>Whether a stretch of a passage has any word; one that ends before it starts has none.</summary>
    internal static bool AnyIn(Passage passage, int from, int to) =>
        from < to && new Words(passage.Text.AsSpan(from, to - from)).MoveNext();

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool MoveNext()
    {
        var chars = _text;
        var at = _next;
        while (at < chars.Length && !IsWordChar(chars[at]))
            at++;
        Start = at;
        while (at < chars.Length && (IsWordChar(chars[at]) || (IsJoint(chars[at]) && at + 1 < chars.Length && IsWordChar(chars[at + 1]))))
            at++;
        _next = at;
        return at > Start;
    }

    /// <summary>Whether a character can stand in a word by itself: a letter, digit, combining mark or half of a surrogate pair.</summary>
    // Every reader asks it of every character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordChar(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : IsWordCharBeyondAscii(c);

    static bool IsWordCharBeyondAscii(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsJoint(char c) => c is '\'' or '’' or '-' or '‑' or '.';
}
