namespace PaperSearch.AspNetCore.Api;

/// <summary>Names of endpoints, by which others find their addresses, wherever they are mounted.</summary>
internal static class EndpointNames
{
    public const string Search = "papersearch.search";
    public const string SearchPost = "papersearch.search.post";
    public const string Suggest = "papersearch.suggest";
    public const string Acronyms = "papersearch.acronyms";
    public const string Paper = "papersearch.paper";
    public const string Similar = "papersearch.paper.similar";
    public const string SimilarToText = "papersearch.similar";
    public const string Author = "papersearch.author";
    public const string Facet = "papersearch.facet";
    public const string Export = "papersearch.export";
    public const string Feed = "papersearch.feed";
    public const string Stats = "papersearch.stats";
    public const string Snapshots = "papersearch.snapshots";
    public const string PutSnapshot = "papersearch.snapshot.put";
    public const string DeleteSnapshot = "papersearch.snapshot.delete";
    public const string PutPaper = "papersearch.paper.put";
    public const string PostPapers = "papersearch.papers.post";
    public const string DeletePaper = "papersearch.paper.delete";
    public const string Description = "papersearch.openapi";
}
