using BenchmarkDotNet.Attributes;
using PaperSearch.Querying;

namespace PaperSearch.Benchmarks;

/// <summary>Query text to tree.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    /// <summary>What is parsed.</summary>
    [Params(
        "graph neural networks",
        "\"language model\" author:huan year:2015..2020",
        "(ti:transformer OR ti:attention) AND NOT cat:cs.CV -\"self supervised\" retriev*",
        "What similarity laws must be obeyed when constructing aeroelastic models of heated high speed aircraft?")]
    public string Query { get; set; } = "";

    /// <summary>Parses the query.</summary>
    [Benchmark]
    public ParsedQuery Parse() => QueryParser.Parse(Query);
}
