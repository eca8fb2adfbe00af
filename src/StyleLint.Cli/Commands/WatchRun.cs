using System.Collections.Concurrent;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>
/// Checks again whenever a draft, a rule, a fact or the settings change, until Ctrl-C. Only drafts that changed are linted anew. It looks
/// instead of being told, which works on any disk, in containers and over the network.
/// </summary>
sealed class WatchRun(CheckOptions options, Surroundings around)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    const string ClearScreen = "\e[H\e[2J\e[3J";

    readonly ConcurrentDictionary<string, (string Stamp, Outcome Outcome)> _known = new(StringComparer.Ordinal);

    readonly TrackedFiles _tracked = new(around.Variable("PATH"));

    IReadOnlyCollection<string> _sources = [];

    /// <summary>Watches.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">The first check could not begin.</exception>
    public int Run()
    {
        try
        {
            for (var isFirst = true; ; isFirst = false)
            {
                var drafts = Drafts();
                var sources = Check(isFirst);
                do
                {
                    if (around.Cancel.WaitHandle.WaitOne(Pause))
                        return ExitCode.Clean;
                } while (!sources.HasChanged() && Drafts() == drafts);
                if (sources.HasChanged())
                    _known.Clear();
            }
        }
        catch (OperationCanceledException) when (around.Cancel.IsCancellationRequested)
        {
            return ExitCode.Clean;
        }
    }

    FileWatch Check(bool isFirst)
    {
        if (around.OutputIsTerminal)
            around.Output.Write(ClearScreen);
        else if (!isFirst)
            around.Output.WriteLine();
        try
        {
            var run = new CheckRun(options, around) { Lint = Remember };
            run.Run();
            _sources = [.. run.Sources];
        }
        catch (CannotRunException problem) when (!isFirst)
        {
            // Settings that are being written make no sense now and then.
            around.Note(problem.Message);
        }

        if (around.OutputIsTerminal)
            around.Output.WriteLine("Watching. Ctrl-C ends.");
        around.Output.Flush();
        var watch = new FileWatch();
        watch.Add(_sources);
        return watch;
    }

    // What changes with more than the draft is not remembered: the commit that it is compared with may be another one.
    Outcome Remember(Piece piece, Func<Outcome> lint)
    {
        var path = piece.Draft.FullPath;
        var stamp = FileWatch.Stamp(path);
        if (options.Changed is null && _known.TryGetValue(path, out var known) && known.Stamp == stamp)
            return known.Outcome with { Piece = piece };
        var outcome = lint();
        _known[path] = (stamp, outcome);
        return outcome;
    }

    string Drafts()
    {
        var finder = new DraftFinder(around.Folder, (_, _) => { }) { Tracked = _tracked };
        try
        {
            return string.Join(
                '\n',
                (options.Paths.IsEmpty ? ["."] : options.Paths).SelectMany(finder.Find).Select(draft => FileWatch.Stamp(draft.FullPath))
            );
        }
        catch (CannotRunException)
        {
            // A draft that was named is gone for now; editors do that while they save.
            return "";
        }
    }
}
