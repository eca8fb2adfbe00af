using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StyleLint.Cli.Terminal;

namespace StyleLint.Cli.Reports.Html;

/// <summary>
/// Writes HTML, and is alone in doing so: names of elements and attributes come from the program, and every text and value is encoded here.
/// Characters that turn the writing direction or cannot be seen are written out, so that what is shown is what stands there.
/// </summary>
sealed class HtmlWriter(TextWriter output)
{
    readonly Stack<string> _open = [];

    /// <summary>Opens an element; disposing what is returned closes it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Their names and values; one whose value is null is left out, one whose value is empty stands alone.</param>
    public Element Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _open.Push(name);
        return new(this);
    }

    /// <summary>An element that holds a text and nothing else.</summary>
    public void Put(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
            Text(text);
    }

    /// <summary>An element that holds nothing and is never closed.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Start(name, attributes);

    /// <summary>A text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var before = default(Rune);
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != OperationStatus.Done)
                Hidden(text[0]);
            else if (IsShown(rune, before, text[taken..]))
                Encode(text[..taken]);
            else
                Hidden(rune.Value);
            before = rune;
            text = text[taken..];
        }
    }

    /// <summary>A line of its own, so that the page can be read as text as well.</summary>
    public void Line() => output.Write('\n');

    /// <summary>A style sheet or script of the program's own.</summary>
    public void Trusted(string name, string content) => output.Write($"<{name}>{content}</{name}>\n");

    /// <summary>How a Content-Security-Policy names a style sheet or script.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write(' ');
            output.Write(attribute);
            if (value.Length == 0)
                continue;
            output.Write("=\"");
            Encode(Printable.Line(value));
            output.Write('"');
        }

        output.Write('>');
    }

    void Encode(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            switch (unit)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\'':
                    output.Write("&#39;");
                    break;
                default:
                    output.Write(unit);
                    break;
            }
        }
    }

    void Hidden(int value)
    {
        using (Open("span", ("class", "hidden"), ("title", "a character that cannot be seen")))
            output.Write(string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}"));
    }

    // Joiners make one sign of several, in emoji and in many scripts; beside Latin letters they only hide.
    static bool IsShown(Rune rune, Rune before, ReadOnlySpan<char> after) =>
        !Printable.IsHidden(rune)
        || rune.Value is '\n' or '\t'
        || (rune.Value is 0x200C or 0x200D && before.Value > 0x2FF && !after.IsEmpty && after[0] > 0x2FF);

    /// <summary>An open element.</summary>
    public readonly ref struct Element(HtmlWriter html)
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => html.Close();
    }

    void Close()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
    }
}
