using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Readers of a segment's dictionaries and posting lists that no search uses just now. They are large objects, some kilobytes
/// each, and a search needs one for each list. Gone with the segment. Thread-safe.
/// </summary>
internal sealed class PostingsPool
{
    private static readonly ConditionalWeakTable<object, PostingsPool> bySegment = [];

    private readonly ConcurrentDictionary<string, Shelf> shelves = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IndexOptions, ListReaders> lists = [];

    public static PostingsPool Of(AtomicReader reader) => bySegment.GetValue(reader.CoreCacheKey, _ => new PostingsPool());

    /// <summary>What is kept for a field of the segment.</summary>
    public Shelf For(AtomicReader segment, string field)
    {
        if (shelves.TryGetValue(field, out var known))
            return known;
        // Fields whose lists are written alike can use each other's readers; one that the segment has not has no lists.
        var kind = segment.FieldInfos.FieldInfo(field)?.IndexOptions ?? IndexOptions.NONE;
        return shelves.GetOrAdd(field, new Shelf(lists.GetOrAdd(kind, _ => new ListReaders())));
    }

    /// <summary>Readers of lists, of any field whose lists are written alike.</summary>
    internal sealed class ListReaders
    {
        /// <summary>Readers of lists, about two kilobytes each.</summary>
        public ReaderStack<DocsEnum> Lists { get; } = new(1024);

        /// <summary>Readers of lists with places, about six kilobytes each.</summary>
        public ReaderStack<DocsAndPositionsEnum> Places { get; } = new(256);
    }

    /// <summary>The readers for one field.</summary>
    internal sealed class Shelf(ListReaders lists)
    {
        public ReaderStack<TermsEnum> Dictionaries { get; } = new(4);

        public ReaderStack<DocsEnum> Lists => lists.Lists;

        public ReaderStack<DocsAndPositionsEnum> Places => lists.Places;
    }

    /// <summary>Readers that wait for a search, so many at most.</summary>
    internal sealed class ReaderStack<T>(int most)
        where T : class
    {
        private readonly Lock gate = new();
        private readonly Stack<T> readers = new();

        public T? Take()
        {
            lock (gate)
                return readers.TryPop(out var reader) ? reader : null;
        }

        public void Put(T reader)
        {
            lock (gate)
            {
                if (readers.Count < most)
                    readers.Push(reader);
            }
        }
    }
}
