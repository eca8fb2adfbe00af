using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;
using StyleLint.Workspace.Wire.Import;

namespace StyleLint.Cli.Commands.Wire;

/// <summary>One import: find files, add their stories, say what was left out and why.</summary>
sealed class WireAddRun(ArchiveName archive, string? agency, DateOnly today, Surroundings around)
{
    // A file whose every line is broken is told by its first ones.
    const int MostReported = 20;

    readonly Progress _progress = new(around.ErrorIsTerminal ? around.Error : null);
    long _added;
    long _known;
    long _broken;
    bool _unread;
    long _bytesRead;
    readonly Dictionary<string, string> _withoutAgency = new(StringComparer.Ordinal);

    /// <summary>Adds what the paths hold.</summary>
    /// <returns>The exit code.</returns>
    public int Run(string[] paths)
    {
        if (paths.Length == 0)
            throw new CannotRunException("name the files or folders to add; see style-lint wire add --help");
        var files = WireFinder.Find(paths, around.Folder);
        var total = files.Sum(file => file.Length);
        var desk = new Newsroom(new(around.Folder, today), (path, why) => around.Note($"{path} {why}; skipped")).For(around.Folder);
        var options = new ImportOptions(desk.Linter.Knowledge.Facts, today, agency);
        WireWriting.Run(archive, around, writer =>
        {
            foreach (var file in files)
                Add(file, options, writer, total);
            _progress.Show(() => "Writing");
            writer.Close();
            NoteOwnerless(writer.Ownerless);
            (_added, _known) = (writer.Added, writer.Known);
            return true;
        });
        _progress.Clear();
        around.Output.WriteLine($"{Summary()}.");
        return _unread ? ExitCode.CouldNotRun
            : _broken > 0 ? ExitCode.Found
            : ExitCode.Clean;
    }

    void Add(WireFile file, ImportOptions options, IArchiveWriter writer, long total)
    {
        var leftOut = new Dictionary<string, (int Count, int Line)>(StringComparer.Ordinal);
        var (broken, remarks) = (0, 0);
        try
        {
            foreach (var item in WireImport.Read(file.FullPath, file.Path, options, read => _bytesRead += read))
            {
                around.Cancel.ThrowIfCancellationRequested();
                if (item.Story is { } story)
                {
                    writer.Add(story, item.HasVersion);
                    if (story.Agency.Length == 0)
                        _withoutAgency[story.Id] = $"{file.Path}:{item.Line}";
                    if (item.Remark is { } remark && ++remarks <= MostReported)
                        Note($"{file.Path}:{item.Line}: {remark}");
                }
                else if (item.IsBroken)
                {
                    if (++broken <= MostReported)
                        Note($"{file.Path}:{item.Line}: {item.WhyNot}");
                }
                else
                {
                    var (count, line) = leftOut.GetValueOrDefault(item.WhyNot!, (0, item.Line));
                    leftOut[item.WhyNot!] = (count + 1, line);
                }

                _progress.Show(() => $"{Percent(total)} read, {TextReport.Count(writer.Added, "story", "stories")} added");
            }
        }
        catch (CannotRunException unread)
        {
            Note(unread.Message);
            _unread = true;
        }

        if (remarks > MostReported)
            Note($"{file.Path}: {remarks - MostReported} more dates that cannot be read");
        if (broken > MostReported)
            Note($"{file.Path}: {broken - MostReported} more items that cannot be read");
        foreach (var (why, (count, line)) in leftOut)
            Note($"{file.Path}:{line}: {TextReport.Count(count, "item")} {why}{(count > 1 ? " from here on" : "")}; left out");
        _broken += broken;
    }

    void NoteOwnerless(IReadOnlyCollection<string> ids)
    {
        foreach (var id in ids.Take(MostReported))
            Note($"{_withoutAgency[id]}: withdraws {id} without saying whose it is, and the archive doesn't know; use --agency NAME");
        if (ids.Count > MostReported)
            Note($"{ids.Count - MostReported} more stories are withdrawn by nobody");
        _broken += ids.Count;
    }

    void Note(string text)
    {
        _progress.Clear();
        around.Note(text);
    }

    string Percent(long total) => $"{(total == 0 ? 100 : Math.Min(100, _bytesRead * 100 / total))} %";

    string Summary()
    {
        var parts = new List<string> { $"Added {TextReport.Count(_added, "story", "stories")} to {Printable.Text(archive.ToString())}" };
        if (_known > 0)
            parts.Add($"{_known} {(_known == 1 ? "was" : "were")} there already");
        if (_broken > 0)
            parts.Add($"{TextReport.Count(_broken, "item")} could not be read");
        return string.Join("; ", parts);
    }
}
