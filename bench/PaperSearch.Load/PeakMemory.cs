using System.Diagnostics;

namespace PaperSearch.Load;

/// <summary>The most memory this process has held at once (resident set size).</summary>
internal static class PeakMemory
{
    public static long Mebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
