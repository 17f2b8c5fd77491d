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
    private static readonly ConditionalWeakTable<object, SegmentColumns> bySegment = [];

    private readonly Lazy<int[]> dates;
    private readonly Lazy<int[]> citations;
    private readonly Lazy<byte[]> flags;
    private readonly Lazy<OrdinalColumn> categories;
    private readonly Lazy<OrdinalColumn> authors;
    private readonly Lazy<OrdinalColumn> venues;
    private WeightedLengthColumn? lengths;
    private ushort[]? titleLengths;

    private SegmentColumns(AtomicReader reader)
    {
        dates = new(() => ReadNumbers<int>(reader, IndexFields.DateColumn, value => (int)value));
        citations = new(() => ReadNumbers<int>(reader, IndexFields.CitationsColumn, value => (int)value));
        flags = new(() => ReadNumbers<byte>(reader, IndexFields.FlagsColumn, value => (byte)value));
        categories = new(() => OrdinalColumn.OfSet(reader, IndexFields.CategoryColumn));
        authors = new(() => OrdinalColumn.OfSet(reader, IndexFields.AuthorColumn));
        venues = new(() => OrdinalColumn.OfSingle(reader, IndexFields.VenueColumn));
    }

    /// <summary><see cref="PaperDate.SortKey"/>, 0 for papers without a date.</summary>
    public int[] Dates => dates.Value;

    /// <summary>Citations plus one, 0 for papers without a figure.</summary>
    public int[] Citations => citations.Value;

    /// <summary><see cref="PaperFlags"/>.</summary>
    public byte[] Flags => flags.Value;

    public OrdinalColumn Categories => categories.Value;

    public OrdinalColumn Authors => authors.Value;

    public OrdinalColumn Venues => venues.Value;

    /// <summary>The columns of a segment.</summary>
    public static SegmentColumns Of(AtomicReader reader) =>
        bySegment.GetValue(reader.CoreCacheKey, _ => new SegmentColumns(reader));

    /// <summary>The length of each paper as the profile weighs its fields, in tokens.</summary>
    public float[] WeightedLengths(AtomicReader reader, RankingProfile profile)
    {
        var column = lengths;
        if (column is null || column.Title != profile.Title || column.Abstract != profile.Abstract)
            lengths = column = WeightedLengthColumn.Read(reader, profile.Title, profile.Abstract);
        return column.Values;
    }

    /// <summary>The <see cref="FieldNorm"/> of each title; of longer titles the longest that fits.</summary>
    public ushort[] TitleLengths(AtomicReader reader)
    {
        if (titleLengths is { } known)
            return known;
        var values = new ushort[reader.MaxDoc];
        if (reader.GetNormValues(IndexFields.Title) is { } norms)
        {
            for (var doc = 0; doc < values.Length; doc++)
                values[doc] = (ushort)Math.Min(ushort.MaxValue, norms.Get(doc));
        }
        return titleLengths = values;
    }

    private static T[] ReadNumbers<T>(AtomicReader reader, string field, Func<long, T> convert)
    {
        var values = new T[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is { } numbers)
        {
            for (var doc = 0; doc < values.Length; doc++)
                values[doc] = convert(numbers.Get(doc));
        }
        return values;
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
