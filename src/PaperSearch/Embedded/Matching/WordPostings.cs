using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>A posting list and what an occurrence in its field weighs.</summary>
/// <param name="Docs">The papers and the occurrences in each.</param>
/// <param name="Weight">What an occurrence weighs.</param>
/// <param name="InTitle">Whether it is a list of titles.</param>
/// <param name="CountsOnce">Whether further occurrences in a paper say nothing.</param>
internal readonly record struct WeightedDocs(DocsEnum Docs, float Weight, bool InTitle, bool CountsOnce)
{
    /// <summary>The weighted occurrences in the current paper.</summary>
    public float WeightedFrequency => CountsOnce ? Weight : Weight * Docs.Freq;

    /// <summary>Whether its occurrences are taken away from those of other lists.</summary>
    public bool IsSubtracted => Weight < 0;

    /// <inheritdoc cref="IWindowedPostings.AddWindow"/>
    public void AddWindow(int from, int to, WindowSums sums)
    {
        var (frequencies, marks, titleMarks) = (sums.Frequencies, sums.Marks, sums.TitleMarks);
        var marksTitles = InTitle && !IsSubtracted;
        var doc = Docs.DocID;
        if (doc < from)
            doc = Docs.Advance(from);
        for (; doc < to; doc = Docs.NextDoc())
        {
            var i = doc - from;
            frequencies[i] += WeightedFrequency;
            marks[i >> 6] |= 1UL << i;
            if (marksTitles)
                titleMarks[i >> 6] |= 1UL << i;
        }
    }

    /// <inheritdoc cref="IWindowedPostings.MarkWindow"/>
    public void MarkWindow(int from, int to, ulong[] marks)
    {
        var doc = Docs.DocID;
        if (doc < from)
            doc = Docs.Advance(from);
        for (; doc < to; doc = Docs.NextDoc())
            marks[(doc - from) >> 6] |= 1UL << (doc - from);
    }
}

/// <summary>
/// The posting lists of a word's terms in one segment, read side by side: the papers that have the word in any field,
/// ascending, each with the weighted number of occurrences. Forward only, for one thread.
/// </summary>
internal sealed class WordPostings : IWindowedPostings
{
    private readonly WeightedDocs[] lists;
    private readonly long cost;
    private readonly bool subtracts;

    public WordPostings(WeightedDocs[] lists)
    {
        this.lists = lists;
        foreach (var list in lists)
        {
            cost += list.IsSubtracted ? 0 : list.Docs.GetCost();
            subtracts |= list.IsSubtracted;
        }
    }

    /// <summary>The current paper: -1 before the first, <see cref="DocIdSetIterator.NO_MORE_DOCS"/> behind the last.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>An upper bound of the number of papers.</summary>
    public long Cost => cost;

    /// <summary>The weighted occurrences in the current paper.</summary>
    public float WeightedFrequency
    {
        get
        {
            var sum = 0f;
            foreach (var list in lists)
            {
                if (list.Docs.DocID == Doc)
                    sum += list.WeightedFrequency;
            }
            return sum;
        }
    }

    /// <summary>Whether the current paper has the word in its title.</summary>
    public bool InTitle
    {
        get
        {
            foreach (var list in lists)
            {
                if (list.InTitle && !list.IsSubtracted && list.Docs.DocID == Doc)
                    return true;
            }
            return false;
        }
    }

    public int NextDoc() => Advance(Doc + 1);

    /// <summary>Goes to the first paper not before <paramref name="target"/>, which must lie behind the current one.</summary>
    public int Advance(int target)
    {
        while (true)
        {
            var next = DocIdSetIterator.NO_MORE_DOCS;
            foreach (var list in lists)
            {
                var doc = list.Docs.DocID;
                if (doc < target)
                    doc = doc == target - 1 ? list.Docs.NextDoc() : list.Docs.Advance(target);
                next = Math.Min(next, doc);
            }
            Doc = next;
            if (!subtracts || next == DocIdSetIterator.NO_MORE_DOCS || IsLeft(WeightedFrequency))
                return next;
            target = next + 1;
        }
    }

    // Sums of few multiples of the same weights; what is not nothing is one weight at least.
    private static bool IsLeft(float frequency) => frequency > 0.01f;

    /// <inheritdoc/>
    /// <remarks>Leaves the lists behind the window. Not to be mixed with <see cref="Advance"/>.</remarks>
    public void AddWindow(int from, int to, WindowSums sums)
    {
        foreach (var list in lists)
            list.AddWindow(from, to, sums);
        if (subtracts)
            RemoveEmpty(sums);
    }

    /// <inheritdoc/>
    /// <remarks>As <see cref="AddWindow"/>.</remarks>
    public void MarkWindow(int from, int to, WindowSums sums)
    {
        if (subtracts)
        {
            // Whether a paper has the word shows when all of its occurrences are counted.
            AddWindow(from, to, sums);
            sums.ForgetOccurrences();
            return;
        }
        foreach (var list in lists)
            list.MarkWindow(from, to, sums.Marks);
    }

    /// <summary>Takes away the papers whose occurrences were all taken away.</summary>
    internal static void RemoveEmpty(WindowSums sums)
    {
        var (frequencies, marks, titleMarks) = (sums.Frequencies, sums.Marks, sums.TitleMarks);
        for (var block = 0; block < marks.Length; block++)
        {
            for (var bits = marks[block]; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (IsLeft(frequencies[i]))
                    continue;
                frequencies[i] = 0;
                marks[block] &= ~(1UL << i);
                titleMarks[block] &= ~(1UL << i);
            }
        }
    }

    /// <inheritdoc/>
    public int PeekFrom(int from)
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var list in lists)
        {
            var doc = list.Docs.DocID;
            if (doc < from)
                doc = list.Docs.Advance(from);
            next = Math.Min(next, doc);
        }
        return next;
    }
}
