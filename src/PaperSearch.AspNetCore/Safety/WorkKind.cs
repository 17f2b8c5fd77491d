namespace PaperSearch.AspNetCore.Safety;

/// <summary>What a request costs: which limits it falls under, and under which name it is counted.</summary>
internal enum WorkKind
{
    /// <summary>A document that is at hand: limited by client only.</summary>
    Light,

    /// <summary>A search, with a turn to wait for.</summary>
    Search,

    /// <summary>All hits of a search.</summary>
    Export,

    /// <summary>Changes the index; only with an API key.</summary>
    Write,

    /// <summary>
    /// For those who run the server (health, metrics): never limited, so that it answers when nothing else does.
    /// </summary>
    Operation,
}
