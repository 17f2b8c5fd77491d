using System.Diagnostics;

namespace PaperSearch.Load;

/// <summary>The memory of processes (resident set size), in MiB.</summary>
internal static class ProcessMemory
{
    /// <summary>The most this process has held at once.</summary>
    public static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    /// <summary>What a process holds now; 0 when it has ended.</summary>
    public static long Of(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64 >> 20;
        }
        catch (ArgumentException)
        {
            return 0;
        }
    }
}
