using System.Runtime.InteropServices;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>Categories by their codes and by the words of their names, those with most papers first.</summary>
internal static class CategorySuggestions
{
    /// <summary>Shorter beginnings of a name mean other things than a category.</summary>
    private const int ShortestWord = 3;

    public static List<Suggestion> Find(TypedText typed, IReadOnlyList<SuggestionSource> sources, int size)
    {
        var asked = typed.Operand.Trim();
        var isField = typed.Field is not null;
        if (asked.Length < 2 && !isField)
            return [];
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (table, _) in sources)
        {
            foreach (var (code, papers) in table.Categories)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out _) += papers;
        }
        return counts.Where(category => IsMeant(category.Key, asked, typed, isField))
            .OrderBy(category => !category.Key.StartsWith(asked, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(category => category.Value).ThenBy(category => category.Key, StringComparer.Ordinal)
            .Take(size)
            .Select(category => Of(category.Key, category.Value, asked, typed))
            .ToList();
    }

    private static Suggestion Of(string code, long papers, string asked, TypedText typed)
    {
        var name = ArxivTaxonomy.Resolve(code).Name;
        var value = QueryText.IsPlainValue(code, prefix: false) ? code : $"\"{code.Replace('"', ' ')}\"";
        var isCode = code.StartsWith(asked, StringComparison.OrdinalIgnoreCase);
        var text = name == code ? code : $"{code} {name}";
        return new Suggestion(SuggestionKind.Category, text, typed.With("cat:" + value))
        {
            Count = papers,
            Marks = isCode ? (asked.Length == 0 ? [] : [new TextSpan(0, asked.Length)]) : SuggestionMarks.Of(text, typed.Words),
        };
    }

    private static bool IsMeant(string code, string asked, TypedText typed, bool isField)
    {
        if (code.StartsWith(asked, StringComparison.OrdinalIgnoreCase))
            return true;
        // "LG" of cs.LG is asked for where a category is.
        if (isField && code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && code.AsSpan(dot + 1).StartsWith(asked, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!isField && typed.Words is [{ Text.Length: < ShortestWord }])
            return false;
        var name = ArxivTaxonomy.WordsOf(ArxivTaxonomy.Resolve(code));
        var isContent = false;
        foreach (var word in typed.Words)
        {
            if (StopWords.Contains(word.Text))
                continue;
            if (!IsIn(name, word))
                return false;
            isContent = true;
        }
        return isContent;
    }

    private static bool IsIn(ReadOnlySpan<string> name, TypedWord word)
    {
        foreach (var of in name)
        {
            if (word.IsPrefix ? of.StartsWith(word.Text, StringComparison.Ordinal) : of == word.Text)
                return true;
        }
        return false;
    }
}
