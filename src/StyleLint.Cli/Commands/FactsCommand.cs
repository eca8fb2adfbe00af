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
            facts.Description = "Import and check your own people and offices.";
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
        command.Description = "Make a facts table from a list of people and offices.";
        var from = command.Option(
            "--from <FILE>",
            "The list: a CSV file with column names in the first line, or a list of legislators as JSON.",
            CommandOptionType.MultipleValue
        );
        var known = command.Option(
            "--known-until <DATE>",
            "Date up to which the list is complete, YYYY-MM-DD. Default: today.",
            CommandOptionType.MultipleValue
        );
        var output = command.Option(
            "--output <FILE>",
            "The .csv file to write. Default: standard output.",
            CommandOptionType.MultipleValue
        );
        var world = new WorldOptions(command);
        command.ExtendedHelpText = """
            Columns: person, office, country, from, until; optionally surname (if it isn't the last word of the name), and state and party for
            legislators. They can be in any order, separated by commas, semicolons or tabs; other columns are ignored. Write dates as YYYY-MM-DD.
            until is the first day out of office; leave it empty while the person is in office. Offices and countries must be in the facts: add
            missing ones to a facts file of your own first. legislators-current.json of github.com/unitedstates/congress-legislators is read as it is.

            Examples:
              style-lint facts import --from members.csv --output desk/members.csv
              style-lint facts import --from legislators-current.json --output desk/congress.csv
              style-lint check --facts desk/members.csv          or in style-lint.yml: facts: [desk/members.csv]

            Exit code: 0 written, 1 a row is wrong and nothing was written, 2 couldn't run.
            """;
        command.OnExecute(() => Import(from, known, output, world.Read(around), around));
    }

    static void AddCheck(CommandLineApplication command, Surroundings around)
    {
        command.Description = "Check facts for errors and contradictions.";
        command.AllowArgumentSeparator = true;
        var paths = command.Argument("PATH", "Facts files or folders. Default: those in the settings.", multipleValues: true);
        var world = new WorldOptions(command);
        command.ExtendedHelpText = """
            Finds unknown offices and countries, invalid dates, terms that overlap or end before they begin, offices with two holders at the same
            time, and duplicate entries.

            Examples:
              style-lint facts check                     the facts in this folder's settings
              style-lint facts check desk/members.csv    one file

            Exit code: 0 no problems, 1 problems, 2 couldn't run.
            """;
        command.OnExecute(() => CheckFacts(Choices.Paths(command, paths), world.Read(around), around));
    }

    static int Import(CommandOption from, CommandOption known, CommandOption output, DeskOptions world, Surroundings around)
    {
        var path = Choices.One(from) ?? throw new CannotRunException("name the list to import: --from FILE");
        var until = Choices.Date(known) ?? world.Today;
        var to = Choices.One(output);
        if (to is not null && !to.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            throw new CannotRunException($"--output {to}: the file name must end in .csv");
        if (!Path.Exists(Path.GetFullPath(path, around.Folder)))
            throw new CannotRunException($"{path}: no such file");
        var read = DraftFile.Read(Path.GetFullPath(path, around.Folder), path);
        if (read.Source is not { } list)
            throw new CannotRunException($"{path} {read.WhyNot}");
        if (LegislatorsFile.IsOne(list))
            list = Members(list, path, world.Today);
        var facts = FactsHere(world, around).Linter.Knowledge.Facts;
        var (table, problems) = PeopleImport.Convert(list, facts, until);
        Write(problems, around.Error, new(IsOn: false));
        if (table is null || problems.Any(problem => !problem.IsNote))
        {
            around.Note($"{path}: {TextReport.Count(problems.Length, "wrong entry", "wrong entries")}; nothing was written");
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
            $"Wrote {to}, complete up to {until:yyyy-MM-dd}. To use it, run check with --facts {to}, or set facts: [{to}] in style-lint.yml."
        );
        return ExitCode.Clean;
    }

    static SourceText Members(SourceText list, string path, DateOnly today)
    {
        try
        {
            return LegislatorsFile.ToTable(list, today);
        }
        catch (FormatException error)
        {
            throw new CannotRunException($"{path} {error.Message}");
        }
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
            throw new CannotRunException("no facts to check: name a file, or list files under facts in style-lint.yml");
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
