using PaperSearch.Embedded.Postings;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through one list, without scores.</summary>
internal sealed class CursorScorer(DocCursor postings) : PaperScorer
{
    public override long Cost => postings.Cost;

    public override float Score() => 0;

    public override int Advance(int target) => Doc = postings.Advance(target);
}
