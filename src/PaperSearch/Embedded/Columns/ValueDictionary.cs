using System.Text;
using Lucene.Net.Index;
using PaperSearch.Suggesting;

namespace PaperSearch.Embedded.Columns;

/// <summary>
/// The different values of a column, sorted by their UTF-8, side by side in memory: Lucene's own reader makes an array for each
/// value it is asked for. About 18 bytes an author. Immutable, thread-safe.
/// </summary>
internal sealed class ValueDictionary : IValueNames
{
    private readonly byte[] bytes;
    private readonly int[] ends;

    /// <param name="bytes">The values one behind the other, each once, in the order of their UTF-8.</param>
    /// <param name="ends">Where each ends.</param>
    public ValueDictionary(byte[] bytes, int[] ends)
    {
        this.bytes = bytes;
        this.ends = ends;
    }

    /// <summary>How many values there are.</summary>
    public int Count => ends.Length;

    /// <summary>The values one behind the other, UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>By number: where the value ends.</summary>
    public ReadOnlySpan<int> Ends => ends;

    /// <summary>The value with a number, UTF-8.</summary>
    public ReadOnlySpan<byte> this[int ordinal]
    {
        get
        {
            var start = ordinal == 0 ? 0 : ends[ordinal - 1];
            return bytes.AsSpan(start, ends[ordinal] - start);
        }
    }

    public string Text(int ordinal) => Encoding.UTF8.GetString(this[ordinal]);

    /// <summary>The number of a value, negative where there is none.</summary>
    public int Find(string value)
    {
        ReadOnlySpan<byte> wanted = Encoding.UTF8.GetBytes(value);
        var (low, high) = (0, ends.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (this[middle].SequenceCompareTo(wanted))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }
        return -1;
    }

    public static ValueDictionary Read(TermsEnum? values, int count)
    {
        var bytes = new List<byte>(count * 16);
        var ends = new int[count];
        for (var ordinal = 0; ordinal < count && values!.MoveNext(); ordinal++)
        {
            bytes.AddRange(values.Term.Bytes.AsSpan(values.Term.Offset, values.Term.Length));
            ends[ordinal] = bytes.Count;
        }
        return new ValueDictionary([.. bytes], ends);
    }
}
