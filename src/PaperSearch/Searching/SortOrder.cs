namespace PaperSearch.Searching;

/// <summary>The order of hits. Ties are broken by date (newest first), then by id, so that results never flicker.</summary>
public enum SortOrder
{
    /// <summary>Best score first.</summary>
    Relevance,

    /// <summary>Latest date first; papers without a date last.</summary>
    Newest,

    /// <summary>Earliest date first; papers without a date last.</summary>
    Oldest,

    /// <summary>Most citations first; papers without a figure last.</summary>
    MostCited,

    /// <summary>
    /// Those first that came into the index last (<see cref="SearchHit.Added"/>), to the second; a record that is replaced keeps
    /// its time.
    /// </summary>
    Added,
}
