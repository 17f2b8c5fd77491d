namespace PaperSearch.Querying;

/// <summary>The outcome of parsing: always a tree, and what there is to say about the text.</summary>
public sealed record ParsedQuery(QueryNode Root, ValueList<QueryDiagnostic> Diagnostics);
