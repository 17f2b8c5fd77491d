namespace PaperSearch.Embedded.Schema;

/// <summary>What is so or not of a paper, as bits of one column.</summary>
[Flags]
internal enum PaperFlags
{
    None = 0,
    Code = 1,
    Abstract = 2,
    Doi = 4,

    /// <summary>
    /// The names in the author column are not one for one those of the paper's list: some occur twice, or the list was cut.
    /// </summary>
    AuthorsNotListed = 8,
}
