using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.LanguageServer;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>What can be done about a finding in the editor, and that it does what its title says.</summary>
public sealed class CodeActionTests : IDisposable
{
    const string Wrong = "It sails on Friday, March 4, 2025.";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("draft.md", "# Ferry\n\n" + Wrong + "\n")]
    [InlineData("draft.md", "# Ferry\r\n\r\n" + Wrong + "\r\nMore.\r\n")]
    [InlineData("draft.md", "# Ferry\n\nThe boat is late.\n" + Wrong + "\nMore.\n\nLast.\n")]
    [InlineData("draft.md", "# Ferry\n\n- The boat is late.\n- " + Wrong + "\n- More.\n")]
    [InlineData("draft.md", "---\ntitle: Ferry\ndescription: " + Wrong + "\n---\n\nMore.\n")]
    [InlineData("draft.md", "---\ntitle: Ferry\n---\n" + Wrong + "\n")]
    [InlineData("draft.mdx", "# Ferry\n\nThe boat is late.\n" + Wrong + "\n")]
    [InlineData("draft.txt", "---\ntitle: Ferry\n---\n\n" + Wrong + "\n")]
    [InlineData("draft.txt", "---\ntitle: Ferry\nstyle-lint:\n  disable:\n    dates/undated: \"diary column\"\n---\n\n" + Wrong + "\n")]
    [InlineData("draft.txt", "---\ntitle: Ferry\nstyle-lint: { disable: { dates/undated: \"diary column\" } }\n---\n\n" + Wrong + "\n")]
    [InlineData("draft.md", Wrong)]
    public void A_finding_is_let_pass_once_there_is_a_reason(string path, string text)
    {
        var insight = Read(path, text);
        var found = insight.Found.Single(each => each.Rule.Name == "dates/weekday-mismatch");
        var allowance = Allowance.Of(insight, found)!;
        var first = allowance.Changes[0];
        var without = Apply(text, allowance.Changes);
        Assert.Contains(Read(path, without).Found, each => each.Rule.Name == "dates/weekday-mismatch");
        var reasoned = first with { NewText = first.NewText.Insert(allowance.ReasonAt, "as the court wrote it") };
        var result = Check.Lint(Apply(text, [reasoned, .. allowance.Changes[1..]]), path);
        Assert.Equal("as the court wrote it", result.Diagnostics.Single(each => each.Rule == found.Rule).Suppression?.Reason);
        Assert.DoesNotContain(result.Diagnostics, each =>
            each.Rule == BuiltInRules.BadSuppression
            || (each.Rule == BuiltInRules.UnusedSuppression && each.Message.Contains(found.Rule.Name))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("# ours\n")]
    [InlineData("exclude: [\"archive/**\"]")]
    [InlineData("levels:\n  wire: error\n  dates/undated: off\nexclude: [\"archive/**\"]\n")]
    [InlineData("levels: { wire: error }\n")]
    [InlineData("levels: {}\nexclude: [\"archive/**\"]\n")]
    [InlineData("levels:\nexclude: [\"archive/**\"]\n")]
    [InlineData("levels:\r\n    wire: error\r\n")]
    [InlineData("levels:\n  dates/weekday-mismatch: warning\n  wire: error\n")]
    public void A_rule_is_switched_off_and_the_settings_keep_the_rest(string settings)
    {
        var source = SourceText.From(settings, "style-lint.yml");
        var before = Settings.Load(source).Value;
        var change = YamlEdits.Set(source, "levels", "dates/weekday-mismatch", "off")!.Value;
        var (after, problems) = Settings.Load(SourceText.From(Apply(settings, [change]), "style-lint.yml"));
        Assert.Empty(problems);
        Assert.Equal(Severity.Off, after.LevelOf(RuleSet.Default.Find("dates/weekday-mismatch")!, "x.md"));
        Assert.Equal(before.Exclude.Length, after.Exclude.Length);
        Assert.Empty(
            before
                .Levels.Where(level => level.Name.Name != "dates/weekday-mismatch")
                .Select(level => level.Name.Name)
                .Except(after.Levels.Select(level => level.Name.Name))
        );
    }

    [Theory]
    [InlineData("levels: [\n")]
    [InlineData("- levels\n")]
    [InlineData("{ levels: { wire: error } }\n")]
    public void Settings_that_could_be_spoilt_are_left_alone(string settings) =>
        Assert.Null(YamlEdits.Set(SourceText.From(settings, "style-lint.yml"), "levels", "dates", "off"));

    [Theory]
    [InlineData("known-until: 2026-01-01\npeople:\n  - name: Jo Berg\n    tenures:\n      - { office: mayor }\n")]
    [InlineData("known-until: 2026-01-01\npeople:\n- name: Jo Berg\n")]
    [InlineData("known-until: 2026-01-01\n")]
    [InlineData("known-until: 2026-01-01\npeople:\n")]
    public void A_person_is_added_to_the_facts_with_every_office(string facts)
    {
        var person = FactBook.Default.BySurname("Macron").Single();
        var source = SourceText.From(facts, "people.yml");
        var change = YamlEdits.Add(source, "people", FactEntry.WithForm(person, "Manu O’Macron"))!.Value;
        var (book, problems) = FactBook.Load([SourceText.From(Apply(facts, [change]), "people.yml")]);
        Assert.Empty(problems);
        var added = book.BySurname("Macron").Single();
        Assert.Equal(person.Tenures.Select(Written), added.Tenures.Select(Written));
        Assert.Equal(person.Forms.Append("Manu O’Macron"), added.Forms.AsEnumerable());
        Assert.Equal(facts.Contains("Jo Berg") ? 1 : 0, book.BySurname("Berg").Length);
    }

    [Fact]
    public void Somebody_new_is_added_to_facts_that_are_not_there_yet()
    {
        using var talk = new Conversation(_folder);
        talk.Begin("""{ "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } } }""");
        talk.Open("ferry.md", "The ferry is late, French President Jo Berg said.\n");
        var action = Action(talk, "ferry.md", 39, "Add Jo Berg to the newsroom's facts");
        var edits = action["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal(["create", null, "create", null], edits.Select(edit => edit!["kind"]?.GetValue<string>()));
        Assert.Equal(
            "known-until: 2026-02-03\npeople:\n  - name: Jo Berg\n    tenures:\n      - { office: president, country: France }\n",
            NewText(edits[1]!)
        );
        Assert.Equal("facts:\n  - people.yml\n", NewText(edits[3]!));
    }

    [Fact]
    public void What_is_safe_is_mended_at_once_and_a_choice_is_left()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        const string Text = "OSLO, March 6, 2025 (Reuters) – It sails on Friday, March 4, 2025, and nobody minds.\n";
        talk.Open("ferry.md", Text);
        var action = Assert.Single(
            talk.AskOf("textDocument/codeAction", "ferry.md", 0, 0, 0, """, "context": { "diagnostics": [], "only": ["source.fixAll"] }""")!
                .AsArray()
        )!;
        Assert.Equal("source.fixAll.styleLint", action["kind"]!.GetValue<string>());
        var change = action["edit"]!["changes"]![talk.Uri("ferry.md")]![0]!;
        Assert.Equal("-", change["newText"]!.GetValue<string>());
        Assert.Equal(Text.IndexOf(" – ", StringComparison.Ordinal) + 1, change["range"]!["start"]!["character"]!.GetValue<int>());
    }

    [Fact]
    public void Plain_text_is_let_pass_in_the_settings()
    {
        _folder.Write("style-lint.yml", "exclude: [\"archive/**\"]\n");
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("stories/ferry.txt", Wrong + "\n", "plaintext");
        var action = Action(talk, "stories/ferry.txt", 14, "Let dates/weekday-mismatch silence it here, and say why");
        var change = action["edit"]!["changes"]![talk.Uri("style-lint.yml")]![0]!;
        Assert.Equal(
            "suppress:\n  - { rule: dates/weekday-mismatch, files: [\"stories/ferry.txt\"], reason: \"\" }\n",
            change["newText"]!.GetValue<string>()
        );
    }

    static string Written(Tenure tenure) => $"{tenure with { Office = new(tenure.Office.Name, []) }}";

    static JsonNode Action(Conversation talk, string path, int column, string title) =>
        talk.AskOf("textDocument/codeAction", path, 0, column, column, """, "context": { "diagnostics": [] }""")!
            .AsArray()
            .Single(each => each!["title"]!.GetValue<string>() == title)!;

    static string NewText(JsonNode edit) => edit["edits"]![0]!["newText"]!.GetValue<string>();

    static Insight Read(string path, string text)
    {
        var desks = new Desks(new DeskOptions("/", Check.Today), "/", null, static _ => { });
        return new Snapshot(new("untitled:" + path, null, 1, SourceText.From(text, path), desks, new())).Read(
            insight => insight,
            CancellationToken.None
        );
    }

    static string Apply(string text, ImmutableArray<TextChange> changes)
    {
        foreach (var (span, newText) in changes.OrderByDescending(change => change.Span.Start))
            text = text[..span.Start] + newText + text[span.End..];
        return text;
    }
}
