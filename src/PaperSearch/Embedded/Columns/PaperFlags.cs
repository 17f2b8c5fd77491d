namespace PaperSearch.Embedded.Columns;

/// <summary>What <c>has:</c> asks for, as bits of one column.</summary>
[Flags]
internal enum PaperFlags
{
    None = 0,
    Code = 1,
    Abstract = 2,
    Doi = 4,
}
