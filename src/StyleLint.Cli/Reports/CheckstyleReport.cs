using System.Globalization;
using System.Text;
using System.Xml;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>
/// Checkstyle's XML, which most build servers read. Lines and columns count from one, columns in UTF-16 units. What is suppressed is left
/// out, since the format has no word for it.
/// </summary>
sealed class CheckstyleReport(ReportPage page) : IReport
{
    readonly Findings _all = new();

    public void Add(FileFindings file) => _all.Add(file, found => found.Suppression is null);

    public void Finish(Summary summary)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new()
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("checkstyle");
            // The version of Checkstyle whose format this is.
            xml.WriteAttributeString("version", "4.3");
            foreach (var file in _all.ByPlace().GroupBy(each => each.File.Path, StringComparer.Ordinal))
            {
                xml.WriteStartElement("file");
                xml.WriteAttributeString("name", Writable(file.Key));
                foreach (var each in file)
                    Write(xml, each.Found);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        page.Out.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        // A GitHub Actions runner would obey the bracket; all text stands in attributes, where the reference means the same.
        page.Out.WriteLine(text.Replace("##[", "##&#91;"));
    }

    static void Write(XmlWriter xml, Diagnostic found)
    {
        var at = found.Source.PositionAt(found.Span.Start);
        xml.WriteStartElement("error");
        xml.WriteAttributeString("line", (at.Line + 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("column", (at.Column + 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("severity", found.Severity == Severity.Suggestion ? "info" : found.Severity.ToName());
        xml.WriteAttributeString("message", Writable(found.Message));
        xml.WriteAttributeString("source", Writable(found.Rule.Name));
        xml.WriteEndElement();
    }

    // XML has no way to write most control characters and half a surrogate pair.
    static string Writable(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                written.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                written.Append(text, at++, 2);
            else
                written.Append(Printable.Escaped(text[at]));
        }

        return written.ToString();
    }
}
