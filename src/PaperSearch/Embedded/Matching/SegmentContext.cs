using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Postings;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// A segment while one search looks through it: its columns, and the postings leased for it until the end. For one thread.
/// </summary>
/// <param name="leaf">The segment.</param>
/// <param name="terms">The search's terms.</param>
/// <param name="clock">The search's clock.</param>
internal sealed class SegmentContext(AtomicReaderContext leaf, TermReader terms, SearchClock clock) : IDisposable
{
    public AtomicReaderContext Leaf => leaf;

    public AtomicReader Reader => leaf.AtomicReader;

    public int MaxDoc => leaf.AtomicReader.MaxDoc;

    public SegmentColumns Columns { get; } = SegmentColumns.Of(leaf.AtomicReader);

    /// <summary>The search's terms.</summary>
    public TermReader Terms => terms;

    public SearchClock Clock => clock;

    /// <summary>What is leased until the segment is done.</summary>
    public PostingsLease Postings { get; } = new(terms, leaf);

    /// <summary>A lease that may end before.</summary>
    public PostingsLease Lease() => new(terms, leaf);

    public void Dispose() => Postings.Dispose();
}
