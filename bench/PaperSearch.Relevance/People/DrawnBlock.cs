using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>A block of names in which some people are known.</summary>
/// <param name="Block">The block as papers print it.</param>
/// <param name="Truth">By mention: which of the known people it is; negative where it is not known.</param>
internal sealed record DrawnBlock(NameBlock Block, int[] Truth)
{
    public int People => Truth.Max() + 1;

    public int Papers => Truth.Count(person => person >= 0);
}
