using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>A word of a <see cref="RankedWordsQuery"/>: its terms in the searched fields and its part in the sum.</summary>
/// <param name="Terms">The terms; occurrences of any count as occurrences of the word.</param>
/// <param name="Boost">What the word counts for.</param>
/// <param name="IsVariant">Whether it is another form of a word that is there as well, so that it does not count as one.</param>
/// <param name="Count">How often the word is asked for.</param>
internal sealed record RankedWord(ValueList<FieldTerm> Terms, float Boost = 1f, bool IsVariant = false, int Count = 1);

/// <summary>
/// Papers that have at least <see cref="MinimumShouldMatch"/> of some words, scored by the sum of the words' BM25F scores
/// (see <see cref="Searching.RankingProfile"/>). One word is the plain case. Where Lucene scores a whole segment, it runs
/// in windows of papers, word by word; inside other queries it is stepped paper by paper. Both give the same scores.
/// </summary>
internal sealed class RankedWordsQuery(ValueList<RankedWord> words, int minimumShouldMatch, AskedTitle? asked, Bm25Statistics statistics, PostingsSource source)
    : Lucene.Net.Search.Query
{
    /// <summary>The title that the words would be, where titles that they are nearly all of count more.</summary>
    private AskedTitle? Asked => asked;

    public ValueList<RankedWord> Words => words;

    public int MinimumShouldMatch => minimumShouldMatch;

    /// <summary>Whether nobody asks for scores, as where papers are excluded by it.</summary>
    public bool OnlySelects { get; set; }

    private Bm25Statistics Statistics => statistics;

    private PostingsSource Source => source;

    public override Weight CreateWeight(IndexSearcher searcher) => new RankedWeight(this);

    public override string ToString(string field) =>
        $"({string.Join(" ", words.Select(w => string.Join("|", w.Terms)))})~{minimumShouldMatch}";

    public override bool Equals(object? obj) =>
        obj is RankedWordsQuery other && other.MinimumShouldMatch == minimumShouldMatch && other.Asked == asked && other.Words.Equals(words) && Boost == other.Boost;

    public override int GetHashCode() => HashCode.Combine(words, minimumShouldMatch, asked);

    private sealed class RankedWeight : Weight
    {
        /// <summary>More lists than this are read one after another: each that is open takes some kilobytes.</summary>
        private const int MostOpenLists = 128;

        /// <summary>Of more than these the next paper is not sought paper by paper: each step looks at all of them.</summary>
        private const int MostSteppedLists = 32;

        private readonly RankedWordsQuery query;
        private readonly Bm25Statistics statistics;
        private readonly WordTerms[] lookedUp;
        private readonly float[] factors;

        public RankedWeight(RankedWordsQuery query)
        {
            this.query = query;
            statistics = query.Statistics;
            lookedUp = [.. query.Words.Select(w => WordTerms.LookUp(w.Terms, statistics, query.Source))];
            factors = [.. lookedUp.Select((w, i) => w.Idf * query.Words[i].Boost * query.Boost)];
        }

        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override bool ScoresDocsOutOfOrder => false;

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (HasMoreLists(MostSteppedLists, context))
            {
                var all = Open(word => word.OpenOneByOne(context, acceptDocs));
                return IsEnough(all.Count) ? CollectedMatches.Open(this, Windowed(context, all, context.AtomicReader.MaxDoc), context.AtomicReader.MaxDoc, !query.OnlySelects, query.Source) : null;
            }
            var words = Open(word => word.Open(context, acceptDocs));
            return IsEnough(words.Count)
                ? new RankedWordsScorer(this, words, query.MinimumShouldMatch, Lengths(context), Titles(context), query.Asked.GetValueOrDefault(), statistics)
                : null;
        }

        public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs)
        {
            // Lucene asks a bulk scorer for a part of the segment after the other, which lists read one by one cannot give.
            if (HasMoreLists(MostOpenLists, context))
                return base.GetBulkScorer(context, scoreDocsInOrder, acceptDocs);
            var words = Open<IWindowedPostings>(word => word.Open(context, acceptDocs));
            return IsEnough(words.Count) ? Windowed(context, words, WindowedBulkScorer.WindowSize) : null;
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var length = Lengths(context)[doc];
            var titleLength = Titles(context)?[doc] ?? 0;
            var titleIdf = 0f;
            var inTitle = 0;
            var matched = 0;
            var sum = new Explanation();
            foreach (var word in Open(word => word.Open(context, null)))
            {
                if (word.Postings.Advance(doc) != doc)
                    continue;
                matched++;
                var frequency = word.Postings.WeightedFrequency;
                var saturated = statistics.Saturate(frequency, length);
                var part = new Explanation(word.Factor * saturated, $"{word.Label}: product of");
                part.AddDetail(new Explanation(word.Factor,
                    $"idf, word in {word.DocumentFrequency} of {statistics.Papers} papers"));
                var saturation = new Explanation(saturated, "tf / (tf + k1 · (1 − b + b · length / average length))");
                saturation.AddDetail(new Explanation(frequency, "tf, weighted occurrences"));
                saturation.AddDetail(new Explanation(length, "length, weighted tokens"));
                saturation.AddDetail(new Explanation((float)statistics.AverageLength, "average length"));
                saturation.AddDetail(new Explanation(statistics.Profile.K1, "k1"));
                saturation.AddDetail(new Explanation(statistics.Profile.B, "b"));
                part.AddDetail(saturation);
                sum.AddDetail(part);
                sum.Value += part.Value;
                if (query.Asked is not null && !word.IsVariant && word.Postings.InTitle)
                {
                    titleIdf += word.Factor;
                    inTitle += word.Count;
                }
            }
            if (inTitle > 0)
            {
                var title = new Explanation(statistics.TitleMatch(titleIdf, inTitle, titleLength, query.Asked.GetValueOrDefault()),
                    $"title match: {inTitle} of the query's words in a title of {Columns.TextLength.TellingWords(titleLength)}");
                sum.AddDetail(title);
                sum.Value += title.Value;
            }
            sum.Description = $"sum of {matched} matching words of {query.Words.Count}";
            return matched >= Math.Max(1, query.MinimumShouldMatch) ? sum : new ComplexExplanation(false, 0, "too few words match");
        }

        private float[] Lengths(AtomicReaderContext context) =>
            Columns.SegmentColumns.Of(context.AtomicReader).WeightedLengths(context.AtomicReader, statistics.Profile);

        private ushort[]? Titles(AtomicReaderContext context) =>
            query.Asked is null ? null : Columns.SegmentColumns.Of(context.AtomicReader).TitleLengths(context.AtomicReader);

        private bool IsEnough(int words) => words >= Math.Max(1, query.MinimumShouldMatch);

        private WindowedBulkScorer Windowed(AtomicReaderContext context, List<ScoredWord<IWindowedPostings>> words, int windowSize) =>
            new(words, query.MinimumShouldMatch, Lengths(context), Titles(context), query.Asked.GetValueOrDefault(), statistics, context.AtomicReader.MaxDoc, windowSize);

        private bool HasMoreLists(int most, AtomicReaderContext context)
        {
            var lists = 0;
            foreach (var word in lookedUp)
                lists += word.ListsIn(context);
            return lists > most;
        }

        private List<ScoredWord<T>> Open<T>(Func<WordTerms, T?> open)
            where T : class, IWindowedPostings
        {
            var words = new List<ScoredWord<T>>(lookedUp.Length);
            for (var i = 0; i < lookedUp.Length; i++)
            {
                if (open(lookedUp[i]) is { } postings)
                    words.Add(new ScoredWord<T>(postings, factors[i], lookedUp[i], query.Words[i].IsVariant, query.Words[i].Count));
            }
            return words;
        }
    }
}

/// <summary>A word's postings in one segment and the factor (idf and boost) of its score.</summary>
internal sealed record ScoredWord<T>(T Postings, float Factor, WordTerms Word, bool IsVariant, int Count)
    where T : class, IWindowedPostings
{
    public int DocumentFrequency => Word.DocumentFrequency;

    public string Label => string.Join(" or ", Word.Terms);
}
