using System.Text;

namespace StyleLint.Text;

/// <summary>One field of a row.</summary>
/// <param name="Value">Its text, without surrounding white space and quotes.</param>
/// <param name="Span">Where it is, quotes included.</param>
readonly record struct CsvField(string Value, TextSpan Span);

/// <summary>Reads the rows of comma-separated values as RFC 4180 has them, with any separator; never fails.</summary>
/// <param name="source">The file.</param>
/// <param name="separator">The character between fields.</param>
/// <param name="start">The offset to begin at.</param>
// Our own, because a finding needs each field's position in the file, which CSV libraries don't give.
sealed class CsvReader(SourceText source, char separator, int start = 0)
{
    readonly string _text = source.Text;
    int _next = start;

    /// <summary>Where an unclosed quoted field in the last row began; null if there is none.</summary>
    internal TextSpan? Unclosed { get; private set; }

    /// <summary>Reads the next non-empty row; <paramref name="fields"/> is cleared first. False at the end of the text.</summary>
    internal bool Read(List<CsvField> fields)
    {
        do
        {
            fields.Clear();
            Unclosed = null;
            if (_next >= _text.Length)
                return false;
            ReadRow(fields);
        } while (fields.TrueForAll(static field => field.Value.Length == 0));
        return true;
    }

    void ReadRow(List<CsvField> fields)
    {
        while (true)
        {
            fields.Add(ReadField());
            if (_next < _text.Length && _text[_next] == separator)
            {
                _next++;
                continue;
            }

            if (_next < _text.Length && _text[_next] == '\r')
                _next++;
            if (_next < _text.Length && _text[_next] == '\n')
                _next++;
            return;
        }
    }

    CsvField ReadField()
    {
        var from = _next;
        while (_next < _text.Length && _text[_next] is ' ' or '\u00A0')
            _next++;
        var first = _next;
        var value = _next < _text.Length && _text[_next] == '"' ? ReadQuoted() : "";
        var rest = _next;
        while (_next < _text.Length && _text[_next] != separator && _text[_next] is not ('\r' or '\n'))
            _next++;
        // Text after a closing quote still belongs to the field.
        value = (value + _text[rest.._next]).Trim();
        return new(value, value.Length == 0 ? new(from, 0) : TextSpan.FromBounds(first, _next));
    }

    string ReadQuoted()
    {
        var value = new StringBuilder();
        var first = _next++;
        while (true)
        {
            var close = _text.IndexOf('"', _next);
            if (close < 0)
            {
                Unclosed = new(first, 1);
                // Only this line is lost, not the rest of the file: the doubled marks that were taken for its own may stand lines below.
                var end = _text.AsSpan(first).IndexOfAny('\r', '\n');
                _next = end < 0 ? _text.Length : first + end;
                return _text[(first + 1).._next].Replace("\"\"", "\"", StringComparison.Ordinal);
            }

            value.Append(_text, _next, close - _next);
            _next = close + 1;
            if (_next >= _text.Length || _text[_next] != '"')
                return value.ToString();
            value.Append('"');
            _next++;
        }
    }

    /// <summary>A value as written to a comma-separated file.</summary>
    internal static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
