namespace PaperSearch.People;

/// <summary>
/// Tells the people of a block apart: who is not known to be one person stays apart. First names on papers are joined by
/// co-authors, the rarest first, then by what is left: given names, categories, years. Nearly linear in the papers: clusters are
/// compared where they share a co-author who is not shared by many, and then with those of the same given name.
/// </summary>
internal sealed class PersonClusters
{
    /// <summary>Of those who share a co-author each is compared with so many.</summary>
    private const int MostSharing = 24;

    private const int Rounds = 2;

    private readonly NameBlock block;
    private readonly PersonWeights weights;
    private readonly PersonEvidence evidence;
    private readonly Cluster[] clusters;

    // By the number of a mention: its cluster's.
    private readonly int[] owner;

    private PersonClusters(NameBlock block, PersonWeights weights)
    {
        this.block = block;
        this.weights = weights;
        var given = GivenNames.Of(block.Forms);
        evidence = new PersonEvidence(block, given, weights);
        clusters = new Cluster[block.Mentions.Length];
        owner = new int[clusters.Length];
        var papers = new HashSet<int>();
        var doubles = new HashSet<int>();
        foreach (var mention in block.Mentions)
        {
            if (!papers.Add(mention.Paper))
                doubles.Add(mention.Paper);
        }
        for (var i = 0; i < clusters.Length; i++)
        {
            ref readonly var mention = ref block.Mentions[i];
            clusters[i] = new Cluster(i, mention, given[mention.Form], doubles.Contains(mention.Paper), block.Corpus);
            owner[i] = i;
        }
    }

    /// <summary>The numbers of each person's mentions, ascending; most papers first, then by the first mention.</summary>
    public static int[][] Of(NameBlock block, PersonWeights? weights = null)
    {
        var clusters = new PersonClusters(block, weights ?? PersonWeights.Default);
        for (var round = 0; round < Rounds; round++)
        {
            clusters.JoinByCoAuthors();
            clusters.JoinByFields();
        }
        int[][] people = [.. clusters.Living().Select(cluster => cluster.Mentions.Order().ToArray())];
        Array.Sort(people, (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a[0].CompareTo(b[0]));
        return people;
    }

    private IEnumerable<Cluster> Living() => clusters.Where(cluster => owner[cluster.Number] == cluster.Number);

    private void JoinByCoAuthors()
    {
        var mentionsOf = new List<int>?[block.CoAuthorPapers.Length];
        for (var i = 0; i < block.Mentions.Length; i++)
        {
            foreach (var coAuthor in block.Mentions[i].CoAuthors)
                (mentionsOf[coAuthor] ??= []).Add(i);
        }
        var order = new int[mentionsOf.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => block.CoAuthorPapers[a] != block.CoAuthorPapers[b]
            ? block.CoAuthorPapers[a].CompareTo(block.CoAuthorPapers[b])
            : a.CompareTo(b));
        var sharing = new List<Cluster>();
        foreach (var coAuthor in order)
        {
            if (mentionsOf[coAuthor] is not { Count: > 1 } mentions)
                continue;
            sharing.Clear();
            sharing.AddRange(mentions.Select(mention => owner[mention]).Distinct().Select(number => clusters[number]));
            if (sharing.Count > 1)
                JoinAmong(sharing);
        }
    }

    private void JoinByFields()
    {
        var living = Living().ToList();
        living.Sort(BySize);
        var before = new Dictionary<string, List<Cluster>>(StringComparer.Ordinal) { [""] = [] };
        var all = new List<Cluster>();
        foreach (var cluster in living)
        {
            var first = cluster.Given.First;
            var least = evidence.LeastSize(cluster);
            // Those of initials only may be anybody's.
            var others = first.Length == 0 ? Large(all, least)
                : Large(before[""], least).Concat(before.TryGetValue(first, out var same) ? Large(same, least) : []);
            if (Best(cluster, others) is { } best)
            {
                Join(best, cluster);
                continue;
            }
            all.Add(cluster);
            if (!before.TryGetValue(first, out var known))
                before[first] = known = [];
            known.Add(cluster);
        }

        // They grow while others join them, so the order is nearly that of their sizes.
        static IEnumerable<Cluster> Large(List<Cluster> clusters, float least) =>
            clusters.TakeWhile(cluster => cluster.Size >= least);
    }

    private void JoinAmong(List<Cluster> sharing)
    {
        sharing.Sort(BySize);
        var before = new List<Cluster>(MostSharing);
        foreach (var cluster in sharing)
        {
            if (Best(cluster, before) is { } best)
            {
                Join(best, cluster);
                continue;
            }
            // Those who came last are nearest in time.
            if (before.Count == MostSharing)
                before.RemoveAt(before.Count - 1);
            before.Add(cluster);
        }
    }

    /// <summary>
    /// The one whom a cluster is surely of; <see langword="null"/> where nobody is sure enough, or somebody else is nearly as
    /// likely who cannot be the same.
    /// </summary>
    private Cluster? Best(Cluster cluster, IEnumerable<Cluster> others)
    {
        Cluster? best = null;
        var most = weights.Threshold;
        var candidates = new List<(Cluster Other, float Evidence)>();
        foreach (var other in others)
        {
            if (other == cluster || !cluster.MayBe(other))
                continue;
            var found = evidence.Of(cluster, other);
            if (found > weights.Threshold - weights.Margin)
                candidates.Add((other, found));
            if (found > most)
                (best, most) = (other, found);
        }
        return best is not null && candidates.TrueForAll(
            candidate => candidate.Other == best || candidate.Evidence <= most - weights.Margin || best.MayBe(candidate.Other))
            ? best : null;
    }

    private void Join(Cluster into, Cluster from)
    {
        foreach (var mention in from.Mentions)
            owner[mention] = into.Number;
        into.Take(from);
    }

    private static int BySize(Cluster a, Cluster b) => a.Size != b.Size ? b.Size.CompareTo(a.Size) : a.Number.CompareTo(b.Number);
}
