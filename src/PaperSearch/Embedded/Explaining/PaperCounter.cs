using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Translation;
using PaperSearch.Querying;
using LuceneQuery = Lucene.Net.Search.Query;

namespace PaperSearch.Embedded.Explaining;

/// <summary>Numbers of papers on one state of an index, as long as the searcher's clock lets it. For one request.</summary>
internal sealed class PaperCounter(SearchScope scope, ClockedSearcher searcher)
{
    /// <summary>How many papers match a translated query; <see langword="null"/> when the time is used up.</summary>
    public long? Count(LuceneQuery query, IReadOnlyList<FacetFilter> filters)
    {
        var count = new CountCollector(filters, searcher.Clock);
        var mark = scope.Source.Mark;
        try
        {
            // Not every query looks at the clock where it finds nothing.
            searcher.Clock.Check();
            SegmentSearch.Run(searcher, query, count, scope.Source);
            return count.Total;
        }
        catch (TimeBudgetExceededException)
        {
            return null;
        }
        finally
        {
            scope.Source.GiveBackSince(mark);
        }
    }

    /// <summary>How many papers a search for the query finds, which is the more lenient the less it finds.</summary>
    public long? CountAsSearched(QueryNode query, IReadOnlyList<FacetFilter> filters)
    {
        for (var leniency = Leniency.None; ; leniency++)
        {
            var builder = new LuceneQueryBuilder(scope, leniency);
            var hits = Count(builder.Build(query), filters);
            if (hits is not 0 || !builder.CanBeLenient || leniency == Leniency.PhrasesAsWords)
                return hits;
        }
    }

    /// <summary>A builder that notes how it reads a query.</summary>
    public LuceneQueryBuilder Builder(Leniency leniency, Readings readings) =>
        new(scope, leniency, readings);
}
