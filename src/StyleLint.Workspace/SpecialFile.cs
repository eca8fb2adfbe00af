using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StyleLint.Workspace;

/// <summary>Opens what may be a pipe, a device or a socket, and never waits.</summary>
static partial class SpecialFile
{
    /// <summary>Whether there is a pipe, a socket or a terminal; never waits.</summary>
    internal static bool IsSpecial(string fullPath)
    {
        try
        {
            using var stream = new FileStream(Open(fullPath), FileAccess.Read, bufferSize: 0);
            return !stream.CanSeek;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Opens whatever is there for reading.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    internal static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // .NET opens a named pipe like any other file and then waits for a writer, forever.
        var (nonBlocking, closeOnExec) = OperatingSystem.IsMacOS() ? (0x4, 0x1000000) : (0x800, 0x80000);
        var descriptor = OpenNative(path, nonBlocking | closeOnExec);
        if (descriptor < 0)
            throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenNative(string path, int flags);
}
