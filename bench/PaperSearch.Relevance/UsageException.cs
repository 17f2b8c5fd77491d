namespace PaperSearch.Relevance;

/// <summary>The command line is not as it must be.</summary>
internal sealed class UsageException(string message) : Exception(message);
