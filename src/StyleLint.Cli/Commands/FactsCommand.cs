using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Facts;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint facts</c>: a newsroom's own people, brought in from a list and looked through.</summary>
static class FactsCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("facts", facts =>
        {
            facts.Description = "Bring in and check people and offices of your own.";
            facts.Command("import", command => AddImport(command, around));
            facts.Command("check", command => AddCheck(command, around));
            facts.OnExecute(() =>
            {
                facts.ShowHelp();
                return ExitCode.Clean;
            });
        });

    static void AddImport(CommandLineApplication command, Surroundings around)
    {
        command.Description = "Make a facts table of a list of people and offices.";
        var from = command.Option(
            "--from <FILE>",
            "The list: comma-separated values whose first line names the columns.",
            CommandOptionType.MultipleValue
        );
        var known = command.Option(
            "--known-until <DATE>",
            "The day up to which the list is complete, YYYY-MM-DD. Default: today.",
            CommandOptionType.MultipleValue
        );
        var output = command.Option(
            "--output <FILE>",
            "Where the table goes, a .csv. Default: standard output.",
            CommandOptionType.MultipleValue
        );
        var world = new WorldOptions(command);
        command.ExtendedHelpText = """
            Columns: person, office, country, from, until; and where wanted surname (where it is not the last word of the name), state and party
            (of legislators). Their order does not matter, others are left out, and commas, semicolons or tabs may part them. Days are written
            YYYY-MM-DD; until is the first day no longer in office and stays empty while somebody holds it. Offices and countries are those of the
            facts: one that is missing goes into a facts file of your own first.

            Examples:
              style-lint facts import --from members.csv --output desk/members.csv
              style-lint check --facts desk/members.csv          or in style-lint.yml: facts: [desk/members.csv]

            Exit code: 0 written, 1 a row is wrong and nothing was written, 2 could not run.
            """;
        command.OnExecute(() => Import(from, known, output, world.Read(around), around));
    }

    static void AddCheck(CommandLineApplication command, Surroundings around)
    {
        command.Description = "Look through facts for what cannot be so.";
        command.AllowArgumentSeparator = true;
        var paths = command.Argument("PATH", "Facts files or folders. Default: those of the settings.", multipleValues: true);
        var world = new WorldOptions(command);
        command.ExtendedHelpText = """
            It finds unknown offices and countries, dates that are none, times in office that end before they begin or overlap, offices with two
            holders at a time, and entries that stand there twice.

            Examples:
              style-lint facts check                     the facts of the settings here
              style-lint facts check desk/members.csv    one file

            Exit code: 0 nothing wrong, 1 something wrong, 2 could not run.
            """;
        command.OnExecute(() => CheckFacts(Choices.Paths(command, paths), world.Read(around), around));
    }

    static int Import(CommandOption from, CommandOption known, CommandOption output, DeskOptions world, Surroundings around)
    {
        var path = Choices.One(from) ?? throw new CannotRunException("name the list to import: --from FILE");
        var until = Choices.Date(known) ?? world.Today;
        var to = Choices.One(output);
        if (to is not null && !to.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            throw new CannotRunException($"--output {to}: a facts table is called something.csv");
        if (!Path.Exists(Path.GetFullPath(path, around.Folder)))
            throw new CannotRunException($"{path}: no such file");
        var read = DraftFile.Read(Path.GetFullPath(path, around.Folder), path);
        if (read.Source is not { } list)
            throw new CannotRunException($"{path} {read.WhyNot}");
        var facts = FactsHere(world, around).Linter.Knowledge.Facts;
        var (table, problems) = PeopleImport.Convert(list, facts, until);
        Write(problems, around.Error, new(IsOn: false));
        if (table is null || problems.Any(problem => !problem.IsNote))
        {
            around.Note(
                $"{path}: {TextReport.Count(problems.Length, "wrong entry").Replace("entrys", "entries", StringComparison.Ordinal)}; nothing was written"
            );
            return ExitCode.Found;
        }

        if (to is null)
        {
            around.Output.Write(table);
            return ExitCode.Clean;
        }

        using (var file = new OutputFile(to, Path.GetFullPath(to, around.Folder)))
        {
            file.Writer.Write(table);
            file.Commit();
        }

        around.Output.WriteLine(
            $"Wrote {to}, complete up to {until:yyyy-MM-dd}. A check reads it with --facts {to}, or where style-lint.yml says facts: [{to}]."
        );
        return ExitCode.Clean;
    }

    static int CheckFacts(string[] paths, DeskOptions world, Surroundings around)
    {
        var desk = FactsHere(world with { Facts = world.Facts.AddRange(paths) }, around);
        var named = paths.Select(path => Path.GetFullPath(path, around.Folder)).ToList();
        var files = desk
            .FactFiles.Where(file => named.Count == 0 || named.Any(path => TestCommand.IsBelow(file, path, around.Folder)))
            .DistinctBy(file => file.Path)
            .ToList();
        if (files.Count == 0)
            throw new CannotRunException("there are no facts to check: name a file, or name them in style-lint.yml under facts");
        var problems = FactsCheck.Run(
            files,
            FactBook.Load(desk.FactFiles.ExceptBy(files.Select(file => file.Path), file => file.Path)).Value
        );
        Write(problems, around.Output, TextPage.Palette(around));
        around.Output.WriteLine(
            $"{TextReport.Count(files.Count, "file")}: {(problems.IsEmpty ? "nothing wrong" : $"{problems.Length} wrong")}"
        );
        return problems.IsEmpty ? ExitCode.Clean : ExitCode.Found;
    }

    static Desk FactsHere(DeskOptions world, Surroundings around) =>
        new Newsroom(world, (path, why) => throw new CannotRunException($"{path} {why}")).For(around.Folder);

    static void Write(IEnumerable<Problem> problems, TextWriter to, Palette palette)
    {
        foreach (var problem in problems)
        {
            var at = problem.Source.PositionAt(problem.Span.Start);
            to.WriteLine(
                $"{palette.Strong($"{Printable.Text(problem.Source.Path)}:{at.Line + 1}:{at.Column + 1}")} {Printable.Line(problem.Message)}"
            );
        }
    }
}
