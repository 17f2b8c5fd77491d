using Lucene.Net.Util;

namespace PaperSearch.Embedded.Columns;

/// <summary>How many stop words a text had: what its stream of tokens tells the norm.</summary>
internal interface IStopWordCount : IAttribute
{
    /// <summary>Stop words since the stream began.</summary>
    int StopWords { get; set; }
}

/// <inheritdoc cref="IStopWordCount"/>
internal sealed class StopWordCount : Lucene.Net.Util.Attribute, IStopWordCount
{
    public int StopWords { get; set; }

    /// <summary>Does nothing: Lucene clears attributes at the end of a stream, before it asks for the norm.</summary>
    public override void Clear() { }

    public override void CopyTo(IAttribute target) => ((StopWordCount)target).StopWords = StopWords;
}
