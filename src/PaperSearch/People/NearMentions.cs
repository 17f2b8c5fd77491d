namespace PaperSearch.People;

/// <summary>
/// Which mentions of a block are compared: for each those that share most with it of words, co-authors and the first name. What
/// many share tells little and is passed over, so that it takes nearly linear time. For one thread.
/// </summary>
internal sealed class NearMentions
{
    /// <summary>How many each has.</summary>
    private const int Most = 48;

    /// <summary>Words of more mentions are passed over; of co-authors and names as many are looked at on either side.</summary>
    private const int MostSharing = 256;

    private const float CoAuthor = 0.5f;
    private const float FirstName = 1;

    private readonly NameBlock block;
    private readonly GivenNames[] given;
    private readonly Dictionary<int, List<(int Mention, float Weight)>> words = [];
    private readonly List<int>?[] coAuthors;
    private readonly Dictionary<string, List<int>> firstNames = new(StringComparer.Ordinal);
    private readonly float[] likeness;
    private readonly List<int> touched = [];

    /// <param name="block">The block.</param>
    /// <param name="given">By form: the given names.</param>
    public NearMentions(NameBlock block, GivenNames[] given)
    {
        this.block = block;
        this.given = given;
        coAuthors = new List<int>?[block.CoAuthorPapers.Length];
        likeness = new float[block.Mentions.Length];
        for (var i = 0; i < likeness.Length; i++)
        {
            ref readonly var mention = ref block.Mentions[i];
            for (var k = 0; k < mention.Words.Words.Length; k++)
            {
                if (!words.TryGetValue(mention.Words.Words[k], out var having))
                    words[mention.Words.Words[k]] = having = [];
                having.Add((i, mention.Words.Weights[k]));
            }
            foreach (var coAuthor in mention.CoAuthors)
                (coAuthors[coAuthor] ??= []).Add(i);
            if (given[mention.Form].First is not { Length: > 0 } first)
                continue;
            if (!firstNames.TryGetValue(first, out var bearing))
                firstNames[first] = bearing = [];
            bearing.Add(i);
        }
    }

    /// <summary>How alike the words of each mention are to those of all mentions, in the mean.</summary>
    /// <param name="least">The mean is of so many at least.</param>
    public float[] Usual(int least)
    {
        var all = Math.Max(least, likeness.Length);
        var sums = new Dictionary<int, float>(words.Count);
        foreach (var (word, having) in words)
            sums[word] = having.Sum(mention => mention.Weight) / all;
        return Array.ConvertAll(block.Mentions, mention =>
        {
            var sum = 0f;
            for (var i = 0; i < mention.Words.Words.Length; i++)
                sum += mention.Words.Weights[i] * sums[mention.Words.Words[i]];
            return sum;
        });
    }

    /// <summary>The mentions that are nearest to one and may be of the same person.</summary>
    public IEnumerable<int> Of(int mention)
    {
        var own = block.Mentions[mention];
        for (var i = 0; i < own.Words.Words.Length; i++)
        {
            var having = words[own.Words.Words[i]];
            if (having.Count > MostSharing)
                continue;
            foreach (var (other, weight) in having)
                Add(other, weight * own.Words.Weights[i]);
        }
        foreach (var coAuthor in own.CoAuthors)
            AddNear(coAuthors[coAuthor]!, mention, CoAuthor);
        var names = given[own.Form];
        if (names.First.Length > 0)
            AddNear(firstNames[names.First], mention, FirstName);
        var nearest = new PriorityQueue<int, (float Likeness, int Later)>(Most + 1);
        foreach (var other in touched)
        {
            var rank = (likeness[other], -other);
            likeness[other] = 0;
            if (other == mention || (nearest.Count == Most && Comparer<(float, int)>.Default.Compare(rank, Least(nearest)) < 0)
                || !names.MayBe(given[block.Mentions[other].Form]))
                continue;
            if (nearest.Count == Most)
                nearest.DequeueEnqueue(other, rank);
            else
                nearest.Enqueue(other, rank);
        }
        touched.Clear();
        return nearest.UnorderedItems.Select(item => item.Element).Order();

        static (float, int) Least(PriorityQueue<int, (float, int)> queue) =>
            queue.TryPeek(out _, out var least) ? least : default;
    }

    private void AddNear(List<int> sharing, int mention, float weight)
    {
        var place = sharing.Count <= MostSharing ? 0 : Math.Max(0, sharing.BinarySearch(mention) - (MostSharing / 2));
        for (var i = place; i < Math.Min(sharing.Count, place + MostSharing); i++)
            Add(sharing[i], weight);
    }

    private void Add(int other, float weight)
    {
        if (likeness[other] == 0)
            touched.Add(other);
        likeness[other] += weight;
    }
}
