using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint init</c>: measures the folder and writes a commented style-lint.yml that fits it.</summary>
static class InitCommand
{
    // Enough to see how a folder is laid out and what is usual in it; an archive of a million stories need not be read for it.
    const int MaxDraftsLookedAt = 20_000;
    const int MaxFoldersNamed = 8;
    const int MaxFieldsNamed = 8;
    const int MaxRulesNamed = 12;

    // In fewer drafts a rule may strike most of them by chance.
    const int LeastDraftsForHabits = 10;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("init", command =>
        {
            command.Description = "Survey this folder and write a style-lint.yml for it.";
            command.ExtendedHelpText = """
                Checks the drafts in this folder, lists the findings by rule, and writes a commented style-lint.yml to match, with an empty baseline
                if there are findings to accept. Existing files are left alone.
                """;
            var fromVale = command.Option(
                "--from-vale",
                "Write the style-lint.yml that says what the .vale.ini here says, and list what differs.",
                CommandOptionType.NoValue
            );
            command.OnExecute(() => fromVale.HasValue() ? InitFromVale.Run(around) : Run(around));
        });

    static int Run(Surroundings around)
    {
        var path = Path.Combine(around.Folder, SettingsFile.FileName);
        if (Path.Exists(path))
            throw new CannotRunException($"{SettingsFile.FileName} already exists; it was not changed");
        var drafts = new DraftFinder(around.Folder, (_, _) => { }).Find(".").Take(MaxDraftsLookedAt).ToList();
        var others = drafts
            .Select(draft => OthersFolder(draft.Path))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        drafts.RemoveAll(draft => OthersFolder(draft.Path) is not null);
        var folders = Folders(drafts);
        if (folders.Count > 0)
            drafts.RemoveAll(draft => !draft.Path.Contains('/'));
        var survey = Survey.Of(drafts, around);
        // What is found in most drafts is how things are done here. An error is none, however common.
        var habits =
            survey.Drafts < LeastDraftsForHabits
                ? []
                : survey.Found.Where(rule => rule.Level == Severity.Warning && rule.Drafts > survey.Drafts / 2).ToList();
        var hasBaseline = survey.Found.Length > habits.Count;
        var baseline = Path.Combine(around.Folder, BaselineFile.DefaultName);
        using (var file = new OutputFile(SettingsFile.FileName, path))
        {
            file.Writer.Write(Settings(folders, others, survey, habits, hasBaseline));
            file.Commit();
        }

        if (hasBaseline && !Path.Exists(baseline))
            BaselineFile.Read(baseline, BaselineFile.DefaultName).Write([]);
        Tell(around.Output, drafts, survey, habits, hasBaseline);
        return ExitCode.Clean;
    }

    static void Tell(TextWriter output, List<FoundDraft> drafts, Survey survey, List<RuleCount> habits, bool hasBaseline)
    {
        output.WriteLine($"Looked at {TextReport.Count(survey.Drafts, "draft")}{Kinds(drafts)}.{Headers(survey)}");
        output.WriteLine();
        if (!survey.Found.IsEmpty)
        {
            output.WriteLine("Errors and warnings with the default rules:");
            foreach (var rule in survey.Found.Take(MaxRulesNamed))
                output.WriteLine(
                    $"  {rule.Findings, 6}  {rule.Rule}{(habits.Contains(rule) ? $"; in {rule.Drafts} drafts, so only a suggestion here" : "")}"
                );
            if (survey.Found.Length > MaxRulesNamed)
                output.WriteLine($"          and {TextReport.Count(survey.Found.Length - MaxRulesNamed, "more rule")}");
            output.WriteLine();
        }

        output.WriteLine($"Wrote {SettingsFile.FileName}{(hasBaseline ? $" and an empty {BaselineFile.DefaultName}" : "")}.");
        output.WriteLine();
        output.WriteLine("Next:");
        output.WriteLine("  style-lint check                            check the drafts");
        if (hasBaseline)
            output.WriteLine("  style-lint check --update-baseline=accept   accept what is there; report only new findings from now on");
        output.WriteLine("  style-lint rules                            list the rules and their levels");
    }

    static string Kinds(List<FoundDraft> drafts)
    {
        var kinds = drafts
            .GroupBy(draft => Path.GetExtension(draft.Path).ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Count()} {kind.Key}");
        return drafts.Count == 0 ? "" : $" ({string.Join(", ", kinds)})";
    }

    static string Headers(Survey survey)
    {
        var shared = survey
            .Headers.Where(field => field.Drafts > survey.Drafts / 10)
            .Take(MaxFieldsNamed)
            .Select(field =>
                $"{Printable.Text(field.Field)} ({(field.Drafts == survey.Drafts ? "all" : $"{100L * field.Drafts / survey.Drafts} %")})"
            );
        return string.Join(", ", shared) is { Length: > 0 } all ? $" Their headers have {all}." : "";
    }

    // The folders that all drafts lie in; none where drafts lie beside them: nothing says then that either are the only ones.
    static List<string> Folders(List<FoundDraft> drafts)
    {
        var folders = drafts
            .Where(draft => draft.Path.Contains('/'))
            .GroupBy(draft => draft.Path[..draft.Path.IndexOf('/')], StringComparer.Ordinal)
            .OrderByDescending(folder => folder.Count())
            .ThenBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => folder.Key)
            .ToList();
        return folders.Count <= MaxFoldersNamed && drafts.All(draft => draft.Path.Contains('/') || IsAboutTheProject(draft.Path))
            ? folders
            : [];
    }

    static string Settings(List<string> folders, List<string> others, Survey survey, List<RuleCount> habits, bool hasBaseline)
    {
        var include =
            folders.Count == 0 ? "# include: [\"stories/**\"]" : "include:" + List(folders.Select(folder => $"{folder}/**"), "  ");
        var exclude =
            others.Count == 0 ? "# exclude: [\"**/archive/**\"]" : "exclude:" + List(others.Select(folder => $"**/{folder}/**"), "  ");
        var levels =
            habits.Count == 0
                ? "# levels:\n#   dates: error\n#   dates/undated: off"
                : "levels:"
                    + string.Concat(
                        habits
                            .OrderBy(rule => rule.Rule)
                            .Select(rule => $"\n  {rule.Rule}: suggestion # in {rule.Drafts} of {survey.Drafts} drafts")
                    );
        var overrides = survey.Evergreen.IsEmpty
            ? "# overrides:\n#   - files: [\"howto/**\"]\n#     evergreen: true\n#     levels: { attribution/missing-byline: off }"
            : "overrides:\n  - evergreen: true # no draft in these folders has a date\n    files:"
                + List(survey.Evergreen.Select(folder => $"{folder}/*"), "      ");
        return $$"""
            # StyleLint settings for the drafts in this folder and below.

            # Which drafts are checked. Default: every .md, .markdown, .mdx and .txt file. Files that git ignores are skipped.
            {{include}}
            {{exclude}}

            # Your own rules and facts, in addition to the built-in ones; a rule with a built-in rule's name replaces it.
            # rules: [desk/rules]
            # facts: [desk/people.yml]

            # The archive of agency copy that drafts are compared with; fill it with style-lint wire add.
            # wire: desk/wire

            # The stylebook to follow, ap or reuters: turns on the rules of its house style.
            # house: ap

            # Your spelling, british or american: spellings of the other are flagged.
            # spelling: british

            # Findings accepted for now; style-lint check --update-baseline=accept records them.
            {{(hasBaseline ? "" : "# ")}}baseline: {{BaselineFile.DefaultName}}

            # Levels for a family or a rule: error, warning, suggestion or off.
            {{levels}}

            # Different settings for some drafts; evergreen copy may say "today".
            {{overrides}}

            # Names every reader knows: surnames that need no first name, abbreviations that need no explanation.
            # exempt: { surnames: [Thatcher], acronyms: [NHS] }

            """.ReplaceLineEndings("\n");
    }

    // One a line, so that two branches that each add one can be merged.
    static string List(IEnumerable<string> values, string indent) => string.Concat(values.Select(value => $"\n{indent}- {Quoted(value)}"));

    // Built pages, and what others wrote: nobody's copy here.
    static string? OthersFolder(string draft)
    {
        var folders = draft.Split('/');
        return Array.Find(folders[..^1], folder => folder is "vendor" or "_site" or "themes" or "third_party" or "bower_components");
    }

    static bool IsAboutTheProject(string draft) =>
        Path.GetFileNameWithoutExtension(draft).ToUpperInvariant()
            is "README"
                or "CHANGELOG"
                or "CONTRIBUTING"
                or "LICENSE"
                or "CODE_OF_CONDUCT"
                or "SECURITY"
                or "SUPPORT"
                or "AUTHORS"
                or "NOTICE";

    // Single quotes: YAML reads what is between them as it stands.
    static string Quoted(string value) => $"'{value.Replace("'", "''")}'";
}
