namespace PaperSearch.Querying;

/// <summary>Scholar's syntax to <see cref="QueryNode"/>.</summary>
public static class QueryParser
{
    /// <summary>Reads any text as a query. Never throws for any text.</summary>
    public static ParsedQuery Parse(string text) => new(new WordQuery(null, text), []);
}
