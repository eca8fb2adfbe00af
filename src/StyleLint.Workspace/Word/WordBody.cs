using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace StyleLint.Workspace.Word;

/// <summary>Reads the text of a document, one element after another, and keeps no tree of it.</summary>
sealed class WordBody(Dictionary<string, WordStyle> styles, HashSet<string> numbered, Dictionary<string, WordLink> links)
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    // What is set, fetched or drawn, and what a text was before it was changed.
    static readonly HashSet<string> NoText =
    [
        "rPrChange",
        "pPrChange",
        "sectPr",
        "tblPr",
        "tblGrid",
        "tcPr",
        "trPr",
        "sdtPr",
        "sdtEndPr",
        "Fallback",
        "delText",
        "delInstrText",
        "rt",
    ];

    // A draft may have no more characters.
    const int MostOfText = DraftFile.MaxBytes;

    // Browsers take no longer ones.
    const int LongestAddress = 2_000;

    static readonly WordStyle Plain = new(null, null, null, null, null);

    readonly WordLeftOut _leftOut = new();
    readonly WordBlocks _blocks = new(numbered);
    readonly WordFields _fields = new();
    readonly List<SetWords> _words = [];
    readonly Stack<string?> _addresses = new();
    WordStyle _paragraph = Plain;
    string? _list;
    int _level;
    bool _isMarkDeleted;
    bool _goesOn;
    bool _isInRun;
    bool _isInMarks;
    bool _isText;
    bool _isHidden;
    bool? _isBold;
    bool? _isItalic;
    int _length;

    /// <summary>Reads the part; only once.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public void Read(XmlReader xml)
    {
        using (xml)
        {
            while (xml.Next())
            {
                if (xml.NodeType == XmlNodeType.Element && IsLeftOut(xml))
                {
                    LeaveOut(xml);
                    continue;
                }

                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        Begin(xml);
                        if (xml.IsEmptyElement)
                            End(xml.LocalName);
                        break;
                    case XmlNodeType.EndElement:
                        End(xml.LocalName);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _isText:
                        Add(xml.Value);
                        break;
                }
            }
        }

        EndParagraph();
    }

    /// <summary>What was read, as a draft.</summary>
    public string Markdown() => _blocks.Markdown();

    /// <summary>What a writer should know of what is not there.</summary>
    public ImmutableArray<string> Notes() => _leftOut.Notes();

    // To its end, which nobody needs to hear of.
    static void LeaveOut(XmlReader xml)
    {
        var depth = xml.Depth;
        var isOpen = !xml.IsEmptyElement;
        while (isOpen)
            isOpen = xml.Next() && xml.Depth > depth;
    }

    bool IsLeftOut(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "del" when _isInMarks:
                // The end of the paragraph is what was deleted: the next one goes on in it.
                _isMarkDeleted |= !_isInRun;
                return true;
            case "del" or "moveFrom":
                _leftOut.Deletions++;
                return true;
            case "drawing" or "pict" or "object":
                _leftOut.Pictures++;
                return true;
            default:
                return NoText.Contains(xml.LocalName);
        }
    }

    void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                // A paragraph inside another is damage; neither is lost.
                if (!_goesOn)
                    EndParagraph();
                _goesOn = false;
                break;
            case "pStyle" when styles.TryGetValue(xml.Said("val") ?? "", out var style):
                _paragraph = style;
                break;
            case "outlineLvl" when xml.Number("val") is { } level and < 9:
                _paragraph = _paragraph with { Heading = level + 1 };
                break;
            case "numId":
                _list = xml.Said("val");
                break;
            case "ilvl":
                _level = Math.Min(xml.Number("val") ?? 0, 8);
                break;
            case "rPr":
                _isInMarks = true;
                break;
            case "r":
                (_isInRun, _isHidden, _isBold, _isItalic) = (true, false, null, null);
                break;
            case "rStyle" when _isInRun && styles.TryGetValue(xml.Said("val") ?? "", out var style):
                (_isBold, _isItalic) = (style.IsBold, style.IsItalic);
                break;
            case "b" when _isInRun:
                _isBold = xml.IsOn();
                break;
            case "i" when _isInRun:
                _isItalic = xml.IsOn();
                break;
            case "vanish" when _isInRun:
                _isHidden = xml.IsOn();
                break;
            case "hyperlink":
                _addresses.Push(
                    (xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations)) is { } id
                    && links.TryGetValue(id, out var link)
                        ? WebAddress(link.Target)
                        : null
                );
                break;
            case "ins" or "moveTo" when !_isInMarks:
                _leftOut.Insertions++;
                break;
            case "tbl":
                EndParagraph();
                _blocks.BeginTable();
                break;
            default:
                BeginCharacters(xml);
                break;
        }
    }

    void BeginCharacters(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t":
                _isText = true;
                break;
            case "instrText":
                _fields.IsCode = _isText = true;
                break;
            case "fldChar":
                _fields.Turn(xml.Said("fldCharType"));
                break;
            case "tab" when _isInRun:
                Add(" ");
                break;
            case "cr" or "br" when xml.Said("type") is not ("page" or "column"):
                Add("\n");
                break;
            case "noBreakHyphen":
                Add("-");
                break;
            case "commentReference":
                _leftOut.Comments++;
                break;
            case "footnoteReference" or "endnoteReference":
                _leftOut.Footnotes++;
                break;
        }
    }

    void End(string name)
    {
        switch (name)
        {
            case "t":
                _isText = false;
                break;
            case "instrText":
                _fields.IsCode = _isText = false;
                break;
            case "rPr":
                _isInMarks = false;
                break;
            case "r":
                _isInRun = false;
                break;
            case "hyperlink":
                _addresses.TryPop(out _);
                break;
            case "p":
                if (!_isMarkDeleted)
                    EndParagraph();
                (_goesOn, _isMarkDeleted) = (_isMarkDeleted, false);
                break;
            case "tc":
                EndParagraph();
                _blocks.EndCell();
                break;
            case "tr":
                _blocks.EndRow();
                break;
            case "tbl":
                _blocks.EndTable();
                break;
        }
    }

    void Add(string text)
    {
        if (_fields.IsCode)
        {
            _fields.Code(text);
            return;
        }

        if (_isHidden)
        {
            _leftOut.Hidden += string.IsNullOrWhiteSpace(text) ? 0 : 1;
            return;
        }

        var address = (_addresses.TryPeek(out var link) ? link : null) ?? WebAddress(_fields.Address);
        // One address may stand behind each of a million words.
        _length += text.Length + (address?.Length ?? 0);
        if (_length > MostOfText)
            throw new TooLongException("holds more than 8 MiB of text, which is no story");
        var isHeading = _paragraph.Heading is not null;
        var (isBold, isItalic) = (_isBold ?? _paragraph.IsBold ?? false, _isItalic ?? _paragraph.IsItalic ?? false);
        _words.Add(new(text, isBold && !isHeading, isItalic && !isHeading, address));
    }

    void EndParagraph()
    {
        var list = _list ?? _paragraph.Numbering;
        _blocks.Add(_words, _paragraph.Heading, list is null or "0" ? null : list, _level);
        _words.Clear();
        (_paragraph, _list, _level) = (Plain, null, 0);
    }

    static string? WebAddress(string? target) =>
        target is { Length: <= LongestAddress }
        && !target.AsSpan().ContainsAny('<', '>', '\n')
        && Uri.TryCreate(target, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "mailto"
            ? target
            : null;
}
