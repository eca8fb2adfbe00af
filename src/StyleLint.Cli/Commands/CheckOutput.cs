using System.Text;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>Where the findings of a check go: standard output, the report files, the summary of a GitHub Actions step.</summary>
sealed class CheckOutput : IDisposable
{
    const string NeedQuotes = " *?[]{}()'\"$&;|<>\\`!#~";

    readonly CheckOptions _options;
    readonly Surroundings _around;
    readonly List<IReport> _reports = [];
    readonly List<OutputFile> _files = [];
    readonly StringBuilder _stepSummary = new();
    readonly DiffPage? _diff;

    public CheckOutput(CheckOptions options, Surroundings around)
    {
        (_options, _around) = (options, around);
        try
        {
            var palette = options.Color is { } wanted ? new(wanted) : TextPage.Palette(around);
            var page = new ReportPage(around.Output, palette, around.Width())
            {
                ListsSuggestions = options.ListsSuggestions,
                ListCommand = $"style-lint check --min-level suggestion {string.Join(' ', options.Arguments.Select(Quoted))}".TrimEnd(),
                Repository = new(around.Folder, around.Variable),
            };
            var format = options.Format ?? Formats.Text;
            if (options.Diff)
                _diff = new(around, palette);
            else
                OpenOnOutput(format, page);
            foreach (var output in options.Outputs)
            {
                var file = new OutputFile(output.Path, Path.GetFullPath(output.Path, around.Folder));
                _files.Add(file);
                _reports.Add((output.Format ?? format).Open(page with { Out = file.Writer, Palette = new(false), Width = 100 }));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Drafts whose patch was shown.</summary>
    public int Diffs => _diff?.Files ?? 0;

    /// <summary>Reports the findings of one file; files come in order.</summary>
    public void Add(FileFindings file)
    {
        foreach (var report in _reports)
            report.Add(file);
    }

    /// <summary>Shows what fixes would change, as a patch; nothing where it is empty.</summary>
    public void AddDiff(string diff)
    {
        if (diff.Length > 0)
            _diff!.Add(diff);
    }

    /// <summary>Ends the reports and puts the files in their places.</summary>
    public void Finish(Summary summary)
    {
        foreach (var report in _reports)
            report.Finish(summary);
        foreach (var file in _files)
            file.Commit();
        AppendStepSummary();
    }

    /// <summary>Lets go of the files; what was not finished leaves none.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    void OpenOnOutput(Format format, ReportPage page)
    {
        _reports.Add(_options.Counts ? new StatisticsReport(page, isJson: format.Name == "json") : format.Open(page));
        if (_options.Format is null && _around.Variable("GITHUB_ACTIONS") == "true")
            _reports.Add(Formats.Github.Open(page));
        if (_reports[^1] is GithubReport && _around.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 })
            _reports.Add(new SummaryReport(page with { Out = new StringWriter(_stepSummary) { NewLine = "\n" } }));
    }

    // Other commands of the step write to the same file, and a summary that cannot be written is no reason to fail.
    void AppendStepSummary()
    {
        if (_stepSummary.Length == 0)
            return;
        try
        {
            File.AppendAllText(_around.Variable("GITHUB_STEP_SUMMARY")!, _stepSummary.ToString());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _around.Note($"the step summary could not be written: {problem.Message}");
        }
    }

    static string Quoted(string path) => path.Any(NeedQuotes.Contains) ? $"'{path.Replace("'", "'\\''")}'" : path;
}
