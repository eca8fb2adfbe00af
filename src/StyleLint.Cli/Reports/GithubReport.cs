using System.Globalization;
using System.Text;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>
/// Annotations beside the lines of a pull request, as commands to a GitHub Actions runner. Errors and warnings; suggestions, as notices,
/// only when asked for.
/// </summary>
sealed class GithubReport(ReportPage page) : IReport
{
    /// <summary>GitHub shows no more of one level in a step; what follows is dropped without a word.</summary>
    const int MostOfLevel = 10;

    /// <summary>UTF-16 units of a message; GitHub cuts longer ones off.</summary>
    const int MostOfMessage = 4096;

    readonly Findings _all = new();

    public void Add(FileFindings file) => _all.Add(file, page.Lists);

    public void Finish(Summary summary)
    {
        var left = new List<string>();
        foreach (var level in _all.WorstFirst().GroupBy(each => each.Found.Severity))
        {
            var count = 0;
            foreach (var each in level)
            {
                if (++count <= MostOfLevel)
                    RunnerSafeWriter.WriteCommand(page.Out, Annotation(each));
            }

            if (count > MostOfLevel)
                left.Add(TextReport.Count(count - MostOfLevel, $"more {level.Key.ToName()}"));
        }

        if (left.Count > 0)
            page.Out.WriteLine($"{string.Join(", ", left)} without an annotation: GitHub shows {MostOfLevel} of a level.");
        page.Out.Flush();
    }

    string Annotation(Finding each)
    {
        var found = each.Found;
        var (start, end) = (found.Source.PositionAt(found.Span.Start), found.Source.PositionAt(found.Span.End));
        var command = new StringBuilder("::").Append(
            found.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            }
        );
        // GitHub finds no file under a name that is written out; a terminal that shows the log must not obey it either.
        command.Append(" file=").Append(Property(Printable.Text(page.Repository.Path(each.File.Path))));
        command.Append(CultureInfo.InvariantCulture, $",line={start.Line + 1},endLine={end.Line + 1}");
        // GitHub knows columns only within a line.
        if (start.Line == end.Line)
            command.Append(CultureInfo.InvariantCulture, $",col={start.Column + 1},endColumn={end.Column + 1}");
        command.Append(",title=").Append(Property(Printable.Text(found.Rule.Name)));
        var message = new StringBuilder(Printable.Line(found.Message));
        foreach (var fix in found.Fixes)
            message.Append("\n→ ").Append(Printable.Line(fix.Title));
        return command.Append("::").Append(Data(Shorten(message.ToString(), MostOfMessage))).ToString();
    }

    internal static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var cut = most - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut), "…");
    }

    static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
