namespace PaperSearch.People;

/// <summary>Takes the papers of a block one after another, and numbers what they have.</summary>
/// <param name="names">The names of the index.</param>
/// <param name="block">The block's number.</param>
internal sealed class BlockBuilder(IAuthorNames names, int block)
{
    /// <summary>Of longer lists of authors the first names by their letters: the same ones of the same group.</summary>
    private const int MostCoAuthors = 40;

    private readonly Dictionary<int, int> forms = [];
    private readonly Dictionary<int, int> coAuthors = [];
    private readonly HashSet<int> seen = [];
    private readonly List<int> coAuthorPapers = [];
    private readonly List<Mention> mentions = [];
    private readonly List<int> numbers = [];

    /// <summary>Adds a name of the block on a paper: earlier papers first, of a day those whose id comes first.</summary>
    /// <param name="paper">The paper's number.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="date"><see cref="PaperDate.SortKey"/>, 0 for none.</param>
    /// <param name="authors">The numbers of all names on the paper, ascending.</param>
    /// <param name="categories">The numbers of its categories.</param>
    /// <param name="words">What it is about.</param>
    public void Add(int paper, int name, int date, ReadOnlySpan<int> authors, int[] categories, WordProfile words)
    {
        if (!forms.TryGetValue(name, out var form))
            forms[name] = form = forms.Count;
        mentions.Add(new Mention(paper, form, date, authors.Length, CoAuthorsOf(authors), categories, words));
    }

    /// <summary>The block of what was added.</summary>
    /// <param name="papersWith">How many papers have a word in a name.</param>
    /// <param name="familyPapers">How many papers have the family name in any name.</param>
    /// <param name="corpus">The categories of the index.</param>
    /// <returns>The block, and the number of each of its forms among all names.</returns>
    public (NameBlock Block, int[] Names) ToBlock(Func<string, int> papersWith, int familyPapers, CategoryShares corpus)
    {
        int[] numbered = [.. forms.Keys];
        var printed = Array.ConvertAll(numbered, names.MarkedName);
        var given = GivenNames.Of(printed).Select(name => name.First).Where(first => first.Length > 0).Distinct()
            .ToDictionary(first => first, papersWith, StringComparer.Ordinal);
        return (new NameBlock(printed, [.. mentions], [.. coAuthorPapers], given, familyPapers, corpus), numbered);
    }

    private int[] CoAuthorsOf(ReadOnlySpan<int> authors)
    {
        numbers.Clear();
        foreach (var name in authors)
        {
            var other = names.BlockOf(name);
            if (other == block)
                continue;
            // A group is itself.
            var key = other == 0 ? ~name : other;
            if (!coAuthors.TryGetValue(key, out var number))
            {
                coAuthors[key] = number = coAuthorPapers.Count;
                coAuthorPapers.Add(0);
            }
            if (seen.Add(name))
                coAuthorPapers[number] += names.PapersOf(name);
            numbers.Add(number);
            if (numbers.Count == MostCoAuthors)
                break;
        }
        numbers.Sort();
        return [.. numbers.Distinct()];
    }
}
