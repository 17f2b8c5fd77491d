namespace PaperSearch.Embedded.Postings;

/// <summary>A posting list and what an occurrence in its field weighs.</summary>
/// <param name="Postings">The papers and the occurrences in each.</param>
/// <param name="Weight">What an occurrence weighs; positive.</param>
/// <param name="InTitle">Whether it is a list of titles.</param>
/// <param name="CountsOnce">Whether further occurrences in a paper say nothing.</param>
internal readonly record struct WeightedPostings(BoundedCursor Postings, float Weight, bool InTitle, bool CountsOnce)
{
    /// <summary>The weighted occurrences in the current paper.</summary>
    public float Frequency => CountsOnce ? Weight : Weight * Postings.Frequency;

    /// <summary>No paper has more weighted occurrences.</summary>
    public float MaxFrequency => CountsOnce ? Weight : Weight * Postings.MaxFrequency;
}

/// <summary>
/// The posting lists of a word's terms in one segment, read side by side: the papers that have the word in any field,
/// ascending, each with the weighted number of occurrences.
/// </summary>
internal sealed class WordCursor : DocCursor, IWindowedPostings
{
    private readonly WeightedPostings[] lists;
    private readonly long cost;

    public WordCursor(WeightedPostings[] lists)
    {
        this.lists = lists;
        foreach (ref readonly var list in lists.AsSpan())
        {
            cost += list.Postings.Cost;
            MaxFrequency += list.MaxFrequency;
        }
    }

    public override long Cost => cost;

    /// <summary>No paper has more weighted occurrences.</summary>
    public float MaxFrequency { get; }

    /// <summary>The weighted occurrences in the current paper.</summary>
    public float Frequency
    {
        get
        {
            var sum = 0f;
            foreach (ref readonly var list in lists.AsSpan())
            {
                if (list.Postings.Doc == Doc)
                    sum += list.Frequency;
            }
            return sum;
        }
    }

    /// <summary>Whether the current paper has the word in its title.</summary>
    public bool InTitle
    {
        get
        {
            foreach (ref readonly var list in lists.AsSpan())
            {
                if (list.InTitle && list.Postings.Doc == Doc)
                    return true;
            }
            return false;
        }
    }

    public override int Advance(int target)
    {
        var next = NoMoreDocs;
        foreach (ref readonly var list in lists.AsSpan())
        {
            var doc = list.Postings.Doc;
            next = Math.Min(next, doc < target ? list.Postings.Advance(target) : doc);
        }
        return Doc = next;
    }

    /// <inheritdoc/>
    /// <remarks>Leaves the lists behind the window. Not to be mixed with <see cref="Advance"/>.</remarks>
    public void AddWindow(int from, int to, WindowSums sums)
    {
        foreach (ref readonly var list in lists.AsSpan())
            sums.Add(list, from, to);
    }

    /// <inheritdoc/>
    /// <remarks>As <see cref="AddWindow"/>.</remarks>
    public void MarkWindow(int from, int to, WindowSums sums)
    {
        foreach (ref readonly var list in lists.AsSpan())
            sums.Mark(list.Postings, from, to);
    }

    /// <inheritdoc/>
    public int PeekFrom(int from)
    {
        var next = NoMoreDocs;
        foreach (ref readonly var list in lists.AsSpan())
        {
            var doc = list.Postings.Doc;
            next = Math.Min(next, doc < from ? list.Postings.Advance(from) : doc);
        }
        return next;
    }
}
