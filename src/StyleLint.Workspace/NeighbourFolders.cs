using System.Collections.Concurrent;
using System.IO.Enumeration;
using StyleLint.Facts;
using StyleLint.Rules;

namespace StyleLint.Workspace;

/// <summary>Reads what is customary in a folder, once for each and only when a rule asks. Safe for use by several threads at once.</summary>
public sealed class NeighbourFolders
{
    /// <summary>No more pages of a folder are read: the last by name, which in an archive are the newest.</summary>
    const int Most = 40;

    readonly ConcurrentDictionary<string, Lazy<Neighbours>> _folders = new(StringComparer.Ordinal);

    /// <summary>The neighbours of a draft.</summary>
    /// <param name="fullPath">The draft, which need not be there yet.</param>
    /// <param name="facts">What the newsroom knows.</param>
    public Lazy<Neighbours> Of(string fullPath, FactBook facts) =>
        _folders.GetOrAdd(Path.GetDirectoryName(fullPath) ?? "", static (folder, facts) => new(() => Read(folder, facts)), facts);

    static Neighbours Read(string folder, FactBook facts)
    {
        try
        {
            var pages = new FileSystemEnumerable<string>(
                folder,
                static (ref entry) => entry.ToFullPath(),
                new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint, IgnoreInaccessible = true })
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && DraftFinder.IsDraft(entry.FileName),
            };
            var last = pages.OrderDescending(StringComparer.Ordinal).Take(Most);
            return Neighbours.Of(last.Select(page => DraftFile.Read(page, page).Source).OfType<Text.SourceText>(), facts);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Neighbours.Of([], facts);
        }
    }
}
