using System.Xml;
using System.Xml.Linq;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>XML from anybody: no DTD and so no entities, nothing fetched, depth and count limited.</summary>
static class SafeXml
{
    const int MaxDepth = 64;

    // Elements and attributes of one item; each takes some hundred bytes however short it is.
    const int MostNodes = 100_000;

    // Attributes of one element.
    const int MostAttributes = 200;

    /// <summary>Opens what stands before the items of a feed.</summary>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Settings(ConformanceLevel.Document));

    /// <summary>Opens an item.</summary>
    public static XmlReader Open(string item, XmlParserContext context) =>
        XmlReader.Create(new StringReader(item), Settings(ConformanceLevel.Fragment), context);

    static XmlReaderSettings Settings(ConformanceLevel level) =>
        new()
        {
            ConformanceLevel = level,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    /// <summary>Takes note of the namespaces that an element declares.</summary>
    public static void AddNamespaces(XmlReader reader, XmlNamespaceManager spaces)
    {
        if (reader.AttributeCount > MostAttributes)
            throw Error(reader, $"more than {MostAttributes} attributes");
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" && reader.LocalName is not ("xml" or "xmlns") && reader.Value.Length > 0)
                spaces.AddNamespace(reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
    }

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
        var (depth, nodes) = (reader.Depth, 1);
        var open = top;
        while (reader.Read() && reader.Depth > depth)
        {
            Guard(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Begin(reader);
                    nodes += 1 + reader.AttributeCount;
                    open.Add(element);
                    if (!reader.IsEmptyElement)
                        open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open.Parent!;
                    break;
                default:
                    nodes++;
                    open.Add(new XText(reader.Value));
                    break;
            }

            if (nodes > MostNodes)
                throw Error(reader, "an item of more than 100,000 elements and attributes");
        }

        return top;
    }

    /// <summary>The element's child of a name, whatever its namespace.</summary>
    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();

    /// <summary>The element's children of a name, whatever their namespace.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The words in the element's child of a name; null where there are none.</summary>
    public static string? Text(this XElement element, string name) =>
        element.Child(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What an attribute says; null where it is missing.</summary>
    public static string? Said(this XElement? element, string attribute) =>
        element?.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text ? text : null;

    static XElement Begin(XmlReader reader)
    {
        if (reader.AttributeCount > MostAttributes)
            throw Error(reader, $"more than {MostAttributes} attributes");
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
