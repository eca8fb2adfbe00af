using System.Text;

namespace StyleLint.Text;

/// <summary>The files below <c>rules/</c> that are embedded in the engine.</summary>
static class ShippedFiles
{
    /// <summary>Those whose path begins with a folder (<c>rules/facts/</c>), in order of path.</summary>
    /// <param name="folder">The beginning of the path.</param>
    /// <param name="except">A folder below it that is left out; null for none.</param>
    internal static IEnumerable<SourceText> In(string folder, string? except = null)
    {
        var assembly = typeof(ShippedFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            // A build on Windows names them with backslashes.
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(folder, StringComparison.Ordinal) || (except is not null && path.StartsWith(except, StringComparison.Ordinal)))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return SourceText.FromShipped(reader.ReadToEnd(), path);
        }
    }
}
