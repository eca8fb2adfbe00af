using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Fixing;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>The actions for the findings at a position. Worked out from the position alone, because many editors keep only a finding's
/// words.</summary>
static class CodeActions
{
    const string QuickFix = "quickfix";
    const string FixAll = "source.fixAll.styleLint";

    /// <summary>The feature.</summary>
    public static Feature Feature { get; } =
        new("textDocument/codeAction", "codeActionProvider", Write, json => json.WriteTexts("codeActionKinds", [QuickFix, FixAll]));

    static void Write(Utf8JsonWriter json, Insight insight, Question question)
    {
        var wanted = question.Parameters.At("context").At("only");
        json.WriteStartArray();
        if (question.Span(insight.Source) is { } span && insight.Story is not null)
        {
            if (IsWanted(QuickFix, wanted))
            {
                var found = insight.Found.Where(each => each.Span.Start <= span.End && each.Span.End >= span.Start).ToList();
                foreach (var each in found)
                    WriteFixes(json, each, insight, question);
                foreach (var each in found.DistinctBy(each => each.Rule))
                    WriteAllowance(json, each, insight, question);
                foreach (var each in found)
                    WriteSpelling(json, each, insight, question);
                foreach (var each in found.DistinctBy(each => each.Rule))
                    WriteSwitchOff(json, each, insight, question);
                WritePerson(json, span, insight, question);
            }

            if (IsWanted(FixAll, wanted))
                WriteFixAll(json, insight, question.Client);
        }

        json.WriteEndArray();
    }

    // "source" asks for all kinds that begin with it.
    static bool IsWanted(string kind, JsonElement only) =>
        only.ValueKind != JsonValueKind.Array
        || only.Items()
            .Any(each =>
                each.Text() is { } name && (name == kind || name.Length == 0 || kind.StartsWith(name + ".", StringComparison.Ordinal))
            );

    static void WriteFixes(Utf8JsonWriter json, Diagnostic found, Insight insight, Question question)
    {
        foreach (var fix in found.Fixes)
        {
            // If either side may be wrong, neither fix is preferred: an editor must not choose for the writer.
            var isPreferred = fix.Safety == FixSafety.Safe || found.Fixes.Length == 1;
            EditorAction.Write(json, fix.Title, QuickFix, [FileEdit.Of(insight.Version, fix.Changes)], question.Client, found, isPreferred);
        }
    }

    static void WriteAllowance(Utf8JsonWriter json, Diagnostic found, Insight insight, Question question)
    {
        var title = $"Let {found.Rule} silence it here, and say why";
        if (Allowance.Of(insight, found) is { } allowance)
        {
            var change = allowance.Changes[0];
            var before = change.NewText.AsSpan(0, allowance.ReasonAt);
            var at = insight.Source.PositionAt(change.Span.Start);
            EditorAction.Write(
                json,
                title,
                QuickFix,
                [FileEdit.Of(insight.Version, allowance.Changes)],
                question.Client,
                found,
                place: new(insight.Version.Uri, at.Line, at.Column + before.Length)
            );
        }
        else if (
            insight.Version.Path is { } path
            && NewsroomFile.Settings(insight, question) is { } settings
            && settings.Relative(path) is { } relative
        )
        {
            settings.Write(
                json,
                title,
                YamlEdits.Add(settings.Source, "suppress", $"{{ rule: {found.Rule}, files: [\"{relative}\"], reason: \"\" }}"),
                question.Client,
                found
            );
        }
    }

    static void WriteSwitchOff(Utf8JsonWriter json, Diagnostic found, Insight insight, Question question)
    {
        if (NewsroomFile.Settings(insight, question) is { } settings)
            settings.Write(
                json,
                $"Switch {found.Rule} off in {Path.GetFileName(settings.Path)}",
                YamlEdits.Set(settings.Source, "levels", found.Rule.Name, "off"),
                question.Client,
                found
            );
    }

    // A name with a "name-form" finding could just as well be added to the facts as right.
    static void WriteSpelling(Utf8JsonWriter json, Diagnostic found, Insight insight, Question question)
    {
        if (insight.Desk.Linter.Rules.Find(found.Rule.Name)?.Kind.Name != "name-form")
            return;
        if (insight.Story!.Mentions.FirstOrDefault(each => each.At.Span.Contains(found.Span)) is not { Candidates: [var person] } mention)
            return;
        NewsroomFile
            .Facts(insight, question)
            ?.WriteFact(
                json,
                $"Add the spelling {mention.At} to the facts about {person.Name}",
                FactEntry.WithForm(person, mention.At.Text),
                person.KnownUntil,
                question.Client,
                found
            );
    }

    static void WritePerson(Utf8JsonWriter json, TextSpan span, Insight insight, Question question)
    {
        var mention = insight.Story!.Mentions.FirstOrDefault(each => each.At.Span.Start <= span.Start && each.At.Span.End >= span.End);
        if (mention is not { Given: not null, Candidates: [] } || Hover.Namesakes(insight.Story, mention).Any())
            return;
        NewsroomFile
            .Facts(insight, question)
            ?.WriteFact(
                json,
                $"Add {mention.At} to the newsroom's facts",
                FactEntry.Of(mention),
                insight.Desk.Linter.Knowledge.Today,
                question.Client,
                null
            );
    }

    static void WriteFixAll(Utf8JsonWriter json, Insight insight, Client client)
    {
        if (insight.Found.IsEmpty)
            return;
        var relative = insight.Version.Path is { } path ? insight.Desk.Relative(path) : null;
        var mended = Fixer.Fix(
            insight.Result!,
            source => insight.Version.Desks.LinterFor(insight.Desk, insight.Version.Path).Lint(source, relative),
            FixSafety.Safe
        );
        if (mended.Applied > 0)
            EditorAction.Write(
                json,
                "Apply safe fixes",
                FixAll,
                [FileEdit.Of(insight.Version, Difference(insight.Source.Text, mended.Result.Draft.Source.Text))],
                client,
                null
            );
    }

    // What both have in common before and after stays, and so does the caret.
    static TextChange Difference(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return new(TextSpan.FromBounds(start, before.Length - end), after[start..^end]);
    }
}
