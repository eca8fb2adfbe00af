using System.Collections.Immutable;
using System.Text;

namespace StyleLint.Text;

/// <summary>The characters of one file, its path, and where its lines begin. Immutable.</summary>
/// <remarks>
/// A line ends at LF, CR or CRLF and at nothing else, so that line numbers agree with Markdown, editors and LSP
/// (U+2028, U+0085, VT and FF do not end a line).
/// </remarks>
public sealed class SourceText
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly int[] _lineStarts;

    SourceText(string text, string path, DateOnly? date, Encoding encoding, bool hasByteOrderMark)
    {
        Text = text;
        Path = path;
        Date = date;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>All characters; a byte order mark is not among them.</summary>
    public string Text { get; }

    /// <summary>The path as the user gave it, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>The publication date given from outside (<c>--date</c>); it stands in where the draft has none of its own.</summary>
    public DateOnly? Date { get; }

    /// <summary>How the bytes were read.</summary>
    public Encoding Encoding { get; }

    /// <summary>Whether the file began with a byte order mark, which goes back when the file is written.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>What was wrong with the bytes; empty where they decode cleanly.</summary>
    public ImmutableArray<Problem> Problems { get; private set; } = [];

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>A text that is already decoded.</summary>
    public static SourceText From(string text, string path = "draft.md", DateOnly? date = null) =>
        new(text, path, date, StrictUtf8, hasByteOrderMark: false);

    /// <summary>
    /// Reads bytes: by byte order mark (UTF-8, UTF-16, UTF-32), else as UTF-8. Bytes that are no UTF-8 become U+FFFD and are a problem
    /// that names the first such byte.
    /// </summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path, DateOnly? date = null) => throw new NotImplementedException();

    /// <summary>The line and column of an offset; an offset past the end counts as the end.</summary>
    public LinePosition PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var at = Array.BinarySearch(_lineStarts, offset);
        var line = at >= 0 ? at : ~at - 1;
        return new(line, offset - _lineStarts[line]);
    }

    /// <summary>The offset of a line and column; a line or column past the end counts as the last.</summary>
    public int OffsetAt(LinePosition position)
    {
        if (position.Line >= LineCount)
            return Text.Length;
        var line = LineSpan(Math.Max(0, position.Line));
        return line.Start + Math.Clamp(position.Column, 0, line.Length);
    }

    /// <summary>The characters of a line without its line end.</summary>
    /// <param name="line">From 0 to <see cref="LineCount"/> - 1.</param>
    public TextSpan LineSpan(int line)
    {
        var start = _lineStarts[line];
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        var at = 0;
        while (text.AsSpan(at).IndexOfAny('\n', '\r') is var found and >= 0)
        {
            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            starts.Add(at);
        }

        return [.. starts];
    }
}
