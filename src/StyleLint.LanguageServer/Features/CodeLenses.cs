using System.Text.Json;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>Lines above the text: the day that a dateline sets, the agency's story that is used, the results of a rule's
/// examples.</summary>
static class CodeLenses
{
    /// <summary>The feature.</summary>
    public static Feature Feature { get; } = new("textDocument/codeLens", "codeLensProvider", Write, static _ => { });

    static void Write(Utf8JsonWriter json, Insight insight, Question question)
    {
        json.WriteStartArray();
        if (insight.Story is { Page.Dateline: { } dateline, Anchor: { Source: AnchorSource.Dateline } anchor } draft)
        {
            var counted = draft.Dates.Count(date => date.IsDayWord && date.From is not null);
            var title =
                counted == 0
                    ? Days.Full(anchor.Day)
                    : $"{Days.Full(anchor.Day)}: {(counted == 1 ? "one date counts" : $"{counted} dates count")} from here";
            Write(json, insight, question, dateline.At.Span, title, "");
        }

        foreach (var (story, at, shared, isCredited) in insight.Result?.WireSources ?? [])
        {
            var title =
                $"{WireStories.Name(story)}: {(shared == 0 ? "retold here" : $"{shared} words in common")}, {(isCredited ? "credited" : "not credited")}";
            Write(json, insight, question, at, title, "");
        }

        if (insight.Rule is { Examples.IsEmpty: false } rule)
            Write(json, insight, question, new(rule.Examples[0].Span.Start, 0), ExampleLens.Title(insight), Commands.RunExamples);
        json.WriteEndArray();
    }

    // A lens without a command is just text.
    static void Write(Utf8JsonWriter json, Insight insight, Question question, TextSpan span, string title, string command)
    {
        json.WriteStartObject();
        json.WriteRange("range", insight.Source, span, question.Client.Encoding);
        json.WriteStartObject("command");
        json.WriteString("title", title);
        json.WriteString("command", command);
        if (command.Length > 0)
        {
            json.WriteStartArray("arguments");
            json.WriteStringValue(insight.Version.Uri);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
