using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers that have enough of some words, scored by BM25F. A whole segment is scored in windows of papers, word by word; inside
/// other clauses it is stepped paper by paper. Both give the same scores.
/// </summary>
internal sealed class Bm25FWeight : ClauseWeight
{
    /// <summary>More lists than this are read one after another: each that is open takes some kilobytes.</summary>
    private const int MostOpenLists = 128;

    /// <summary>Of more than these the next paper is not sought paper by paper: each step looks at all of them.</summary>
    private const int MostSteppedLists = 32;

    /// <summary>Of words that must all be there the rarest leads, where so many times as many papers have the others.</summary>
    private const int RareEnoughToLead = 8;

    private readonly WordsClause clause;
    private readonly Bm25F formula;
    private readonly LookedUpWord[] words;
    private readonly ScoreSignal[] signals;
    private readonly bool isLedByRarest;

    public Bm25FWeight(WordsClause clause, Bm25F formula, TermReader terms)
    {
        this.clause = clause;
        this.formula = formula;
        words = Array.ConvertAll(clause.Words.AsSpan().ToArray(), word => LookedUpWord.LookUp(word, formula, terms));
        signals = ScoreSignals.Of(
            clause, formula.Profile, words.Where(word => !word.Word.IsVariant).Sum(word => word.Idf * word.Word.Boost));
        isLedByRarest = IsLedByRarest();
    }

    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        if (!HasMoreLists(MostSteppedLists, segment))
            return OpenStepped(segment, mode);
        var all = Open(word => word.OpenOneByOne(segment), mode);
        if (!IsEnough(all))
            return null;
        var whole = Windowed(segment, all, segment.MaxDoc, bounds: null);
        return BitSetScorer.OfMatches(whole, segment, withScores: mode != ScoreMode.None);
    }

    public override BulkScorer? BulkScorer(SegmentContext segment, ScoreMode mode)
    {
        // A part of the segment is asked for after the other, which lists read one by one cannot give.
        if (HasMoreLists(MostOpenLists, segment) || isLedByRarest)
            return base.BulkScorer(segment, mode);
        var open = Open<IWindowedPostings>(word => word.Open(segment), mode);
        if (!IsEnough(open))
            return null;
        return Windowed(segment, open, Bm25FBulkScorer.WindowSize, mode == ScoreMode.TopScores ? Bounds(open) : null);
    }

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        OpenStepped(segment, ScoreMode.Complete) is { } scorer && scorer.AdvanceExact(doc)
            ? scorer.Explain(clause.Words.Count(word => word.Boost > 0))
            : null;

    private Bm25FScorer? OpenStepped(SegmentContext segment, ScoreMode mode)
    {
        var open = Open(word => word.Open(segment), mode);
        return IsEnough(open)
            ? new Bm25FScorer([.. open], clause.Minimum, new WordScoring(formula, signals, segment))
            : null;
    }

    private bool IsEnough<T>(List<OpenWord<T>> open)
        where T : class, IWindowedPostings => open.Count(word => !word.OnlyRanks) >= Math.Max(1, clause.Minimum);

    private bool IsLedByRarest()
    {
        var (rarest, sum, count) = (long.MaxValue, 0L, 0);
        foreach (var word in words)
        {
            if (word.Word.OnlyRanks)
                continue;
            rarest = Math.Min(rarest, word.DocumentFrequency);
            sum += word.DocumentFrequency;
            count++;
        }
        return count > 1 && clause.Minimum >= count && rarest * RareEnoughToLead < sum;
    }

    private Bm25FBulkScorer Windowed(
        SegmentContext segment, List<OpenWord<IWindowedPostings>> open, int windowSize, WordBounds? bounds) =>
        new(open, clause.Minimum, new WordScoring(formula, signals, segment), segment.MaxDoc, windowSize, bounds);

    private WordBounds Bounds(List<OpenWord<IWindowedPostings>> open)
    {
        var bounds = open.ConvertAll(word => word.Factor * formula.SaturationBound(word.Postings.MaxFrequency));
        return new WordBounds(bounds, signals.Sum(signal => signal.Bound(open.Sum(word => word.TitleFactor))));
    }

    private bool HasMoreLists(int most, SegmentContext segment)
    {
        var lists = 0;
        foreach (var word in words)
            lists += word.ListsIn(segment);
        return lists > most;
    }

    private List<OpenWord<T>> Open<T>(Func<LookedUpWord, T?> open, ScoreMode mode)
        where T : class, IWindowedPostings
    {
        var opened = new List<OpenWord<T>>(words.Length);
        foreach (var word in words)
        {
            if ((mode == ScoreMode.None && word.Word.OnlyRanks) || open(word) is not { } postings)
                continue;
            var factor = word.Idf * word.Word.Boost;
            opened.Add(new OpenWord<T>(postings, factor * word.Burstiness, factor, word));
        }
        return opened;
    }
}
