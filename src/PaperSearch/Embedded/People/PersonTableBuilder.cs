using System.Text;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Storage;
using PaperSearch.People;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Tells all people of a state apart, or of the blocks alone that papers have names of which an earlier table does not know.
/// </summary>
internal sealed class PersonTableBuilder
{
    /// <summary>From so many papers for each known one on all is told apart anew: what is rare has changed.</summary>
    private const double Growth = 1.25;

    private readonly PeopleKeeper people;
    private readonly EmbeddedAuthors authors;
    private readonly Action<double>? progress;
    private readonly CancellationToken cancellation;
    private readonly ulong[] ids;
    private readonly List<ulong> papers = [];
    private readonly List<int> unknown = [];

    private PersonTableBuilder(
        PeopleKeeper people, PersonTable? before, Action<double>? progress, CancellationToken cancellation)
    {
        this.people = people;
        this.progress = progress;
        this.cancellation = cancellation;
        authors = new EmbeddedAuthors(people, () => null);
        ids = new ulong[people.Reader.MaxDoc];
        foreach (var leaf in people.Reader.Leaves)
        {
            var names = SegmentColumns.Of(leaf.AtomicReader).Authors;
            foreach (var (id, doc) in LivePapers.WithHashes(leaf.AtomicReader))
            {
                var paper = leaf.DocBase + doc;
                ids[paper] = id;
                var key = PersonKeys.OfPaper(id, names, doc);
                papers.Add(key);
                if (before?.Covers(key) != true)
                    unknown.Add(paper);
            }
        }
        papers.Sort();
    }

    /// <summary>Tells the people of a state apart.</summary>
    /// <param name="people">The state.</param>
    /// <param name="generation">What tells it from others.</param>
    /// <param name="before">What is known from an earlier state; <see langword="null"/> for nothing.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Is told how much is done, 0 to 1; by several threads.</param>
    /// <param name="cancellation">Stops.</param>
    public static PersonTable Build(
        PeopleKeeper people,
        long generation,
        PersonTable? before,
        int threads,
        Action<double>? progress,
        CancellationToken cancellation)
    {
        progress?.Invoke(0);
        var builder = new PersonTableBuilder(people, before, progress, cancellation);
        var isStale = before is null || before.Papers.Length * Growth < builder.papers.Count
            || before.Papers.Length > builder.papers.Count * Growth;
        var told = builder.TellApart(isStale ? builder.AllBlocks() : builder.UnknownBlocks(), threads);
        return builder.TableOf(generation, isStale ? null : before, told);
    }

    /// <summary>All names on papers by block; of a name on one paper there is nothing to tell.</summary>
    private List<BlockOfNames> AllBlocks()
    {
        Parallel.For(0, people.Names.Count, name => people.BlockOf(name));
        var byBlock = new Dictionary<int, List<NameOn>>();
        foreach (var leaf in people.Reader.Leaves)
        {
            var columns = SegmentColumns.Of(leaf.AtomicReader);
            var (names, dates) = (columns.Authors, columns.Dates);
            if (names.ValueCount == 0)
                continue;
            var global = people.Names.OfSegment(names);
            foreach (var doc in LivePapers.Of(leaf.AtomicReader))
            {
                foreach (var ordinal in names[doc])
                {
                    if (people.BlockOf(global[ordinal]) is not (not 0 and var block))
                        continue;
                    if (!byBlock.TryGetValue(block, out var mentions))
                        byBlock[block] = mentions = new List<NameOn>(1);
                    mentions.Add(new NameOn(leaf.DocBase + doc, global[ordinal], dates[doc]));
                }
            }
        }
        return [.. byBlock.Where(block => block.Value.Count > 1)
            .Select(block => new BlockOfNames(block.Key, block.Value[0].Name, block.Value))
            .OrderBy(block => block.Mentions!.Count)];
    }

    /// <summary>The blocks of the names on papers that were not there before.</summary>
    private List<BlockOfNames> UnknownBlocks() =>
        [.. unknown.SelectMany(authors.NamesOn).Distinct().Select(name => new BlockOfNames(people.BlockOf(name), name, null))
            .Where(block => block.Number != 0).DistinctBy(block => block.Number)];

    private Told TellApart(List<BlockOfNames> blocks, int threads)
    {
        var all = new Told();
        // A block takes as long as it is large, mostly.
        var (done, total) = (0L, blocks.Sum(block => block.Mentions?.Count ?? 1L));
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(blocks, loadBalance: true),
            options,
            () => (Reader: new BlockReader(people), Told: new Told()),
            (block, _, own) =>
            {
                Add(own.Told, TellApart(block, own.Reader));
                progress?.Invoke((double)Interlocked.Add(ref done, block.Mentions?.Count ?? 1) / total);
                return own;
            },
            own =>
            {
                own.Reader.Dispose();
                lock (all)
                    all.Take(own.Told);
            });
        return all;
    }

    private BlockPeople TellApart(BlockOfNames block, BlockReader reader)
    {
        var word = people.FamilyWordOf(block.Name);
        var mentions = block.Mentions is { } known ? PaperOrder.Sort(people.Reader, known) : reader.Find(block.Number, word);
        var (read, forms) = reader.Read(block.Number, word, mentions);
        return BlockPeople.Of(read, forms);
    }

    private void Add(Told told, BlockPeople block)
    {
        foreach (var person in block.People)
        {
            if (AuthorReference.IsNamedAlone(person, block.Bearers(person.Name)))
            {
                told.Names[KeyOf(person.Name)] = null;
                continue;
            }
            var reference = AuthorReference.Of(authors, person);
            foreach (var (name, _) in person.Forms)
                told.Names[KeyOf(name)] = block.Bearers(name).Count == 1 ? reference : "";
            foreach (var (paper, name) in person.Printed)
            {
                if (block.Bearers(name).Count > 1)
                    told.Mentions[PersonKeys.OfNameOn(ids[paper], KeyOf(name))] = reference;
            }
        }
    }

    private ulong KeyOf(int name) => PersonKeys.OfName(people.Names[name]);

    private PersonTable TableOf(long generation, PersonTable? before, Told told)
    {
        foreach (var (key, person) in before?.Names ?? new Dictionary<ulong, int>())
            told.Names.TryAdd(key, person == PersonTable.Several ? "" : before!.People.Text(person));
        foreach (var (key, person) in before?.Mentions ?? new Dictionary<ulong, int>())
            told.Mentions.TryAdd(key, before!.People.Text(person));
        var called = told.Names.Values.Concat(told.Mentions.Values).Where(name => !string.IsNullOrEmpty(name)).Distinct()
            .Select(name => (Name: name!, Bytes: Encoding.UTF8.GetBytes(name!))).ToArray();
        Array.Sort(called, (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        var numbers = new Dictionary<string, int>(called.Length, StringComparer.Ordinal) { [""] = PersonTable.Several };
        var ends = new int[called.Length];
        for (var i = 0; i < called.Length; i++)
        {
            numbers[called[i].Name] = i;
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + called[i].Bytes.Length;
        }
        return new PersonTable(
            generation,
            [.. papers],
            told.Names.Where(name => name.Value is not null).ToDictionary(name => name.Key, name => numbers[name.Value!]),
            told.Mentions.ToDictionary(mention => mention.Key, mention => numbers[mention.Value]),
            new ValueDictionary([.. called.SelectMany(name => name.Bytes)], ends));
    }

    /// <summary>A block to be told apart.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Name">A name of it.</param>
    /// <param name="Mentions">Its names on papers; <see langword="null"/> where they are to be found.</param>
    private sealed record BlockOfNames(int Number, int Name, List<NameOn>? Mentions);

    /// <summary>What people are called.</summary>
    private sealed class Told
    {
        /// <summary>By name: its bearer; <see langword="null"/> where that is the name itself, empty for several.</summary>
        public Dictionary<ulong, string?> Names { get; } = [];

        /// <summary>By name on a paper: its bearer.</summary>
        public Dictionary<ulong, string> Mentions { get; } = [];

        public void Take(Told other)
        {
            foreach (var (key, person) in other.Names)
                Names[key] = person;
            foreach (var (key, person) in other.Mentions)
                Mentions[key] = person;
        }
    }
}
