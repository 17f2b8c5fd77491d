using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Schema;
using PaperSearch.People;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Papers in an order that does not depend on where they stand in the index: by date, then by id, then by the name on it.
/// </summary>
internal static class PaperOrder
{
    /// <summary>Sorts names on papers, and gives them back.</summary>
    public static List<NameOn> Sort(IndexReader reader, List<NameOn> found)
    {
        var ids = new Dictionary<int, BytesRef>();
        // Few papers have the date of another, so few ids are read.
        found.Sort((a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date)
            : a.Paper != b.Paper ? IdOf(a.Paper).CompareTo(IdOf(b.Paper))
            : a.Name.CompareTo(b.Name));
        return found;

        BytesRef IdOf(int paper)
        {
            if (!ids.TryGetValue(paper, out var id))
                ids[paper] = id = Read(reader, paper);
            return id;
        }
    }

    /// <summary>The id of a paper.</summary>
    public static BytesRef Read(IndexReader reader, int paper)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(paper, reader.Leaves)];
        var id = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexFields.Id)?.Get(paper - leaf.DocBase, id);
        return BytesRef.DeepCopyOf(id);
    }
}
