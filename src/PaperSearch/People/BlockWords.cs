namespace PaperSearch.People;

/// <summary>
/// The words of a block's papers, numbered anew so that what is known of each is in arrays; and which mentions have each.
/// Immutable.
/// </summary>
internal sealed class BlockWords
{
    private readonly Mention[] mentions;
    private readonly int[] starts;
    private readonly int[] numbers;
    private readonly int[] postingStarts;
    private readonly Posting[] postings;

    public BlockWords(Mention[] mentions)
    {
        this.mentions = mentions;
        starts = new int[mentions.Length + 1];
        for (var i = 0; i < mentions.Length; i++)
            starts[i + 1] = starts[i] + mentions[i].Words.Words.Length;
        numbers = new int[starts[^1]];
        Count = Number();
        postingStarts = new int[Count + 1];
        foreach (var word in numbers)
            postingStarts[word + 1]++;
        for (var word = 0; word < Count; word++)
            postingStarts[word + 1] += postingStarts[word];
        postings = new Posting[numbers.Length];
        var ends = postingStarts.AsSpan(0, Count).ToArray();
        for (var i = 0; i < mentions.Length; i++)
        {
            var weights = mentions[i].Words.Weights;
            for (var k = 0; k < weights.Length; k++)
                postings[ends[numbers[starts[i] + k]]++] = new Posting(i, weights[k]);
        }
    }

    /// <summary>How many different words there are.</summary>
    public int Count { get; }

    /// <summary>The numbers of the words of a mention's paper, in the order of its profile.</summary>
    public ReadOnlySpan<int> Of(int mention) => numbers.AsSpan(starts[mention]..starts[mention + 1]);

    /// <summary>The mentions with a word, ascending.</summary>
    public ReadOnlySpan<Posting> With(int word) => postings.AsSpan(postingStarts[word]..postingStarts[word + 1]);

    /// <summary>How alike the words of each mention are to those of all mentions, in the mean.</summary>
    /// <param name="least">The mean is of so many at least.</param>
    public float[] Usual(int least)
    {
        var all = Math.Max(least, mentions.Length);
        var means = new float[Count];
        for (var word = 0; word < means.Length; word++)
        {
            var sum = 0.0;
            foreach (var posting in With(word))
                sum += posting.Weight;
            means[word] = (float)sum / all;
        }
        var usual = new float[mentions.Length];
        for (var i = 0; i < usual.Length; i++)
            usual[i] = Dot(i, means);
        return usual;
    }

    /// <summary>The product of a mention's words with weights by number.</summary>
    public float Dot(int mention, float[] weights)
    {
        var words = Of(mention);
        var own = mentions[mention].Words.Weights;
        var sum = 0f;
        for (var i = 0; i < words.Length; i++)
            sum += own[i] * weights[words[i]];
        return sum;
    }

    /// <summary>Writes the weights of a mention's words to their numbers.</summary>
    public void Spread(int mention, float[] weights)
    {
        var words = Of(mention);
        var own = mentions[mention].Words.Weights;
        for (var i = 0; i < words.Length; i++)
            weights[words[i]] = own[i];
    }

    /// <summary>Takes them away.</summary>
    public void Clear(int mention, float[] weights)
    {
        foreach (var word in Of(mention))
            weights[word] = 0;
    }

    /// <summary>Numbers words as they come, and tells how many there are.</summary>
    private int Number()
    {
        // Open addressing in an array that is never full: a word and one more than its number.
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * numbers.Length));
        var table = new (int Word, int Number)[size];
        var (count, next) = (0, 0);
        foreach (ref readonly var mention in mentions.AsSpan())
        {
            foreach (var word in mention.Words.Words)
            {
                var place = (int)((uint)word * 2_654_435_769u >> 7) & (size - 1);
                while (table[place].Number != 0 && table[place].Word != word)
                    place = (place + 1) & (size - 1);
                if (table[place].Number == 0)
                    table[place] = (word, ++count);
                numbers[next++] = table[place].Number - 1;
            }
        }
        return count;
    }

    /// <summary>A mention with a word.</summary>
    /// <param name="Mention">The mention's number.</param>
    /// <param name="Weight">What the word weighs in it.</param>
    internal readonly record struct Posting(int Mention, float Weight);
}
