namespace PaperSearch.Querying;

/// <summary>The languages that a query's text can be written in. All give the same kind of tree.</summary>
public enum QuerySyntax
{
    /// <summary>The scholar's syntax: our own, and that of canonical text.</summary>
    Scholar,

    /// <summary>The syntax of Lucene's flexible standard parser: <c>title:(a b) AND year:[2015 TO 2020}</c>.</summary>
    Lucene,
}
