using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers of an author. The words of the name find candidates; each candidate's names are then compared as names, every
/// different name once. All papers of an author score the same, so that the newest come first.
/// </summary>
internal sealed class NameWeight : ClauseWeight
{
    // A usual name has many candidates, and may have no match.
    private const int CandidatesBetweenChecks = 4096;

    private readonly NameClause clause;
    private readonly List<(string Text, TermStates Term)> candidateWords = [];
    private readonly NameMatcher matcher;
    private readonly float score;

    // By segment, as a citation asks for the same name more than once.
    private readonly Dictionary<int, FixedBitSet> found = [];

    public NameWeight(NameClause clause, Bm25F formula, TermReader terms)
    {
        this.clause = clause;
        matcher = new NameMatcher(clause.Name, clause.Likeness);
        foreach (var word in matcher.Needed)
        {
            if (terms.Find(IndexFields.Author, word) is { } term)
                candidateWords.Add((word, term));
        }
        var first = matcher.Words.Count > 0 ? matcher.Words[0] : "";
        string[] words = [.. matcher.Words.Where(w => w.Length > 1).DefaultIfEmpty(first)];
        var rarest = words.Min(w => Math.Max(1, terms.DocFreq(IndexFields.Author, w)));
        score = formula.Idf(rarest) * formula.Saturate(formula.Profile.Author, (float)formula.AverageLength);
    }

    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        if (!matcher.CanMatch)
            return null;
        if (!found.TryGetValue(segment.Leaf.Ord, out var papers))
            found[segment.Leaf.Ord] = papers = Find(segment);
        return BitSetScorer.Of(papers, score);
    }

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        Scorer(segment, ScoreMode.Complete) is { } scorer && scorer.AdvanceExact(doc)
            ? new ScorePart($"author {clause.Name}, the same for all papers of the author", score, [])
            : null;

    private FixedBitSet Find(SegmentContext segment)
    {
        var matches = new FixedBitSet(segment.MaxDoc);
        var test = new NameTest(matcher, clause.Place, segment);
        var candidates = 0;
        // The lists are read to their ends.
        using var lease = segment.Lease();
        foreach (var (text, word) in candidateWords)
        {
            var positions = clause.Place == AuthorPosition.Any ? null : lease.OpenPositions(word);
            if ((positions ?? (DocCursor?)lease.Open(word)) is not { } docs)
                continue;
            // Where a word stands tells only of names that bear it: "Z. Huan" is meant by "Zhaoxin Huan" and is no Zhaoxin.
            var bearers = positions is null || candidateWords.Count == 1
                ? null
                : new NameTest(new NameMatcher(text), clause.Place, segment);
            for (var doc = docs.NextDoc(); doc != DocCursor.NoMoreDocs; doc = docs.NextDoc())
            {
                if (candidates++ % CandidatesBetweenChecks == 0)
                    segment.Clock.Check();
                var isMeant = matcher.IsAnyWord || test.Matches(doc, bearers);
                if (isMeant && (positions is null || test.StandsInPlace(doc, positions)))
                    matches.Set(doc);
            }
        }
        return matches;
    }

    /// <summary>Compares the names of papers of one segment; what a name came to is kept.</summary>
    private sealed class NameTest(NameMatcher matcher, AuthorPosition place, SegmentContext segment)
    {
        private readonly byte[] flags = segment.Columns.Flags;
        private readonly Names column = new(matcher, segment, segment.Columns.Authors);

        // The same names where the record tells what the family name is.
        private readonly Names marked = new(matcher, segment, segment.Columns.MarkedAuthors);

        private readonly bool wantsFirst = (place & AuthorPosition.First) != 0;
        private readonly bool wantsLast = (place & AuthorPosition.Last) != 0;

        /// <summary>Whether a name of the paper is the one, and one of others as well.</summary>
        public bool Matches(int doc, NameTest? others) =>
            column.Match(doc, others?.column) || marked.Match(doc, others?.marked);

        /// <summary>Whether the name stands where it is asked for, by the positions of one of its words in the paper.</summary>
        public bool StandsInPlace(int doc, PositionCursor word)
        {
            // Of a list that is not that of the column, only the names themselves can tell.
            if ((flags[doc] & (int)PaperFlags.AuthorsNotListed) != 0)
                return StandsInPlace(doc);
            var last = column.Count(doc) - 1;
            var atFirst = false;
            var atLast = false;
            var names = 0;
            for (int i = 0, before = -1; i < word.Frequency; i++)
            {
                var index = word.NextPosition() / IndexFields.AuthorSlot;
                names += index != before ? 1 : 0;
                before = index;
                atFirst |= index == 0;
                atLast |= index == last;
            }
            if ((wantsFirst && !atFirst) || (wantsLast && (!atLast || (wantsFirst && last != 0))))
                return false;
            // Others of the list may bear the word as well.
            return names == 1 || matcher.IsAnyWord || StandsInPlace(doc);
        }

        private bool StandsInPlace(int doc)
        {
            var ends = StoredPapers.ReadAuthorEnds(segment.Reader, doc);
            return (!wantsFirst || IsMeant(ends.First)) && (!wantsLast || (!ends.AreCut && IsMeant(ends.Last)))
                && (!wantsFirst || !wantsLast || ends.Count == 1);

            bool IsMeant(Author? author) => author is not null && matcher.Matches(FamilyMark.NameOf(author));
        }
    }

    /// <summary>The names of one column, each compared once.</summary>
    private sealed class Names(NameMatcher matcher, SegmentContext segment, OrdinalColumn column)
    {
        // By the number of a name: whether it was compared, and whether it is the one.
        private FixedBitSet? compared;
        private FixedBitSet? same;

        public int Count(int doc) => column[doc].Length;

        public bool Match(int doc, Names? others)
        {
            foreach (var ordinal in column[doc])
            {
                if (IsSame(ordinal) && others?.IsSame(ordinal) != false)
                    return true;
            }
            return false;
        }

        private bool IsSame(int ordinal)
        {
            compared ??= segment.Postings.RentSet(column.ValueCount);
            same ??= segment.Postings.RentSet(column.ValueCount);
            if (!compared.GetAndSet(ordinal) && matcher.Matches(column.Values[ordinal]))
                same.Set(ordinal);
            return same.Get(ordinal);
        }
    }
}
