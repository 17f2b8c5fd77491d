using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Schema;
using PaperSearch.Names;
using PaperSearch.People;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Who the authors of one state of an index are, told apart when a name is first asked for: a function of the state's papers, of
/// which nothing is stored. Blocks of names are kept, within a bound. Thread-safe.
/// </summary>
/// <param name="reader">The state.</param>
/// <param name="ordinals">The numbering of names.</param>
/// <param name="papers">How many papers there are.</param>
internal sealed class PeopleKeeper(IndexReader reader, GlobalOrdinals ordinals, int papers) : IAuthorNames
{
    /// <summary>Of so many names on papers blocks are kept, some 20 bytes each.</summary>
    private const int MostKept = 1_000_000;

    private const int LongestPlain = 128;

    private static readonly SearchValues<byte> plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz. "u8);

    private readonly ConcurrentDictionary<int, Lazy<BlockPeople>> kept = new();
    private readonly Lazy<int[]> papersOf = new(() => CountPapers(reader, ordinals, IndexFields.Author));
    private readonly Lazy<CategoryShares> categories = new(() => ReadCategories(reader, ordinals, papers));
    private readonly Lazy<WordShares> words = new(() => new WordsReader(reader).Shares());
    private readonly Lazy<Dictionary<string, string>> marked = new(() => ReadMarked(reader));
    private readonly Lazy<int[]> blocks = new(() => new int[ordinals.Of(IndexFields.Author).Count]);
    private int keptMentions;

    [ThreadStatic]
    private static PersonNames? names;

    /// <summary>The names of authors as papers print them.</summary>
    public GlobalOrdinals.Numbering Names => ordinals.Of(IndexFields.Author);

    /// <summary>The state.</summary>
    public IndexReader Reader => reader;

    /// <summary>How many papers there are.</summary>
    public int Papers => papers;

    public int PapersOf(int name) => papersOf.Value[name];

    public CategoryShares Categories => categories.Value;

    /// <summary>How rare words are.</summary>
    public WordShares Words => words.Value;

    /// <summary>The numbers of a paper's categories, by its column.</summary>
    public int[] CategoriesOn(OrdinalColumn column, int doc)
    {
        var values = column[doc];
        if (values.IsEmpty)
            return [];
        var global = ordinals.Of(IndexFields.Category).OfSegment(column);
        var found = new int[values.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = global[values[i]];
        return found;
    }

    public string MarkedName(int name) => Names.Value(name) is var text ? marked.Value.GetValueOrDefault(text, text) : text;

    public int BlockOf(int name)
    {
        // One more than the number, so that none is known as well.
        if (blocks.Value[name] is > 0 and var known)
            return known - 1;
        var block = Math.Min(int.MaxValue - 1, (names ??= new PersonNames()).BlockOf(MarkedName(name)));
        blocks.Value[name] = block + 1;
        return block;
    }

    /// <summary>Whether a name is of a block, told by its letters where it plainly is not.</summary>
    /// <param name="name">The name's number.</param>
    /// <param name="utf8">The name.</param>
    /// <param name="block">The block.</param>
    /// <param name="word">A word of all names of the block, in UTF-8.</param>
    public bool IsOf(int name, ReadOnlySpan<byte> utf8, int block, ReadOnlySpan<byte> word)
    {
        if (blocks.Value[name] is > 0 and var known)
            return known - 1 == block;
        if (utf8.Length <= LongestPlain && !utf8.ContainsAnyExcept(plain))
        {
            Span<byte> lower = stackalloc byte[LongestPlain];
            Ascii.ToLower(utf8, lower, out var length);
            if (lower[..length].IndexOf(word) < 0 && !MayBeSpeltOtherwise(lower[..length]))
                return false;
        }
        return BlockOf(name) == block;
    }

    /// <summary>Whether it may be an umlaut or đ that is written out: "mueller", "djokovic".</summary>
    private static bool MayBeSpeltOtherwise(ReadOnlySpan<byte> lower) =>
        lower.IndexOf("ae"u8) >= 0 || lower.IndexOf("oe"u8) >= 0 || lower.IndexOf("ue"u8) >= 0 || lower.IndexOf("dj"u8) >= 0;

    /// <summary>The longest word of the family name of a name that has a block.</summary>
    public string FamilyWordOf(int name) => (names ??= new PersonNames()).FamilyWordOf(MarkedName(name));

    /// <summary>The people of the block of a name; <see langword="null"/> where the name has none.</summary>
    /// <param name="name">The name's number.</param>
    /// <param name="table">Who people are, where that is known; asked where the block is not kept.</param>
    public BlockPeople? Find(int name, Func<PersonTable?> table)
    {
        var block = BlockOf(name);
        if (block == 0)
            return null;
        if (!kept.TryGetValue(block, out var known))
        {
            known = kept.GetOrAdd(block, _ => new Lazy<BlockPeople>(() => Read(name, block, table())));
            // Whoever asks for ever new names must not fill the memory.
            if (Interlocked.Add(ref keptMentions, known.Value.Mentions) > MostKept)
            {
                kept.Clear();
                keptMentions = 0;
            }
        }
        return known.Value;
    }

    private BlockPeople Read(int name, int block, PersonTable? table)
    {
        using var reader = new BlockReader(this);
        var word = FamilyWordOf(name);
        var mentions = reader.Find(block, word);
        if (table is not null && reader.TryRead(table, mentions) is { } told)
            return told;
        var (read, forms) = reader.Read(block, word, mentions);
        return BlockPeople.Of(read, forms);
    }

    private static int[] CountPapers(IndexReader reader, GlobalOrdinals ordinals, string column)
    {
        var numbering = ordinals.Of(column);
        var counts = new int[numbering.Count];
        foreach (var leaf in reader.Leaves)
        {
            var values = SegmentColumns.Of(leaf.AtomicReader).OrdinalsOf(column);
            if (values.ValueCount == 0)
                continue;
            var (global, live) = (numbering.OfSegment(values), leaf.AtomicReader.LiveDocs);
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (live is not null && !live.Get(doc))
                    continue;
                foreach (var ordinal in values[doc])
                    counts[global[ordinal]]++;
            }
        }
        return counts;
    }

    private static CategoryShares ReadCategories(IndexReader reader, GlobalOrdinals ordinals, int papers)
    {
        var numbering = ordinals.Of(IndexFields.Category);
        string[] codes = [.. Enumerable.Range(0, numbering.Count).Select(numbering.Value)];
        return new CategoryShares(codes, CountPapers(reader, ordinals, IndexFields.Category), papers);
    }

    private static Dictionary<string, string> ReadMarked(IndexReader reader)
    {
        var marked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            var values = SegmentColumns.Of(leaf.AtomicReader).MarkedAuthors.Values;
            for (var i = 0; i < values.Count; i++)
            {
                var name = values.Text(i);
                var plainName = FamilyMark.Without(name);
                // Of several the first by its letters, in whatever segments they are.
                if (!marked.TryGetValue(plainName, out var other) || string.CompareOrdinal(name, other) < 0)
                    marked[plainName] = name;
            }
        }
        return marked;
    }
}
