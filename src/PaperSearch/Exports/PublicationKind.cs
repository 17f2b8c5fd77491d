namespace PaperSearch.Exports;

/// <summary>How a paper was published, as reference managers tell works apart.</summary>
internal enum PublicationKind
{
    Journal,
    Conference,
    Preprint,
    Other,
}
