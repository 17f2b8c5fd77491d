using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;
using PaperSearch.Text;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Makes the column of people of a segment beside its column of names. A value is a name, what the table calls a person, or for
/// a name on a paper that the table does not know a reference to this paper.
/// </summary>
internal sealed class PersonColumn
{
    private readonly OrdinalColumn names;
    private readonly PersonTable table;
    private readonly List<byte[]> unknown = [];

    private PersonColumn(OrdinalColumn names, PersonTable table)
    {
        this.names = names;
        this.table = table;
    }

    private int FirstPerson => names.ValueCount;

    private int FirstUnknown => names.ValueCount + table.People.Count;

    /// <summary>The column of people.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="names">Its column of names.</param>
    /// <param name="table">Who people are.</param>
    public static OrdinalColumn Read(AtomicReader segment, OrdinalColumn names, PersonTable table)
    {
        var column = new PersonColumn(names, table);
        var values = column.ReadValues(segment);
        var (dictionary, numbers) = column.Number(values);
        var starts = new int[names.Documents + 1];
        var (place, length) = (0, 0);
        for (var doc = 0; doc < names.Documents; doc++)
        {
            var own = values.AsSpan(place, names[doc].Length);
            foreach (ref var value in own)
                value = numbers[value];
            own.Sort();
            place += own.Length;
            // One may be printed twice, in two spellings.
            foreach (var value in own)
            {
                if (length == starts[doc] || values[length - 1] != value)
                    values[length++] = value;
            }
            starts[doc + 1] = length;
        }
        Array.Resize(ref values, length);
        return new OrdinalColumn(starts, values, dictionary);
    }

    /// <summary>The values of all papers: names, people from <see cref="FirstPerson"/> on, then what is not known.</summary>
    private int[] ReadValues(AtomicReader segment)
    {
        var bearers = new int[names.ValueCount];
        for (var name = 0; name < bearers.Length; name++)
            bearers[name] = table.Bearer(PersonKeys.OfName(names.Values[name]));
        var values = new int[names.Length];
        var ids = segment.GetBinaryDocValues(IndexFields.Id);
        var id = new BytesRef();
        var place = 0;
        for (var doc = 0; doc < names.Documents; doc++)
        {
            foreach (var name in names[doc])
            {
                var bearer = bearers[name];
                if (bearer == PersonTable.Several)
                {
                    ids.Get(doc, id);
                    var own = id.Bytes.AsSpan(id.Offset, id.Length);
                    bearer = table.BearerOn(PersonKeys.OfNameOn(StableHash.Of(own), PersonKeys.OfName(names.Values[name])));
                    if (bearer < 0)
                    {
                        bearer = table.People.Count + unknown.Count;
                        unknown.Add([.. names.Values[name], .. " ("u8, .. own, .. ")"u8]);
                    }
                }
                values[place++] = bearer >= 0 ? FirstPerson + bearer : name;
            }
        }
        return values;
    }

    /// <summary>Numbers the values in the order of their UTF-8.</summary>
    private (ValueDictionary Dictionary, int[] Numbers) Number(int[] values)
    {
        var used = new bool[FirstUnknown + unknown.Count];
        foreach (var value in values)
            used[value] = true;
        var others = Enumerable.Range(FirstPerson, used.Length - FirstPerson).Where(value => used[value]).ToArray();
        if (unknown.Count > 0)
            Array.Sort(others, (a, b) => BytesOf(a).SequenceCompareTo(BytesOf(b)));
        var numbers = new int[used.Length];
        var (bytes, ends) = (new List<byte>(names.Values.Bytes.Length), new List<int>());
        var (name, other) = (0, 0);
        while (name < FirstPerson || other < others.Length)
        {
            if (name < FirstPerson && !used[name])
            {
                name++;
                continue;
            }
            var value = other == others.Length
                || (name < FirstPerson && BytesOf(name).SequenceCompareTo(BytesOf(others[other])) <= 0)
                ? name++
                : others[other++];
            // A paper may print as a name what somebody else is called.
            var from = ends.Count > 1 ? ends[^2] : 0;
            if (ends.Count == 0 || !CollectionsMarshal.AsSpan(bytes)[from..].SequenceEqual(BytesOf(value)))
            {
                bytes.AddRange(BytesOf(value));
                ends.Add(bytes.Count);
            }
            numbers[value] = ends.Count - 1;
        }
        return (new ValueDictionary([.. bytes], [.. ends]), numbers);
    }

    private ReadOnlySpan<byte> BytesOf(int value) =>
        value < FirstPerson ? names.Values[value]
        : value < FirstUnknown ? table.People[value - FirstPerson]
        : unknown[value - FirstUnknown];
}
