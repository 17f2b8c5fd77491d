using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Columns;

/// <summary>
/// The values of a facet for the documents of one segment: each document's value numbers side by side. Value numbers
/// ("ordinals") are those of the segment's sorted dictionary, which stays on disk. Immutable, thread-safe.
/// </summary>
internal sealed class OrdinalColumn
{
    private readonly int[] starts;
    private readonly int[] ordinals;
    private readonly Func<IDictionaryReader> open;

    private OrdinalColumn(int[] starts, int[] ordinals, int valueCount, Func<IDictionaryReader> open)
    {
        this.starts = starts;
        this.ordinals = ordinals;
        this.open = open;
        ValueCount = valueCount;
    }

    /// <summary>How many different values the segment has.</summary>
    public int ValueCount { get; }

    /// <summary>The value numbers of a document, ascending.</summary>
    public ReadOnlySpan<int> this[int doc] => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>Reads the dictionary. For one thread; made anew for each search.</summary>
    public IDictionaryReader OpenDictionary() => open();

    /// <summary>A column of any number of values a document.</summary>
    public static OrdinalColumn OfSet(AtomicReader reader, string field)
    {
        if (reader.GetSortedSetDocValues(field) is not { } values)
            return Empty(reader.MaxDoc);
        var starts = new int[reader.MaxDoc + 1];
        var ordinals = new List<int>(reader.MaxDoc * 2);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            values.SetDocument(doc);
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
                ordinals.Add((int)ord);
            starts[doc + 1] = ordinals.Count;
        }
        return new OrdinalColumn(starts, [.. ordinals], (int)values.ValueCount,
            () => new SetDictionary(reader.GetSortedSetDocValues(field)));
    }

    /// <summary>A column of at most one value a document.</summary>
    public static OrdinalColumn OfSingle(AtomicReader reader, string field)
    {
        if (reader.GetSortedDocValues(field) is not { } values)
            return Empty(reader.MaxDoc);
        var starts = new int[reader.MaxDoc + 1];
        var ordinals = new List<int>();
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            var ord = values.GetOrd(doc);
            if (ord >= 0)
                ordinals.Add(ord);
            starts[doc + 1] = ordinals.Count;
        }
        return new OrdinalColumn(starts, [.. ordinals], values.ValueCount,
            () => new SingleDictionary(reader.GetSortedDocValues(field)));
    }

    private static OrdinalColumn Empty(int documents) => new(new int[documents + 1], [], 0, () => new NoDictionary());

    /// <summary>From value numbers to values and back.</summary>
    internal interface IDictionaryReader
    {
        /// <summary>The value with a number.</summary>
        string Value(int ordinal);

        /// <summary>The number of a value, negative where the segment does not have it.</summary>
        int Find(string value);

        /// <summary>Copies the value's bytes, UTF-8.</summary>
        void Read(int ordinal, BytesRef into);
    }

    private sealed class SetDictionary(SortedSetDocValues values) : IDictionaryReader
    {
        private readonly BytesRef scratch = new();

        public string Value(int ordinal)
        {
            values.LookupOrd(ordinal, scratch);
            return Encoding.UTF8.GetString(scratch.Bytes, scratch.Offset, scratch.Length);
        }

        public int Find(string value) => (int)values.LookupTerm(new BytesRef(value));

        public void Read(int ordinal, BytesRef into) => values.LookupOrd(ordinal, into);
    }

    private sealed class SingleDictionary(SortedDocValues values) : IDictionaryReader
    {
        private readonly BytesRef scratch = new();

        public string Value(int ordinal)
        {
            values.LookupOrd(ordinal, scratch);
            return Encoding.UTF8.GetString(scratch.Bytes, scratch.Offset, scratch.Length);
        }

        public int Find(string value) => values.LookupTerm(new BytesRef(value));

        public void Read(int ordinal, BytesRef into) => values.LookupOrd(ordinal, into);
    }

    private sealed class NoDictionary : IDictionaryReader
    {
        public string Value(int ordinal) => throw new ArgumentOutOfRangeException(nameof(ordinal));

        public int Find(string value) => -1;

        public void Read(int ordinal, BytesRef into) => throw new ArgumentOutOfRangeException(nameof(ordinal));
    }
}
