namespace PaperSearch.Resemblance;

/// <summary>A matrix of which each row has a few values. Immutable.</summary>
internal sealed class SparseRows
{
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly float[] values;

    private SparseRows(int[] starts, int[] columns, float[] values)
    {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The columns of a row that have a value, ascending.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => columns.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>Their values.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => values.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>Papers by words, each paper a row of length 1.</summary>
    /// <param name="papers">The <see cref="PaperWords"/> of each.</param>
    /// <param name="slots">The words that are columns, ascending; others are left out.</param>
    /// <param name="rarity">How rare words are.</param>
    /// <param name="averageLength">How long papers are.</param>
    public static SparseRows Of(IReadOnlyList<byte[]> papers, int[] slots, WordRarity rarity, float averageLength)
    {
        var starts = new int[papers.Count + 1];
        var (columns, values) = (new List<int>(64 * papers.Count), new List<float>(64 * papers.Count));
        var vector = new WordVector();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            vector.Read(papers[paper], rarity, averageLength);
            for (var i = 0; i < vector.Count; i++)
            {
                var column = Array.BinarySearch(slots, vector.Slots[i]);
                if (column < 0)
                    continue;
                columns.Add(column);
                values.Add(vector.TopicWeights[i] / vector.TopicNorm);
            }
            starts[paper + 1] = columns.Count;
        }
        return new SparseRows(starts, [.. columns], [.. values]);
    }

    /// <summary>The same with rows and columns exchanged.</summary>
    /// <param name="rows">How many columns there are.</param>
    public SparseRows Transposed(int rows)
    {
        var ends = new int[rows + 1];
        foreach (var column in columns)
            ends[column + 1]++;
        for (var i = 0; i < rows; i++)
            ends[i + 1] += ends[i];
        var next = ends.AsSpan(0, rows).ToArray();
        var (turned, turnedValues) = (new int[columns.Length], new float[columns.Length]);
        for (var row = 0; row < Count; row++)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                var at = next[columns[i]]++;
                (turned[at], turnedValues[at]) = (row, values[i]);
            }
        }
        return new SparseRows(ends, turned, turnedValues);
    }
}
