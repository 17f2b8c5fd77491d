using BenchmarkDotNet.Attributes;
using PaperSearch.Analysis;
using PaperSearch.Text;

namespace PaperSearch.Benchmarks;

/// <summary>
/// Text to tokens. One operation reads <see cref="Characters"/> characters, so MB/s is that number by the microseconds.
/// </summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    /// <summary>How much text an operation reads.</summary>
    [Params(1_000_000)]
    public int Characters { get; set; }

    private readonly TokenReader reader = TextAnalysis.CreateReader(PaperFieldKind.Text);
    private string[] abstracts = [];

    [GlobalSetup]
    public void Generate()
    {
        var left = Characters;
        var texts = new List<string>();
        for (var number = 0; left > 0; number++)
        {
            var text = GeneratedPapers.Paper(number).Abstract!;
            texts.Add(text[..Math.Min(text.Length, left)]);
            left -= texts[^1].Length;
        }
        abstracts = [.. texts];
    }

    /// <summary>Reads all tokens of the abstracts.</summary>
    [Benchmark]
    public int Abstracts()
    {
        var characters = 0;
        foreach (var text in abstracts)
        {
            reader.Reset(text);
            while (reader.MoveNext())
                characters += reader.Term.Length;
        }
        return characters;
    }
}
