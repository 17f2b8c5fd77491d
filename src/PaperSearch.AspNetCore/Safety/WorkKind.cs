namespace PaperSearch.AspNetCore.Safety;

/// <summary>What a request costs: which limits it falls under, and under which name it is counted.</summary>
internal enum WorkKind
{
    /// <summary>Next to nothing: a document that is at hand.</summary>
    Light,

    /// <summary>A search, with a turn to wait for.</summary>
    Search,

    /// <summary>All hits of a search.</summary>
    Export,

    /// <summary>Changes the index; only with an API key.</summary>
    Write,
}
