using System.Globalization;
using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire info</c>: what an archive holds.</summary>
static class WireInfoCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("info", command =>
        {
            command.Description = "Show what an archive holds.";
            var archive = new ArchiveOption(command);
            command.OnExecute(() => Run(archive.Read(around), around));
        });

    static int Run(ArchiveName name, Surroundings around)
    {
        using var archive = WireArchives.Open(name, around.Folder);
        var info = archive.Info(around.Cancel);
        var days = info is { First: { } first, Last: { } last } ? $", sent from {Day(first)} to {Day(last)}" : "";
        around.Output.WriteLine($"{TextReport.Count(info.Stories, "story", "stories")}{days}");
        var column = info.Agencies.Select(each => each.Agency.Length).DefaultIfEmpty().Max() + 2;
        foreach (var (agency, stories) in info.Agencies)
            around.Output.WriteLine($"  {Printable.Text(agency).PadRight(column)}{stories.ToString("N0", CultureInfo.InvariantCulture)}");
        around.Output.WriteLine();
        var index = info.Bytes - info.TextBytes;
        var each = info.Stories > 0 ? $", {index / info.Stories} bytes a story" : "";
        around.Output.WriteLine($"{Size(info.Bytes)} on disk: {Size(info.TextBytes)} of text, {Size(index)} of index{each}");
        if (info.Removed > 0)
            around.Output.WriteLine(
                $"{TextReport.Count(info.Removed, "removed story", "removed stories")} still on disk; style-lint wire compact takes {(info.Removed == 1 ? "it" : "them")} away"
            );
        return ExitCode.Clean;
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => $"{bytes} B",
            < 1_000_000 => $"{bytes / 1000.0:0.#} kB",
            < 1_000_000_000 => $"{bytes / 1_000_000.0:0.#} MB",
            _ => $"{bytes / 1_000_000_000.0:0.##} GB",
        };
}
