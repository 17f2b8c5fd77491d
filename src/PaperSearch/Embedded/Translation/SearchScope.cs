using Lucene.Net.Index;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Translation;

/// <summary>
/// What all translations of one search share, so that what one has looked up the next need not: the state of the index, the readers
/// it lends, and the words that beginnings and misspelt words became. For one thread.
/// </summary>
internal sealed class SearchScope(IndexReader reader, Bm25Statistics statistics, PostingsSource source)
{
    public IndexReader Reader => reader;

    public Bm25Statistics Statistics => statistics;

    public PostingsSource Source => source;

    public TermExpansion Expansion { get; } = new(reader, source);
}
