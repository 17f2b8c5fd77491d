using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Searching;
using PaperSearch.Embedded.Storage;
using PaperSearch.Suggesting;

namespace PaperSearch.Embedded.Suggesting;

/// <summary>
/// The table of each segment, made once and gone with the segment. That of a small segment is made anew when papers of it are
/// deleted; of a large one deleted papers count until it is merged. Thread-safe.
/// </summary>
internal static class SegmentSuggestions
{
    /// <summary>The table of a segment of so many papers is made in the time of a search.</summary>
    private const int SmallSegment = 2_000;

    private static readonly ConditionalWeakTable<object, Slot> bySegment = [];

    /// <summary>The segments of a state whose tables are not there yet and take longer than a search may.</summary>
    public static List<AtomicReaderContext> MissingOf(Snapshot snapshot)
    {
        List<AtomicReaderContext> large = [.. snapshot.Reader.Leaves.Where(leaf => !IsSmall(leaf.AtomicReader))];
        var missing = large.FindAll(leaf => SlotOf(leaf.AtomicReader).Made is null);
        // Who people are is read where there is all else.
        return missing.Count > 0 || large.Count == 0
            ? missing
            : large.FindAll(leaf => !IsMade(SlotOf(leaf.AtomicReader), leaf.AtomicReader, snapshot.AuthorColumns));
    }

    /// <summary>The tables of a state: all that are there, those of small segments made now.</summary>
    public static List<SuggestionSource> SourcesOf(Snapshot snapshot, CancellationToken cancellation)
    {
        var sources = new List<SuggestionSource>(snapshot.Reader.Leaves.Count);
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var table = IsSmall(segment) ? Make(segment, snapshot, cancellation) : SlotOf(segment).Made?.Table;
            if (table is not null)
                sources.Add(new SuggestionSource(table, new SegmentPapers(segment)));
        }
        return sources;
    }

    /// <summary>
    /// Makes the table of a segment where there is none, and its authors where others are known; one thread does, others wait.
    /// </summary>
    public static SuggestionTable Make(AtomicReader segment, Snapshot snapshot, CancellationToken cancellation)
    {
        var slot = SlotOf(segment);
        var authors = snapshot.AuthorColumns;
        if (IsMade(slot, segment, authors))
            return slot.Made!.Table;
        lock (slot)
        {
            if (IsMade(slot, segment, authors))
                return slot.Made!.Table;
            var people = ReadPeople(segment, authors, cancellation);
            var table = slot.Made is { } before ? before.Table with { People = people } : Read(segment, people, cancellation);
            slot.Made = new Made(table, authors.Of(SegmentColumns.Of(segment).Authors));
            return table;
        }
    }

    private static bool IsMade(Slot slot, AtomicReader segment, AuthorColumns authors) =>
        slot.Made is { } made && made.Authors == authors.Of(SegmentColumns.Of(segment).Authors);

    private static bool IsSmall(AtomicReader segment) => segment.MaxDoc <= SmallSegment;

    private static Slot SlotOf(AtomicReader segment) =>
        bySegment.GetOrCreateValue(IsSmall(segment) ? segment.CombinedCoreAndDeletesKey : segment.CoreCacheKey);

    private static SuggestionTable Read(AtomicReader segment, PeopleTable people, CancellationToken cancellation)
    {
        var columns = SegmentColumns.Of(segment);
        var stored = StoredPapers.ReadTitles(segment, PapersOf(segment, cancellation));
        var titles = TitleTable.Of(stored, segment.MaxDoc, SuggestionTable.LeastTitles(segment.NumDocs));
        var categories = Count(segment, columns.Categories)
            .Select((papers, i) => (Code: columns.Categories.Values.Text(i), papers)).Where(c => c.papers > 0).ToArray();
        return new SuggestionTable(titles, people, categories);
    }

    private static PeopleTable ReadPeople(AtomicReader segment, AuthorColumns authors, CancellationToken cancellation)
    {
        var names = SegmentColumns.Of(segment).Authors;
        var column = authors.Of(names);
        return PeopleTable.Of(
            PeopleColumn.Of(
                column.Values, names.Values, authors.ArePeople ? authors.Called : null, PapersOf(segment, cancellation),
                column.ValuesOf, new SegmentPapers(segment)),
            cancellation);
    }

    private static IEnumerable<int> PapersOf(AtomicReader segment, CancellationToken cancellation)
    {
        foreach (var doc in LivePapers.Of(segment))
        {
            if ((doc & 0xFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return doc;
        }
    }

    private static int[] Count(AtomicReader segment, OrdinalColumn column)
    {
        var counts = new int[column.ValueCount];
        var live = segment.LiveDocs;
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            if (live?.Get(doc) == false)
                continue;
            foreach (var value in column[doc])
                counts[value]++;
        }
        return counts;
    }

    private sealed class Slot
    {
        public volatile Made? Made;
    }

    /// <summary>A table, and the column of authors that it was made of.</summary>
    private sealed record Made(SuggestionTable Table, OrdinalColumn Authors);

    /// <summary>The papers of a segment, read through the reader of who asks.</summary>
    private sealed class SegmentPapers(AtomicReader segment) : ISuggestedPapers
    {
        /// <summary>More than a date needs.</summary>
        private const int DateBits = 26;

        private readonly int[] dates = SegmentColumns.Of(segment).Dates;
        private readonly int[] citations = SegmentColumns.Of(segment).Citations;

        private BinaryDocValues? ids;

        public bool IsLive(int paper) => segment.LiveDocs?.Get(paper) != false;

        public long MeritOf(int paper) => (long)citations[paper] << DateBits | (uint)dates[paper];

        public int DateOf(int paper) => dates[paper];

        public string IdOf(int paper)
        {
            var id = new BytesRef();
            (ids ??= segment.GetBinaryDocValues(IndexFields.Id))?.Get(paper, id);
            return id.Utf8ToString();
        }

        public Paper Read(int paper) => StoredPapers.Read(segment, paper);
    }
}
