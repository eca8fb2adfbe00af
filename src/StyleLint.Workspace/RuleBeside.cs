using StyleLint.Rules;

namespace StyleLint.Workspace;

/// <summary>Opens the other files that rules name: dictionaries and word lists in a style's folder, or in the folder of the
/// styles.</summary>
static class RuleBeside
{
    // The folder of the rule, of its style, and of all styles.
    const int Levels = 3;

    /// <summary>Opens the files, but nothing outside the folder that a name is relative to, and nothing longer than a draft may
    /// be.</summary>
    /// <param name="folder">What shown paths are relative to.</param>
    /// <param name="roots">Style folders that a name may be relative to as well.</param>
    public static RuleAssets In(string folder, IReadOnlyCollection<string> roots) =>
        (rule, path) =>
        {
            if (Path.IsPathRooted(path) || path.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
                return null;
            var above = Path.GetDirectoryName(Path.GetFullPath(rule.Path, folder));
            for (var level = 0; level < Levels && above is not null; level++, above = Path.GetDirectoryName(above))
            {
                if (Open(above, path) is { } bytes)
                    return bytes;
            }

            return roots.Select(root => Open(root, path)).FirstOrDefault(bytes => bytes is not null);
        };

    static ReadOnlyMemory<byte>? Open(string folder, string path)
    {
        var full = Path.GetFullPath(path, folder);
        if (!File.Exists(full) || !RealPath.IsUnder(full, folder))
            return null;
        try
        {
            using var stream = DraftFile.OpenRegular(full);
            if (stream.Length > DraftFile.MaxBytes)
                return null;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
