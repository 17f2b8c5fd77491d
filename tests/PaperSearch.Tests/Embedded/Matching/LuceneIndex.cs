using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Searching;
using PaperSearch.Embedded.Writing;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Matching;

/// <summary>Papers in the segments that a test wants, for what works below a whole search.</summary>
internal sealed class LuceneIndex : IDisposable
{
    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly PersonTableKeeper people = new(folder: null);

    /// <param name="segments">The papers of each segment.</param>
    /// <param name="deleted">Ids of papers that are deleted again.</param>
    public LuceneIndex(IEnumerable<IEnumerable<Paper>> segments, params string[] deleted)
    {
        var schema = new PaperSchema(PaperFieldTable.Default);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Similarity = new FieldNormSimilarity(),
            MergePolicy = NoMergePolicy.COMPOUND_FILES,
        };
        using (var writer = new IndexWriter(directory, config))
        {
            foreach (var segment in segments)
            {
                foreach (var paper in segment)
                    writer.AddDocument(schema.ToDocument(paper, addedAt: 1));
                writer.Commit();
            }
            foreach (var id in deleted)
                writer.DeleteDocuments(PaperSchema.IdTerm(PaperId.Parse(id)));
        }
        reader = DirectoryReader.Open(directory);
        Snapshot = new Snapshot(reader, new IndexInfo("test", 0, 0, DateTimeOffset.UnixEpoch), people);
        Terms = new TermReader(reader);
    }

    public Snapshot Snapshot { get; }

    public TermReader Terms { get; }

    public IList<AtomicReaderContext> Leaves => reader.Leaves;

    public Bm25F Formula => Snapshot.FormulaOf(RankingProfile.Default);

    public ClauseWeight Compile(Clause clause) => new ClauseCompiler(PaperFieldTable.Default, Formula, Terms).Compile(clause);

    /// <summary>The papers of a clause with their scores, as a whole search finds them.</summary>
    public Dictionary<int, float> InBulk(Clause clause, ScoreMode mode = ScoreMode.Complete)
    {
        var all = new Collected(mode);
        SegmentRun.Run(Compile(clause), Terms, SearchClock.Unlimited, all.Begin);
        return all.Scores;
    }

    /// <summary>The same, as the clause is stepped through inside of another.</summary>
    public Dictionary<int, float> Stepped(Clause clause)
    {
        var found = new Dictionary<int, float>();
        var weight = Compile(clause);
        foreach (var leaf in Leaves)
        {
            using var segment = new SegmentContext(leaf, Terms, SearchClock.Unlimited);
            if (weight.Scorer(segment, ScoreMode.Complete) is not { } scorer)
                continue;
            for (var doc = scorer.Advance(0); doc != PaperScorer.NoMoreDocs; doc = scorer.Advance(doc + 1))
                found.Add(leaf.DocBase + doc, scorer.Score());
        }
        return found;
    }

    /// <summary>The same, papers asked for by their numbers as the best hits are, with so many passed over.</summary>
    public Dictionary<int, float> ByNumber(Clause clause, int passedOver)
    {
        var found = new Dictionary<int, float>();
        var weight = Compile(clause);
        foreach (var leaf in Leaves)
        {
            using var segment = new SegmentContext(leaf, Terms, SearchClock.Unlimited);
            if (weight.Scorer(segment, ScoreMode.Complete) is not { } scorer)
                continue;
            for (var doc = 0; doc < segment.MaxDoc; doc += passedOver + 1)
            {
                if (scorer.AdvanceExact(doc))
                    found.Add(leaf.DocBase + doc, scorer.Score());
            }
        }
        return found;
    }

    public ScorePart? Explain(Clause clause, int doc)
    {
        var leaf = Leaves[ReaderUtil.SubIndex(doc, Leaves)];
        using var segment = new SegmentContext(leaf, Terms, SearchClock.Unlimited);
        return Compile(clause).Explain(segment, doc - leaf.DocBase);
    }

    public void Dispose()
    {
        people.Dispose();
        Terms.Dispose();
        reader.Dispose();
        directory.Dispose();
    }

    private sealed class Collected(ScoreMode mode) : MatchCollector
    {
        private int docBase;
        private ScoreSource? scorer;

        public Dictionary<int, float> Scores { get; } = [];

        public override ScoreMode ScoreMode => mode;

        public Collected Begin(SegmentContext segment)
        {
            docBase = segment.Leaf.DocBase;
            return this;
        }

        public override void SetScorer(ScoreSource scorer) => this.scorer = scorer;

        public override void Collect(int doc) => Scores.Add(docBase + doc, mode == ScoreMode.None ? 0 : scorer!.Score());
    }
}
