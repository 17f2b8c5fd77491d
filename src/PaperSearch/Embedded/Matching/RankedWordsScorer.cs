using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Steps paper by paper through those that have enough of the words, where the query is part of another. Words are few,
/// so the smallest next paper is found by looking at each.
/// </summary>
internal sealed class RankedWordsScorer(
    Weight weight, List<ScoredWord<WordPostings>> words, int minimumShouldMatch, float[] lengths, ushort[]? titles, AskedTitle asked, Bm25Statistics statistics) : Scorer(weight)
{
    private int doc = -1;

    public override int DocID => doc;

    public override int Freq => Matching();

    public override long GetCost()
    {
        long cost = 0;
        foreach (var word in words)
            cost += word.Postings.Cost;
        return cost;
    }

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            doc = NO_MORE_DOCS;
            foreach (var word in words)
            {
                var next = word.Postings.Doc < target ? word.Postings.Advance(target) : word.Postings.Doc;
                doc = Math.Min(doc, next);
            }
            if (doc == NO_MORE_DOCS || minimumShouldMatch <= 1 || Matching() >= minimumShouldMatch)
                return doc;
            target = doc + 1;
        }
    }

    public override float GetScore()
    {
        var score = 0f;
        var titleIdf = 0f;
        var inTitle = 0;
        foreach (var word in words)
        {
            if (word.Postings.Doc != doc)
                continue;
            score += word.Factor * statistics.Saturate(word.Postings.WeightedFrequency, lengths[doc]);
            if (titles is not null && !word.IsVariant && word.Postings.InTitle)
            {
                titleIdf += word.Factor;
                inTitle += word.Count;
            }
        }
        return inTitle == 0 ? score : score + statistics.TitleMatch(titleIdf, inTitle, titles![doc], asked);
    }

    private int Matching()
    {
        var matching = 0;
        foreach (var word in words)
        {
            if (word.Postings.Doc == doc)
                matching++;
        }
        return matching;
    }
}
