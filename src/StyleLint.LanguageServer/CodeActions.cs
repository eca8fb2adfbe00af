using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>What can be done about the findings at a place. Worked out from the place alone: many editors keep nothing of a finding but its words.</summary>
static class CodeActions
{
    const string QuickFix = "quickfix";
    const string FixAll = "source.fixAll.styleLint";

    /// <summary>The kinds there are.</summary>
    public static ImmutableArray<string> Kinds { get; } = [QuickFix, FixAll];

    public static void Write(Utf8JsonWriter json, Reading reading, Question question)
    {
        var wanted = question.Parameters.At("context").At("only");
        json.WriteStartArray();
        if (question.Span(reading.Source) is { } span && reading.Story is not null)
        {
            if (IsWanted(QuickFix, wanted))
            {
                var found = reading.Found.Where(each => each.Span.Start <= span.End && each.Span.End >= span.Start).ToList();
                foreach (var each in found)
                    WriteFixes(json, each, reading, question);
                foreach (var each in found.DistinctBy(each => each.Rule))
                    WriteAllowance(json, each, reading, question);
                foreach (var each in found)
                    WriteSpelling(json, each, reading, question);
                foreach (var each in found.DistinctBy(each => each.Rule))
                    WriteSwitchOff(json, each, reading, question);
                WritePerson(json, span, reading, question);
            }

            if (IsWanted(FixAll, wanted))
                WriteFixAll(json, reading, question.Client);
        }

        json.WriteEndArray();
    }

    // "source" asks for all kinds that begin with it.
    static bool IsWanted(string kind, JsonElement only) =>
        only.ValueKind != JsonValueKind.Array
        || only.Items().Any(each => each.Text() is { } name && (name == kind || name.Length == 0 || kind.StartsWith(name + ".", StringComparison.Ordinal)));

    static void WriteFixes(Utf8JsonWriter json, Diagnostic found, Reading reading, Question question)
    {
        foreach (var fix in found.Fixes)
        {
            // Where either side may be wrong none is preferred: an editor must not choose for the writer.
            var isPreferred = fix.Safety == FixSafety.Safe || found.Fixes.Length == 1;
            Write(json, fix.Title, QuickFix, [FileEdit.Of(reading.Snapshot, fix.Changes)], question.Client, found, isPreferred);
        }
    }

    static void WriteAllowance(Utf8JsonWriter json, Diagnostic found, Reading reading, Question question)
    {
        var title = $"Let {found.Rule} pass here, and say why";
        if (Allowance.Of(reading, found) is { } allowance)
        {
            var change = allowance.Changes[0];
            var before = change.NewText.AsSpan(0, allowance.ReasonAt);
            var at = reading.Source.PositionAt(change.Span.Start);
            Write(
                json,
                title,
                QuickFix,
                [FileEdit.Of(reading.Snapshot, allowance.Changes)],
                question.Client,
                found,
                place: new(reading.Snapshot.Uri, at.Line, at.Column + before.Length));
        }
        else if (reading.Snapshot.Path is { } path && NewsroomFile.Settings(reading, question) is { } settings && settings.Relative(path) is { } relative)
        {
            settings.Write(
                json,
                title,
                YamlEdits.Add(settings.Source, "suppress", $"{{ rule: {found.Rule}, files: [\"{relative}\"], reason: \"\" }}"),
                question.Client,
                found);
        }
    }

    static void WriteSwitchOff(Utf8JsonWriter json, Diagnostic found, Reading reading, Question question)
    {
        if (NewsroomFile.Settings(reading, question) is { } settings)
            settings.Write(json, $"Switch {found.Rule} off in {Path.GetFileName(settings.Path)}", YamlEdits.Set(settings.Source, "levels", found.Rule.Name, "off"), question.Client, found);
    }

    // "name-form" findings stand on a name that the facts could just as well call right.
    static void WriteSpelling(Utf8JsonWriter json, Diagnostic found, Reading reading, Question question)
    {
        if (reading.Desk.Linter.Rules.Find(found.Rule.Name)?.Kind.Name != "name-form")
            return;
        if (reading.Story!.Mentions.FirstOrDefault(each => each.At.Span.Contains(found.Span)) is not { Candidates: [var person] } mention)
            return;
        NewsroomFile.Facts(reading, question)
            ?.WriteFact(json, $"Add the spelling {mention.At} to the facts about {person.Name}", FactEntry.WithForm(person, mention.At.Text), person.KnownUntil, question.Client, found);
    }

    static void WritePerson(Utf8JsonWriter json, TextSpan span, Reading reading, Question question)
    {
        var mention = reading.Story!.Mentions.FirstOrDefault(each => each.At.Span.Start <= span.Start && each.At.Span.End >= span.End);
        if (mention is not { Given: not null, Candidates: [] } || Hover.Namesakes(reading.Story, mention).Any())
            return;
        NewsroomFile.Facts(reading, question)
            ?.WriteFact(json, $"Add {mention.At} to the newsroom's facts", FactEntry.Of(mention), reading.Desk.Linter.Knowledge.Today, question.Client, null);
    }

    static void WriteFixAll(Utf8JsonWriter json, Reading reading, Client client)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var found in reading.Found)
        {
            if (found.Fixes.FirstOrDefault(fix => fix.Safety == FixSafety.Safe) is { } fix && !fix.Changes.Any(change => changes.Any(other => other.Span.Overlaps(change.Span) || other.Span.Start == change.Span.Start)))
                changes.AddRange(fix.Changes);
        }

        if (changes.Count > 0)
            Write(json, "Mend what is safe to mend", FixAll, [FileEdit.Of(reading.Snapshot, [.. changes.OrderBy(change => change.Span)])], client, null);
    }

    /// <summary>Writes one action.</summary>
    internal static void Write(
        Utf8JsonWriter json,
        string title,
        string kind,
        IEnumerable<FileEdit> edits,
        Client client,
        Diagnostic? found,
        bool isPreferred = false,
        Place? place = null)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("kind", kind);
        if (isPreferred)
            json.WriteBoolean("isPreferred", true);
        FileEdit.Write(json, edits, client);
        if (place is { } show && client.ShowsPlaces)
            Commands.WriteShow(json, title, show);
        json.WriteEndObject();
    }
}
