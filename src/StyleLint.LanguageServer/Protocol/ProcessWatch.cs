using System.Diagnostics;

namespace StyleLint.LanguageServer;

/// <summary>Checks whether the editor that started the server is still running; some leave their pipes open when killed.</summary>
static class ProcessWatch
{
    /// <summary>Whether a process is running. A zombie isn't.</summary>
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
            // A process we may not query does exist.
            return problem is UnauthorizedAccessException;
        }
    }
}
