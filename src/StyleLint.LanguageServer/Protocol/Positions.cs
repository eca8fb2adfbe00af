using System.Text.Json;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>A client's unit for columns.</summary>
enum PositionEncoding
{
    /// <summary>UTF-16 code units, which every client supports.</summary>
    Utf16,

    /// <summary>Bytes.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}

/// <summary>Turns the client's lines and columns into offsets and back. Half a surrogate pair is a code point of its own, three bytes
/// long.</summary>
static class Positions
{
    /// <summary>The first known one of a client's encodings; UTF-16 if it names none.</summary>
    public static PositionEncoding Choose(JsonElement encodings)
    {
        foreach (var name in encodings.Items())
        {
            switch (name.Text())
            {
                case "utf-8":
                    return PositionEncoding.Utf8;
                case "utf-16":
                    return PositionEncoding.Utf16;
                case "utf-32":
                    return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }

    /// <summary>Its name in the protocol.</summary>
    public static string Name(this PositionEncoding encoding) =>
        encoding switch
        {
            PositionEncoding.Utf8 => "utf-8",
            PositionEncoding.Utf32 => "utf-32",
            _ => "utf-16",
        };

    /// <summary>The offset of a position; a position past the end of its line or of the text counts as that end. Null if it isn't a
    /// position.</summary>
    public static int? Offset(this PositionEncoding encoding, SourceText source, JsonElement position)
    {
        if (position.At("line").Number() is not { } line || position.At("character").Number() is not { } column)
            return null;
        if (line >= source.LineCount)
            return source.Text.Length;
        if (line < 0)
            return 0;
        var span = source.LineSpan(line);
        if (encoding == PositionEncoding.Utf16)
            return span.Start + Math.Clamp(column, 0, span.Length);
        var at = span.Start;
        while (at < span.End)
        {
            var (units, columns) = Measure(source.Text, at, encoding);
            if (column < columns)
                break;
            column -= columns;
            at += units;
        }

        return at;
    }

    /// <summary>The span of a range, whichever end comes first; null if it isn't a range.</summary>
    public static TextSpan? Span(this PositionEncoding encoding, SourceText source, JsonElement range)
    {
        if (encoding.Offset(source, range.At("start")) is not { } start || encoding.Offset(source, range.At("end")) is not { } end)
            return null;
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>Writes a span as a range.</summary>
    public static void WriteRange(this Utf8JsonWriter json, string name, SourceText source, TextSpan span, PositionEncoding encoding)
    {
        json.WriteStartObject(name);
        json.WritePosition("start", source, span.Start, encoding);
        json.WritePosition("end", source, span.End, encoding);
        json.WriteEndObject();
    }

    /// <summary>Writes an offset as a position.</summary>
    public static void WritePosition(this Utf8JsonWriter json, string name, SourceText source, int offset, PositionEncoding encoding)
    {
        var (line, column) = source.PositionAt(offset);
        if (encoding != PositionEncoding.Utf16)
        {
            var (at, end) = (offset - column, offset);
            column = 0;
            while (at < end)
            {
                var (units, columns) = Measure(source.Text, at, encoding);
                at += units;
                column += columns;
            }
        }

        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("character", column);
        json.WriteEndObject();
    }

    // The code point at an offset: its length in UTF-16 units and in columns.
    static (int Units, int Columns) Measure(string text, int at, PositionEncoding encoding)
    {
        var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (encoding == PositionEncoding.Utf32)
            return (isPair ? 2 : 1, 1);
        return isPair
            ? (2, 4)
            : (
                1,
                text[at] switch
                {
                    < '\u0080' => 1,
                    < '\u0800' => 2,
                    _ => 3,
                }
            );
    }
}
