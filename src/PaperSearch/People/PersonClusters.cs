namespace PaperSearch.People;

/// <summary>
/// Tells the people of a block apart: who is not known to be one person stays apart. Of all pairs that are near, the one for
/// which most speaks is joined first, and what is joined is compared anew as one (hierarchical clustering), so that evidence
/// grows with each paper. Nearly linear in the papers, as each is compared with the nearest ones alone
/// (<see cref="NearMentions"/>).
/// </summary>
internal sealed class PersonClusters
{
    private readonly PersonWeights weights;
    private readonly PersonEvidence evidence;

    // By number; null once it is of another.
    private readonly Cluster?[] clusters;
    private readonly Dictionary<int, Found>[] found;
    private readonly int[] changes;
    private readonly bool hasDoubles;
    private readonly List<(Cluster Cluster, float Evidence)> fitting = [];
    private readonly List<(int Number, float Shared)> around = [];
    private readonly PriorityQueue<Pair, (float, int, int)> queue = new();

    private PersonClusters(NameBlock block, PersonWeights weights)
    {
        this.weights = weights;
        var given = GivenNames.Of(block.Forms);
        evidence = new PersonEvidence(block, given, weights);
        clusters = new Cluster[block.Mentions.Length];
        changes = new int[clusters.Length];
        found = new Dictionary<int, Found>[clusters.Length];
        var doubles = Doubles(block, given);
        hasDoubles = doubles.Count > 0;
        var words = new BlockWords(block.Mentions);
        var near = new NearMentions(block, given, words);
        var usual = words.Usual(weights.LeastBlock);
        for (var i = 0; i < clusters.Length; i++)
        {
            ref readonly var mention = ref block.Mentions[i];
            clusters[i] = new Cluster(
                i, mention, given[mention.Form], doubles.Contains(mention.Paper), usual[i], block.Corpus);
            found[i] = [];
        }
        var own = new float[words.Count];
        for (var i = 0; i < clusters.Length; i++)
        {
            words.Spread(i, own);
            foreach (var other in near.Of(i))
            {
                if (!found[i].ContainsKey(other) && clusters[i]!.MayBe(clusters[other]!))
                    Compare(i, other, words.Dot(other, own));
            }
            words.Clear(i, own);
        }
    }

    /// <summary>The numbers of each person's mentions, ascending; most papers first, then by the first mention.</summary>
    public static int[][] Of(NameBlock block, PersonWeights? weights = null)
    {
        if (block.Mentions.Length == 1)
            return [[0]];
        var clusters = new PersonClusters(block, weights ?? PersonWeights.Default);
        clusters.Join();
        int[][] people = [.. clusters.clusters.OfType<Cluster>().Select(cluster => cluster.Mentions.Order().ToArray())];
        Array.Sort(people, (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a[0].CompareTo(b[0]));
        return people;
    }

    /// <summary>
    /// The papers with two names of the block, unless it is one name in full in two spellings, which is a slip of the list.
    /// </summary>
    private static HashSet<int> Doubles(NameBlock block, GivenNames[] given)
    {
        var papers = new Dictionary<int, int>();
        var doubles = new HashSet<int>();
        foreach (var mention in block.Mentions)
        {
            if (!papers.TryAdd(mention.Paper, mention.Form)
                && !given[mention.Form].IsSameInFull(given[papers[mention.Paper]]))
                doubles.Add(mention.Paper);
        }
        return doubles;
    }

    private void Join()
    {
        while (queue.TryDequeue(out var pair, out _))
        {
            var (a, b) = (pair.A, pair.B);
            if (clusters[a] is { } one && clusters[b] is { } two && changes[a] == pair.ChangesOfA && changes[b] == pair.ChangesOfB
                && !MayBeAnother(a, two, pair.Evidence) && !MayBeAnother(b, one, pair.Evidence)
                && !IsOfTwo(one) && !IsOfTwo(two))
                Join(one.Size >= two.Size ? one : two, one.Size >= two.Size ? two : one);
        }
    }

    /// <summary>Whether somebody else is nearly as likely who cannot be the same: then nobody is sure.</summary>
    private bool MayBeAnother(int number, Cluster other, float most)
    {
        foreach (var (third, known) in found[number])
        {
            if (known.Evidence > most - weights.Margin && third != other.Number
                && clusters[third] is { } cluster && !cluster.MayBe(other))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether it fits two who write together, one as well as the other, and both stand on so much of what it fits that the rest
    /// may be of either as well: namesakes who share what they write of and with whom, brothers mostly. A paper or two that
    /// namesakes wrote together are no reason to doubt all others.
    /// </summary>
    private bool IsOfTwo(Cluster cluster)
    {
        if (!hasDoubles)
            return false;
        fitting.Clear();
        var (papers, ofBoth) = (cluster.Size, 0);
        foreach (var (third, known) in found[cluster.Number])
        {
            if (known.Evidence <= weights.Threshold || clusters[third] is not { } one)
                continue;
            papers += one.Size;
            if (one.Doubles == 0)
                continue;
            if (fitting.Exists(two => Math.Abs(two.Evidence - known.Evidence) < weights.Margin && !two.Cluster.MayBe(one)))
                ofBoth += one.Doubles;
            else
                fitting.Add((one, known.Evidence));
        }
        return ofBoth > 0 && ofBoth >= weights.Together * papers;
    }

    private void Join(Cluster into, Cluster from)
    {
        var (near, others) = (found[into.Number], found[from.Number]);
        around.Clear();
        foreach (var (number, known) in near)
        {
            // Products of sums are sums of products, so most are known.
            if (clusters[number] is { } third)
                around.Add((number, known.Shared
                    + (others.TryGetValue(number, out var two) ? two.Shared : from.Words.Dot(third.Words))));
        }
        foreach (var (number, known) in others)
        {
            if (clusters[number] is { } third && !near.ContainsKey(number))
                around.Add((number, into.Words.Dot(third.Words) + known.Shared));
        }
        into.Take(from, near[from.Number].Shared);
        clusters[from.Number] = null;
        changes[into.Number]++;
        near.Clear();
        found[from.Number] = [];
        foreach (var (number, shared) in around)
        {
            if (number != into.Number && clusters[number] is { } third && into.MayBe(third))
                Compare(into.Number, number, shared);
            else
                found[number].Remove(into.Number);
        }
    }

    private void Compare(int a, int b, float shared)
    {
        var speaks = evidence.Of(clusters[a]!, clusters[b]!, shared);
        found[a][b] = found[b][a] = new Found(speaks, shared);
        if (speaks > weights.Threshold)
            queue.Enqueue(new Pair(a, b, changes[a], changes[b], speaks), (-speaks, Math.Min(a, b), Math.Max(a, b)));
    }

    /// <summary>What is known of a cluster beside another.</summary>
    /// <param name="Evidence">What speaks for both being one person.</param>
    /// <param name="Shared">The product of the words of both.</param>
    private readonly record struct Found(float Evidence, float Shared);

    /// <summary>Two clusters as they were compared.</summary>
    private readonly record struct Pair(int A, int B, int ChangesOfA, int ChangesOfB, float Evidence);
}
