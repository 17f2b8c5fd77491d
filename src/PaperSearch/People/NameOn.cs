namespace PaperSearch.People;

/// <summary>A name on a paper.</summary>
/// <param name="Paper">The paper's number.</param>
/// <param name="Name">The number of the name among all names.</param>
/// <param name="Date"><see cref="PaperDate.SortKey"/>, 0 for none.</param>
internal readonly record struct NameOn(int Paper, int Name, int Date)
{
    /// <summary>Of a name on a paper of a block.</summary>
    /// <param name="mention">The name on a paper.</param>
    /// <param name="names">By form: the number of the name in the index.</param>
    public static NameOn Of(in Mention mention, int[] names) => new(mention.Paper, names[mention.Form], mention.Date);
}
