using System.Text;
using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint init</c>: writes a commented style-lint.yml that fits the folder.</summary>
static class InitCommand
{
    // Enough to see how a folder is laid out; an archive of a million stories need not be walked for it.
    const int MaxDraftsLookedAt = 20_000;
    const int MaxFoldersNamed = 8;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("init", command =>
    {
        command.Description = "Write a style-lint.yml that fits this folder.";
        command.ExtendedHelpText = """
            It looks at what drafts there are, writes a commented style-lint.yml and says what to do next. A file that is there already is left alone.
            """;
        command.OnExecute(() => Run(around));
    });

    static int Run(Surroundings around)
    {
        var path = Path.Combine(around.Folder, SettingsFinder.FileName);
        if (Path.Exists(path))
            throw new CannotRunException($"{SettingsFinder.FileName} is there already; it was left as it is");
        var drafts = new DraftFinder(around.Folder, (_, _) => { }).Find(".").Take(MaxDraftsLookedAt).Select(draft => draft.Path).ToList();
        using (var file = new OutputFile(SettingsFinder.FileName, path))
        {
            file.Writer.Write(Settings(drafts));
            file.Commit();
        }

        around.Output.WriteLine($"Wrote {SettingsFinder.FileName} for {TextReport.Count(drafts.Count, "draft")}{Kinds(drafts)}.");
        around.Output.WriteLine();
        around.Output.WriteLine("Next:");
        around.Output.WriteLine("  style-lint check      check the drafts");
        around.Output.WriteLine("  style-lint rules      see what is checked, and at which level");
        return Program.Clean;
    }

    static string Kinds(List<string> drafts)
    {
        var kinds = drafts.GroupBy(draft => Path.GetExtension(draft).ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Count()} {kind.Key}");
        return drafts.Count == 0 ? "" : $" ({string.Join(", ", kinds)})";
    }

    static string Settings(List<string> drafts)
    {
        var text = new StringBuilder();
        text.Append("# Settings of style-lint for the drafts in this folder and below.\n\n");
        var folders = drafts.Where(draft => draft.Contains('/'))
            .GroupBy(draft => draft[..draft.IndexOf('/')], StringComparer.Ordinal)
            .OrderByDescending(folder => folder.Count()).ThenBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => folder.Key)
            .ToList();
        // Drafts beside folders of drafts: nothing says that either are the only ones.
        var isComplete = folders.Count is > 0 and <= MaxFoldersNamed && drafts.All(draft => draft.Contains('/') || IsAboutTheProject(draft));
        text.Append("# Which drafts are checked; every .md, .markdown, .mdx and .txt where nothing is said. Git's ignored files never are.\n");
        text.Append($"{(isComplete ? "" : "# ")}include: [{string.Join(", ", (isComplete ? folders : ["stories"]).Select(folder => Quoted($"{folder}/**")))}]\n");
        text.Append("# exclude: [\"**/archive/**\"]\n\n");
        text.Append("""
            # Rules and facts of your own, over those that ship; a rule of the same name replaces ours.
            # rules: [desk/rules]
            # facts: [desk/people.yml]

            # The stylebook to start from, ap or reuters: it switches on the rules of its house style.
            # house: ap

            # What counts how much: error, warning, suggestion or off, for a family or one rule.
            # levels:
            #   dates: error
            #   dates/undated: off

            # Other levels for some drafts; evergreen copy may say "today".
            # overrides:
            #   - files: ["howto/**"]
            #     evergreen: true
            #     levels: { attribution/missing-byline: off }

            # Names that every reader here knows: surnames that need no first name, abbreviations that need no explanation.
            # exempt: { surnames: [Thatcher], acronyms: [NHS] }

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    static bool IsAboutTheProject(string draft) =>
        Path.GetFileNameWithoutExtension(draft).ToUpperInvariant() is "README" or "CHANGELOG" or "CONTRIBUTING" or "LICENSE" or "CODE_OF_CONDUCT" or "SECURITY" or "SUPPORT" or "AUTHORS" or "NOTICE";

    // Single quotes: YAML reads what is between them as it stands.
    static string Quoted(string value) => $"'{value.Replace("'", "''")}'";
}
