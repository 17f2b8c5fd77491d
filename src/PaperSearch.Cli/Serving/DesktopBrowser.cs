using System.ComponentModel;
using System.Diagnostics;

namespace PaperSearch.Cli.Serving;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class DesktopBrowser
{
    /// <summary>Shows a page; nothing where the machine has no desktop or no browser: the address was printed.</summary>
    /// <param name="address">What the server listens on, as it tells it: <c>http://[::]:5080</c> is shown as localhost.</param>
    public static void Open(string address)
    {
        // Without a desktop, a browser for terminals would take this one.
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null
            && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(Reachable(address)) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            // The server serves all the same.
        }
    }

    /// <summary>An address that a browser on this machine can ask, for one that stands for all of the machine's.</summary>
    internal static string Reachable(string address)
    {
        var parts = new UriBuilder(address);
        if (parts.Host is "0.0.0.0" or "[::]" or "+" or "*")
            parts.Host = "localhost";
        return parts.Uri.AbsoluteUri;
    }
}
