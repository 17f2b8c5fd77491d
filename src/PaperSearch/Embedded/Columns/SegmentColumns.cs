using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Columns;

/// <summary>
/// The columns of one segment as plain arrays, by document number: what filters, facets, sorting and ranking read for
/// every match. Lucene's doc values cost a virtual call and bit unpacking for each value; an array costs neither. Read
/// when first asked for, shared by all readers of the segment, gone with it. Thread-safe.
/// </summary>
internal sealed class SegmentColumns
{
    /// <summary>Of so many profiles the lengths of papers are kept, four bytes a paper each.</summary>
    private const int MostLengths = 4;

    private static readonly ConditionalWeakTable<object, Shared> bySegment = [];

    // Columns are read through the reader of who asks: another of the segment, which made what is shared, may be closed by now.
    private readonly AtomicReader reader;
    private readonly Shared shared;
    private int[]? dates;
    private int[]? added;
    private int[]? citations;
    private byte[]? flags;
    private OrdinalColumn? categories;
    private OrdinalColumn? authors;
    private OrdinalColumn? markedAuthors;
    private OrdinalColumn? venues;

    private SegmentColumns(AtomicReader reader)
    {
        this.reader = reader;
        shared = bySegment.GetOrCreateValue(reader.CoreCacheKey);
    }

    /// <summary><see cref="PaperDate.SortKey"/>, 0 for papers without a date.</summary>
    public int[] Dates => dates ??= DatesOf(IndexFields.DateColumn);

    /// <summary>Citations plus one, 0 for papers without a figure.</summary>
    public int[] Citations => citations ??= Numbers(IndexFields.CitationsColumn, value => (int)value);

    /// <summary>When each paper came into the index: <see cref="AdditionTime"/>.</summary>
    public int[] Added => added ??= Numbers(IndexFields.AddedColumn, value => (int)value);

    /// <summary><see cref="PaperFlags"/>.</summary>
    public byte[] Flags => flags ??= Numbers(IndexFields.FlagsColumn, value => (byte)value);

    public OrdinalColumn Categories => categories ??= OrdinalsOf(IndexFields.Category);

    public OrdinalColumn Authors => authors ??= OrdinalsOf(IndexFields.Author);

    public OrdinalColumn MarkedAuthors => markedAuthors ??= OrdinalsOf(IndexFields.MarkedAuthor);

    public OrdinalColumn Venues => venues ??= OrdinalsOf(IndexFields.Journal);

    /// <summary>The columns of a segment.</summary>
    public static SegmentColumns Of(AtomicReader reader) => new(reader);

    /// <summary>The <see cref="PaperDate.SortKey"/> of each paper in a field of dates, 0 for none.</summary>
    public int[] DatesOf(string column) => Numbers(column, value => (int)value);

    /// <summary>The number of each paper in a field of numbers plus one, 0 for none.</summary>
    public long[] NumbersOf(string column) => Numbers(column, value => value);

    /// <summary>The values of each paper in a field of whole values.</summary>
    public OrdinalColumn OrdinalsOf(string column) => Column(column, OrdinalColumn.Read);

    /// <summary>The length of each paper as the profile weighs its fields, in tokens.</summary>
    public float[] WeightedLengths(AtomicReader reader, RankingProfile profile)
    {
        var weights = (profile.Title, profile.Abstract);
        if (shared.Lengths.TryGetValue(weights, out var known))
            return known;
        // Whoever asks with ever new weights must not fill the memory.
        if (shared.Lengths.Count >= MostLengths)
            shared.Lengths.Clear();
        var values = new float[reader.MaxDoc];
        AddLengths(reader, IndexFields.Title, profile.Title, values);
        AddLengths(reader, IndexFields.Abstract, profile.Abstract, values);
        return shared.Lengths.GetOrAdd(weights, values);
    }

    /// <summary>The <see cref="FieldNorm"/> of each title; of longer titles the longest that fits.</summary>
    public ushort[] TitleLengths(AtomicReader reader)
    {
        if (shared.TitleLengths is { } known)
            return known;
        var values = new ushort[reader.MaxDoc];
        if (reader.GetNormValues(IndexFields.Title) is { } norms)
        {
            for (var doc = 0; doc < values.Length; doc++)
                values[doc] = (ushort)Math.Min(ushort.MaxValue, norms.Get(doc));
        }
        return shared.TitleLengths = values;
    }

    private static void AddLengths(AtomicReader reader, string field, float weight, float[] values)
    {
        if (reader.GetNormValues(field) is not { } norms)
            return;
        for (var doc = 0; doc < values.Length; doc++)
            values[doc] += weight * FieldNorm.Words(norms.Get(doc));
    }

    private T[] Numbers<T>(string column, Func<long, T> convert) => Column(column, (from, field) =>
    {
        var values = new T[from.MaxDoc];
        if (from.GetNumericDocValues(field) is { } numbers)
        {
            for (var doc = 0; doc < values.Length; doc++)
                values[doc] = convert(numbers.Get(doc));
        }
        return values;
    });

    private T Column<T>(string name, Func<AtomicReader, string, T> read)
        where T : class
    {
        var key = (name, typeof(T));
        if (shared.Columns.TryGetValue(key, out var known))
            return (T)known;
        // One thread reads a column, the others wait for it.
        lock (shared)
            return (T)shared.Columns.GetOrAdd(key, _ => read(reader, name));
    }

    /// <summary>What all readers of a segment share.</summary>
    private sealed class Shared
    {
        public ConcurrentDictionary<(string Name, Type Type), object> Columns { get; } = new();

        public ConcurrentDictionary<(float Title, float Abstract), float[]> Lengths { get; } = new();

        public ushort[]? TitleLengths { get; set; }
    }
}
