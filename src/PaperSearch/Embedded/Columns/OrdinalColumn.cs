using Lucene.Net.Index;

namespace PaperSearch.Embedded.Columns;

/// <summary>
/// The values of a facet for the documents of one segment: each document's value numbers side by side. Value numbers
/// ("ordinals") are those of the segment's sorted dictionary. Immutable, thread-safe.
/// </summary>
internal sealed class OrdinalColumn
{
    private readonly int[] starts;
    private readonly int[] ordinals;

    private OrdinalColumn(int[] starts, int[] ordinals, int valueCount, TermsEnum? values)
    {
        this.starts = starts;
        this.ordinals = ordinals;
        ValueCount = valueCount;
        Values = ValueDictionary.Read(values, valueCount);
    }

    /// <summary>How many different values the segment has.</summary>
    public int ValueCount { get; }

    /// <summary>The value numbers of a document, ascending.</summary>
    public ReadOnlySpan<int> this[int doc] => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>The values by their numbers.</summary>
    public ValueDictionary Values { get; }

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
        return new OrdinalColumn(starts, [.. ordinals], (int)values.ValueCount, values.GetTermsEnum());
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
        return new OrdinalColumn(starts, [.. ordinals], values.ValueCount, values.GetTermsEnum());
    }

    private static OrdinalColumn Empty(int documents) => new(new int[documents + 1], [], 0, null);
}
