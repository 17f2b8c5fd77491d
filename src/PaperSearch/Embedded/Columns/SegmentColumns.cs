using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Columns;

/// <summary>
/// The columns of one segment as plain arrays, by document number: what filters, facets, sorting and ranking read for
/// every match. Lucene's doc values cost a virtual call and bit unpacking for each value; an array costs neither. Read
/// when first asked for, shared by all readers of the segment, gone with it. Thread-safe.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, Shared> bySegment = [];

    // What is not read yet is read through the reader of who asks: the one that was first to ask may be closed by now.
    private readonly AtomicReader reader;
    private readonly Shared shared;

    private SegmentColumns(AtomicReader reader)
    {
        this.reader = reader;
        shared = bySegment.GetOrCreateValue(reader.CoreCacheKey);
    }

    /// <summary><see cref="PaperDate.SortKey"/>, 0 for papers without a date.</summary>
    public int[] Dates =>
        shared.Dates ?? shared.Read(ref shared.Dates, () => ReadNumbers(IndexFields.DateColumn, value => (int)value));

    /// <summary>Citations plus one, 0 for papers without a figure.</summary>
    public int[] Citations =>
        shared.Citations
        ?? shared.Read(ref shared.Citations, () => ReadNumbers(IndexFields.CitationsColumn, value => (int)value));

    /// <summary><see cref="PaperFlags"/>.</summary>
    public byte[] Flags =>
        shared.Flags ?? shared.Read(ref shared.Flags, () => ReadNumbers(IndexFields.FlagsColumn, value => (byte)value));

    public OrdinalColumn Categories =>
        shared.Categories ?? shared.Read(ref shared.Categories, () => OrdinalColumn.OfSet(reader, IndexFields.CategoryColumn));

    public OrdinalColumn Authors =>
        shared.Authors ?? shared.Read(ref shared.Authors, () => OrdinalColumn.OfSet(reader, IndexFields.AuthorColumn));

    public OrdinalColumn Venues =>
        shared.Venues ?? shared.Read(ref shared.Venues, () => OrdinalColumn.OfSingle(reader, IndexFields.VenueColumn));

    /// <summary>The columns of a segment, for as long as the reader is open.</summary>
    public static SegmentColumns Of(AtomicReader reader) => new(reader);

    /// <summary>The length of each paper as the profile weighs its fields, in tokens.</summary>
    public float[] WeightedLengths(AtomicReader reader, RankingProfile profile)
    {
        var column = shared.Lengths;
        if (column is null || column.Title != profile.Title || column.Abstract != profile.Abstract)
            shared.Lengths = column = WeightedLengthColumn.Read(reader, profile.Title, profile.Abstract);
        return column.Values;
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

    private T[] ReadNumbers<T>(string field, Func<long, T> convert)
    {
        var values = new T[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is { } numbers)
        {
            for (var doc = 0; doc < values.Length; doc++)
                values[doc] = convert(numbers.Get(doc));
        }
        return values;
    }

    /// <summary>What all readers of a segment share.</summary>
    private sealed class Shared
    {
        public int[]? Dates;
        public int[]? Citations;
        public byte[]? Flags;
        public OrdinalColumn? Categories;
        public OrdinalColumn? Authors;
        public OrdinalColumn? Venues;
        public WeightedLengthColumn? Lengths;
        public ushort[]? TitleLengths;

        /// <summary>A column, read by the first who asks; others wait for it.</summary>
        public T Read<T>(ref T? column, Func<T> read)
            where T : class
        {
            lock (this)
                return column ??= read();
        }
    }

    private sealed record WeightedLengthColumn(float Title, float Abstract, float[] Values)
    {
        public static WeightedLengthColumn Read(AtomicReader reader, float title, float text)
        {
            var values = new float[reader.MaxDoc];
            Add(reader, IndexFields.Title, title, values);
            Add(reader, IndexFields.Abstract, text, values);
            return new WeightedLengthColumn(title, text, values);
        }

        private static void Add(AtomicReader reader, string field, float weight, float[] values)
        {
            if (reader.GetNormValues(field) is not { } norms)
                return;
            for (var doc = 0; doc < values.Length; doc++)
                values[doc] += weight * FieldNorm.Words(norms.Get(doc));
        }
    }
}
