using System.Xml.Linq;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>A news item of NewsML-G2 (IPTC), alone or in a news message; its text as XHTML, NITF or plain.</summary>
static class NewsMLImporter
{
    /// <summary>What an item says of itself; null, and why, where it is no story.</summary>
    public static RawStory? Read(XElement item, out string? whyNot)
    {
        whyNot = null;
        var meta = item.Child("itemMeta") ?? new("itemMeta");
        var content = item.Child("contentMeta") ?? new("contentMeta");
        var kind = Last(meta.Child("itemClass").Said("qcode"));
        var body = Body(item.Child("contentSet"));
        if (kind is not (null or "text" or "composite"))
        {
            whyNot = $"of type {kind}";
            return null;
        }

        return new()
        {
            Id = item.Said("guid"),
            Agency = Name(content.Child("infoSource"))
                ?? item.Child("rightsInfo")?.Child("copyrightHolder") switch
                {
                    { } holder => Name(holder) ?? Name(meta.Child("provider")),
                    null => Name(meta.Child("provider")),
                },
            Home = item.Said("guid")?.Split(':') is ["urn", "newsml", var owner, ..] ? owner : null,
            Version = item.Said("version"),
            Status = meta.Child("pubStatus") is { } status ? status.Said("qcode") ?? status.Said("uri") : null,
            IsCorrection = meta.Children("signal").Any(signal => Last(signal.Said("qcode")) is "correction" or "correct"),
            Sent = meta.Text("versionCreated") ?? content.Text("contentModified") ?? content.Text("contentCreated"),
            Headline = content.Text("headline") ?? meta.Text("title"),
            Byline = content.Text("by") ?? Creators(content),
            Body = body,
            UsageTerms = item.Child("rightsInfo")?.Text("usageTerms"),
            Embargo = meta.Text("embargoed"),
            Note = meta.Text("edNote"),
        };
    }

    static string? Body(XElement? set)
    {
        if (set is null)
            return null;
        foreach (var inline in set.Children("inlineXML"))
        {
            if (HtmlText.OfHtml(inline.ToString(SaveOptions.DisableFormatting)) is { Length: > 0 } text)
                return text;
        }

        foreach (var data in set.Children("inlineData"))
        {
            if (data.Value.Trim() is { Length: > 0 } text)
                return data.Said("contenttype") is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase)
                    ? HtmlText.OfHtml(text)
                    : Paragraphs.OfText(text);
        }

        return null;
    }

    static string? Creators(XElement content) =>
        string.Join(", ", content.Children("creator").Select(Name).OfType<string>()) is { Length: > 0 } names ? names : null;

    // A party is named by its element "name", by text of its own, or by a code: "nprov:REUTERS".
    static string? Name(XElement? party) => party is null ? null : party.Text("name") ?? party.Said("literal") ?? Last(party.Said("qcode"));

    static string? Last(string? code) => code is null ? null : code[(code.LastIndexOf(':') + 1)..];
}
