using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>A searcher whose queries see its clock, as some look at many papers before they find one.</summary>
internal sealed class ClockedSearcher(IndexReader reader, SearchClock clock) : IndexSearcher(reader)
{
    public SearchClock Clock => clock;
}
