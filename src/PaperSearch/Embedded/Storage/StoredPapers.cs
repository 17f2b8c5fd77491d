using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Storage;

/// <summary>Reads stored papers and profiles by document number. Thread-safe.</summary>
internal static class StoredPapers
{
    private static readonly HashSet<string> paperField = new(StringComparer.Ordinal) { IndexFields.StoredPaper };
    private static readonly HashSet<string> profileField = new(StringComparer.Ordinal) { IndexFields.StoredProfile };

    /// <summary>The number of the paper with an id; -1 where there is none.</summary>
    public static int Find(IndexReader reader, PaperId id)
    {
        if (id.IsEmpty)
            return -1;
        var byId = First(reader, IndexFields.Id, id.Value);
        return byId < 0 && PaperId.TryParseDoi(id.Value, out var doi) ? First(reader, IndexFields.Doi, doi) : byId;
    }

    private static int First(IndexReader reader, string field, string value)
    {
        var found = new IndexSearcher(reader).Search(new TermQuery(new Term(field, value)), 1);
        return found.TotalHits == 0 ? -1 : found.ScoreDocs[0].Doc;
    }

    /// <exception cref="PaperSearchException">The stored bytes are damaged.</exception>
    public static Paper Read(IndexReader reader, int doc) => Decode(() => StoredPaperCodec.DecodePaper(PaperBytes(reader, doc)));

    /// <summary>
    /// The titles of papers of a segment, one after another; what is read for them is not kept in memory. The segment must stay
    /// in use until the last was read.
    /// </summary>
    /// <exception cref="PaperSearchException">The stored bytes are damaged.</exception>
    public static IEnumerable<(int Doc, string Title)> ReadTitles(AtomicReader segment, IEnumerable<int> docs)
    {
        using var stored = segment is SegmentReader one
            ? one.SegmentInfo.Info.Codec.StoredFieldsFormat.FieldsReader(
                one.Directory, one.SegmentInfo.Info, one.FieldInfos, IOContext.READ_ONCE)
            : null;
        foreach (var doc in docs)
        {
            yield return (doc, Decode(() =>
            {
                if (stored is null)
                    return StoredPaperCodec.DecodeTitle(PaperBytes(segment, doc));
                var visitor = new DocumentStoredFieldVisitor(paperField);
                stored.VisitDocument(doc, visitor);
                return StoredPaperCodec.DecodeTitle(BytesOf(visitor.Document, doc, IndexFields.StoredPaper, "paper"));
            }));
        }
    }

    /// <summary>The ends of a paper's list of authors, which may have thousands.</summary>
    /// <exception cref="PaperSearchException">The stored bytes are damaged.</exception>
    public static AuthorEnds ReadAuthorEnds(IndexReader reader, int doc) =>
        Decode(() => StoredPaperCodec.DecodeAuthorEnds(PaperBytes(reader, doc)));

    /// <exception cref="PaperSearchException">The stored bytes are damaged.</exception>
    public static AuthorProfile ReadProfile(IndexReader reader, int doc) =>
        Decode(() => StoredPaperCodec.DecodeProfile(Bytes(reader, doc, profileField, IndexFields.StoredProfile, "profile")));

    private static ReadOnlySpan<byte> PaperBytes(IndexReader reader, int doc) =>
        Bytes(reader, doc, paperField, IndexFields.StoredPaper, "paper");

    private static ReadOnlySpan<byte> Bytes(IndexReader reader, int doc, HashSet<string> onlyField, string field, string what) =>
        BytesOf(reader.Document(doc, onlyField), doc, field, what);

    private static ReadOnlySpan<byte> BytesOf(Document document, int doc, string field, string what)
    {
        var bytes = document.GetBinaryValue(field)
            ?? throw new InvalidDataException($"Document {doc} holds no {what}.");
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    }

    private static T Decode<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or CorruptIndexException)
        {
            throw new PaperSearchException(
                PaperSearchError.IndexCorrupt,
                $"The index is damaged: {e.Message} Rebuild it: delete its folder and import the papers again.",
                e);
        }
    }
}
