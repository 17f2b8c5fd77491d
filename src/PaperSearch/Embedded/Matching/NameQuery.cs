using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Storage;
using PaperSearch.Names;
using PaperSearch.Querying;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers of an author. The words of the name find candidates; each candidate's names are then compared as names, every
/// different name once. All papers of an author score the same, so that the newest come first.
/// </summary>
internal sealed class NameQuery(string name, ListPlace place, Bm25Statistics statistics, PostingsSource source) : Lucene.Net.Search.Query
{
    private string Name => name;

    private ListPlace Place => place;

    public override Weight CreateWeight(IndexSearcher searcher) => new NameWeight(this, ((ClockedSearcher)searcher).Clock, statistics, source);

    public override string ToString(string field) => $"author:{(place.HasFlag(ListPlace.First) ? "^" : "")}\"{name}\"{(place.HasFlag(ListPlace.Last) ? "$" : "")}";

    public override bool Equals(object? obj) => obj is NameQuery other && other.Name == name && other.Place == place;

    public override int GetHashCode() => HashCode.Combine(name, place);

    private sealed class NameWeight : Weight
    {
        // A usual name has many candidates, and may have no match.
        private const int CandidatesBetweenChecks = 4096;

        private readonly NameQuery query;
        private readonly SearchClock clock;
        private readonly PostingsSource source;
        private readonly List<LocatedTerm> candidateWords;
        private readonly NameMatcher matcher;
        private readonly float score;

        public NameWeight(NameQuery query, SearchClock clock, Bm25Statistics statistics, PostingsSource source)
        {
            this.query = query;
            this.clock = clock;
            this.source = source;
            matcher = new NameMatcher(query.Name);
            // An initial stands in too many names to look for candidates by.
            string[] words = [.. matcher.Words.Where(w => w.Length > 1).DefaultIfEmpty(matcher.Words.Count > 0 ? matcher.Words[0] : "")];
            candidateWords = [.. words.Distinct().Select(w => source.Find(IndexFields.Author, w)).OfType<LocatedTerm>()];
            var rarest = words.Min(w => Math.Max(1, source.DocFreq(IndexFields.Author, w)));
            score = query.Boost * statistics.Idf(rarest) * statistics.Saturate(statistics.Profile.Author, (float)statistics.AverageLength);
        }

        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            if (!matcher.CanMatch)
                return null;
            var matches = source.RentSet(context.AtomicReader.MaxDoc);
            var test = new NameTest(matcher, query.Place, context.AtomicReader, source);
            // Whoever has the one word in the name is meant: there is nothing to compare.
            var single = matcher.Words.Count == 1;
            var mark = source.Mark;
            var candidates = 0;
            foreach (var word in candidateWords)
            {
                var positions = query.Place == ListPlace.Any ? null : source.OpenPositions(context, word, acceptDocs);
                if ((positions ?? source.Open(context, word, acceptDocs)) is not { } docs)
                    continue;
                for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                {
                    if (candidates++ % CandidatesBetweenChecks == 0)
                        clock.Check();
                    if ((single || test.Matches(doc)) && (positions is null || test.StandsInPlace(doc, positions)))
                        matches.Set(doc);
                }
            }
            // The lists are read to their ends, and what was compared is not asked again.
            source.GiveBackSince(mark);
            return MarkedScorer.Of(this, matches, score);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var matches = GetScorer(context, null) is { } scorer && scorer.Advance(doc) == doc;
            return new ComplexExplanation(matches, matches ? score : 0, $"{query.ToString("")}, the same for all papers of the author");
        }
    }

    /// <summary>Compares the names of papers of one segment; what a name came to is kept.</summary>
    private sealed class NameTest(NameMatcher matcher, ListPlace place, AtomicReader reader, PostingsSource source)
    {
        private readonly byte[] flags = SegmentColumns.Of(reader).Flags;
        private readonly OrdinalColumn column = SegmentColumns.Of(reader).Authors;

        private readonly bool wantsFirst = (place & ListPlace.First) != 0;
        private readonly bool wantsLast = (place & ListPlace.Last) != 0;

        // By the number of a name: whether it was compared, and whether it is the one.
        private FixedBitSet? compared;
        private FixedBitSet? same;

        public bool Matches(int doc)
        {
            foreach (var ordinal in column[doc])
            {
                if (IsSame(ordinal))
                    return true;
            }
            return false;
        }

        private bool IsSame(int ordinal)
        {
            compared ??= source.RentSet(column.ValueCount);
            same ??= source.RentSet(column.ValueCount);
            if (!compared.GetAndSet(ordinal) && matcher.Matches(column.Values[ordinal]))
                same.Set(ordinal);
            return same.Get(ordinal);
        }

        /// <summary>Whether the name stands where it is asked for, by the positions of one of its words in the paper.</summary>
        public bool StandsInPlace(int doc, DocsAndPositionsEnum word)
        {
            var last = column[doc].Length - 1;
            var atFirst = false;
            var atLast = false;
            var names = 0;
            for (int i = 0, before = -1; i < word.Freq; i++)
            {
                var index = word.NextPosition() / IndexFields.AuthorSlot;
                names += index != before ? 1 : 0;
                before = index;
                atFirst |= index == 0;
                atLast |= index == last;
            }
            var isWhole = (flags[doc] & (int)PaperFlags.AuthorsNotListed) == 0;
            if ((wantsFirst && !atFirst) || (wantsLast && isWhole && (!atLast || (wantsFirst && last != 0))))
                return false;
            // Where others of the list bear the word as well, or its end is not known, only the names themselves can tell.
            return (names == 1 || matcher.Words.Count == 1) && (isWhole || !wantsLast) ? true : StandsInPlace(doc);
        }

        private bool StandsInPlace(int doc)
        {
            var ends = StoredPapers.ReadAuthorEnds(reader, doc);
            return (!wantsFirst || IsMeant(ends.First)) && (!wantsLast || (!ends.AreCut && IsMeant(ends.Last)));

            bool IsMeant(Author? author) => author is not null && matcher.Matches(author.DisplayName);
        }
    }
}
