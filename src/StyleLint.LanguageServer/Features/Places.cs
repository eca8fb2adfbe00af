using System.Text.Json;
using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.LanguageServer;

/// <summary>From a surname to the full name and to every other mention, from a day word to the day it counts from.</summary>
static class Places
{
    /// <summary>Where a word leads.</summary>
    public static Feature DefinitionFeature { get; } = new("textDocument/definition", "definitionProvider", WriteDefinition);

    static void WriteDefinition(Utf8JsonWriter json, Insight insight, Question question)
    {
        Excerpt? place = null;
        if (insight.Story is { } story && question.Offset(insight.Source) is { } offset)
        {
            if (MentionAt(story, offset) is { } mention)
                place = (
                    SamePerson(story, mention).FirstOrDefault(each => each.Given is not null) ?? SamePerson(story, mention).First()
                ).At;
            else if (DateAt(story, offset) is { IsDayWord: true })
                place = story.Anchor?.At;
        }

        if (place is { } found)
            Write(json, found, insight, question.Client);
        else
            json.WriteNullValue();
    }

    /// <summary>Where else the same thing is meant.</summary>
    public static Feature ReferencesFeature { get; } = new("textDocument/references", "referencesProvider", WriteReferences);

    static void WriteReferences(Utf8JsonWriter json, Insight insight, Question question)
    {
        json.WriteStartArray();
        if (insight.Story is { } story && question.Offset(insight.Source) is { } offset)
        {
            foreach (var place in References(story, offset))
                Write(json, place, insight, question.Client);
        }

        json.WriteEndArray();
    }

    static IEnumerable<Excerpt> References(Story story, int offset)
    {
        if (MentionAt(story, offset) is { } mention)
            return SamePerson(story, mention).Select(each => each.At);
        if (DateAt(story, offset) is { From: { } from, To: { } to })
            return story.Dates.Where(each => each.From == from && each.To == to).Select(each => each.At);
        return [];
    }

    static IEnumerable<Mention> SamePerson(Story story, Mention mention) =>
        story.Mentions.Where(each => each.Individual == mention.Individual);

    static Mention? MentionAt(Story story, int offset) =>
        story.Mentions.FirstOrDefault(each => each.At.Span.Start <= offset && offset <= each.At.Span.End);

    static DateMention? DateAt(Story story, int offset) =>
        story.Dates.FirstOrDefault(each => each.At.Span.Start <= offset && offset <= each.At.Span.End);

    static void Write(Utf8JsonWriter json, Excerpt place, Insight insight, Client client)
    {
        json.WriteStartObject();
        json.WriteString("uri", insight.Version.Uri);
        json.WriteRange("range", insight.Source, place.Span, client.Encoding);
        json.WriteEndObject();
    }
}
