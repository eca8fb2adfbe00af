using System.Text;
using McMaster.Extensions.CommandLineUtils;
using StyleLint.Docs;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Workspace;
using StyleLint.Yaml;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint new rule</c>: a rule to start from, which passes its own examples.</summary>
static class NewCommand
{
    const string DefaultFolder = "desk/rules";
    const string DefaultKind = "existence";

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("new", command =>
        {
            command.Description = "Write a new rule to start from.";
            command.Command("rule", rule => AddRule(rule, around));
            command.OnExecute(() =>
            {
                command.ShowHelp();
                return ExitCode.Clean;
            });
        });

    static void AddRule(CommandLineApplication command, Surroundings around)
    {
        command.Description = "Write a rule of one kind, with examples that pass, for you to change.";
        var name = command.Argument("RULE", "The rule's name: family/name, such as style/at-this-time.");
        var kind = new ChoiceOption("--kind <KIND>", CommandOptionType.MultipleValue, [.. RuleKinds.All.Select(each => each.Name)])
        {
            Description = $"Kind of rule; style-lint explain lists them. Default: {DefaultKind}.",
        }.AddTo(command);
        var check = command.Option("--check <CHECK>", "What it checks, for kinds that ask.", CommandOptionType.MultipleValue);
        var folder = command.Option(
            "--rules <DIR>",
            $"Folder to write to. Default: the first under rules in the settings, else {DefaultFolder}.",
            CommandOptionType.MultipleValue
        );
        command.ExtendedHelpText = """
            Examples:
              style-lint new rule style/at-this-time
              style-lint new rule style/email --kind substitution
              style-lint new rule dates/board-days --kind date-agreement --check weekday
            """;
        command.OnExecute(() => Write(name.Value, Choices.One(kind) ?? DefaultKind, Choices.One(check), Choices.One(folder), around));
    }

    static int Write(string? name, string kindName, string? checkName, string? into, Surroundings around)
    {
        if (name is null || name.Split('/') is not [{ Length: > 0 } family, { Length: > 0 } last] || !IsName(family) || !IsName(last))
            throw new CannotRunException(
                $"{name ?? "new rule"}: name the rule family/name, in small letters, digits and hyphens, such as style/at-this-time"
            );
        var kind = Choices.Among("kind", kindName, RuleKinds.All.ToDictionary(each => each.Name, StringComparer.Ordinal));
        var check = CheckOf(kind, checkName);
        var desk = new Newsroom(new(around.Folder, around.Today()), (_, _) => { }).For(around.Folder);
        var listed = desk.RuleFolders.FirstOrDefault(Directory.Exists);
        var folder = into is not null ? Path.GetFullPath(into, around.Folder) : listed ?? Path.Combine(around.Folder, DefaultFolder);
        var full = Path.Combine(folder, family, $"{last}.yml");
        var shown = Path.GetRelativePath(around.Folder, full).Replace('\\', '/');
        if (Path.Exists(full))
            throw new CannotRunException($"{shown} already exists; it was not changed");
        MakeFolder(Path.GetDirectoryName(full)!, shown);
        using (var output = new OutputFile(shown, full))
        {
            output.Writer.Write(Text(kind, check));
            output.Commit();
        }

        var next = new[]
        {
            ($"style-lint explain {kind.Name}", "what else a rule of this kind can say"),
            ($"style-lint test {shown}", "run its examples"),
            ($"style-lint try {shown} stories", "what it says of stories you have published"),
        };
        around.Output.WriteLine($"Wrote {shown}. Change it, then:");
        foreach (var (line, does) in next)
            around.Output.WriteLine($"  {line.PadRight(next.Max(each => each.Item1.Length))}   {does}");
        if (listed is null || Path.GetFullPath(listed) != Path.GetFullPath(folder))
        {
            var entry = Path.GetRelativePath(desk.File?.Folder ?? around.Folder, folder).Replace('\\', '/');
            around.Output.WriteLine($"To use it, add rules: [{entry}] to {SettingsFile.FileName}.");
        }

        return ExitCode.Clean;
    }

    static void MakeFolder(string folder, string shown)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(
                $"{shown}: {(problem is UnauthorizedAccessException ? "no permission to make its folder" : "its folder can't be made; check that no file is in the way")}"
            );
        }
    }

    static Check CheckOf(RuleKind kind, string? name)
    {
        if (kind.ChosenBy is not { } chosenBy)
            return name is null ? kind.Checks[0] : throw new CannotRunException($"--check {name}: {kind.Name} has one check; leave it out");
        if (name is null)
            throw new CannotRunException(
                $"--check: choose what a {kind.Name} rule looks for ({chosenBy}): {string.Join(", ", kind.Checks.Select(each => each.Name))}"
            );
        return Choices.Among("check", name, kind.Checks.ToDictionary(each => each.Name, StringComparer.Ordinal));
    }

    // What the kind's page shows is known to work.
    static string Text(RuleKind kind, Check check)
    {
        var shipped = RuleSet.Default.Rules.Where(rule => rule.Kind == kind).Select(rule => rule.Source.Text);
        var example = KindPage.Rules(kind).Concat(shipped).First(rule => kind.ChosenBy is not { } key || ChoosesCheck(rule, key, check));
        var text = new StringBuilder();
        text.Append($"# {kind.Summary}\n# Change the words, then the examples: [|…|] marks what must be flagged, good must pass.\n");
        text.Append(example.TrimEnd()).Append('\n');
        if (!example.Contains("\nwhy:", StringComparison.Ordinal))
            text.Append("why: |\n  Say why your newsroom wants this; writers read it in their editor.\n");
        return text.ToString();
    }

    static bool ChoosesCheck(string rule, string key, Check check) =>
        rule.Split('\n').Any(line => line.Split('#')[0].TrimEnd() == $"{key}: {check.Name}");

    static bool IsName(string text) => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
