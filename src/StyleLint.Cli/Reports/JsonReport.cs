using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Cli.Reports;

/// <summary>
/// Everything, for programs: one object with <c>version</c>, <c>diagnostics</c> and <c>summary</c>. Lines and columns count from one,
/// columns in UTF-16 units, ends are exclusive; sorted by path, line, column, rule.
/// </summary>
sealed class JsonReport(ReportPage page) : IReport
{
    readonly Findings _all = new();

    public void Add(FileFindings file) => _all.Add(file, _ => true);

    public void Finish(Summary summary) => JsonText.Write(page.Out, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("diagnostics");
            foreach (var each in _all.ByPlace())
                Write(json, each.File, each.Found);
            json.WriteEndArray();
            json.WriteStartObject("summary");
            json.WriteNumber("files", summary.Files);
            json.WriteNumber("errors", summary.Errors);
            json.WriteNumber("warnings", summary.Warnings);
            json.WriteNumber("suggestions", summary.Suggestions);
            json.WriteNumber("suppressed", summary.Suppressed);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    static void Write(Utf8JsonWriter json, FileFindings file, Diagnostic found)
    {
        json.WriteStartObject();
        json.WriteText("path", file.Path);
        json.WriteText("rule", found.Rule.Name);
        json.WriteString("level", found.Severity.ToName());
        json.WriteText("message", found.Message);
        WriteRange(json, found.Source, found.Span);
        json.WriteText("help", RuleHelp.For(found.Rule, file.Rules));
        json.WriteStartArray("related");
        foreach (var related in found.Related)
        {
            var at = related.Source.PositionAt(related.Span.Start);
            json.WriteStartObject();
            json.WriteText("path", related.Source.Path);
            json.WriteNumber("line", at.Line + 1);
            json.WriteNumber("column", at.Column + 1);
            json.WriteText("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in found.Fixes)
            WriteFix(json, found.Source, fix);
        json.WriteEndArray();
        if (found.Suppression is { } suppression)
        {
            json.WriteStartObject("suppressed");
            json.WriteText("reason", suppression.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("suppressed");
        }

        json.WriteEndObject();
    }

    /// <summary>A way out of a finding, with its edits.</summary>
    internal static void WriteFix(Utf8JsonWriter json, SourceText source, Fix fix)
    {
        json.WriteStartObject();
        json.WriteText("title", fix.Title);
        json.WriteString("safety", fix.Safety.ToName());
        json.WriteStartArray("edits");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WriteRange(json, source, change.Span);
            json.WriteText("text", change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Where a span stands, from one on; the end is exclusive.</summary>
    internal static void WriteRange(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var (start, end) = (source.PositionAt(span.Start), source.PositionAt(span.End));
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }
}
