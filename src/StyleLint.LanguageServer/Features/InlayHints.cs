using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>The day meant, after each date that counts from the story's own day.</summary>
static class InlayHints
{
    /// <summary>The feature.</summary>
    public static Feature Feature { get; } = new("textDocument/inlayHint", "inlayHintProvider", Write);

    static void Write(Utf8JsonWriter json, Insight insight, Question question)
    {
        json.WriteStartArray();
        if (insight.Story is { Anchor: { } anchor } story && question.Span(insight.Source) is { } asked)
        {
            foreach (var date in story.Dates)
            {
                if (
                    !date.IsDayWord
                    || date is not { From: { } from, To: { } to }
                    || date.Until is not null
                    || !asked.Contains(date.At.Span)
                )
                    continue;
                json.WriteStartObject();
                json.WritePosition("position", insight.Source, date.At.Span.End, question.Client.Encoding);
                json.WriteString("label", Days.Brief(date, from, to, anchor.Day.Year));
                json.WriteString("tooltip", $"{Days.Of(date, from, to)}, {Days.Where(from, to, anchor)}");
                json.WriteBoolean("paddingLeft", true);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
