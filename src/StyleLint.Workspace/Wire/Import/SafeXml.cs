using System.Xml;
using System.Xml.Linq;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>XML from anybody: no DTD and so no entities, nothing fetched, depth and length limited.</summary>
static class SafeXml
{
    const int MaxDepth = 64;

    /// <summary>No file is longer: 1 Gi characters. It is read item by item.</summary>
    const long MaxCharacters = 1L << 30;

    /// <summary>No item is longer, in characters.</summary>
    const int MaxItem = ByteLines.MaxLength;

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    });

    /// <summary>Goes on to the next element; false at the end of the file.</summary>
    /// <exception cref="XmlException">The file is no XML from here on.</exception>
    public static bool MoveToElement(XmlReader reader)
    {
        while (reader.Read())
        {
            Guard(reader);
            if (reader.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>The line of the present node, from 1.</summary>
    public static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>The element that the reader stands on, with all that is in it; the reader stands on its end then.</summary>
    /// <exception cref="XmlException">It is no XML, nested too deep or too long.</exception>
    public static XElement Element(XmlReader reader)
    {
        var top = Begin(reader);
        if (reader.IsEmptyElement)
            return top;
        var (depth, size) = (reader.Depth, 0);
        var open = top;
        while (reader.Read() && reader.Depth > depth)
        {
            Guard(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Begin(reader);
                    size += element.Name.LocalName.Length + 16;
                    open.Add(element);
                    if (!reader.IsEmptyElement)
                        open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open.Parent!;
                    break;
                default:
                    size += reader.Value.Length;
                    open.Add(new XText(reader.Value));
                    break;
            }

            if (size > MaxItem)
                throw Error(reader, "an item longer than 16 MiB");
        }

        return top;
    }

    /// <summary>The element's child of a name, whatever its namespace.</summary>
    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();

    /// <summary>The element's children of a name, whatever their namespace.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The words in the element's child of a name; null where there are none.</summary>
    public static string? Text(this XElement element, string name) => element.Child(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What an attribute says; null where it is missing.</summary>
    public static string? Said(this XElement? element, string attribute) => element?.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text ? text : null;

    static XElement Begin(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            // Names of attributes without their prefixes: "rdf:about" is "about"; the first one has the name.
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns" && element.Attribute(reader.LocalName) is null)
                element.SetAttributeValue(reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
        return element;
    }

    static void Guard(XmlReader reader)
    {
        if (reader.Depth > MaxDepth)
            throw Error(reader, $"nested deeper than {MaxDepth} levels");
    }

    static XmlException Error(XmlReader reader, string message) => new(message, null, Line(reader), ((IXmlLineInfo)reader).LinePosition);
}
