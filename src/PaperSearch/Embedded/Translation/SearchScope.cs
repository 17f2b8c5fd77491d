using Lucene.Net.Index;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Translation;

/// <summary>
/// What all translations of one search share, so that what one has looked up the next need not: the state of the index, the readers
/// it lends, the texts as they were analysed and the words as they were read. For one thread.
/// </summary>
internal sealed class SearchScope
{
    public SearchScope(IndexReader reader, PaperFieldTable fields, Bm25Statistics statistics, PostingsSource source)
    {
        Reader = reader;
        Fields = fields;
        Statistics = statistics;
        Source = source;
        Expansion = new TermExpansion(reader, source);
        Words = new WordReader(Texts, Expansion, source, statistics.Profile);
    }

    public IndexReader Reader { get; }

    public PaperFieldTable Fields { get; }

    public Bm25Statistics Statistics { get; }

    public PostingsSource Source { get; }

    public AnalyzedTexts Texts { get; } = new();

    public TermExpansion Expansion { get; }

    public WordReader Words { get; }
}
