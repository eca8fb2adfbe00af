using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Docs;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint explain</c>: the page of a rule or a kind, on the terminal.</summary>
static class ExplainCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("explain", command =>
        {
            command.Description = "Explain a rule, a rule family, a kind of rule or the settings.";
            var name = command.Argument("RULE|KIND", "What to explain. Default: list everything that can be explained.");
            var world = new WorldOptions(command);
            command.ExtendedHelpText = """
                Examples:
                  style-lint explain dates/weekday-mismatch   why, examples, and how to silence one
                  style-lint explain dates                    the rules of a family
                  style-lint explain existence                how to write rules of this kind
                  style-lint explain settings                 every key of style-lint.yml
                """;
            command.OnExecute(() => Run(name.Value, world.Read(around), around));
        });

    /// <summary>Writes the page of what a name stands for.</summary>
    internal static int Run(string? name, DeskOptions world, Surroundings around)
    {
        var desk = new Newsroom(world, (path, why) => around.Note($"{path} {why}; skipped")).For(around.Folder);
        var rules = desk.Linter.Rules;
        var palette = TextPage.Palette(around);
        if (name is null)
            WriteList(rules.Rules, RuleKinds.All, around, palette);
        else if (rules.Find(name) is { } rule)
            WriteRule(rule, desk, around, palette);
        else if (BuiltInRules.Find(name) is { } builtIn)
            WritePage($"# {builtIn.Id}\n\n{builtIn.Why}", around, palette);
        else if (RuleKinds.All.FirstOrDefault(kind => kind.Name == name) is { } kind)
            WritePage(KindPage.Of(kind), around, palette);
        else if (rules.Rules.Where(each => each.IsOfFamily(name)).ToList() is { Count: > 0 } family)
            WriteList(family, [], around, palette);
        else if (name is "settings" or SettingsFile.FileName)
            WritePage(SettingsPage.Make(), around, palette);
        else if (rules.Rules.Where(each => each.Id.Name.EndsWith("/" + name, StringComparison.Ordinal)).ToList() is { Count: > 0 } named)
            WriteNamed(named, desk, around, palette);
        else
            throw new CannotRunException(Unknown(name, rules));
        return ExitCode.Clean;
    }

    // Somebody left out the family.
    static void WriteNamed(List<Rule> rules, Desk desk, Surroundings around, Palette palette)
    {
        if (rules is [var only])
            WriteRule(only, desk, around, palette);
        else
            WriteList(rules, [], around, palette);
    }

    static string Unknown(string name, RuleSet rules) =>
        RuleNames.Unknown(
            "rule or kind",
            name,
            RuleNames.All(rules.Rules, families: true).Concat(RuleKinds.All.Select(kind => kind.Name)),
            "style-lint explain"
        );

    static void WriteRule(Rule rule, Desk desk, Surroundings around, Palette palette)
    {
        WritePage(RulePage.Of(rule), around, palette);
        var here = desk.Linter.Settings.LevelOf(rule, "");
        if (here != rule.Level && desk.File?.Settings.Source is { } settings)
            around.Output.WriteLine($"\n{Printable.Text(settings.Path)} makes it: {here.ToName()}.");
    }

    static void WritePage(string markdown, Surroundings around, Palette palette) =>
        MarkdownPage.Write(markdown, around.Output, palette, Math.Clamp(around.Width(), 40, 100));

    static void WriteList(IReadOnlyList<Rule> rules, IReadOnlyList<RuleKind> kinds, Surroundings around, Palette palette)
    {
        var names = rules.Select(rule => (rule.Id.Name, Printable.Line(rule.Message.Template))).ToList();
        Write("Rules", names);
        Write("Kinds of rules", [.. kinds.Select(kind => (kind.Name, kind.Summary))]);
        around.Output.WriteLine("Run style-lint explain NAME for more about one.");

        void Write(string title, List<(string Name, string Says)> rows)
        {
            if (rows.Count == 0)
                return;
            around.Output.WriteLine(palette.Strong(title));
            var column = rows.Max(row => row.Name.Length) + 4;
            foreach (var (name, says) in rows)
            {
                var room = Math.Max(20, Math.Clamp(around.Width(), 40, 120) - column);
                var head = $"  {Printable.Text(name)}".PadRight(column);
                foreach (var line in Columns.Wrap(says, room))
                {
                    around.Output.WriteLine($"{head}{palette.Faint(line)}".TrimEnd());
                    head = new(' ', column);
                }
            }

            around.Output.WriteLine();
        }
    }
}
