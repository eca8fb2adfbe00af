using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// Reads an archive that anybody may have written. Its checksums may be right and its bytes none that we write all the same: whatever a
/// reader trips over is then one clear error.
/// </summary>
static class Fence
{
    /// <exception cref="WireArchiveException">What was read makes no sense.</exception>
    public static T Run<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception nonsense) when (IsNonsense(nonsense))
        {
            throw new WireArchiveException(
                $"the wire archive {path} is damaged; restore it from a backup, or rebuild it with 'style-lint wire add'",
                nonsense
            );
        }
    }

    /// <summary>Whether an error comes of bytes that make no sense. Memory runs out where they claim to be more than there can
    /// be.</summary>
    public static bool IsNonsense(Exception problem) =>
        problem
            is (
                    InvalidDataException
                    or IndexOutOfRangeException
                    or ArgumentException
                    or ArithmeticException
                    or InvalidOperationException
                    or OutOfMemoryException
                )
                and not ObjectDisposedException;
}
