using System.Text;

namespace StyleLint.Text;

/// <summary>The files below <c>rules/</c> that are embedded in the engine.</summary>
static class ShippedFiles
{
    /// <summary>Those whose path begins with something (<c>rules/facts/</c>), in order of path.</summary>
    /// <param name="beginning">The beginning of the path.</param>
    internal static IEnumerable<SourceText> In(string beginning) => In(beginning, static _ => true);

    /// <summary>The rule files, without the facts and the houses that stand beside them.</summary>
    internal static IEnumerable<SourceText> Rules() => In("rules/", static path =>
        !path.StartsWith("rules/facts/", StringComparison.Ordinal) && !path.StartsWith("rules/houses/", StringComparison.Ordinal));

    static IEnumerable<SourceText> In(string beginning, Func<string, bool> isWanted)
    {
        var assembly = typeof(ShippedFiles).Assembly;
        var names = assembly.GetManifestResourceNames();
        // By this comparison rules are sorted too; another would have the runtime make the whole sort again.
        Array.Sort(names, string.CompareOrdinal);
        foreach (var name in names)
        {
            // A build on Windows names them with backslashes.
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(beginning, StringComparison.Ordinal) || !isWanted(path))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return SourceText.FromShipped(Encoding.UTF8.GetString(bytes), path);
        }
    }
}
