using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Searching;

/// <summary>Finds the papers of a title: those whose titles have its words and no others, in its order.</summary>
internal static class TitleLookup
{
    /// <summary>Longer texts are no titles.</summary>
    private const int MostWords = 64;

    /// <summary>So many papers are looked at: titles of just its words come first.</summary>
    private const int MostLookedAt = 10;

    /// <param name="state">The state of an index, opened by relevance.</param>
    /// <param name="title">The title.</param>
    public static List<(int Number, Paper Paper)> Find(ISearchState state, string title)
    {
        var words = WordsOf(title);
        var terms = words.Where(word => !word.IsStopWord).CountBy(word => word.Term, StringComparer.Ordinal).ToList();
        if (terms.Count == 0 || words.Count > MostWords)
            return [];
        var clause = new WordsClause(
            terms.Select(term => new ScoredWord([TermOf(term.Key)], Count: term.Value)).ToValueList(),
            terms.Count,
            TitleQuery.Of(terms.Sum(term => term.Value), words.Count(word => word.IsStopWord)));
        var found = new List<(int, Paper)>();
        foreach (var hit in state.Retrieve(clause, MostLookedAt, fromStart: true, forFacets: false).Hits)
        {
            var paper = state.Read(hit.Paper);
            if (WordsOf(paper.Title).Select(word => word.Text).SequenceEqual(words.Select(word => word.Text)))
                found.Add((hit.Paper, paper));
        }
        return found;
    }

    private static ResolvedTerm TermOf(string word) =>
        new(SearchedFields.Title, TermForm.Analyzed, word, RankingProfile.Default.WeightOf(SearchedFields.Title));

    private static List<(string Term, string Text, bool IsStopWord)> WordsOf(string title)
    {
        var words = new List<(string, string, bool)>();
        var reader = new TextTokenReader();
        reader.Reset(title);
        while (words.Count <= MostWords && reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant)
            {
                words.Add((
                    reader.Term.ToString(), reader.Unstemmed.ToString().ToLowerInvariant(),
                    reader.Kind == TokenKind.StopWord));
            }
        }
        return words;
    }
}
