using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint rules</c>: every rule, its level here and what it says.</summary>
static class RulesCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("rules", command =>
        {
            command.Description = "List the rules and the levels set for this folder, or for one file and why.";
            var file = command.Argument("FILE", "A file, to see which settings, rules and levels apply to it, and why.");
            var world = new WorldOptions(command);
            var format = ChoiceOption.AddTextOrJson(command);
            command.ExtendedHelpText = """
                Examples:
                  style-lint rules                  the rules with this folder's levels
                  style-lint rules story.md         what applies to one file, and why
                  style-lint rules --format json    the same, for scripts
                """;
            command.OnExecute(() =>
            {
                var writes = Choices.Among(
                    "format",
                    Choices.One(format) ?? "text",
                    new Dictionary<string, Action<Desk, Surroundings>>(StringComparer.Ordinal)
                    {
                        ["text"] = file.Value is { } one ? (desk, here) => FileRules.WriteText(desk, one, here) : WriteText,
                        ["json"] = file.Value is { } only ? (desk, here) => FileRules.WriteJson(desk, only, here) : WriteJson,
                    }
                );
                var desk = new Newsroom(world.Read(around), (path, why) => around.Note($"{path} {why}; skipped")).For(
                    file.Value is { } named ? Path.GetFullPath(named, around.Folder) : around.Folder
                );
                foreach (var problem in desk.BadSettings.AddRange(desk.BadRules).Where(problem => !problem.IsNote))
                {
                    var at = problem.Source.PositionAt(problem.Span.Start);
                    around.Note($"{problem.Source.Path}:{at.Line + 1}:{at.Column + 1}: {problem.Message}");
                }

                writes(desk, around);
                return ExitCode.Clean;
            });
        });

    static Severity Level(Desk desk, Rule rule) => desk.Linter.Settings.LevelOf(rule, "");

    static void WriteText(Desk desk, Surroundings around)
    {
        var palette = TextPage.Palette(around);
        var rules = desk.Linter.Rules.Rules;
        var width = Math.Clamp(around.Width(), 40, 120);
        var column = rules.Select(rule => rule.Id.Name.Length).DefaultIfEmpty().Max() + 2;
        foreach (var family in rules.GroupBy(rule => rule.Id.Family, StringComparer.Ordinal))
        {
            foreach (var rule in family)
            {
                var level = Level(desk, rule);
                var head = $"{palette.Level(level, level.ToName().PadRight(10))}  {Printable.Text(rule.Id.Name).PadRight(column)}";
                // On a narrow page the message goes below.
                var indent = width - column - 12 >= 30 ? column + 12 : 12;
                if (indent == 12)
                {
                    around.Output.WriteLine(head.TrimEnd());
                    head = new(' ', indent);
                }

                foreach (var line in Columns.Wrap(Printable.Line(rule.Message.Template), width - indent))
                {
                    around.Output.WriteLine($"{head}{palette.Faint(line)}".TrimEnd());
                    head = new(' ', indent);
                }
            }

            around.Output.WriteLine();
        }

        around.Output.WriteLine($"{TextReport.Count(rules.Length, "rule")}; run style-lint explain RULE for more about one.");
    }

    static void WriteJson(Desk desk, Surroundings around) => JsonText.Write(around.Output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("rules");
            foreach (var rule in desk.Linter.Rules.Rules)
            {
                json.WriteStartObject();
                json.WriteText("rule", rule.Id.Name);
                json.WriteString("level", Level(desk, rule).ToName());
                json.WriteText("message", rule.Message.Template);
                json.WriteString("kind", rule.Kind.Name);
                json.WriteText("help", rule.Why.Trim());
                if (rule.Link is { } link)
                    json.WriteText("link", link);
                else
                    json.WriteNull("link");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
