namespace PaperSearch.Load;

/// <summary>The command line is not as it must be.</summary>
internal sealed class UsageException(string message) : Exception(message);
