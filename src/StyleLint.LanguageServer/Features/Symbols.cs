using System.Text.Json;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>The parts of the story: headline, byline, dateline, sections with their quotations, sign-off.</summary>
static class Symbols
{
    // The protocol's kinds whose icons look least like programming.
    const int Text = 15;
    const int Field = 8;
    const int Section = 3;

    const int LongestName = 60;

    /// <summary>The feature.</summary>
    public static Feature Feature { get; } = new("textDocument/documentSymbol", "documentSymbolProvider", Write);

    static void Write(Utf8JsonWriter json, Insight insight, Question question)
    {
        json.WriteStartArray();
        if (insight.Story is { } story)
        {
            var parts = Parts(story).OrderBy(part => part.Span).ToList();
            foreach (var part in Nest(parts, insight.Source.Text.Length))
                Write(json, part, insight, question.Client);
        }

        json.WriteEndArray();
    }

    static IEnumerable<Part> Parts(Story story)
    {
        var page = story.Page;
        if (page.Headline is { } headline)
            yield return Part.Of(headline.At, "headline", Text);
        if (page.Deck is { } deck)
            yield return Part.Of(deck, "deck", Text);
        foreach (var byline in page.Bylines)
            yield return Part.Of(byline.At, "byline", Field);
        if (page.PageDate is { } date)
            yield return Part.Of(date.At, "date", Field);
        if (page.Dateline is { } dateline)
            yield return Part.Of(dateline.At, "dateline", Field);
        foreach (var passage in story.Draft.Passages)
        {
            if (page.RoleOf(passage) == Role.Subhead)
                yield return Part.Of(passage.All, "section", Section);
            else if (page.RoleOf(passage) is Role.Caption or Role.Note)
                yield return Part.Of(passage.All, page.RoleOf(passage) == Role.Note ? "note" : "caption", Text);
        }

        foreach (var quote in story.Quotes)
        {
            if (page.RoleOf(quote.At.Passage) == Role.Body)
                yield return Part.Of(quote.At, quote.Speaker?.Text ?? "no speaker", Text);
        }

        foreach (var block in page.Blocks)
        {
            var at = TextSpan.FromBounds(block.Passages[0].Span.Start, Math.Max(block.Passages[0].Span.Start, block.Passages[^1].Span.End));
            yield return new(block.Role == Role.Furniture ? "Page furniture" : "Readers' comments", "not the story", Text, at, at);
        }

        if (page.Signoff is { } signoff)
            yield return Part.Of(signoff.At, "sign-off", Field);
    }

    // A section extends to the next, and contains its quotations.
    static List<Part> Nest(List<Part> parts, int end)
    {
        var top = new List<Part>();
        Part? section = null;
        foreach (var part in parts)
        {
            if (part.Kind == Section)
            {
                Close(part.Span.Start);
                section = part;
                top.Add(part);
            }
            else if (section is not null && part.Kind == Text)
            {
                section.Children.Add(part);
            }
            else
            {
                top.Add(part);
            }
        }

        Close(end);
        return top;

        void Close(int at)
        {
            if (section is not null)
                section.Span = TextSpan.FromBounds(section.Span.Start, Math.Max(section.Span.End, at));
        }
    }

    static void Write(Utf8JsonWriter json, Part part, Insight insight, Client client)
    {
        json.WriteStartObject();
        json.WriteString("name", part.Name);
        json.WriteNumber("kind", part.Kind);
        if (client.NestsSymbols)
        {
            json.WriteString("detail", part.Detail);
            json.WriteRange("range", insight.Source, part.Span, client.Encoding);
            json.WriteRange("selectionRange", insight.Source, part.Words, client.Encoding);
            if (part.Children.Count > 0)
            {
                json.WriteStartArray("children");
                foreach (var child in part.Children)
                    Write(json, child, insight, client);
                json.WriteEndArray();
            }
        }
        else
        {
            json.WriteString("containerName", part.Detail);
            json.WriteStartObject("location");
            json.WriteString("uri", insight.Version.Uri);
            json.WriteRange("range", insight.Source, part.Span, client.Encoding);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (client.NestsSymbols)
            return;
        foreach (var child in part.Children)
            Write(json, child, insight, client);
    }

    sealed record Part(string Name, string Detail, int Kind, TextSpan Span, TextSpan Words)
    {
        public TextSpan Span { get; set; } = Span;

        public List<Part> Children { get; } = [];

        public static Part Of(Excerpt at, string detail, int kind)
        {
            var name = string.Join(' ', at.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (name.Length > LongestName)
                name = name[..(char.IsHighSurrogate(name[LongestName - 2]) ? LongestName - 2 : LongestName - 1)] + "…";
            return new(name.Length > 0 ? name : detail, detail, kind, at.Span, at.Span);
        }
    }
}
