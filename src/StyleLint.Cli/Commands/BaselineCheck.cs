using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What a run learns about its baselines: which entries still let something pass, and what they would hold if they were written
/// anew.</summary>
sealed class BaselineCheck
{
    readonly CheckOptions _options;
    readonly Surroundings _around;
    readonly List<Seen> _all = [];

    public BaselineCheck(CheckOptions options, Surroundings around, IEnumerable<Desk> desks)
    {
        _options = options;
        _around = around;
        foreach (var desk in desks)
        {
            if (desk.Baseline is { } file && SeenIn(file) is null)
                _all.Add(new(file, desk));
        }

        if (options.Update != BaselineUpdate.None && _all.Count == 0)
            throw new CannotRunException(
                $"--update-baseline: no baseline file is set; write baseline: {BaselineFile.DefaultName} in {SettingsFile.FileName}, or add --baseline FILE"
            );
    }

    /// <summary>Findings that the baselines let pass.</summary>
    public int Known { get; private set; }

    /// <summary>Looks at what came of a draft; drafts come in order.</summary>
    /// <returns>What is to be reported of it.</returns>
    public FileFindings Take(Outcome outcome, FileFindings findings)
    {
        Known += outcome.Known.Length;
        if (outcome.Piece.Desk.Baseline is not { } file)
            return findings;
        var seen = SeenIn(file)!;
        var path = file.Relative(outcome.Piece.Draft.FullPath);
        seen.Checked.Add(path);
        foreach (var (found, entry) in outcome.Known)
        {
            seen.IsUsed[entry] = true;
            // The entry of a draft that was moved goes with it, but does not become two where the draft was copied.
            if (file.Content.Entries[entry].Path == path || seen.Moved.Add(entry))
                seen.Found.Add(EntryFor(found));
        }

        if (_options.Update != BaselineUpdate.Accept)
            return findings;
        // That a rule ran out of its time says nothing about the draft, and need not be so the next time.
        var accepted = findings
            .Found.Where(found => found.Suppression is null && found.Severity >= _options.MinLevel && found.Rule != BuiltInRules.RuleFailed)
            .ToImmutableArray();
        seen.Found.AddRange(accepted.Select(EntryFor));
        Known += accepted.Length;
        return findings with { Found = findings.Found.RemoveRange(accepted) };

        BaselineEntry EntryFor(Diagnostic found) => new(path, found.Rule.Name, Fingerprint.Of(found, findings.Story?.Draft));
    }

    /// <summary>The entries that let nothing pass any more, as findings in their own file.</summary>
    public IEnumerable<FileFindings> Unused()
    {
        foreach (var seen in _all)
        {
            if (seen.File.Content.Source is not { } source)
                continue;
            var unused = ImmutableArray.CreateBuilder<Problem>();
            foreach (var entry in UnusedIn(seen))
            {
                var (path, rule, _) = seen.File.Content.Entries[entry];
                var message = $"{path} no longer breaks {rule} here. Run style-lint check --update-baseline to remove this entry.";
                unused.Add(new(source, seen.File.Content.Spans[entry], message));
            }

            var found = BuiltInRules.UnusedBaseline.Findings(
                unused.ToImmutable(),
                seen.Desk.Linter.Settings,
                seen.Desk.Relative(seen.File.FullPath)
            );
            if (!found.IsEmpty)
                yield return new(seen.File.Path, found, seen.Desk.Linter.Rules, Story: null);
        }
    }

    /// <summary>Writes the baselines anew, if that was asked for, and says what became of them.</summary>
    public void Update()
    {
        if (_options.Update == BaselineUpdate.None)
            return;
        foreach (var seen in _all)
        {
            var before = seen.File.Content.Entries;
            var unused = UnusedIn(seen).ToHashSet();
            var kept = before.Where((entry, at) => !unused.Contains(at) && !seen.IsUsed[at]).Concat(seen.Found).ToList();
            var added = Difference(kept, before);
            var dropped = Difference(before, kept);
            if (added + dropped > 0)
                seen.File.Write(kept);
            _around.Note(
                $"{seen.File.Path}: {TextReport.Count(dropped, "entry", "entries")} dropped, {added} added; it holds {kept.Count}"
            );
        }
    }

    // Of drafts that were not looked at nothing is known.
    IEnumerable<int> UnusedIn(Seen seen)
    {
        var entries = seen.File.Content.Entries;
        for (var at = 0; at < entries.Length; at++)
        {
            if (!seen.IsUsed[at] && (seen.Checked.Contains(entries[at].Path) || IsGone(seen.File.Locate(entries[at]))))
                yield return at;
        }
    }

    bool IsGone(string draft) =>
        !File.Exists(draft)
        && (_options.Paths.IsEmpty ? [_around.Folder] : _options.Paths.Select(path => Path.GetFullPath(path, _around.Folder))).Any(folder =>
            draft.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        );

    // How many of the one are not among the other, those that stand twice counted twice.
    static int Difference(IEnumerable<BaselineEntry> one, IEnumerable<BaselineEntry> other)
    {
        var left = new Dictionary<BaselineEntry, int>();
        foreach (var entry in other)
            CollectionsMarshal.GetValueRefOrAddDefault(left, entry, out _)++;
        return one.Count(entry => CollectionsMarshal.GetValueRefOrAddDefault(left, entry, out _)-- <= 0);
    }

    Seen? SeenIn(BaselineFile file) => _all.Find(seen => ReferenceEquals(seen.File, file));

    sealed class Seen(BaselineFile file, Desk desk)
    {
        public BaselineFile File => file;

        public Desk Desk => desk;

        public HashSet<string> Checked { get; } = new(StringComparer.Ordinal);

        public bool[] IsUsed { get; } = new bool[file.Content.Entries.Length];

        public HashSet<int> Moved { get; } = [];

        public List<BaselineEntry> Found { get; } = [];
    }
}
