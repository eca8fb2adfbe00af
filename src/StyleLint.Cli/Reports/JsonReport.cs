using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Cli.Reports;

/// <summary>
/// Everything, for programs: one object with <c>version</c>, <c>diagnostics</c> and <c>summary</c>. Lines and columns count from one, columns in UTF-16
/// units, ends are exclusive; sorted by path, line, column, rule.
/// </summary>
sealed class JsonReport(ReportPage page) : IReport
{
    /// <summary>How JSON is written here: letters of all scripts as they are, HTML's characters escaped.</summary>
    internal static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    readonly List<(FileFindings File, Diagnostic Found, LinePosition At)> _all = [];

    public void Add(FileFindings file)
    {
        foreach (var found in file.Found)
            _all.Add((file, found, found.Source.PositionAt(found.Span.Start)));
    }

    public void Finish(Summary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("diagnostics");
            // Stable: findings of one rule at one place keep the engine's order.
            foreach (var (file, found, _) in _all
                .OrderBy(each => each.File.Path, StringComparer.Ordinal)
                .ThenBy(each => each.At.Line)
                .ThenBy(each => each.At.Column)
                .ThenBy(each => each.Found.Rule))
            {
                Write(json, file, found);
            }

            json.WriteEndArray();
            json.WriteStartObject("summary");
            json.WriteNumber("files", summary.Files);
            json.WriteNumber("errors", summary.Errors);
            json.WriteNumber("warnings", summary.Warnings);
            json.WriteNumber("suggestions", summary.Suggestions);
            json.WriteNumber("suppressed", summary.Suppressed);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        page.Out.WriteLine(Text(buffer.WrittenSpan));
    }

    /// <summary>JSON as text, without the characters that a GitHub Actions runner would obey; both spellings mean the same string.</summary>
    internal static string Text(ReadOnlySpan<byte> json) => Encoding.UTF8.GetString(json).Replace("##[", "#\\u0023[", StringComparison.Ordinal);

    /// <summary>A string whatever it holds: half a surrogate pair is written as an escape, where the writer would put U+FFFD.</summary>
    internal static void WriteString(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        if (IsWellFormed(value))
        {
            json.WriteStringValue(value);
            return;
        }

        var raw = new StringBuilder("\"");
        foreach (var unit in value)
        {
            if (unit is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '&' or '\''))
                raw.Append(unit);
            else
                raw.Append("\\u").Append(((int)unit).ToString("x4"));
        }

        json.WriteRawValue(raw.Append('"').ToString(), skipInputValidation: true);
    }

    static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return true;
            if (Rune.DecodeFromUtf16(text[next..], out _, out var taken) != OperationStatus.Done)
                return false;
            text = text[(next + taken)..];
        }

        return true;
    }

    static void Write(Utf8JsonWriter json, FileFindings file, Diagnostic found)
    {
        json.WriteStartObject();
        WriteString(json, "path", file.Path);
        WriteString(json, "rule", found.Rule.Name);
        json.WriteString("level", found.Severity.ToName());
        WriteString(json, "message", found.Message);
        WriteRange(json, found.Source, found.Span);
        WriteString(json, "help", RuleHelp.For(found.Rule, file.Rules));
        json.WriteStartArray("related");
        foreach (var related in found.Related)
        {
            var at = related.Source.PositionAt(related.Span.Start);
            json.WriteStartObject();
            WriteString(json, "path", related.Source.Path);
            json.WriteNumber("line", at.Line + 1);
            json.WriteNumber("column", at.Column + 1);
            WriteString(json, "message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in found.Fixes)
            Write(json, found.Source, fix);
        json.WriteEndArray();
        if (found.Suppression is { } suppression)
        {
            json.WriteStartObject("suppressed");
            WriteString(json, "reason", suppression.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("suppressed");
        }

        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, SourceText source, Fix fix)
    {
        json.WriteStartObject();
        WriteString(json, "title", fix.Title);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "needs-review");
        json.WriteStartArray("edits");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WriteRange(json, source, change.Span);
            WriteString(json, "text", change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteRange(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var (start, end) = (source.PositionAt(span.Start), source.PositionAt(span.End));
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }
}
