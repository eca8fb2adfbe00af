using System.Text;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Cli.Reports;

/// <summary>
/// For reviewdog, its Diagnostic Format: lines and columns count from one, columns in bytes of UTF-8, ends are exclusive. What is
/// suppressed is left out, since the format has no word for it.
/// </summary>
sealed class RdjsonReport(ReportPage page) : IReport
{
    readonly Findings _all = new();

    public void Add(FileFindings file) => _all.Add(file, found => found.Suppression is null);

    public void Finish(Summary summary) => JsonText.Write(page.Out, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("source");
            json.WriteString("name", "style-lint");
            json.WriteEndObject();
            json.WriteStartArray("diagnostics");
            foreach (var each in _all.ByPlace())
                Write(json, each.File, each.Found);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    static void Write(Utf8JsonWriter json, FileFindings file, Diagnostic found)
    {
        json.WriteStartObject();
        json.WriteText("message", found.Message);
        json.WriteStartObject("location");
        json.WriteText("path", file.Path);
        WriteRange(json, found.Source, found.Span);
        json.WriteEndObject();
        json.WriteString(
            "severity",
            found.Severity switch
            {
                Severity.Error => "ERROR",
                Severity.Warning => "WARNING",
                _ => "INFO",
            }
        );
        json.WriteStartObject("code");
        json.WriteText("value", found.Rule.Name);
        if (file.Rules.Find(found.Rule.Name)?.Link is { } link)
            json.WriteText("url", link);
        json.WriteEndObject();
        json.WriteStartArray("suggestions");
        foreach (var fix in found.Fixes)
            Write(json, found.Source, fix);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A suggestion is one edit, and several of one finding are choices: a fix of several edits becomes one that spans them.
    static void Write(Utf8JsonWriter json, SourceText source, Fix fix)
    {
        var whole = TextSpan.FromBounds(fix.Changes[0].Span.Start, fix.Changes[^1].Span.End);
        var text = new StringBuilder();
        var done = whole.Start;
        foreach (var change in fix.Changes)
        {
            text.Append(source.Text, done, change.Span.Start - done).Append(change.NewText);
            done = change.Span.End;
        }

        json.WriteStartObject();
        WriteRange(json, source, whole);
        json.WriteText("text", text.ToString());
        json.WriteEndObject();
    }

    static void WriteRange(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", source, span.Start);
        WritePosition(json, "end", source, span.End);
        json.WriteEndObject();
    }

    static void WritePosition(Utf8JsonWriter json, string name, SourceText source, int offset)
    {
        var at = source.PositionAt(offset);
        var bytes = Encoding.UTF8.GetByteCount(source.Text.AsSpan(offset - at.Column, at.Column));
        // The mark stands in the file's first line, where reviewdog counts it.
        if (at.Line == 0 && source is { HasByteOrderMark: true, Encoding: UTF8Encoding })
            bytes += Encoding.UTF8.Preamble.Length;
        json.WriteStartObject(name);
        json.WriteNumber("line", at.Line + 1);
        json.WriteNumber("column", bytes + 1);
        json.WriteEndObject();
    }
}
