namespace PaperSearch.Resemblance;

/// <summary>
/// Some papers by the topics that they share: the space of the first eigenvectors of the matrix of their cosines, as latent
/// semantic indexing makes it of the best hits of one query (Hull, "Improving text retrieval for the routing problem using latent
/// semantic indexing", SIGIR 1994). It is found by orthogonal iteration (Golub and Van Loan, "Matrix Computations", 8.2) from
/// fixed vectors, in the same order of additions on every machine, so that equal papers give equal results. Immutable.
/// </summary>
internal sealed class LatentSpace
{
    /// <summary>How many topics there are at most.</summary>
    public const int Dimensions = 32;

    // With four the topics still depend much on the vectors that they are found from: capitals in a query moved cisi by .014.
    private const int Iterations = 8;
    private const float Nothing = 1e-6f;

    private readonly int papers;
    private readonly float[][] columns;

    private LatentSpace(int papers, float[][] columns)
    {
        this.papers = papers;
        this.columns = columns;
    }

    /// <summary>The space of some papers.</summary>
    public static LatentSpace Of(TextVectors vectors)
    {
        var cosines = Cosines(vectors);
        var basis = Basis(cosines, Math.Min(Dimensions, vectors.Count));
        // Twice the matrix takes no vector so near another that they could not be told apart.
        for (var i = 0; i < Iterations; i += 2)
        {
            basis = Products(cosines, Products(cosines, basis));
            Orthonormalize(basis);
        }
        return new LatentSpace(vectors.Count, ToUnitRows(Factor(cosines, basis), vectors.Count));
    }

    /// <summary>
    /// How much each paper resembles some of them, by the cosine with their weighted sum: 1 for the one that does most, 0 for one
    /// that is of other topics.
    /// </summary>
    /// <param name="weights">What the first papers count for.</param>
    public float[] Resemblance(ReadOnlySpan<float> weights)
    {
        var resemblance = new float[papers];
        foreach (var column in columns)
        {
            var sum = 0f;
            for (var i = 0; i < weights.Length; i++)
                sum += weights[i] * column[i];
            for (var i = 0; i < papers; i++)
                resemblance[i] += sum * column[i];
        }
        var most = Math.Max(Nothing, resemblance.Max());
        return Array.ConvertAll(resemblance, value => Math.Max(0, value) / most);
    }

    /// <summary>The cosines of all pairs, a row for each paper, filled up with zeros to whole lanes.</summary>
    private static float[][] Cosines(TextVectors vectors)
    {
        var cosines = new float[vectors.Count][];
        for (var i = 0; i < cosines.Length; i++)
            cosines[i] = new float[Padded(cosines.Length)];
        // Word by word, as few papers have most words: those that have each stand side by side.
        var starts = new int[vectors.Words + 1];
        for (var paper = 0; paper < vectors.Count; paper++)
        {
            foreach (var term in vectors.TermsOf(paper))
                starts[term + 1]++;
        }
        for (var term = 0; term < vectors.Words; term++)
            starts[term + 1] += starts[term];
        var ends = starts[..^1];
        var having = new (int Paper, float Weight)[starts[^1]];
        for (var paper = 0; paper < vectors.Count; paper++)
        {
            var terms = vectors.TermsOf(paper);
            var weights = vectors.WeightsOf(paper);
            var row = cosines[paper];
            for (var i = 0; i < terms.Length; i++)
            {
                having[ends[terms[i]]++] = (paper, weights[i]);
                foreach (var (other, weight) in having.AsSpan(starts[terms[i]]..ends[terms[i]]))
                    row[other] += weight * weights[i];
            }
        }
        for (var i = 0; i < cosines.Length; i++)
        {
            for (var j = 0; j < i; j++)
                cosines[j][i] = cosines[i][j];
        }
        return cosines;
    }

    private static float[][] Basis(float[][] cosines, int count)
    {
        var basis = new float[count][];
        var state = FloatVectors.FirstState;
        for (var c = 0; c < count; c++)
        {
            basis[c] = new float[Padded(cosines.Length)];
            FloatVectors.Fill(basis[c].AsSpan(0, cosines.Length), ref state);
        }
        return basis;
    }

    private static float[][] Products(float[][] matrix, float[][] vectors)
    {
        var products = Array.ConvertAll(vectors, vector => new float[vector.Length]);
        var columns = 0;
        Span<float> sums = stackalloc float[4];
        for (; columns + sums.Length <= vectors.Length; columns += sums.Length)
        {
            for (var i = 0; i < matrix.Length; i++)
            {
                FloatVectors.Dots(matrix[i], vectors.AsSpan(columns, sums.Length), sums);
                for (var c = 0; c < sums.Length; c++)
                    products[columns + c][i] = sums[c];
            }
        }
        for (; columns < vectors.Length; columns++)
        {
            for (var i = 0; i < matrix.Length; i++)
                products[columns][i] = FloatVectors.Dot(matrix[i], vectors[columns]);
        }
        return products;
    }

    /// <summary>Gram and Schmidt's process, twice: rounding leaves too much after one.</summary>
    private static void Orthonormalize(float[][] columns)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            for (var again = 0; again < 2; again++)
            {
                var norm = MathF.Sqrt(FloatVectors.Dot(columns[c], columns[c]));
                Scale(columns[c], norm > Nothing ? 1 / norm : 0);
                for (var other = 0; other < c; other++)
                    FloatVectors.Add(columns[c], columns[other], -FloatVectors.Dot(columns[c], columns[other]));
            }
            var length = MathF.Sqrt(FloatVectors.Dot(columns[c], columns[c]));
            Scale(columns[c], length > Nothing ? 1 / length : 0);
        }
    }

    /// <summary>
    /// Columns D of which D·Dᵀ is the matrix M as far as it lies in the space of a basis Q: Q times the factor of Cholesky of
    /// Qᵀ·M·Q.
    /// </summary>
    private static float[][] Factor(float[][] matrix, float[][] basis)
    {
        var count = basis.Length;
        var products = Products(matrix, basis);
        var factor = new float[count, count];
        var columns = new float[count][];
        for (var c = 0; c < count; c++)
        {
            columns[c] = new float[basis[c].Length];
            for (var row = c; row < count; row++)
            {
                var sum = FloatVectors.Dot(basis[row], products[c]);
                for (var k = 0; k < c; k++)
                    sum -= factor[row, k] * factor[c, k];
                factor[row, c] = row == c ? MathF.Sqrt(Math.Max(0, sum))
                    : factor[c, c] > Nothing ? sum / factor[c, c]
                    : 0;
                FloatVectors.Add(columns[c], basis[row], factor[row, c]);
            }
        }
        return columns;
    }

    private static float[][] ToUnitRows(float[][] columns, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var sum = 0f;
            foreach (var column in columns)
                sum += column[i] * column[i];
            var toOne = sum > Nothing ? 1 / MathF.Sqrt(sum) : 0;
            foreach (var column in columns)
                column[i] *= toOne;
        }
        return columns;
    }

    private static int Padded(int length) => (length + FloatVectors.Lanes - 1) / FloatVectors.Lanes * FloatVectors.Lanes;

    private static void Scale(Span<float> vector, float by)
    {
        foreach (ref var value in vector)
            value *= by;
    }
}
