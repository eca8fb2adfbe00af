using System.Collections.Concurrent;
using System.IO.Enumeration;
using StyleLint.Facts;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>Finds out what is customary in a folder, once for each and only when a rule asks. Safe for use by several threads at
/// once.</summary>
/// <param name="roots">Where it may look: the run's folder and the paths to check. A draft's own folder is always allowed.</param>
public sealed class NeighbourFolders(params IEnumerable<string> roots)
{
    /// <summary>The most pages read in a folder: the last by name, which in an archive are the newest.</summary>
    const int Most = 40;

    // A folder with one story, or with its versions in a few languages, is one of a shelf of such folders.
    const int MostInStoryFolder = 3;

    const int MostFoldersLookedInto = 200;

    static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    readonly string[] _roots = [.. roots.Select(Path.GetFullPath)];
    readonly ConcurrentDictionary<string, Lazy<Neighbours>> _folders = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Lazy<Neighbours>> _shelves = new(StringComparer.Ordinal);

    /// <summary>The neighbours of a draft.</summary>
    /// <param name="fullPath">The draft, which need not exist yet.</param>
    /// <param name="facts">What the newsroom knows.</param>
    public Lazy<Neighbours> Of(string fullPath, FactBook facts) =>
        _folders.GetOrAdd(
            Path.GetDirectoryName(fullPath) ?? "",
            static (folder, own) => new(() => own.Folders.Read(folder, own.Facts)),
            (Folders: this, Facts: facts)
        );

    Neighbours Read(string folder, FactBook facts)
    {
        try
        {
            var pages = Pages(folder);
            // One folder per story, or per day: its neighbours are in the folders beside it.
            if (
                (pages.Count <= MostInStoryFolder || (pages.Count < Neighbours.Fewest && HasDigit(Path.GetFileName(folder))))
                && Shelf(folder) is { } shelf
            )
            {
                var all = _shelves
                    .GetOrAdd(
                        shelf,
                        static (shelf, facts) =>
                            new(() =>
                                Neighbours.Of(
                                    PagesBelow(shelf).Take(Most).Select(Source).OfType<SourceText>(),
                                    facts,
                                    IsArchive(shelf) ? Neighbours.FewestDated : Neighbours.Fewest
                                )
                            ),
                        facts
                    )
                    .Value;
                if (all != Neighbours.Of([], facts))
                    return all;
            }

            return Neighbours.Of(pages.OrderDescending(StringComparer.Ordinal).Take(Most).Select(Source).OfType<SourceText>(), facts);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Neighbours.Of([], facts);
        }
    }

    string? Shelf(string folder) =>
        Path.GetDirectoryName(folder) is { } shelf
        && _roots.Any(root =>
            shelf.Equals(Path.TrimEndingDirectorySeparator(root), StringComparison.Ordinal) || RealPath.IsUnder(shelf, root)
        )
            ? shelf
            : null;

    // All its folders are named with a date or number: nobody does that by hand for a few drafts.
    static bool IsArchive(string shelf) =>
        Directory.EnumerateDirectories(shelf).All(static folder => CountDigits(Path.GetFileName(folder)) >= FewestDigits);

    // "0206", "20260206"
    const int FewestDigits = 4;

    static IEnumerable<string> PagesBelow(string shelf)
    {
        var folders = new FileSystemEnumerable<string>(shelf, static (ref entry) => entry.ToFullPath(), Visible)
        {
            ShouldIncludePredicate = static (ref entry) => entry.IsDirectory && entry.FileName is not DraftFinder.PackagesFolder,
        };
        foreach (var folder in folders.OrderDescending(StringComparer.Ordinal).Take(MostFoldersLookedInto))
        {
            var pages = Pages(folder);
            if (pages.Count > MostInStoryFolder && !HasDigit(Path.GetFileName(folder)))
                continue;
            foreach (var page in pages.Order(StringComparer.Ordinal).Take(MostInStoryFolder))
                yield return page;
        }
    }

    static List<string> Pages(string folder) =>
        [
            .. new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), Visible)
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && DraftFinder.IsDraft(entry.FileName),
            },
        ];

    static SourceText? Source(string page) => DraftFile.Read(page, page).Source;

    static int CountDigits(string name) => name.Count(char.IsAsciiDigit);

    static bool HasDigit(string name) => name.AsSpan().ContainsAnyInRange('0', '9');
}
