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

    /// <param name="starts">By document: where its value numbers begin, and at last where they end.</param>
    /// <param name="ordinals">The value numbers, of each document ascending.</param>
    /// <param name="values">The values.</param>
    public OrdinalColumn(int[] starts, int[] ordinals, ValueDictionary values)
    {
        this.starts = starts;
        this.ordinals = ordinals;
        Values = values;
    }

    /// <summary>How many documents the segment has.</summary>
    public int Documents => starts.Length - 1;

    /// <summary>How many values its documents have.</summary>
    public int Length => ordinals.Length;

    /// <summary>How many different values the segment has.</summary>
    public int ValueCount => Values.Count;

    /// <summary>The value numbers of a document, ascending.</summary>
    public ReadOnlySpan<int> this[int doc] => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>The same, as memory.</summary>
    public ReadOnlyMemory<int> ValuesOf(int doc) => ordinals.AsMemory(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>The values by their numbers.</summary>
    public ValueDictionary Values { get; }

    /// <summary>The column of a field, of any number of values a document or of at most one.</summary>
    public static OrdinalColumn Read(AtomicReader reader, string field)
    {
        if (reader.GetSortedSetDocValues(field) is { } sets)
            return ReadSets(reader.MaxDoc, sets);
        if (reader.GetSortedDocValues(field) is { } single)
            return ReadSingle(reader.MaxDoc, single);
        return new OrdinalColumn(new int[reader.MaxDoc + 1], [], ValueDictionary.Read(null, 0));
    }

    private static OrdinalColumn ReadSets(int documents, SortedSetDocValues values)
    {
        var starts = new int[documents + 1];
        var ordinals = new List<int>(documents * 2);
        for (var doc = 0; doc < documents; doc++)
        {
            values.SetDocument(doc);
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
                ordinals.Add((int)ord);
            starts[doc + 1] = ordinals.Count;
        }
        return new OrdinalColumn(starts, [.. ordinals], ValueDictionary.Read(values.GetTermsEnum(), (int)values.ValueCount));
    }

    private static OrdinalColumn ReadSingle(int documents, SortedDocValues values)
    {
        var starts = new int[documents + 1];
        var ordinals = new List<int>();
        for (var doc = 0; doc < documents; doc++)
        {
            var ord = values.GetOrd(doc);
            if (ord >= 0)
                ordinals.Add(ord);
            starts[doc + 1] = ordinals.Count;
        }
        return new OrdinalColumn(starts, [.. ordinals], ValueDictionary.Read(values.GetTermsEnum(), values.ValueCount));
    }
}
