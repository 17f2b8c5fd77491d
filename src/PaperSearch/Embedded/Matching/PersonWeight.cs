using PaperSearch.People;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>The papers of a person, which all score the same.</summary>
internal sealed class PersonWeight(Person person) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        var papers = segment.Postings.RentSet(segment.MaxDoc);
        var first = Array.BinarySearch(person.Papers, segment.Leaf.DocBase) is var place && place < 0 ? ~place : place;
        for (var i = first; i < person.Papers.Length && person.Papers[i] - segment.Leaf.DocBase < segment.MaxDoc; i++)
            papers.Set(person.Papers[i] - segment.Leaf.DocBase);
        return BitSetScorer.Of(papers, score: 1);
    }

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        person.Wrote(doc + segment.Leaf.DocBase) ? new ScorePart("papers of a person", 1, []) : null;
}
