using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace StyleLint.Text;

/// <summary>The characters of one file, its path, and where its lines begin. Immutable.</summary>
/// <remarks>
/// A line ends at LF, CR or CRLF and at nothing else, so that line numbers agree with Markdown, editors and LSP
/// (U+2028, U+0085, VT and FF do not end a line).
/// </remarks>
public sealed class SourceText
{
    static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    // Worked out on first use, because most files never need it. Two threads that ask at once get the same result.
    int[]? _lineStarts;

    SourceText(string text, string path, DateOnly? date, Encoding encoding, bool hasByteOrderMark)
    {
        Text = text;
        Path = path.Replace('\\', '/');
        Date = date;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>All characters, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The path as the user gave it, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>The publication date given from outside (<c>--date</c>); used if the draft has none of its own.</summary>
    public DateOnly? Date { get; }

    /// <summary>The encoding of the bytes.</summary>
    public Encoding Encoding { get; }

    /// <summary>Whether the file began with a byte order mark, which is restored when the file is written.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Whether the file is embedded in the engine, and so already tested.</summary>
    internal bool IsShipped { get; init; }

    /// <summary>For a built-in rule, its top-level keys except the message and reasons, one per line, with single-word values.</summary>
    internal string Head { get; private init; } = "";

    /// <summary>For a built-in rule, the words without which it finds nothing, in the form <see cref="Literals.Read"/> reads; empty if none
    /// are known.</summary>
    internal string RequiredWords { get; private init; } = "";

    /// <summary>The problems with the bytes; empty if they decode cleanly.</summary>
    public ImmutableArray<Problem> Problems { get; private set; } = [];

    /// <summary>
    /// Whether <see cref="Encode"/> of <see cref="Text"/> restores the file's bytes. If not, bytes were lost in decoding, and nothing may
    /// write the file.
    /// </summary>
    public bool RoundTrips { get; private set; } = true;

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>A text that is already decoded.</summary>
    public static SourceText From(string text, string path = "draft.md", DateOnly? date = null) =>
        new(text, path, date, Utf8WithoutMark, hasByteOrderMark: false);

    /// <summary>A file that is embedded in the engine.</summary>
    internal static SourceText FromShipped(string text, string path, string head = "", string requiredWords = "") =>
        new(text, path, null, Encoding.UTF8, hasByteOrderMark: false)
        {
            IsShipped = true,
            Head = head,
            RequiredWords = requiredWords,
        };

    /// <summary>
    /// Reads bytes: by byte order mark (UTF-8, UTF-16, UTF-32), otherwise as UTF-8. Bytes that aren't UTF-8 become U+FFFD and are a problem
    /// that names the first of them.
    /// </summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path, DateOnly? date = null)
    {
        var (encoding, mark) = ReadMark(bytes);
        var content = bytes[mark..];
        var source = new SourceText(encoding.GetString(content), path, date, encoding, mark > 0);
        if (source.FindLoss(content) is { } loss)
        {
            source.RoundTrips = false;
            var at = source.Text.AsSpan(loss.Offset).IndexOf('\uFFFD') is var found and >= 0 ? loss.Offset + found : loss.Offset;
            source.Problems = [new(source, new(at, Math.Min(1, source.Text.Length - at)), Describe(bytes, loss.Byte + mark, encoding))];
        }

        if (source.Text.IndexOf('\0') is var nul and >= 0)
        {
            source.Problems = source.Problems.Add(
                new(source, new(nul, 1), "this looks like a binary file, not like text: it holds a NUL character")
            );
        }

        return source;
    }

    /// <summary>The bytes of a changed text, in this file's encoding and with its byte order mark if it had one.</summary>
    public byte[] Encode(string text)
    {
        var content = Encoding.GetBytes(text);
        return HasByteOrderMark ? [.. Encoding.GetBytes("\uFEFF"), .. content] : content;
    }

    /// <summary>The text with some changes; its encoding, path and date stay the same.</summary>
    /// <param name="changes">In any order, not overlapping.</param>
    public SourceText With(IEnumerable<TextChange> changes)
    {
        var text = new StringBuilder(Text);
        foreach (var (span, newText) in changes.OrderByDescending(change => change.Span.Start))
            text.Remove(span.Start, span.Length).Insert(span.Start, newText);
        return new(text.ToString(), Path, Date, Encoding, HasByteOrderMark) { RoundTrips = RoundTrips };
    }

    /// <summary>The line and column of an offset; an offset past the end counts as the end.</summary>
    public LinePosition PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = LineStarts;
        // Written by hand: the framework's search isn't compiled ahead of time, and every check needs this.
        var (line, after) = (0, starts.Length);
        while (after - line > 1)
        {
            var middle = (line + after) / 2;
            (line, after) = starts[middle] <= offset ? (middle, after) : (line, middle);
        }

        return new(line, offset - starts[line]);
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
        var start = LineStarts[line];
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    static (Encoding Encoding, int Length) ReadMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8WithoutMark, 3),
            // Before UTF-16, whose mark is the first half of this one.
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Utf8WithoutMark, 0),
        };

    // The first byte that didn't decode, and how many characters come before it.
    (int Byte, int Offset)? FindLoss(ReadOnlySpan<byte> content)
    {
        if (Encoding is not UTF8Encoding)
        {
            var again = Encoding.GetBytes(Text);
            if (content.SequenceEqual(again))
                return null;
            var unit = Encoding is UTF32Encoding ? 4 : 2;
            var same = content.CommonPrefixLength(again) / unit * unit;
            return (same, Encoding.GetCharCount(content[..same]));
        }

        if (Utf8.IsValid(content))
            return null;
        int read = 0,
            characters = 0;
        while (Rune.DecodeFromUtf8(content[read..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            read += length;
            characters += rune.Utf16SequenceLength;
        }

        return (read, characters);
    }

    static string Describe(ReadOnlySpan<byte> bytes, int at, Encoding encoding)
    {
        if (encoding is not UTF8Encoding)
            return $"byte {at} is not {encoding.WebName.ToUpperInvariant()}, which the file's first bytes announce; save the file as UTF-8";
        var likely = bytes[at] switch
        {
            0x80 => "a euro sign",
            0x85 => "an ellipsis",
            >= 0x91 and <= 0x94 => "a curly quotation mark or apostrophe",
            0x96 or 0x97 => "a dash",
            >= 0x80 and < 0xA0 => "a special character",
            >= 0xC0 when at + 1 >= bytes.Length || bytes[at + 1] < 0x80 => "an accented letter",
            _ => null,
        };
        return likely is null
            ? $"byte {at} (0x{bytes[at]:X2}) is not UTF-8; save the file as UTF-8"
            : $"byte {at} (0x{bytes[at]:X2}) is not UTF-8 but looks like {likely} of Windows-1252; save the file as UTF-8";
    }

    int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

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
