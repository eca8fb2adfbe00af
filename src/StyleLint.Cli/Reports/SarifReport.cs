using System.Globalization;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Docs;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Cli.Reports;

/// <summary>
/// SARIF 2.1.0, the OASIS format for results of static analysis, within the limits that GitHub sets for uploads. Lines and columns count
/// from one, columns in UTF-16 units, ends are exclusive.
/// </summary>
// Ours because the SARIF library rests on reflection, which the natively compiled program does without.
sealed class SarifReport(ReportPage page) : IReport
{
    /// <summary>
    /// The most results and rules GitHub takes in one run
    /// (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
    /// </summary>
    const int MostResults = 25_000;

    const string Base = "%SRCROOT%";

    readonly Findings _all = new();
    readonly Dictionary<RuleId, int> _rules = [];

    public void Add(FileFindings file) => _all.Add(file, _ => true, (found, story) => Fingerprint.Of(found, story?.Draft));

    public void Finish(Summary summary)
    {
        // GitHub shows the weightiest; what is suppressed weighs least.
        var kept = (
            _all.Count > MostResults
                ? _all.WorstFirst().OrderBy(each => each.Found.Suppression is not null).Take(MostResults)
                : _all.ByPlace()
        ).ToList();
        var left = _all.Count - kept.Count;
        JsonText.Write(page.Out, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, kept);
            WriteInvocation(json, left);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("newlineSequences");
            json.WriteStringValue("\r\n");
            json.WriteStringValue("\n");
            json.WriteStringValue("\r");
            json.WriteEndArray();
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Base);
            WriteMessage(json, "description", "The root of the repository; outside of GitHub Actions, the folder that style-lint ran in.");
            json.WriteEndObject();
            json.WriteEndObject();
            WriteResults(json, kept);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    void WriteTool(Utf8JsonWriter json, List<Finding> kept)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "StyleLint");
        json.WriteString("version", ToolVersion.Number);
        json.WriteString("semanticVersion", ToolVersion.Number);
        json.WriteStartArray("rules");
        foreach (
            var (id, rules) in kept.GroupBy(each => each.Found.Rule, each => each.File.Rules)
                .OrderBy(each => each.Key)
                .Select(each => (each.Key, each.First()))
        )
        {
            _rules.Add(id, _rules.Count);
            WriteRule(json, id, rules.Find(id.Name), RuleHelp.For(id, rules));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteRule(Utf8JsonWriter json, RuleId id, Rule? rule, string help)
    {
        var words = id.Name[(id.Name.LastIndexOfAny(['/', '.']) + 1)..].Split('-', StringSplitOptions.RemoveEmptyEntries);
        json.WriteStartObject();
        json.WriteText("id", id.Name);
        json.WriteText("name", string.Concat(words.Select(Capitalised)));
        WriteMessage(json, "shortDescription", Capitalised(string.Join(' ', words)));
        if (help.Length == 0)
            help = rule?.Message.Template ?? id.Name;
        WriteMessage(json, "fullDescription", help.Split("\n\n")[0].ReplaceLineEndings(" ").Trim());
        json.WriteStartObject("help");
        json.WriteText("text", help);
        if (rule is not null)
            json.WriteText("markdown", RulePage.Of(rule, MarkdownText.Tame));
        json.WriteEndObject();
        if (rule?.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            json.WriteText("helpUri", uri.AbsoluteUri);
        if (rule is not null)
        {
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Level));
            json.WriteEndObject();
        }

        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(id.Family);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        static string Capitalised(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
    }

    static void WriteInvocation(Utf8JsonWriter json, int left)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (left > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteMessage(
                json,
                "message",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{left} more findings are left out: GitHub takes {MostResults} results. The weightiest are here."
                )
            );
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    void WriteResults(Utf8JsonWriter json, List<Finding> kept)
    {
        var seen = new Dictionary<(string Path, string Fingerprint), int>();
        json.WriteStartArray("results");
        foreach (var each in kept)
        {
            var (file, found) = (each.File, each.Found);
            json.WriteStartObject();
            json.WriteText("ruleId", found.Rule.Name);
            json.WriteNumber("ruleIndex", _rules[found.Rule]);
            json.WriteString("level", Level(found.Severity));
            WriteMessage(json, "message", found.Message);
            json.WriteStartArray("locations");
            json.WriteStartObject();
            WriteLocation(json, file.Path, found.Source, found.Span);
            json.WriteEndObject();
            json.WriteEndArray();
            // The same words a second time are told apart by their number.
            var number = seen[(file.Path, each.Fingerprint)] = seen.GetValueOrDefault((file.Path, each.Fingerprint)) + 1;
            json.WriteStartObject("partialFingerprints");
            // The one name that GitHub looks at.
            json.WriteString("primaryLocationLineHash", $"{each.Fingerprint}:{number}");
            json.WriteEndObject();
            WriteRelated(json, file, found);
            WriteFixes(json, file, found);
            WriteSuppression(json, file, found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteRelated(Utf8JsonWriter json, FileFindings file, Diagnostic found)
    {
        if (found.Related.IsEmpty)
            return;
        json.WriteStartArray("relatedLocations");
        for (var at = 0; at < found.Related.Length; at++)
        {
            var related = found.Related[at];
            json.WriteStartObject();
            json.WriteNumber("id", at);
            WriteLocation(json, PathOf(related.Source, file, found), related.Source, related.Span);
            WriteMessage(json, "message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteFixes(Utf8JsonWriter json, FileFindings file, Diagnostic found)
    {
        if (found.Fixes.IsEmpty)
            return;
        json.WriteStartArray("fixes");
        foreach (var fix in found.Fixes)
        {
            json.WriteStartObject();
            WriteMessage(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            WriteArtifact(json, "artifactLocation", file.Path);
            json.WriteStartArray("replacements");
            foreach (var change in fix.Changes)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", found.Source, change.Span);
                json.WriteStartObject("insertedContent");
                json.WriteText("text", change.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("safety", fix.Safety.ToName());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteSuppression(Utf8JsonWriter json, FileFindings file, Diagnostic found)
    {
        if (found.Suppression is not { } suppression)
            return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", ReferenceEquals(suppression.Source, found.Source) ? "inSource" : "external");
        json.WriteText("justification", suppression.Reason);
        json.WriteStartObject("location");
        WriteLocation(json, PathOf(suppression.Source, file, found), suppression.Source, suppression.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static string PathOf(SourceText source, FileFindings file, Diagnostic found) =>
        ReferenceEquals(source, found.Source) ? file.Path : source.Path;

    void WriteLocation(Utf8JsonWriter json, string path, SourceText source, TextSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, "artifactLocation", path);
        WriteRegion(json, "region", source, span);
        json.WriteEndObject();
    }

    void WriteArtifact(Utf8JsonWriter json, string name, string path)
    {
        path = page.Repository.Path(path);
        json.WriteStartObject(name);
        if (Path.IsPathRooted(path))
        {
            json.WriteString("uri", $"file:///{Repository.Encode(path.TrimStart('/'))}");
        }
        else
        {
            json.WriteString("uri", Repository.Encode(path));
            json.WriteString("uriBaseId", Base);
        }

        json.WriteEndObject();
    }

    static void WriteRegion(Utf8JsonWriter json, string name, SourceText source, TextSpan span)
    {
        var (start, end) = (source.PositionAt(span.Start), source.PositionAt(span.End));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteEndObject();
    }

    // In a message of SARIF "[words](place)" is a link; a draft's words must not become one.
    static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text.Replace("](", "] (", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Suggestion => "note",
            _ => "none",
        };
}
