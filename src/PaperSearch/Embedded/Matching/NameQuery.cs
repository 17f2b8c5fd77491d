using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Storage;
using PaperSearch.Querying;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers of an author. The words of the name find candidates; each candidate's names are then compared as names, every
/// different name once. All papers of an author score the same, so that the newest come first.
/// </summary>
internal sealed class NameQuery(string name, ListPlace place, Bm25Statistics statistics) : Lucene.Net.Search.Query
{
    private string Name => name;

    private ListPlace Place => place;

    public override Weight CreateWeight(IndexSearcher searcher) => new NameWeight(this, searcher, statistics);

    public override string ToString(string field) => $"author:{(place.HasFlag(ListPlace.First) ? "^" : "")}\"{name}\"{(place.HasFlag(ListPlace.Last) ? "$" : "")}";

    public override bool Equals(object? obj) => obj is NameQuery other && other.Name == name && other.Place == place;

    public override int GetHashCode() => HashCode.Combine(name, place);

    private sealed class NameWeight : Weight
    {
        private readonly NameQuery query;
        private readonly string[] candidateWords;
        private readonly float score;

        public NameWeight(NameQuery query, IndexSearcher searcher, Bm25Statistics statistics)
        {
            this.query = query;
            var words = new NameMatcher(query.Name).Words;
            // An initial stands in too many names to look for candidates by.
            candidateWords = [.. words.Where(w => w.Length > 1).DefaultIfEmpty(words.Count > 0 ? words[0] : "")];
            var rarest = candidateWords.Min(w => Math.Max(1, searcher.IndexReader.DocFreq(new Term(IndexFields.Author, w))));
            score = query.Boost * statistics.Idf(rarest) * statistics.Saturate(statistics.Profile.Author, (float)statistics.AverageLength);
        }

        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            if (context.AtomicReader.GetTerms(IndexFields.Author) is not { } terms)
                return null;
            var matches = new FixedBitSet(context.AtomicReader.MaxDoc);
            var test = new NameTest(query, context.AtomicReader);
            // Whoever has the one word in the name is meant: there is nothing to compare.
            var single = test.IsSingleWord;
            foreach (var word in candidateWords)
            {
                var found = terms.GetEnumerator();
                if (!found.SeekExact(new BytesRef(word)))
                    continue;
                var positions = query.Place == ListPlace.Any ? null : found.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE);
                var docs = positions ?? found.Docs(acceptDocs, null, DocsFlags.NONE);
                for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                {
                    if (!matches.Get(doc) && (single || test.Matches(doc)) && (positions is null || test.StandsInPlace(doc, positions)))
                        matches.Set(doc);
                }
            }
            return new ConstantScorer(this, matches, score);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var matches = GetScorer(context, null) is { } scorer && scorer.Advance(doc) == doc;
            return new ComplexExplanation(matches, matches ? score : 0, $"{query.ToString("")}, the same for all papers of the author");
        }
    }

    /// <summary>Compares the names of papers of one segment; what a name came to is kept.</summary>
    private sealed class NameTest(NameQuery query, AtomicReader reader)
    {
        private readonly NameMatcher matcher = new(query.Name);
        private readonly byte[] flags = SegmentColumns.Of(reader).Flags;
        private readonly OrdinalColumn column = SegmentColumns.Of(reader).Authors;
        private OrdinalColumn.IDictionaryReader? names;

        // Bit sets by the number of a name: which were compared, and which are the same.
        private long[] known = [];
        private long[] same = [];

        public bool IsSingleWord => matcher.Words.Count == 1;

        public bool Matches(int doc)
        {
            if (names is null)
            {
                names = column.OpenDictionary();
                known = new long[(column.ValueCount + 63) / 64];
                same = new long[known.Length];
            }
            foreach (var ordinal in column[doc])
            {
                var (word, bit) = (ordinal >> 6, 1L << ordinal);
                if ((known[word] & bit) == 0)
                {
                    known[word] |= bit;
                    if (matcher.Matches(names.Value(ordinal)))
                        same[word] |= bit;
                }
                if ((same[word] & bit) != 0)
                    return true;
            }
            return false;
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
            // Where others of the list bear the word as well, or the list is not whole, only the names themselves can tell.
            if ((names > 1 && matcher.Words.Count > 1) || (flags[doc] & (int)PaperFlags.AuthorsNotListed) != 0)
                return StandsInPlace(doc);
            return (atFirst || !query.Place.HasFlag(ListPlace.First)) && (atLast || !query.Place.HasFlag(ListPlace.Last))
                && (query.Place != ListPlace.Only || last == 0);
        }

        private bool StandsInPlace(int doc)
        {
            var paper = StoredPapers.Read(reader, doc);
            var first = !query.Place.HasFlag(ListPlace.First) || (paper.Authors.Count > 0 && matcher.Matches(paper.Authors[0].DisplayName));
            // The last name of a list that was cut is not its last author.
            var last = !query.Place.HasFlag(ListPlace.Last)
                || (paper.Authors.Count > 0 && !paper.AuthorsTruncated && matcher.Matches(paper.Authors[^1].DisplayName));
            return first && last;
        }
    }

    private sealed class ConstantScorer(Weight weight, FixedBitSet matches, float score) : Scorer(weight)
    {
        private int doc = -1;

        public override int DocID => doc;

        public override int Freq => 1;

        public override float GetScore() => score;

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            var next = target < matches.Length ? matches.NextSetBit(target) : -1;
            return doc = next < 0 ? NO_MORE_DOCS : next;
        }

        public override long GetCost() => matches.Cardinality;
    }
}
