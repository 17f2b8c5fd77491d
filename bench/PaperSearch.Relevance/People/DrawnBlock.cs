using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>A block of names in which some people are known.</summary>
/// <param name="Block">The block as papers print it.</param>
/// <param name="Truth">By mention: which of the known people it is; negative where it is not known.</param>
/// <param name="Firsts">By mention: the first name where the paper prints it in full, else empty.</param>
internal sealed record DrawnBlock(NameBlock Block, int[] Truth, string[] Firsts)
{
    public int People => Truth.Max() + 1;

    public int Papers => Truth.Count(person => person >= 0);
}
