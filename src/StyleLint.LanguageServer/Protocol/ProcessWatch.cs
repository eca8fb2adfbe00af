using System.Diagnostics;

namespace StyleLint.LanguageServer;

/// <summary>Says whether the editor that started the server is still there; some that are killed leave their pipes open.</summary>
static class ProcessWatch
{
    /// <summary>Whether a process is running. One that has ended and waits for its parent to notice is not.</summary>
    public static bool IsAlive(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return File.ReadAllText($"/proc/{process}/stat") is var stat
                    && stat[(stat.LastIndexOf(')') + 1)..].TrimStart() is not ['Z' or 'X', ..];
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (Exception problem)
            when (problem is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // What may not be asked about is there.
            return problem is UnauthorizedAccessException;
        }
    }
}
