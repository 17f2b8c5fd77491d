using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Postings;

/// <summary>A posting list of Lucene's with positions. Its reader is used again for other lists that are written alike.</summary>
internal sealed class LucenePositionCursor : PositionCursor
{
    private DocsAndPositionsEnum docs = null!;

    public override long Cost => docs.GetCost();

    public override int Frequency => docs.Freq;

    /// <summary>
    /// Stands before the first paper of the term at which a dictionary stands; false where the field keeps no positions.
    /// </summary>
    public bool TryOpen(TermsEnum term, IBits? liveDocs)
    {
        if (term.DocsAndPositions(liveDocs, docs, DocsAndPositionsFlags.NONE) is not { } opened)
            return false;
        docs = opened;
        Doc = -1;
        return true;
    }

    public override int NextDoc() => Doc = docs.NextDoc();

    public override int Advance(int target) => Doc = target == Doc + 1 ? docs.NextDoc() : docs.Advance(target);

    public override int NextPosition() => docs.NextPosition();
}
