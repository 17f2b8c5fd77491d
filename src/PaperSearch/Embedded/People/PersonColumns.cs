using System.Runtime.CompilerServices;
using System.Text;
using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;

namespace PaperSearch.Embedded.People;

/// <summary>
/// The columns of people of a state. That of a segment is made once for a table, and shared by all states with the segment.
/// </summary>
internal static class PersonColumns
{
    private static readonly ConditionalWeakTable<OrdinalColumn, Slot> byNames = [];

    /// <summary>The authors of a state as people.</summary>
    public static AuthorColumns Of(IndexReader reader, PersonTable table)
    {
        var columns = new Dictionary<OrdinalColumn, OrdinalColumn>();
        foreach (var leaf in reader.Leaves)
        {
            var names = SegmentColumns.Of(leaf.AtomicReader).Authors;
            columns[names] = names.ValueCount == 0
                ? names
                : byNames.GetOrCreateValue(names).Read(leaf.AtomicReader, names, table);
        }
        return new AuthorColumns(names => columns[names], GlobalOrdinals.Numbering.Merge(columns.Values), Called);

        string Called(string name) => table.Bearer(PersonKeys.OfName(Encoding.UTF8.GetBytes(name))) is >= 0 and var person
            ? table.People.Text(person)
            : name;
    }

    /// <summary>The column of a segment, for the table that was asked for last.</summary>
    private sealed class Slot
    {
        private readonly Lock gate = new();
        private PersonTable? table;
        private OrdinalColumn? column;

        public OrdinalColumn Read(AtomicReader segment, OrdinalColumn names, PersonTable known)
        {
            lock (gate)
            {
                if (table != known)
                    (table, column) = (known, PersonColumn.Read(segment, names, known));
                return column!;
            }
        }
    }
}
