using System.Text.Json;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>Lines above the text: at a dateline the day it sets, at a rule how its examples come out.</summary>
static class CodeLenses
{
    public static void Write(Utf8JsonWriter json, Reading reading, Question question)
    {
        json.WriteStartArray();
        if (reading.Story is { Page.Dateline: { } dateline, Anchor: { Source: AnchorSource.Dateline } anchor } story)
        {
            var counted = story.Dates.Count(date => date.IsDayWord && date.From is not null);
            var title = counted == 0 ? Days.Full(anchor.Day) : $"{Days.Full(anchor.Day)}: {(counted == 1 ? "one date counts" : $"{counted} dates count")} from here";
            Write(json, reading, question, dateline.At.Span, title, "");
        }

        if (reading.Rule is { Examples.IsEmpty: false } rule)
            Write(json, reading, question, new(rule.Examples[0].Span.Start, 0), ExampleLens.Title(reading), Commands.RunExamples);
        json.WriteEndArray();
    }

    // A lens without a command is a line to read.
    static void Write(Utf8JsonWriter json, Reading reading, Question question, TextSpan span, string title, string command)
    {
        json.WriteStartObject();
        json.WriteRange("range", reading.Source, span, question.Client.Encoding);
        json.WriteStartObject("command");
        json.WriteString("title", title);
        json.WriteString("command", command);
        if (command.Length > 0)
        {
            json.WriteStartArray("arguments");
            json.WriteStringValue(reading.Snapshot.Uri);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
