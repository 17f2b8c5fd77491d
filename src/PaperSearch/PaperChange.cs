namespace PaperSearch;

/// <summary>
/// One change of an index: a paper to put in, or one to delete. For <see cref="Searching.IPaperStore.ChangeAsync"/>.
/// </summary>
/// <param name="Id">Of which paper.</param>
/// <param name="Paper">The paper, or <see langword="null"/> to delete it.</param>
public sealed record PaperChange(PaperId Id, Paper? Paper)
{
    /// <summary>Adds a paper, or replaces the one with its id.</summary>
    public static PaperChange Put(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new PaperChange(paper.Id, paper);
    }

    /// <summary>Deletes a paper.</summary>
    public static PaperChange Delete(PaperId id) => new(id, null);
}
