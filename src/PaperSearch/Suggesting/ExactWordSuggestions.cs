using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Suggesting;

/// <summary>Words as titles print them, behind <c>=</c>, where no other form of a word is meant.</summary>
internal static class ExactWordSuggestions
{
    /// <summary>Fewer letters begin too many words.</summary>
    private const int Shortest = 2;

    /// <summary>So many terms are looked at for each one that is suggested.</summary>
    private const int OfWord = 4;

    public static List<Suggestion> Find(
        TypedText typed, IReadOnlyList<SuggestionSource> sources, ITermDictionary dictionary, int size)
    {
        if (typed.Words is not [{ IsPrefix: true, Text.Length: >= Shortest } word])
            return [];
        var found = new List<Suggestion>();
        // What is indexed beside the words that are printed, "learningbased" of "learning-based", no title has as a word.
        foreach (var term in dictionary.StartingWith(SearchedFields.Title, TermForm.Exact, word.Text, OfWord * size))
        {
            if (PrintedForm(term.Text, sources) is not { } text)
                continue;
            found.Add(new Suggestion(SuggestionKind.Term, text, typed.With(text))
            {
                Marks = SuggestionMarks.Of(text, [word]),
            });
            if (found.Count == size)
                break;
        }
        return found;
    }

    private static string? PrintedForm(string folded, IReadOnlyList<SuggestionSource> sources)
    {
        foreach (var (table, _) in sources)
        {
            if (table.Titles.ShowWord(folded) is { } shown)
                return shown;
        }
        return null;
    }
}
