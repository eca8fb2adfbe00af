using System.IO.Compression;
using StyleLint.Facts;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>What an import goes by.</summary>
/// <param name="Facts">Knows the agencies.</param>
/// <param name="Today">Chooses the year of a dateline that has none.</param>
/// <param name="Agency">Whose the items are that name nobody; null where the user did not say.</param>
public sealed record ImportOptions(FactBook Facts, DateOnly Today, string? Agency);

/// <summary>Reads agency copy from files, one item at a time, by what the file is called. Bad items are reported and passed over.</summary>
public static class WireImport
{
    const string Packed = ".gz";

    /// <summary>The endings of files that hold agency copy; each may be followed by <c>.gz</c>.</summary>
    public static IReadOnlyList<string> Endings { get; } =
    [".json", ".jsonl", ".ndjson", ".xml", ".newsml", ".rss", ".atom", .. DraftFinder.Endings];

    /// <summary>Whether a name ends like a file of agency copy.</summary>
    public static bool IsWire(string path) => Endings.Contains(EndingOf(path));

    /// <summary>The items of a file, read as they are asked for.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="path">The path that it goes by.</param>
    /// <param name="options">What the import goes by.</param>
    /// <param name="advance">Is told how many bytes of the file were read, each time some were.</param>
    /// <exception cref="CannotRunException">The file cannot be read.</exception>
    public static IEnumerable<WireItem> Read(string fullPath, string path, ImportOptions options, Action<long> advance)
    {
        if (!IsWire(path))
            throw new CannotRunException(
                $"{path}: not a known type of agency copy; the name must end in {string.Join(", ", Endings)}, with or without {Packed}"
            );
        var maker = new StoryMaker(options.Facts, options.Today, options.Agency, Path.GetFileName(path));
        using var file = DraftFile.OpenStream(fullPath, path);
        using var counted = new CountedStream(file, advance);
        using Stream content = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(counted, CompressionMode.Decompress)
            : counted;
        // Iterated here, so that the file is closed when the caller is done.
        using var items = Items(content, path, maker).GetEnumerator();
        while (MoveNext(items, path))
            yield return items.Current;
    }

    // Nothing is read before the first item is asked for: what cannot be read is said then.
    static IEnumerable<WireItem> Items(Stream content, string path, StoryMaker maker)
    {
        var items = EndingOf(path) switch
        {
            ".json" => NinjsImporter.Read(content, maker),
            ".jsonl" or ".ndjson" => JsonLinesImporter.Read(content, maker),
            ".xml" or ".newsml" or ".rss" or ".atom" => XmlImporter.Read(content, maker),
            _ => DraftImporter.Read(content, path, maker),
        };
        foreach (var item in items)
            yield return item;
    }

    static bool MoveNext(IEnumerator<WireItem> items, string path)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            throw new CannotRunException($"{path}: can't be read to the end ({problem.Message.TrimEnd('.')})");
        }
    }

    static string EndingOf(string path)
    {
        var name = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? path[..^Packed.Length] : path;
        return Path.GetExtension(name).ToLowerInvariant();
    }
}
