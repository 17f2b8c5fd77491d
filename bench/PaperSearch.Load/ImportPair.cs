using System.Diagnostics;
using System.Globalization;

namespace PaperSearch.Load;

/// <summary>
/// Our import and plain Lucene.Net's in turns, each in a process of its own, so that neither inherits memory or compiled code.
/// </summary>
internal static class ImportPair
{
    private const int ConcurrencyLimit = 2;

    public static int Run(string file, string directory)
    {
        double ours = 0, plain = 0;
        for (var turn = 0; turn < ConcurrencyLimit; turn++)
        {
            plain = Math.Max(plain, Rate("plain-import", file, Path.Combine(directory, "plain")));
            ours = Math.Max(ours, Rate("import", file, Path.Combine(directory, "ours")));
        }
        Console.WriteLine(
            $"import-pair turns={ConcurrencyLimit} papersearch={ours:F0} lucene.net={plain:F0} ratio={ours / plain:F3}");
        return 0;
    }

    private static double Rate(string command, string file, string directory)
    {
        if (Directory.Exists(directory))
            throw new UsageException($"{directory} is there already; it is written and deleted by this measurement.");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // Run as `dotnet X.dll`, the process is dotnet itself and wants to be told the program.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(ImportPair).Assembly.Location);
        foreach (var argument in new[] { command, file, directory })
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Console.Write(output);
            var figure = output.Split(' ').FirstOrDefault(
                word => word.StartsWith("papers_per_second=", StringComparison.Ordinal));
            return process.ExitCode == 0 && figure is not null
                ? double.Parse(figure[(figure.IndexOf('=', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)
                : throw new UsageException($"{command} failed with exit code {process.ExitCode}.");
        }
        finally
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        }
    }
}
