using System.Globalization;
using System.Xml;

namespace StyleLint.Workspace.Word;

/// <summary>Where a relation of a part leads.</summary>
/// <param name="Type">The end of its type: "/hyperlink".</param>
/// <param name="Target">An address, or another part of the package.</param>
sealed record WordLink(string Type, string Target);

/// <summary>What a style makes of a paragraph or of words.</summary>
/// <param name="Heading">The level of a heading, from 1; 0 for a document's title; null where it is none.</param>
/// <param name="Numbering">The list it belongs to.</param>
/// <param name="IsBold">Whether its words are bold.</param>
/// <param name="IsItalic">Whether they are in italics.</param>
/// <param name="Base">The style that it goes by where it says nothing itself.</param>
sealed record WordStyle(int? Heading, string? Numbering, bool? IsBold, bool? IsItalic, string? Base);

/// <summary>Reads the parts beside a document's text: relations, styles and lists. A part that is missing says nothing.</summary>
static class WordParts
{
    // Styles that go by each other in a circle are damage.
    const int MostBases = 20;

    // Tables in tables in text boxes come to some thirty.
    const int Deepest = 1_000;

    /// <summary>The relations of a part, by their ids.</summary>
    public static Dictionary<string, WordLink> Links(XmlReader? part)
    {
        var links = new Dictionary<string, WordLink>(StringComparer.Ordinal);
        foreach (var xml in Elements(part))
        {
            if (
                xml.LocalName == "Relationship"
                && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Type") is { } type
                && xml.GetAttribute("Target") is { } target
            )
                links[id] = new(type[Math.Max(0, type.LastIndexOf('/'))..], target);
        }

        return links;
    }

    /// <summary>The styles by their ids, each with what it takes from those it goes by.</summary>
    public static Dictionary<string, WordStyle> Styles(XmlReader? part)
    {
        var own = new Dictionary<string, WordStyle>(StringComparer.Ordinal);
        string? id = null;
        foreach (var xml in Elements(part))
        {
            if (xml.LocalName == "style")
            {
                id = xml.Said("styleId");
                if (id is not null)
                    own[id] = new(null, null, null, null, null);
            }
            else if (id is not null && own.TryGetValue(id, out var style))
            {
                own[id] = xml.LocalName switch
                {
                    "name" when HeadingOf(xml.Said("val")) is { } level => style with { Heading = level },
                    "outlineLvl" when xml.Number("val") is { } level and < 9 => style with { Heading = style.Heading ?? level + 1 },
                    "numId" => style with { Numbering = xml.Said("val") },
                    "basedOn" => style with { Base = xml.Said("val") },
                    "b" => style with { IsBold = xml.IsOn() },
                    "i" => style with { IsItalic = xml.IsOn() },
                    _ => style,
                };
            }
        }

        return own.ToDictionary(each => each.Key, each => Whole(each.Value, own, 0), StringComparer.Ordinal);
    }

    static WordStyle Whole(WordStyle style, Dictionary<string, WordStyle> all, int depth)
    {
        if (style.Base is null || depth > MostBases || !all.TryGetValue(style.Base, out var found))
            return style;
        var basis = Whole(found, all, depth + 1);
        return new(
            style.Heading ?? basis.Heading,
            style.Numbering ?? basis.Numbering,
            style.IsBold ?? basis.IsBold,
            style.IsItalic ?? basis.IsItalic,
            null
        );
    }

    // The names are the same in Word of any language.
    static int? HeadingOf(string? name) =>
        name is null ? null
        : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 0
        : name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level is > 0 and < 10
            ? level
        : null;

    /// <summary>The levels of lists that are counted and not bulleted, as "list level".</summary>
    public static HashSet<string> Numbered(XmlReader? part)
    {
        var counted = new HashSet<string>(StringComparer.Ordinal);
        var lists = new List<(string List, string Kind)>();
        string? kind = null,
            list = null,
            level = null;
        foreach (var xml in Elements(part))
        {
            switch (xml.LocalName)
            {
                case "abstractNum":
                    kind = xml.Said("abstractNumId");
                    break;
                case "num":
                    (list, kind) = (xml.Said("numId"), null);
                    break;
                case "lvl":
                    level = xml.Said("ilvl");
                    break;
                case "numFmt" when kind is not null && xml.Said("val") is not ("bullet" or "none"):
                    counted.Add($"kind {kind} {level}");
                    break;
                case "abstractNumId" when list is not null && xml.Said("val") is { } its:
                    lists.Add((list, its));
                    break;
            }
        }

        return
        [
            .. lists.SelectMany(each =>
                Enumerable
                    .Range(0, 9)
                    .Where(at => counted.Contains(string.Create(CultureInfo.InvariantCulture, $"kind {each.Kind} {at}")))
                    .Select(at => string.Create(CultureInfo.InvariantCulture, $"{each.List} {at}"))
            ),
        ];
    }

    static IEnumerable<XmlReader> Elements(XmlReader? part)
    {
        using var xml = part;
        while (xml?.Next() ?? false)
        {
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml;
        }
    }

    /// <summary>Goes on to the next node; false at the end.</summary>
    /// <exception cref="TooLongException">It lies in more elements than any text does, of which the reader keeps each.</exception>
    public static bool Next(this XmlReader xml)
    {
        if (xml.Depth > Deepest)
            throw new TooLongException("nests deeper than 1,000 levels, which is no story");
        return xml.Read();
    }

    /// <summary>What an attribute in the element's own namespace says; null where it is missing.</summary>
    public static string? Said(this XmlReader xml, string attribute) => xml.GetAttribute(attribute, xml.NamespaceURI);

    /// <summary>The same as a number from 0.</summary>
    public static int? Number(this XmlReader xml, string attribute) =>
        int.TryParse(xml.Said(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an element such as <c>w:b</c> switches on what it names.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Said("val") is not ("0" or "false" or "off" or "none");
}
