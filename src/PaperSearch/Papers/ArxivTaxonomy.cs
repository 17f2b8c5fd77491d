using System.Collections.Frozen;

namespace PaperSearch;

/// <summary>
/// The categories of arXiv with their names and groups (arxiv.org/category_taxonomy), archives that no longer take papers
/// included. Thread-safe.
/// </summary>
public static class ArxivTaxonomy
{
    private static readonly FrozenDictionary<string, Category> byCode = Read();

    private static readonly FrozenDictionary<string, Category>.AlternateLookup<ReadOnlySpan<char>> bySpan =
        byCode.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All categories, groups included, by code.</summary>
    public static ValueList<Category> All { get; } =
        byCode.Where(pair => pair.Key == pair.Value.Code).Select(pair => pair.Value)
            .OrderBy(c => c.Code, StringComparer.Ordinal).ToValueList();

    private static readonly FrozenDictionary<string, string[]> wordsByCode =
        All.ToFrozenDictionary(category => category.Code, category => WordsOf(category.Name), StringComparer.Ordinal);

    /// <summary>
    /// The category a code means, in any case. Two letters alone, as scholars' pages print them, are computer science
    /// (<c>LG</c> is <c>cs.LG</c>). A code that arXiv does not have is a free category: its own name, in no group.
    /// </summary>
    public static Category Resolve(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        return bySpan.TryGetValue(code, out var category) ? category : FreeCategory(code.ToString());
    }

    /// <inheritdoc cref="Resolve(ReadOnlySpan{char})"/>
    public static Category Resolve(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (byCode.TryGetValue(code, out var category))
            return category;
        var trimmed = code.Trim();
        return trimmed.Length == code.Length ? FreeCategory(code) : Resolve(trimmed.AsSpan());
    }

    /// <summary>Whether arXiv has the code, or a page's two letters for it.</summary>
    public static bool IsKnown(ReadOnlySpan<char> code) => bySpan.ContainsKey(code.Trim());

    /// <summary>
    /// The categories with this name, without regard to case and punctuation; where none has it, those whose name has all
    /// of its words.
    /// </summary>
    public static ValueList<Category> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = WordsOf(name);
        if (words.Length == 0)
            return [];
        var same = All.Where(category => WordsOf(category).SequenceEqual(words)).ToValueList();
        return same.Count > 0 ? same : All.Where(category => HasAll(WordsOf(category), words)).ToValueList();

        static bool HasAll(ReadOnlySpan<string> name, string[] words)
        {
            foreach (var word in words)
            {
                if (!name.Contains(word))
                    return false;
            }
            return true;
        }
    }

    /// <summary>The words of a category's name, lower case.</summary>
    internal static ReadOnlySpan<string> WordsOf(Category category) =>
        wordsByCode.GetValueOrDefault(category.Code) ?? WordsOf(category.Name);

    private static Category FreeCategory(string code) => new(code, code, null);

    private static string[] WordsOf(string name) =>
        new string([.. name.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, Category> Read()
    {
        using var stream = typeof(ArxivTaxonomy).Assembly.GetManifestResourceStream("arxiv-taxonomy.tsv")!;
        using var reader = new StreamReader(stream);
        var categories = new Dictionary<string, Category>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            categories.Add(parts[0], new Category(parts[0], parts[1], parts[2].Length > 0 ? parts[2] : null));
        }
        var computing = categories.Values
            .Where(c => c.Parent == "cs" && c.Code.StartsWith("cs.", StringComparison.Ordinal))
            .ToList();
        foreach (var category in computing)
            categories.TryAdd(category.Code[3..], category);
        return categories.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
