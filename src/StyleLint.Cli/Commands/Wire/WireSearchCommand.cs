using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Wire;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire search</c>: finds stories by their words.</summary>
static class WireSearchCommand
{
    const int Most = 20;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("search", command =>
        {
            command.Description = "Find stories by words.";
            command.AllowArgumentSeparator = true;
            var words = command.Argument("WORDS", "Words the story must contain; quote them to find a phrase.", multipleValues: true);
            var archive = new ArchiveOption(command);
            var limit = command.Option("--limit <N>", $"Number of stories to show. Default: {Most}.", CommandOptionType.MultipleValue);
            command.ExtendedHelpText = """
                Newest first: by date added in a folder, by date sent in ClickHouse. Case doesn't matter, and a word also matches the
                beginning of a longer one.

                Examples:
                  style-lint wire search --archive desk/wire ferry strike
                  style-lint wire search --archive desk/wire "harbour master" bribe --limit 5

                Exit code: 0 found, 1 not found, 2 couldn't run.
                """;
            command.OnExecute(() =>
            {
                var wanted = Choices.Paths(command, words);
                if (wanted.Length == 0)
                    throw new CannotRunException("name the words to search for");
                return Run(archive.Read(around), new(wanted), Choices.Count(limit) ?? Most, around);
            });
        });

    static int Run(ArchiveName name, WordSearch search, int most, Surroundings around)
    {
        using var archive = WireArchives.Open(name, around.Folder);
        var palette = TextPage.Palette(around);
        var progress = new Progress(around.ErrorIsTerminal ? around.Error : null);
        var (found, seen) = (0, 0L);
        foreach (var story in archive.LatestFirst(search.Words, around.Cancel))
        {
            around.Cancel.ThrowIfCancellationRequested();
            seen++;
            progress.Show(() => $"{TextReport.Count(seen, "story", "stories")} looked at");
            if (search.Find(story) is not { } line)
                continue;
            progress.Clear();
            if (++found > most)
            {
                around.Output.WriteLine(palette.Faint($"There are more; use --limit {most * 5} shows them."));
                break;
            }

            Write(story, line, around, palette);
        }

        progress.Clear();
        if (found == 0)
            around.Output.WriteLine("No story contains these words.");
        return found > 0 ? ExitCode.Clean : ExitCode.Found;
    }

    /// <summary>A story that was found: its headline, what is to be known of it, and the words around those looked for.</summary>
    internal static void Write(WireStory story, string line, Surroundings around, Palette palette)
    {
        var width = Math.Clamp(around.Width(), 40, 120);
        around.Output.WriteLine(palette.Strong(Printable.Line(story.Headline.Length > 0 ? story.Headline : "(no headline)")));
        around.Output.WriteLine($"  {Printable.Line(WireStoryLine.Of(story))}");
        foreach (var row in Columns.Wrap(Printable.Line(line), width - 4))
            around.Output.WriteLine($"    {palette.Faint(row)}");
        around.Output.WriteLine();
        around.Output.Flush();
    }
}
