namespace PaperSearch.Searching;

/// <summary>One of several people whom a name may mean.</summary>
/// <param name="Name">The name as most of the person's papers print it.</param>
/// <param name="Reference">
/// What the look-up of an author and the filter of authors take for this person alone: the name with the id of
/// the earliest paper, <c>Edward Witten (hep-th/9108004)</c>; the id of any other paper of the person does as well.
/// </param>
/// <param name="Papers">How many papers there are.</param>
public sealed record AuthorCandidate(string Name, string Reference, long Papers)
{
    /// <summary>The years of the first and the last paper; <see langword="null"/> where no paper has a date.</summary>
    public YearRange? Years { get; init; }

    /// <summary>The categories of most papers, at most three, groups left out where there is more in them.</summary>
    public ValueList<FacetBucket> Categories { get; init; } = [];

    /// <summary>With whom most papers were written, at most three.</summary>
    public ValueList<FacetBucket> CoAuthors { get; init; } = [];

    /// <summary>
    /// What tells the person from others, in plain words: <c>in hep-th, math.AG</c>, <c>1984 to 2019</c>, <c>writes with Nathan
    /// Seiberg</c>; where most papers print an initial, <c>prints Edward Witten</c>.
    /// </summary>
    public ValueList<string> Evidence { get; init; } = [];
}
