using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace PaperSearch.Cli;

/// <summary>Where a command writes: answers to the output, everything about the work to the error stream.</summary>
/// <param name="Out">The answer, for people or, plain, for programs.</param>
/// <param name="Error">Progress, warnings, errors.</param>
/// <param name="Width">Columns to wrap the answer at.</param>
/// <param name="IsInteractive">Whether the error stream is a terminal that can show moving progress.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, int Width, bool IsInteractive)
{
    private const int WidthWhenPiped = 80;

    /// <summary>
    /// Opens the output for bytes, which pass no console's encoding. For a whole answer, beside which nothing is written.
    /// </summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>The process's own streams: colours only on a terminal, and not where NO_COLOR is set.</summary>
    public static Terminal OfProcess()
    {
        var width = Console.IsOutputRedirected ? WidthWhenPiped : Math.Clamp(Console.WindowWidth, 30, 160);
        return new Terminal(
            Create(Console.Out, !Console.IsOutputRedirected),
            Create(Console.Error, !Console.IsErrorRedirected),
            width,
            !Console.IsErrorRedirected)
        {
            OpenOutput = OpenOutputOfProcess,
        };
    }

    /// <summary>Plain text into writers, as into a pipe.</summary>
    public static Terminal Plain(TextWriter output, TextWriter error, int width = WidthWhenPiped) =>
        new(Create(output, false), Create(error, false), width, false) { OpenOutput = () => new TextWriterStream(output) };

    // .NET's console passes over a reader that has gone, and would write for nobody; a file of the same handle tells it.
    private static Stream OpenOutputOfProcess() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);


    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var colours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = 100_000;
        return console;
    }
}
