using System.Runtime.InteropServices;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Steps paper by paper through those that have enough of the words, where the query is part of another. Words are few,
/// so the smallest next paper is found by looking at each. Words come rarest first; a paper that has none of the first has too few, and
/// the last, most usual ones are asked only for papers that have another.
/// </summary>
internal sealed class RankedWordsScorer(
    Weight weight, List<ScoredWord<WordPostings>> words, int minimumShouldMatch, float[] lengths, ushort[]? titles, AskedTitle asked, Bm25Statistics statistics) : Scorer(weight)
{
    private readonly int leading = words.Count - Math.Max(1, minimumShouldMatch) + 1;
    private int doc = -1;

    public override int DocID => doc;

    public override int Freq => Matching();

    public override long GetCost()
    {
        long cost = 0;
        foreach (var word in CollectionsMarshal.AsSpan(words)[..leading])
            cost += word.Postings.Cost;
        return cost;
    }

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            doc = NO_MORE_DOCS;
            foreach (var word in CollectionsMarshal.AsSpan(words)[..leading])
            {
                var next = word.Postings.Doc < target ? word.Postings.Advance(target) : word.Postings.Doc;
                doc = Math.Min(doc, next);
            }
            if (doc == NO_MORE_DOCS || minimumShouldMatch <= 1 || HasEnough())
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

    private bool HasEnough()
    {
        var missing = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var postings = words[i].Postings;
            if ((postings.Doc < doc ? postings.Advance(doc) : postings.Doc) != doc && ++missing > words.Count - minimumShouldMatch)
                return false;
        }
        return true;
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
