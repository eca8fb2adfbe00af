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
            command.Description = "Measure this folder and write a style-lint.yml that fits it.";
            command.ExtendedHelpText = """
                It checks the drafts there are, says what it found by rule, writes a commented style-lint.yml that fits them, and an empty baseline where
                there is something to let pass. A file that is there already is left alone.
                """;
            command.OnExecute(() => Run(around));
        });

    static int Run(Surroundings around)
    {
        var path = Path.Combine(around.Folder, SettingsFinder.FileName);
        if (Path.Exists(path))
            throw new CannotRunException($"{SettingsFinder.FileName} is there already; it was left as it is");
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
        using (var file = new OutputFile(SettingsFinder.FileName, path))
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
            output.WriteLine("Errors and warnings with the rules as they ship:");
            foreach (var rule in survey.Found.Take(MaxRulesNamed))
                output.WriteLine(
                    $"  {rule.Findings, 6}  {rule.Rule}{(habits.Contains(rule) ? $"; in {rule.Drafts} drafts, so only a suggestion here" : "")}"
                );
            if (survey.Found.Length > MaxRulesNamed)
                output.WriteLine($"          and {TextReport.Count(survey.Found.Length - MaxRulesNamed, "more rule")}");
            output.WriteLine();
        }

        output.WriteLine($"Wrote {SettingsFinder.FileName}{(hasBaseline ? $" and an empty {BaselineFile.DefaultName}" : "")}.");
        output.WriteLine();
        output.WriteLine("Next:");
        output.WriteLine("  style-lint check                            check the drafts");
        if (hasBaseline)
            output.WriteLine("  style-lint check --update-baseline=accept   let pass what is there, and from now on see only what is new");
        output.WriteLine("  style-lint rules                            see what is checked, and at which level");
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
            # Settings of style-lint for the drafts in this folder and below.

            # Which drafts are checked; every .md, .markdown, .mdx and .txt where nothing is said. Git's ignored files never are.
            {{include}}
            {{exclude}}

            # Rules and facts of your own, over those that ship; a rule of the same name replaces ours.
            # rules: [desk/rules]
            # facts: [desk/people.yml]

            # Agency copy that drafts are compared with; style-lint wire add fills the folder.
            # wire: desk/wire

            # The stylebook to start from, ap or reuters: it switches on the rules of its house style.
            # house: ap

            # The English that is written here, british or american: words spelt as in the other are flagged.
            # spelling: british

            # What was found before and is let pass: style-lint check --update-baseline=accept fills it.
            {{(hasBaseline ? "" : "# ")}}baseline: {{BaselineFile.DefaultName}}

            # What counts how much: error, warning, suggestion or off, for a family or one rule.
            {{levels}}

            # Other levels for some drafts; evergreen copy may say "today".
            {{overrides}}

            # Names that every reader here knows: surnames that need no first name, abbreviations that need no explanation.
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
