using System.Collections.Concurrent;
using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// One numbering of each facet's values over all segments of one state of an index, so that counting adds into one array.
/// Made for a facet when it is first asked for. Thread-safe.
/// </summary>
internal sealed class GlobalOrdinals(IndexReader reader)
{
    private readonly ConcurrentDictionary<string, Lazy<Numbering>> byColumn = new(StringComparer.Ordinal);

    /// <summary>The numbering of a column's values.</summary>
    public Numbering Of(string column) =>
        byColumn.GetOrAdd(column, name => new Lazy<Numbering>(() => Numbering.Merge(
            reader.Leaves.Select(leaf => SegmentColumns.Of(leaf.AtomicReader).OrdinalsOf(name))))).Value;

    /// <summary>The numbering of one facet's values, in the values' order.</summary>
    internal sealed class Numbering
    {
        private readonly Dictionary<OrdinalColumn, int[]> ofSegments;
        private readonly OrdinalColumn[] columns;
        private readonly int[] segmentOfValue;
        private readonly int[] ordinalInSegment;

        private Numbering(
            OrdinalColumn[] columns, Dictionary<OrdinalColumn, int[]> ofSegments, int[] segmentOfValue, int[] ordinalInSegment)
        {
            this.columns = columns;
            this.ofSegments = ofSegments;
            this.segmentOfValue = segmentOfValue;
            this.ordinalInSegment = ordinalInSegment;
        }

        /// <summary>How many different values there are.</summary>
        public int Count => segmentOfValue.Length;

        /// <summary>By number in the segment: the number over all segments.</summary>
        public int[] OfSegment(OrdinalColumn column) => ofSegments[column];

        /// <summary>The value with a number, UTF-8.</summary>
        public ReadOnlySpan<byte> this[int ordinal] => columns[segmentOfValue[ordinal]].Values[ordinalInSegment[ordinal]];

        /// <summary>The value with a number.</summary>
        public string Value(int ordinal) => columns[segmentOfValue[ordinal]].Values.Text(ordinalInSegment[ordinal]);

        /// <summary>The number of a value, -1 where there is none.</summary>
        public int Find(string value)
        {
            for (var s = 0; s < columns.Length; s++)
            {
                var ordinal = columns[s].Values.Find(value);
                if (ordinal >= 0)
                    return ofSegments[columns[s]][ordinal];
            }
            return -1;
        }

        /// <summary>Merges the segments' sorted dictionaries; each value is read once.</summary>
        public static Numbering Merge(IEnumerable<OrdinalColumn> segments)
        {
            OrdinalColumn[] columns = [.. segments.Where(c => c.ValueCount > 0)];
            var ofSegments = columns.ToDictionary(c => c, c => new int[c.ValueCount]);
            var segmentOfValue = new List<int>();
            var ordinalInSegment = new List<int>();
            var heads = new PriorityQueue<Head, Head>(Comparer<Head>.Create((a, b) => a.Value.SequenceCompareTo(b.Value)));
            for (var s = 0; s < columns.Length; s++)
            {
                var head = new Head(s, columns[s].Values, ofSegments[columns[s]]);
                head.MoveNext();
                heads.Enqueue(head, head);
            }
            var last = default(ReadOnlySpan<byte>);
            while (heads.TryDequeue(out var head, out _))
            {
                if (segmentOfValue.Count == 0 || !last.SequenceEqual(head.Value))
                {
                    last = head.Value;
                    segmentOfValue.Add(head.Segment);
                    ordinalInSegment.Add(head.Ordinal);
                }
                head.Numbers[head.Ordinal] = segmentOfValue.Count - 1;
                if (head.MoveNext())
                    heads.Enqueue(head, head);
            }
            return new Numbering(columns, ofSegments, [.. segmentOfValue], [.. ordinalInSegment]);
        }

        private sealed class Head(int segment, ValueDictionary values, int[] numbers)
        {
            public int Segment => segment;
            public int[] Numbers => numbers;
            public int Ordinal { get; private set; } = -1;
            public ReadOnlySpan<byte> Value => values[Ordinal];

            public bool MoveNext() => ++Ordinal < numbers.Length;
        }
    }
}
