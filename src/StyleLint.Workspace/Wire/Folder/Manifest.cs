using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>One segment of an archive.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Stories">Stories in it, removed ones included.</param>
/// <param name="RemovedName">The file that says which of them are removed; null where none is.</param>
/// <param name="Removed">How many are.</param>
readonly record struct SegmentEntry(string Name, int Stories, string? RemovedName = null, int Removed = 0);

/// <summary>Which files make up an archive at one moment, in the order in which their stories were added. Lines of text, the last a
/// checksum of the rest.</summary>
sealed record Manifest(ImmutableArray<SegmentEntry> Segments)
{
    const string Title = "style-lint wire archive 1";
    const int MaxBytes = 1 << 20;

    /// <summary>An archive without stories.</summary>
    public static Manifest Empty { get; } = new(ImmutableArray<SegmentEntry>.Empty);

    /// <summary>Every file it names.</summary>
    public IEnumerable<string> Files =>
        Segments.SelectMany(segment => segment.RemovedName is { } removed ? new[] { segment.Name, removed } : [segment.Name]);

    /// <summary>Reads the manifest of a folder; null where there is none.</summary>
    /// <exception cref="WireArchiveException">It is damaged, or of another version.</exception>
    public static Manifest? Read(string folder)
    {
        var path = Path.Combine(folder, ArchiveFolder.Manifest);
        byte[] bytes;
        try
        {
            using var stream = DraftFile.OpenRegular(path);
            if (stream.Length > MaxBytes)
                throw Damaged(path);
            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return Parse(bytes, path);
    }

    /// <summary>Puts this manifest in the place of the folder's present one, whole or not at all.</summary>
    public void Write(string folder)
    {
        var text = new StringBuilder($"{Title}\nfingerprints {Fingerprints.Format}\n");
        foreach (var (name, stories, removedName, removed) in Segments)
        {
            text.Append(CultureInfo.InvariantCulture, $"segment {name} {stories}");
            if (removedName is not null)
                text.Append(CultureInfo.InvariantCulture, $" without {removed} {removedName}");
            text.Append('\n');
        }

        var sum = Checksum.Of(Encoding.ASCII.GetBytes(text.ToString()));
        text.Append(CultureInfo.InvariantCulture, $"checksum {sum:x8}\n");
        var temporary = Path.Combine(folder, ArchiveFolder.NewName(ArchiveFolder.Temporary));
        try
        {
            using var stream = new FileStream(
                temporary,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.Read | FileShare.Delete,
                bufferSize: 0
            );
            ArchiveFolder.Write(stream, Encoding.ASCII.GetBytes(text.ToString()));
            ArchiveFolder.MoveInPlace(stream, temporary, Path.Combine(folder, ArchiveFolder.Manifest));
        }
        catch
        {
            ArchiveFolder.Delete(temporary);
            throw;
        }
    }

    static Manifest Parse(ReadOnlySpan<byte> bytes, string path)
    {
        var text = Encoding.ASCII.GetString(bytes);
        var last = text.LastIndexOf("checksum ", StringComparison.Ordinal);
        if (last < 0 || text[last..] != $"checksum {Checksum.Of(bytes[..last]):x8}\n")
            throw Damaged(path);
        var lines = text[..last].Split('\n');
        if (lines.Length < 3)
            throw Damaged(path);
        if (lines[0] != Title)
            throw new WireArchiveException(
                $"{path} was written by another version of StyleLint ({lines[0]}); rebuild the archive with 'style-lint wire add'"
            );
        if (lines[1] != $"fingerprints {Fingerprints.Format}")
            throw new WireArchiveException(
                $"{path} was written by another version of StyleLint ({lines[1]}); rebuild the archive with 'style-lint wire add'"
            );
        var segments = ImmutableArray.CreateBuilder<SegmentEntry>();
        foreach (var line in lines.AsSpan(2..^1))
        {
            segments.Add(
                line.Split(' ') switch
                {
                    ["segment", var name, var stories] => new(Name(name, ArchiveFolder.Segment), Number(stories)),
                    ["segment", var name, var stories, "without", var removed, var removedName] => new(
                        Name(name, ArchiveFolder.Segment),
                        Number(stories),
                        Name(removedName, ArchiveFolder.Removed),
                        Number(removed)
                    ),
                    _ => throw Damaged(path),
                }
            );
        }

        var manifest = new Manifest(segments.ToImmutable());
        return manifest.Files.Distinct(StringComparer.Ordinal).Count() == manifest.Files.Count() ? manifest : throw Damaged(path);

        string Name(string name, string ending) =>
            ArchiveFolder.IsOurs(name) && name.EndsWith(ending, StringComparison.Ordinal) ? name : throw Damaged(path);

        int Number(string digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Damaged(path);
    }

    static WireArchiveException Damaged(string path) =>
        new($"{path} is damaged; restore it from a backup, or rebuild the archive with 'style-lint wire add'");
}
