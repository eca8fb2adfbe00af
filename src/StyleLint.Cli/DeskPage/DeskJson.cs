using System.Globalization;
using System.Text.Json;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Reports.Html;
using StyleLint.Diagnostics;
using StyleLint.LanguageServer;
using StyleLint.Text;

namespace StyleLint.Cli.DeskPage;

/// <summary>What was found in a draft, for the page: places are counted in UTF-16 units from the beginning, as scripts count.</summary>
static class DeskJson
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="problems">What is wrong with the settings, rules and facts.</param>
    public static void Write(Utf8JsonWriter json, CheckedDraft draft, IEnumerable<string> problems)
    {
        var (source, story) = (draft.Result.Draft.Source, draft.Result.Story);
        // What says something of another file has no place in the draft.
        var mine = draft.Result.Diagnostics.Where(found => ReferenceEquals(found.Source, source)).ToList();
        json.WriteStartObject();
        json.WriteStartArray("found");
        foreach (var found in mine.Where(found => found.Suppression is null))
            Write(json, draft, found);
        json.WriteEndArray();
        json.WriteNumber("suppressed", mine.Count(found => found.Suppression is not null));
        json.WriteNumber("known", draft.Result.Known.Length);
        json.WriteNumber("rules", draft.Linter.Rules.Rules.Count(rule => draft.Linter.Settings.LevelOf(rule, draft.Path) != Severity.Off));
        json.WriteBoolean("hasArchive", draft.Linter.Knowledge.Archive is not null);
        json.WriteBoolean("isReporting", story.Page.IsReporting);
        if (story.Anchor is { } anchor)
        {
            json.WriteString("day", anchor.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("dayFrom", ReadingWords.Name(anchor.Source));
        }

        json.WriteTexts("problems", problems);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CheckedDraft draft, Diagnostic found)
    {
        json.WriteStartObject();
        json.WriteText("rule", found.Rule.Name);
        json.WriteString("level", found.Severity.ToName());
        json.WriteText("message", found.Message.Trim());
        WriteSpan(json, found.Span);
        json.WriteText("help", RuleHelp.For(found.Rule, draft.Linter.Rules).Trim());
        json.WriteStartArray("related");
        foreach (var related in found.Related)
        {
            json.WriteStartObject();
            json.WriteText("message", related.Message.Trim());
            if (ReferenceEquals(related.Source, found.Source))
            {
                WriteSpan(json, related.Span);
            }
            else
            {
                json.WriteText("path", related.Source.Path);
                if (BesideTheWire.IsWire(related.Source))
                    json.WriteText("words", related.Source.Slice(related.Span).ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in found.Fixes)
        {
            json.WriteStartObject();
            json.WriteText("title", fix.Title);
            json.WriteBoolean("isSafe", fix.Safety == FixSafety.Safe);
            json.WriteStartArray("edits");
            foreach (var change in fix.Changes)
            {
                json.WriteStartObject();
                WriteSpan(json, change.Span);
                json.WriteText("text", change.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
