using System.IO.Compression;

namespace StyleLint.Tests;

/// <summary>Makes Word documents, sound and otherwise.</summary>
static class WordFile
{
    const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    const string Styles = $"""
        <w:styles {Names}>
          <w:style w:styleId="Ttl"><w:name w:val="Title"/></w:style>
          <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
          <w:style w:styleId="Own"><w:name w:val="House subhead"/><w:basedOn w:val="berschrift1"/></w:style>
          <w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
          <w:style w:styleId="Slant"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
        </w:styles>
        """;

    const string Numbering = $"""
        <w:numbering {Names}>
          <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
          <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
          <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        </w:numbering>
        """;

    const string Links = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="web" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://dellmark.example/budget" TargetMode="External"/>
          <Relationship Id="bad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
        </Relationships>
        """;

    /// <summary>A document with a body.</summary>
    public static byte[] Of(string body) => Zip(("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"));

    /// <summary>A paragraph of plain words.</summary>
    public static string Paragraph(string words, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    /// <summary>A package of these parts, and those that every document has.</summary>
    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (
                var (name, text) in parts.Concat([
                    ("word/styles.xml", Styles),
                    ("word/numbering.xml", Numbering),
                    ("word/_rels/document.xml.rels", Links),
                ])
            )
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
