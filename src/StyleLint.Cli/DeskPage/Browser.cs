using System.ComponentModel;
using System.Diagnostics;

namespace StyleLint.Cli.DeskPage;

/// <summary>The user's browser.</summary>
static class Browser
{
    /// <summary>Opens an address; where there is no browser, nothing happens.</summary>
    /// <param name="address">The address.</param>
    public static void Open(string address)
    {
        var (program, arguments) =
            OperatingSystem.IsWindows() ? ("explorer.exe", new[] { address })
            : OperatingSystem.IsMacOS() ? ("open", [address])
            : ("xdg-open", [address]);
        try
        {
            // Its own words have no business in the terminal.
            using var started = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    RedirectStandardInput = true,
                    UseShellExecute = false,
                }
            );
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or IOException)
        {
            // The address is printed all the same.
        }
    }
}
