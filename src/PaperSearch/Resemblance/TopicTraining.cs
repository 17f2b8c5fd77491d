using System.Runtime.InteropServices;

namespace PaperSearch.Resemblance;

/// <summary>
/// Finds the <see cref="TopicSpace"/> of some papers: the first singular vectors of the matrix of their words, by orthogonal
/// iteration (Golub and Van Loan, "Matrix Computations", 8.2) from fixed vectors and in one order of additions, so that equal
/// papers give an equal space.
/// </summary>
internal sealed class TopicTraining
{
    private const int Iterations = 4;

    /// <summary>A word says something of topics where so many papers of the sample have it.</summary>
    private const int FewestPapers = 3;

    /// <summary>Topics of fewer papers are no topics but the papers themselves.</summary>
    private const int PapersOfTopic = 12;

    /// <summary>The words that most papers have, so that memory has a bound.</summary>
    private const int MostWords = 40_000;

    /// <summary>Rows are worked on in so many parts, whatever the processor, so that sums have one order.</summary>
    private const int Parts = 16;

    private readonly SparseRows papers;
    private readonly SparseRows words;
    private readonly int topics;

    private TopicTraining(SparseRows papers, SparseRows words, int topics)
    {
        this.papers = papers;
        this.words = words;
        this.topics = topics;
    }

    /// <summary>The space of a sample of papers; one without topics where there are too few papers for any.</summary>
    /// <param name="sample">The <see cref="PaperWords"/> of each.</param>
    /// <param name="rarity">How rare words are in all of the index.</param>
    /// <param name="averageLength">How long its papers are.</param>
    /// <param name="cancellation">Stops.</param>
    public static TopicSpace Of(
        IReadOnlyList<byte[]> sample, WordRarity rarity, float averageLength, CancellationToken cancellation)
    {
        var slots = WordsOf(sample);
        var topics = Math.Min(TopicSpace.MostTopics, Math.Min(sample.Count, slots.Length) / PapersOfTopic);
        topics = topics / FloatVectors.Lanes * FloatVectors.Lanes;
        if (topics == 0)
            return new TopicSpace(0, [], [], []);
        var papers = SparseRows.Of(sample, slots, rarity, averageLength);
        return TopicSpace.Of(slots, new TopicTraining(papers, papers.Transposed(slots.Length), topics).Basis(cancellation));
    }

    private static int[] WordsOf(IReadOnlyList<byte[]> sample)
    {
        var having = new Dictionary<int, int>();
        var words = new List<CountedWord>();
        foreach (var packed in sample)
        {
            PaperWords.Decode(packed, words);
            foreach (var word in words)
                CollectionsMarshal.GetValueRefOrAddDefault(having, word.Slot, out _)++;
        }
        return [.. having.Where(word => word.Value >= FewestPapers).OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key).Take(MostWords).Select(word => word.Key).Order()];
    }

    private float[] Basis(CancellationToken cancellation)
    {
        var basis = new float[words.Count * topics];
        var state = FloatVectors.FirstState;
        FloatVectors.Fill(basis, ref state);
        var ofPapers = new float[papers.Count * topics];
        for (var i = 0; i < Iterations; i++)
        {
            Multiply(papers, basis, ofPapers, cancellation);
            Multiply(words, ofPapers, basis, cancellation);
            Orthonormalize(basis, cancellation);
        }
        return basis;
    }

    /// <summary>The product of a sparse matrix and a dense one of rows of topics.</summary>
    private void Multiply(SparseRows matrix, float[] dense, float[] into, CancellationToken cancellation) =>
        InParts(matrix.Count, cancellation, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                var sum = into.AsSpan(row * topics, topics);
                sum.Clear();
                var columns = matrix.ColumnsOf(row);
                var values = matrix.ValuesOf(row);
                for (var i = 0; i < columns.Length; i++)
                    FloatVectors.Add(sum, dense.AsSpan(columns[i] * topics, topics), values[i]);
            }
        });

    /// <summary>
    /// Makes columns orthonormal: with the factor L of Cholesky of their products with each other, rows times the inverse of
    /// Lᵀ. In double precision, as the products have the square of the columns' condition.
    /// </summary>
    private void Orthonormalize(float[] rows, CancellationToken cancellation)
    {
        var count = rows.Length / topics;
        var partial = new double[Parts][];
        InParts(count, cancellation, (part, from, to) =>
        {
            var products = partial[part] = new double[topics * topics];
            for (var row = from; row < to; row++)
            {
                var values = rows.AsSpan(row * topics, topics);
                for (var i = 0; i < topics; i++)
                    AddProducts(products.AsSpan(i * topics, i + 1), values, values[i]);
            }
        });
        var gram = new double[topics * topics];
        foreach (var products in partial)
        {
            for (var i = 0; i < gram.Length; i++)
                gram[i] += products[i];
        }
        var inverse = InverseOf(Cholesky(gram));
        InParts(count, cancellation, (from, to) =>
        {
            var into = new float[topics];
            for (var row = from; row < to; row++)
            {
                into.AsSpan().Clear();
                var values = rows.AsSpan(row * topics, topics);
                for (var i = 0; i < topics; i++)
                    FloatVectors.Add(into, inverse.AsSpan(i * topics, topics), values[i]);
                into.CopyTo(values);
            }
        });
    }

    /// <summary>The lower factor, in place; a column that is made of those before becomes zeros.</summary>
    private double[] Cholesky(double[] matrix)
    {
        var largest = 0d;
        for (var i = 0; i < topics; i++)
            largest = Math.Max(largest, matrix[(i * topics) + i]);
        for (var j = 0; j < topics; j++)
        {
            for (var i = j; i < topics; i++)
            {
                var sum = matrix[(i * topics) + j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[(i * topics) + k] * matrix[(j * topics) + k];
                var diagonal = matrix[(j * topics) + j];
                matrix[(i * topics) + j] = i == j ? (sum > 1e-10 * largest ? Math.Sqrt(sum) : 0)
                    : diagonal > 0 ? sum / diagonal
                    : 0;
            }
        }
        return matrix;
    }

    /// <summary>The inverse of the transposed factor, row by row, upper triangular.</summary>
    private float[] InverseOf(double[] lower)
    {
        // Column by column of the inverse of L, which are the rows of that of its transpose.
        var inverse = new float[topics * topics];
        var column = new double[topics];
        for (var c = 0; c < topics; c++)
        {
            for (var i = c; i < topics; i++)
            {
                var sum = i == c ? 1d : 0;
                for (var k = c; k < i; k++)
                    sum -= lower[(i * topics) + k] * column[k];
                var diagonal = lower[(i * topics) + i];
                column[i] = diagonal > 0 ? sum / diagonal : 0;
                inverse[(c * topics) + i] = (float)column[i];
            }
        }
        return inverse;
    }

    private static void InParts(int rows, CancellationToken cancellation, Action<int, int> work) =>
        InParts(rows, cancellation, (_, from, to) => work(from, to));

    private static void InParts(int rows, CancellationToken cancellation, Action<int, int, int> work) =>
        Parallel.For(0, Parts, new ParallelOptions { CancellationToken = cancellation }, part =>
            work(part, (int)((long)rows * part / Parts), (int)((long)rows * (part + 1) / Parts)));

    private static void AddProducts(Span<double> to, ReadOnlySpan<float> row, double times)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += row[i] * times;
    }
}
