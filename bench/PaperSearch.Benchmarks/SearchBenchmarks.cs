using BenchmarkDotNet.Attributes;
using PaperSearch.Searching;

namespace PaperSearch.Benchmarks;

/// <summary>
/// Whole searches of 20,000 generated papers, each with one part more, so that differences tell what a part costs.
/// </summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private string query = "";

    /// <summary>How frequent the query's three words are: ranks in the vocabulary from this one on.</summary>
    [Params(20, 1000)]
    public int Rank { get; set; }

    [GlobalSetup]
    public void Open()
    {
        query = string.Join(' ', Enumerable.Range(Rank, 3).Select(GeneratedPapers.Word));
        if (SearchCorpus.Index.Search(query).Listed == 0)
            throw new InvalidOperationException($"'{query}' finds nothing; the bench would measure nothing.");
    }

    /// <summary>How many papers match.</summary>
    [Benchmark]
    public SearchPage Count() => Search(new SearchRequest { Size = 0, Highlight = false });

    /// <summary>Ten stored papers.</summary>
    [Benchmark]
    public SearchPage Top10() => Search(new SearchRequest { Highlight = false });

    /// <summary>Ten stored papers with their marks.</summary>
    [Benchmark]
    public SearchPage Highlighted() => Search(new SearchRequest());

    /// <summary>The counts of all facets.</summary>
    [Benchmark]
    public SearchPage Facets() => Search(new SearchRequest
    {
        Size = 0,
        Highlight = false,
        Facets = PaperFieldTable.Default.Facets.Select(facet => new FacetRequest(facet.Name)).ToValueList(),
    });

    private SearchPage Search(SearchRequest request) => SearchCorpus.Index.Search(request with { Query = query });
}
