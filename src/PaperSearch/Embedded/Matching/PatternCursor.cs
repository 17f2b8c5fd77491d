using PaperSearch.Embedded.Postings;

namespace PaperSearch.Embedded.Matching;

/// <summary>The papers of a pattern as a posting list, so that words that stand together are scored as one word is.</summary>
internal sealed class PatternCursor(Occurrences occurrences) : BoundedCursor
{
    public override long Cost => occurrences.Cost;

    public override int Frequency => occurrences.Places().Count;

    // How often words stand together is not known before they are read.
    public override int MaxFrequency => int.MaxValue;

    public override int BlockMaxFrequency(int target, out int end)
    {
        end = NoMoreDocs;
        return int.MaxValue;
    }

    public override int Advance(int target) => Doc = occurrences.Advance(target);

    public override bool AdvanceExact(int target)
    {
        var isMatch = occurrences.AdvanceExact(target);
        Doc = isMatch ? target : target - 1;
        return isMatch;
    }

    public override int ReadBlock(int end, Span<int> docs, Span<int> frequencies)
    {
        var count = 0;
        for (; Doc < end && count < docs.Length; NextDoc())
            (docs[count], frequencies[count++]) = (Doc, Frequency);
        return count;
    }
}
