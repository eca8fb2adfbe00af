using System.Text;

namespace StyleLint.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"style-lint-{Guid.NewGuid():N}");

    /// <summary>Writes a file, with the folders above it; returns its full path.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Full(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public string Full(string path) => System.IO.Path.GetFullPath(path, Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
