using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint names</c>: the names that stand in what a newsroom has published.</summary>
static class NamesCommand
{
    const int Fewest = 3;
    const int Batch = 500;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("names", names =>
        {
            names.Description = "Learn the names of people from what you have published.";
            names.Command("learn", command => AddLearn(command, around));
            names.OnExecute(() =>
            {
                names.ShowHelp();
                return ExitCode.Clean;
            });
        });

    static void AddLearn(CommandLineApplication command, Surroundings around)
    {
        command.Description = "Write a table of the names that stand in enough stories.";
        command.AllowArgumentSeparator = true;
        var archives = command.Argument(
            "ARCHIVE",
            "Folders of drafts or JSON Lines files (.jsonl, .ndjson, also .gz).",
            multipleValues: true
        );
        var wire = command.Option("--wire <ARCHIVE>", "Count the stories of a wire archive too.", CommandOptionType.MultipleValue);
        var fewest = command.Option(
            "--min <N>",
            $"How many stories have to give a name. Default: {Fewest}.",
            CommandOptionType.MultipleValue
        );
        var output = command.Option(
            "--output <FILE>",
            "The .csv file to write. Default: standard output.",
            CommandOptionType.MultipleValue
        );
        var world = new WorldOptions(command);
        command.ExtendedHelpText = """
            Counts in how many stories each first name and surname stand side by side. A name that is one slip from one ten times as common is
            taken for that slip and left out. With the table, a draft that misspells such a name gets a finding, and a name in the table is never
            called a misspelling. Learn again when many names are new; read what changed, and delete what is wrong.

            Examples:
              style-lint names learn stories/2025 archive.jsonl.gz --output desk/names.csv
              style-lint names learn stories --wire desk/wire --min 5 --output desk/names.csv
              in style-lint.yml: names: [desk/names.csv]

            Exit code: 0 written, 2 couldn't run.
            """;
        command.OnExecute(() =>
            Learn(
                Choices.Paths(command, archives),
                Choices.One(wire),
                Choices.Count(fewest) ?? Fewest,
                Choices.One(output),
                world.Read(around),
                around
            )
        );
    }

    static int Learn(string[] archives, string? wire, int fewest, string? to, DeskOptions world, Surroundings around)
    {
        if (archives.Length == 0 && wire is null)
            throw new CannotRunException("name an archive: style-lint names learn stories --output desk/names.csv");
        if (to is not null && !to.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            throw new CannotRunException($"--output {to}: the file name must end in .csv");
        var progress = new Progress(around.ErrorIsTerminal ? around.Error : null);
        var learnt = new LearntNames();
        foreach (var batch in Sources(archives, wire, around).Chunk(Batch))
        {
            InOrder.Run(
                batch.Length,
                Environment.ProcessorCount,
                at => NamesOf(batch[at], world),
                names =>
                {
                    if (names is not null)
                        learnt.Add(names);
                    progress.Show(() => $"{learnt.Stories:N0} stories read");
                },
                around.Cancel
            );
        }

        progress.Clear();
        if (learnt.Stories == 0)
            throw new CannotRunException($"{string.Join(", ", archives)}: no stories");
        var (table, count) = learnt.Write(fewest, world.Today);
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
            $"Wrote {to}: {TextReport.Count(count, "name")} from {TextReport.Count(learnt.Stories, "story", "stories")}. To use it, set names: [{to}] in style-lint.yml."
        );
        return ExitCode.Clean;

        IReadOnlyCollection<string>? NamesOf(Func<FileRead> story, DeskOptions world)
        {
            var read = story();
            return read.Source is { } source ? LearntNames.In(new(Draft.Parse(source), FactBook.Default, world.Today)) : null;
        }
    }

    static IEnumerable<Func<FileRead>> Sources(string[] archives, string? wire, Surroundings around)
    {
        var stories = new StoryArchive(around.Folder, null, (path, why) => around.Note($"{path} {why}; skipped"));
        foreach (var archive in archives)
        {
            foreach (var story in stories.Stories(archive))
                yield return story.Read;
        }

        if (wire is null)
            yield break;
        var name = ArchiveName.Parse(wire);
        if (!WireArchives.Exists(name, around.Folder))
            throw new CannotRunException($"{wire}: no such wire archive");
        using var opened = WireArchives.Open(name, around.Folder);
        foreach (var story in opened.EarliestFirst(around.Cancel))
            yield return () => new(SourceText.From(story.Body.Replace("\n", "\n\n", StringComparison.Ordinal), $"{story.Id}.txt"), null);
    }
}
