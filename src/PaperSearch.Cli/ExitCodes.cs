namespace PaperSearch.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCodes
{
    public const int Found = 0;
    public const int NothingFound = 1;
    public const int Usage = 2;
    public const int Environment = 3;

    /// <summary>As shells say of a program that was interrupted.</summary>
    public const int Interrupted = 130;
}
