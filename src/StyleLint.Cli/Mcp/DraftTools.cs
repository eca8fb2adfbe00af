using System.Text;
using System.Text.Json;
using StyleLint.Cli.Commands;
using StyleLint.Cli.DeskPage;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Fixing;

namespace StyleLint.Cli.Mcp;

/// <summary><c>check</c>, <c>explain</c> and <c>fix</c>: what there is to say of a draft.</summary>
sealed class DraftTools(McpFolder folder)
{
    const int Width = 100;

    public IEnumerable<McpTool> All =>
        [
            new(
                "check",
                "Check a story",
                "Checks a news story the way a copy desk does: weekdays and dates that do not agree, sums that do not add "
                    + "up, people whose titles "
                    + "were wrong on that day, quotations without a speaker, missing bylines, agency copy without credit, "
                    + "and the newsroom's "
                    + "own rules. Use it on every story you write or edit before you hand it over. Each finding has its line and column, "
                    + "rule, level (error, warning, suggestion), message, and fixes as edits. The structure is that of "
                    + "style-lint check --format json.",
                McpFolder.DraftArguments,
                given => folder.Session.Use(folder.Draft(given), Check, CancellationToken.None)
            ),
            new(
                "fix",
                "Mend a story",
                "Mends what can be mended in a story and gives back the new text, the edits and a diff. It writes no file. "
                    + "The fixes called safe "
                    + "need no thought; the likeliest ones are guesses that somebody must look at, such as which of weekday "
                    + "and date is right.",
                [.. McpFolder.DraftArguments, new("fixes", "Which fixes to apply. Default: safe.") { Choices = ["safe", "likeliest"] }],
                given =>
                    folder.Session.Use(
                        folder.Draft(given),
                        draft => Fix(draft, given.Text("fixes") == "likeliest" ? FixSafety.NeedsReview : FixSafety.Safe),
                        CancellationToken.None
                    )
            ),
            new(
                "explain",
                "Explain a rule",
                "Says why a rule exists, what it accepts and flags, how often it is right, and how a finding is silenced. "
                    + "Use it when you doubt "
                    + "a finding or somebody asks about one. Without a name it lists all rules and kinds.",
                [new("name", "A rule (dates/weekday-mismatch), a family of rules (dates), a kind of rule (existence), or settings.")],
                Explain
            ),
        ];

    McpAnswer Check(CheckedDraft draft)
    {
        var (found, rules) = (draft.Result.Diagnostics, draft.Linter.Rules);
        using var text = new StringWriter { NewLine = "\n" };
        using var json = new StringWriter { NewLine = "\n" };
        var page = new ReportPage(text, new(IsOn: false), Width) { ListsSuggestions = true };
        foreach (var report in (IReport[])[new TextReport(page), new JsonReport(page with { Out = json })])
        {
            report.Add(new(draft.Draft.Name, found, rules, draft.Result.Story));
            report.Finish(Summary.Of(found) with { Known = draft.Result.Known.Length });
        }

        return new(text.ToString() + Besides(), Encoding.UTF8.GetBytes(json.ToString().TrimEnd()));
    }

    McpAnswer Fix(CheckedDraft draft, FixSafety most)
    {
        var mended = draft.Fix(most, CancellationToken.None);
        var (before, after) = (draft.Result.Draft.Source.Text, mended.Result.Draft.Source.Text);
        var diff = UnifiedDiff.Of(draft.Draft.Name, before, after);
        var left = mended.Result.Diagnostics.Count(each => each.Suppression is null && each.Severity > Severity.Suggestion);
        var text =
            mended.Applied == 0
                ? $"Nothing can be mended{(most == FixSafety.Safe ? " safely; with fixes: likeliest there may be more" : "")}.\n"
                : $"{TextReport.Count(mended.Applied, "fix", "fixes")} applied; nothing was written.\n\n{diff}\nThe text now:\n\n{after}\n";
        return McpAnswer.Of(
            $"{text}\n{TextReport.Count(left, "error or warning", "errors and warnings")} left; check lists them.\n{Besides()}",
            json =>
            {
                json.WriteText("path", draft.Draft.Name);
                json.WriteNumber("applied", mended.Applied);
                json.WriteNumber("left", left);
                json.WriteText("text", after);
                json.WriteText("diff", diff);
                WriteEdits(json, draft, most);
            }
        );
    }

    // Of the text as it was. A fix may bring up another, so that the text after all of them can hold more.
    static void WriteEdits(Utf8JsonWriter json, CheckedDraft draft, FixSafety most)
    {
        json.WriteStartArray("fixes");
        foreach (var found in draft.Result.Diagnostics.Where(each => each.Suppression is null))
        {
            if (found.Fixes.FirstOrDefault(fix => fix.Safety <= most) is not { } fix)
                continue;
            json.WriteStartObject();
            json.WriteText("rule", found.Rule.Name);
            json.WriteText("message", found.Message);
            json.WritePropertyName("fix");
            JsonReport.WriteFix(json, found.Source, fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    McpAnswer Explain(McpArguments given)
    {
        using var page = new StringWriter { NewLine = "\n" };
        var name = given.Text("name") is { Length: > 0 } asked ? asked : null;
        ExplainCommand.Run(name, folder.World(), folder.Around with { Output = page, OutputIsTerminal = false });
        return McpAnswer.Of(page.ToString(), json =>
        {
            json.WriteText("name", name ?? "");
            json.WriteText("page", page.ToString());
        });
    }

    // What is wrong with the settings, rules and facts: a check by others than those that were meant looks like any other.
    string Besides() =>
        string.Concat(folder.Session.Problems().Concat(folder.TakeNotes()).Select(note => $"\nNote: {Printable.Text(note)}\n"));
}
