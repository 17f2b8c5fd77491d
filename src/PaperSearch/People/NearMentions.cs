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
    private readonly BlockWords words;
    private readonly List<int>?[] coAuthors;
    private readonly Dictionary<string, List<int>> firstNames = new(StringComparer.Ordinal);
    private readonly float[] likeness;
    private readonly int[] touched;
    private readonly List<int> nearest = [];
    private readonly PriorityQueue<int, ulong> best = new();

    /// <param name="block">The block.</param>
    /// <param name="given">By form: the given names.</param>
    /// <param name="words">The words of the block.</param>
    public NearMentions(NameBlock block, GivenNames[] given, BlockWords words)
    {
        this.block = block;
        this.given = given;
        this.words = words;
        coAuthors = new List<int>?[block.CoAuthorPapers.Length];
        likeness = new float[block.Mentions.Length];
        touched = new int[likeness.Length];
        for (var i = 0; i < likeness.Length; i++)
        {
            ref readonly var mention = ref block.Mentions[i];
            foreach (var coAuthor in mention.CoAuthors)
                (coAuthors[coAuthor] ??= []).Add(i);
            if (given[mention.Form].First is not { Length: > 0 } first)
                continue;
            if (!firstNames.TryGetValue(first, out var bearing))
                firstNames[first] = bearing = [];
            bearing.Add(i);
        }
    }

    /// <summary>
    /// The mentions that are nearest to one and may be of the same person, ascending, until others are asked for.
    /// </summary>
    public ReadOnlySpan<int> Of(int mention)
    {
        ref readonly var own = ref block.Mentions[mention];
        var count = 0;
        var numbers = words.Of(mention);
        for (var i = 0; i < numbers.Length; i++)
        {
            var having = words.With(numbers[i]);
            if (having.Length > MostSharing)
                continue;
            var weight = own.Words.Weights[i];
            foreach (var other in having)
                Add(other.Mention, other.Weight * weight, ref count);
        }
        foreach (var coAuthor in own.CoAuthors)
            AddNear(coAuthors[coAuthor]!, mention, CoAuthor, ref count);
        var names = given[own.Form];
        if (names.First.Length > 0)
            AddNear(firstNames[names.First], mention, FirstName, ref count);
        Choose(mention, names, count);
        nearest.Sort();
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nearest);
    }

    private void Choose(int mention, GivenNames names, int count)
    {
        nearest.Clear();
        var least = 0ul;
        for (var i = 0; i < count; i++)
        {
            var other = touched[i];
            // The bits of floats above zero are in their order; of equal ones the earlier mention is nearer.
            var rank = ((ulong)BitConverter.SingleToUInt32Bits(likeness[other]) << 32) | (uint)~other;
            likeness[other] = 0;
            if (other == mention || rank < least || !names.MayBe(given[block.Mentions[other].Form]))
                continue;
            if (count <= Most)
            {
                nearest.Add(other);
                continue;
            }
            if (best.Count < Most)
                best.Enqueue(other, rank);
            else
                best.DequeueEnqueue(other, rank);
            if (best.Count == Most)
                best.TryPeek(out _, out least);
        }
        while (best.TryDequeue(out var other, out _))
            nearest.Add(other);
    }

    private void AddNear(List<int> sharing, int mention, float weight, ref int count)
    {
        var place = sharing.Count <= MostSharing ? 0 : Math.Max(0, sharing.BinarySearch(mention) - (MostSharing / 2));
        for (var i = place; i < Math.Min(sharing.Count, place + MostSharing); i++)
            Add(sharing[i], weight, ref count);
    }

    private void Add(int other, float weight, ref int count)
    {
        if (likeness[other] == 0)
            touched[count++] = other;
        likeness[other] += weight;
    }
}
