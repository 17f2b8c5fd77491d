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
    /// <summary>How many readers of lists are kept for a field, about two kilobytes each.</summary>
    private const int MostLists = 256;

    /// <summary>How many readers of lists with places, about six kilobytes each.</summary>
    private const int MostPlaces = 64;

    /// <summary>How many readers of its dictionary.</summary>
    private const int MostDictionaries = 4;

    private static readonly ConditionalWeakTable<object, PostingsPool> bySegment = [];

    private readonly ConcurrentDictionary<string, Shelf> shelves = new(StringComparer.Ordinal);

    public static PostingsPool Of(AtomicReader reader) => bySegment.GetValue(reader.CoreCacheKey, _ => new PostingsPool());

    /// <summary>What is kept for a field.</summary>
    public Shelf For(string field) => shelves.GetOrAdd(field, _ => new Shelf());

    /// <summary>The readers of one field.</summary>
    internal sealed class Shelf
    {
        private readonly Lock gate = new();
        private readonly Stack<DocsEnum> lists = new();
        private readonly Stack<DocsAndPositionsEnum> places = new();
        private readonly Stack<TermsEnum> dictionaries = new();

        public DocsEnum? TakeList()
        {
            lock (gate)
                return lists.TryPop(out var list) ? list : null;
        }

        public DocsAndPositionsEnum? TakePlaces()
        {
            lock (gate)
                return places.TryPop(out var list) ? list : null;
        }

        public TermsEnum? TakeDictionary()
        {
            lock (gate)
                return dictionaries.TryPop(out var dictionary) ? dictionary : null;
        }

        public void Put(DocsEnum list)
        {
            lock (gate)
            {
                if (lists.Count < MostLists)
                    lists.Push(list);
            }
        }

        public void Put(DocsAndPositionsEnum list)
        {
            lock (gate)
            {
                if (places.Count < MostPlaces)
                    places.Push(list);
            }
        }

        public void Put(TermsEnum dictionary)
        {
            lock (gate)
            {
                if (dictionaries.Count < MostDictionaries)
                    dictionaries.Push(dictionary);
            }
        }
    }
}
