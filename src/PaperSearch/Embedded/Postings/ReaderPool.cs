using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace PaperSearch.Embedded.Postings;

/// <summary>
/// Readers of a segment's dictionaries and posting lists that no search uses just now. They are large objects, some kilobytes
/// each, and a search needs one for each list. Gone with the segment. Thread-safe.
/// </summary>
internal sealed class ReaderPool
{
    private static readonly ConditionalWeakTable<object, ReaderPool> bySegment = [];

    private readonly ConcurrentDictionary<string, FieldReaders> fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IndexOptions, ListReaders> lists = [];

    public static ReaderPool Of(AtomicReader reader) => bySegment.GetValue(reader.CoreCacheKey, _ => new ReaderPool());

    /// <summary>The readers that are kept for a field of the segment.</summary>
    public FieldReaders For(AtomicReader segment, string field)
    {
        if (fields.TryGetValue(field, out var known))
            return known;
        // Fields whose lists are written alike can use each other's readers; one that the segment has not has no lists.
        var kind = segment.FieldInfos.FieldInfo(field)?.IndexOptions ?? IndexOptions.NONE;
        return fields.GetOrAdd(field, new FieldReaders(lists.GetOrAdd(kind, _ => new ListReaders())));
    }

    /// <summary>Readers of lists, of any field whose lists are written alike.</summary>
    internal sealed class ListReaders
    {
        /// <summary>Readers of lists, about two kilobytes each.</summary>
        public Pool<LuceneCursor> Lists { get; } = new(1024);

        /// <summary>Readers of lists with positions, about six kilobytes each.</summary>
        public Pool<LucenePositionCursor> Positions { get; } = new(256);
    }

    /// <summary>The readers for one field.</summary>
    internal sealed class FieldReaders(ListReaders lists)
    {
        public Pool<TermsEnum> Dictionaries { get; } = new(4);

        public Pool<LuceneCursor> Lists => lists.Lists;

        public Pool<LucenePositionCursor> Positions => lists.Positions;
    }

    /// <summary>Readers that wait for a search, so many at most.</summary>
    internal sealed class Pool<T>(int most)
        where T : class
    {
        private readonly Lock gate = new();
        private readonly Stack<T> readers = new();

        public T? Take()
        {
            lock (gate)
                return readers.TryPop(out var reader) ? reader : null;
        }

        public void Return(T reader)
        {
            lock (gate)
            {
                if (readers.Count < most)
                    readers.Push(reader);
            }
        }
    }
}
