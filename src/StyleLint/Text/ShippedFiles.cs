using System.Text;

namespace StyleLint.Text;

/// <summary>The files below <c>rules/</c> that are embedded in the engine.</summary>
static class ShippedFiles
{
    /// <summary>Those whose path begins with a folder (<c>rules/facts/</c>), in order of path.</summary>
    /// <param name="folder">The beginning of the path.</param>
    internal static IEnumerable<SourceText> In(string folder) => In(folder, static _ => true);

    /// <summary>The rule files, without the facts and the houses that stand beside them.</summary>
    internal static IEnumerable<SourceText> Rules() => In("rules/", static path =>
        !path.StartsWith("rules/facts/", StringComparison.Ordinal) && !path.StartsWith("rules/houses/", StringComparison.Ordinal));

    static IEnumerable<SourceText> In(string folder, Func<string, bool> isWanted)
    {
        var assembly = typeof(ShippedFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            // A build on Windows names them with backslashes.
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(folder, StringComparison.Ordinal) || !isWanted(path))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return SourceText.FromShipped(reader.ReadToEnd(), path);
        }
    }
}
