using System.Text;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>The characters of an XML file from where a reader stands, as far as it has looked ahead.</summary>
sealed class XmlText
{
    const int ChunkBytes = 32 * 1024;

    // No further is looked ahead: an item is at most as long.
    const int MostAhead = ByteLines.MaxLength + (64 * 1024);

    readonly Stream _stream;
    readonly Decoder _decoder;
    readonly byte[] _bytes = new byte[ChunkBytes];
    char[] _chars = new char[ChunkBytes];
    int _start;
    int _end;
    bool _isDone;

    public XmlText(Stream stream)
    {
        _stream = stream;
        var read = stream.ReadAtLeast(_bytes, 256, throwOnEndOfStream: false);
        var (encoding, mark) = EncodingOf(_bytes.AsSpan(0, read));
        _decoder = encoding.GetDecoder();
        Decode(_bytes.AsSpan(mark, read - mark));
        _isDone = read == 0;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Characters looked at and not passed.</summary>
    public int Length => _end - _start;

    public char this[int at] => _chars[_start + at];

    /// <summary>Whether there is a character at a place ahead.</summary>
    public bool Has(int at)
    {
        while (at >= Length)
        {
            if (!Fill())
                return false;
        }

        return true;
    }

    /// <summary>Where a character is next, at or after a place ahead; negative where it is not in all that is looked at.</summary>
    public int IndexOf(char c, int from)
    {
        while (true)
        {
            if (from < Length && _chars.AsSpan(_start + from, Length - from).IndexOf(c) is >= 0 and var found)
                return from + found;
            from = Math.Max(from, Length);
            if (!Fill())
                return -1;
        }
    }

    /// <inheritdoc cref="IndexOf(char, int)"/>
    public int IndexOfAny(char one, char other, int from)
    {
        while (true)
        {
            if (from < Length && _chars.AsSpan(_start + from, Length - from).IndexOfAny(one, other) is >= 0 and var found)
                return from + found;
            from = Math.Max(from, Length);
            if (!Fill())
                return -1;
        }
    }

    /// <inheritdoc cref="IndexOf(char, int)"/>
    public int IndexOf(string text, int from)
    {
        while (true)
        {
            if (from < Length && _chars.AsSpan(_start + from, Length - from).IndexOf(text) is >= 0 and var found)
                return from + found;
            from = Math.Max(from, Length - text.Length + 1);
            if (!Fill())
                return -1;
        }
    }

    public bool StartsWith(string text, int at) => Has(at + text.Length - 1) && _chars.AsSpan(_start + at, text.Length).SequenceEqual(text);

    /// <summary>Some characters ahead, which were looked at.</summary>
    public string Slice(int at, int length) => length == 0 ? "" : new(_chars, _start + at, length);

    /// <summary>The next characters, as many as there are.</summary>
    public ReadOnlySpan<char> Peek(int length) => _chars.AsSpan(_start, Math.Min(length, Length));

    /// <summary>Passes some characters.</summary>
    public string Take(int length)
    {
        var taken = Slice(0, length);
        Drop(length);
        return taken;
    }

    /// <summary>Passes some characters.</summary>
    public void Drop(int length)
    {
        Line += _chars.AsSpan(_start, length).Count('\n');
        _start += length;
    }

    bool Fill()
    {
        if (_isDone || Length > MostAhead)
            return false;
        if (_start > 0)
        {
            _chars.AsSpan(_start, Length).CopyTo(_chars);
            (_start, _end) = (0, Length);
        }

        var read = _stream.Read(_bytes);
        _isDone = read == 0;
        Decode(_bytes.AsSpan(0, read));
        return true;
    }

    void Decode(ReadOnlySpan<byte> bytes)
    {
        if (_chars.Length - _end < bytes.Length + 4)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _end + bytes.Length + 4));
        _end += _decoder.GetChars(bytes, _chars.AsSpan(_end), flush: bytes.IsEmpty);
    }

    // By its byte order mark, else by what the file says of itself, else UTF-8; with the length of the mark.
    static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..])
            return (Encoding.UTF8, 3);
        if (head is [0xFF, 0xFE, ..])
            return (Encoding.Unicode, 2);
        if (head is [0xFE, 0xFF, ..])
            return (Encoding.BigEndianUnicode, 2);
        if (head is [(byte)'<', 0, ..])
            return (Encoding.Unicode, 0);
        if (head is [0, (byte)'<', ..])
            return (Encoding.BigEndianUnicode, 0);
        var written = Encoding.ASCII.GetString(head[..Math.Min(head.Length, 256)]);
        var declaration = written[..(written.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end ? end : 0)];
        var parts = declaration.Split("encoding");
        var name = parts.Length == 2 && parts[1].Split('"', '\'') is [_, var named, ..] ? named : "";
        return (Named(name), 0);
    }

    static Encoding Named(string name)
    {
        try
        {
            if (
                name.Length > 0
                && (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)) is { CodePage: not 65000 } encoding
            )
                return encoding.CodePage is 1200 or 1201 ? Encoding.UTF8 : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // Then what is wrong shows in the characters.
        }

        return Encoding.UTF8;
    }
}
