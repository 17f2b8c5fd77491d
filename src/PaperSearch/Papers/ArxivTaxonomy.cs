namespace PaperSearch;

/// <summary>The arXiv category taxonomy. (stub)</summary>
public static class ArxivTaxonomy
{
    /// <summary>The category a code means; <c>LG</c> is <c>cs.LG</c>; unknown codes become free categories.</summary>
    public static Category Resolve(string code) => new(code, code, null);
}
