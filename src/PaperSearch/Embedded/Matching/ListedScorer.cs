using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through papers that were found beforehand.</summary>
/// <param name="weight">The weight they were found by.</param>
/// <param name="docs">Their numbers, ascending.</param>
/// <param name="scores">The score of each, or one for all.</param>
internal sealed class ListedScorer(Weight weight, ReadOnlyMemory<int> docs, ReadOnlyMemory<float> scores) : Scorer(weight)
{
    private int at = -1;

    public override int DocID => at < 0 ? -1 : at < docs.Length ? docs.Span[at] : NO_MORE_DOCS;

    public override int Freq => 1;

    public override float GetScore() => scores.Span[scores.Length == 1 ? 0 : at];

    public override int NextDoc()
    {
        at = Math.Min(at + 1, docs.Length);
        return DocID;
    }

    public override int Advance(int target)
    {
        if (at == docs.Length)
            return NO_MORE_DOCS;
        var found = docs.Span[(at + 1)..].BinarySearch(target);
        at += 1 + (found < 0 ? ~found : found);
        return DocID;
    }

    public override long GetCost() => docs.Length;
}
