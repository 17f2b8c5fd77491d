namespace PaperSearch.Querying;

/// <summary>Writes a tree as canonical query text, such that parsing the text gives an equal tree.</summary>
public static class QueryPrinter
{
    /// <summary>The canonical text of <paramref name="node"/>.</summary>
    public static string Print(QueryNode node) => node.ToString();
}
