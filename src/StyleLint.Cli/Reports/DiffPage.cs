using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>Patches on standard output: byte for byte where a program reads them, coloured and without hidden characters on a
/// terminal.</summary>
sealed class DiffPage(Surroundings around, Palette palette)
{
    /// <summary>Files shown.</summary>
    public int Files { get; private set; }

    /// <summary>Shows the patch of one file.</summary>
    public void Add(string diff)
    {
        Files++;
        if (!around.OutputIsTerminal)
        {
            around.Output.Write(diff);
            return;
        }

        foreach (var (at, line) in diff.TrimEnd('\n').Split('\n').Index())
        {
            var shown = Printable.Text(line);
            around.Output.WriteLine(
                line switch
                {
                    _ when at < 2 => palette.Strong(shown),
                    ['+', ..] => palette.Good(shown),
                    ['-', ..] => palette.Level(Severity.Error, shown),
                    ['@', ..] or ['\\', ..] => palette.Faint(shown),
                    _ => shown,
                }
            );
        }

        around.Output.Flush();
    }
}
