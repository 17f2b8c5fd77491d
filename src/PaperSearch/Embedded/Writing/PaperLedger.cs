using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Writing;

/// <summary>What became of a paper that was written.</summary>
internal enum WriteOutcome
{
    Added,
    Updated,
    Duplicate,

    /// <summary>The index has a later record.</summary>
    Outdated,
}

/// <summary>
/// Which papers an index has, how new their records are and when each came in, so that writing needs no look into the index:
/// 128 bits of the id's hash, the record's date, the time of addition. Two million papers take about 96 MB. Thread-safe; the
/// records of one id must come from one thread at a time.
/// </summary>
internal sealed class PaperLedger
{
    private const int ShardCount = 16;
    private readonly Dictionary<UInt128, Entry>[] shards =
        [.. Enumerable.Range(0, ShardCount).Select(_ => new Dictionary<UInt128, Entry>())];

    /// <summary>Reads the papers of an index.</summary>
    public static PaperLedger Of(IndexReader reader)
    {
        var ledger = new PaperLedger();
        var id = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            if (segment.GetBinaryDocValues(IndexFields.Id) is not { } ids
                || segment.GetNumericDocValues(IndexFields.UpdatedColumn) is not { } updated
                || segment.GetNumericDocValues(IndexFields.AddedColumn) is not { } added)
                continue;
            for (var doc = 0; doc < segment.MaxDoc; doc++)
            {
                if (segment.LiveDocs is { } live && !live.Get(doc))
                    continue;
                ids.Get(doc, id);
                if (id.Length > 0)
                {
                    ledger.Set(
                        KeyOf(id.Bytes.AsSpan(id.Offset, id.Length)), new Entry((int)updated.Get(doc), 0, (int)added.Get(doc)));
                }
            }
        }
        return ledger;
    }

    /// <summary>The key of an id; also what spreads papers over workers.</summary>
    public static UInt128 KeyOf(PaperId id) => KeyOf(Encoding.UTF8.GetBytes(id.Value));

    /// <summary>Whether the index has a record of this paper that is as new.</summary>
    public bool Has(Paper paper)
    {
        var key = KeyOf(paper.Id);
        var shard = Shard(key);
        lock (shard)
            return shard.TryGetValue(key, out var entry) && entry.Updated >= UpdatedOf(paper);
    }

    /// <summary>
    /// Notes a record. Of two records of one paper the later counts, of two equally late the one that comes last.
    /// </summary>
    /// <param name="paper">The record.</param>
    /// <param name="run">Numbers the import, 1 and more.</param>
    /// <param name="now">What time it is: <see cref="AdditionTime"/>.</param>
    /// <param name="before">What was known of the paper; <see langword="null"/> where the index had no record of it.</param>
    /// <param name="outcome">What to count it as.</param>
    /// <returns>
    /// When the paper came into the index: now, or as another record of it did; <see langword="null"/> where the record is not to
    /// be written.
    /// </returns>
    public int? Note(Paper paper, int run, int now, out Entry? before, out WriteOutcome outcome)
    {
        var key = KeyOf(paper.Id);
        var shard = Shard(key);
        var updated = UpdatedOf(paper);
        lock (shard)
        {
            before = shard.TryGetValue(key, out var entry) ? entry : null;
            if (updated < before?.Updated)
            {
                outcome = WriteOutcome.Outdated;
                return null;
            }
            outcome = before is null ? WriteOutcome.Added : entry.Run == run ? WriteOutcome.Duplicate : WriteOutcome.Updated;
            var added = before?.Added ?? now;
            shard[key] = new Entry(updated, run, added);
            return added;
        }
    }

    /// <summary>Takes back what was noted of a record that could not be written.</summary>
    /// <param name="paper">The record.</param>
    /// <param name="before">What was known of the paper.</param>
    public void TakeBack(Paper paper, Entry? before)
    {
        var key = KeyOf(paper.Id);
        var shard = Shard(key);
        lock (shard)
        {
            if (before is { } known)
                shard[key] = known;
            else
                shard.Remove(key);
        }
    }

    /// <summary>Forgets a paper; false where it was not known.</summary>
    public bool Remove(PaperId id)
    {
        var key = KeyOf(id);
        var shard = Shard(key);
        lock (shard)
            return shard.Remove(key);
    }

    private static int UpdatedOf(Paper paper) => (paper.Updated ?? paper.Date)?.SortKey ?? 0;

    private static UInt128 KeyOf(ReadOnlySpan<byte> id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(id, hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }

    private void Set(UInt128 key, Entry entry) => Shard(key)[key] = entry;

    private Dictionary<UInt128, Entry> Shard(UInt128 key) => shards[(int)(key % ShardCount)];

    /// <summary>What is known of a paper.</summary>
    /// <param name="Updated">The date of its record.</param>
    /// <param name="Run">The import that wrote it; 0 for one before.</param>
    /// <param name="Added">When it came in.</param>
    internal readonly record struct Entry(int Updated, int Run, int Added);
}
