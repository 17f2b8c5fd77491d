using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Columns;

/// <summary>
/// The <see cref="Resemblance.PaperWords"/> of the papers of a segment; read from the file when asked for. For one thread.
/// </summary>
internal readonly struct WordsColumn
{
    private readonly BinaryDocValues? values;
    private readonly BytesRef bytes = new();

    private WordsColumn(BinaryDocValues? values) => this.values = values;

    /// <summary>The words of a paper; none for what is no paper.</summary>
    public byte[] this[int doc]
    {
        get
        {
            values?.Get(doc, bytes);
            return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray();
        }
    }

    public static WordsColumn Of(AtomicReader reader) => new(reader.GetBinaryDocValues(IndexFields.WordsColumn));
}
