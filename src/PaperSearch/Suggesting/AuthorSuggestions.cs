using PaperSearch.Names;
using PaperSearch.People;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>
/// Authors whose names have the words typed, in any order, those with most papers first: people where it is told who they are,
/// each called as the facet of authors calls them.
/// </summary>
internal static class AuthorSuggestions
{
    /// <summary>No name has more.</summary>
    private const int MostWords = 6;

    private const int OfTable = 16;

    /// <param name="typed">The text.</param>
    /// <param name="sources">The tables.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="withTypo">Whether one letter may be wrong.</param>
    /// <param name="counted">Takes the queries that find as many papers as are counted: those that ask for a person.</param>
    public static List<Suggestion> Find(
        TypedText typed, IReadOnlyList<SuggestionSource> sources, int size, bool withTypo, HashSet<string> counted)
    {
        var words = typed.Names;
        if (words.Count is 0 or > MostWords || words.All(word => word.Text.Length == 1)
            || words.All(word => !word.IsPrefix && StopWords.Contains(word.Text)))
            return [];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, _) in sources)
            table.People.Best(Choices(table.People.Words, words, withTypo), OfTable + size, names);
        var authors = names
            .Select(one => new Found(one.Key, one.Value, sources.Sum(source => source.Table.People.PapersOf(one.Key))))
            .OrderByDescending(author => author.Papers).ThenBy(author => author.Called, StringComparer.Ordinal)
            .Take(OfTable + size)
            .ToList();
        // Beside the rest of a query a name is asked for: who has papers with it is told by the search.
        return sources.All(source => source.Table.People.ArePeople) && !typed.HasRest
            ? People(authors, typed, sources, size, counted)
            : Names(authors, typed, size);
    }

    private static List<Suggestion> People(
        List<Found> authors, TypedText typed, IReadOnlyList<SuggestionSource> sources, int size, HashSet<string> counted)
    {
        var people = new PersonNames();
        var best = authors.Take(size).ToList();
        var bearers = best.CountBy(author => author.Name).ToDictionary();
        return best.ConvertAll(author =>
        {
            var (name, reference) = (ReadableText.Of(author.Name).Text, author.Called[author.Name.Length..]);
            var shown = bearers[author.Name] == 1 ? name : name + reference;
            // Groups and single words are no people, and found by the name.
            if (reference.Length == 0 && people.BlockOf(author.Name) != 0 && FirstOf(author.Called, sources) is { } id)
                reference = $" ({id})";
            var suggestion = Of(shown, name + reference, author, typed);
            if (reference.Length > 0)
                counted.Add(suggestion.Query);
            return suggestion;
        });
    }

    /// <summary>The id of the earliest paper of an author.</summary>
    private static string? FirstOf(string author, IReadOnlyList<SuggestionSource> sources)
    {
        var (papers, first) = (sources[0].Papers, -1);
        foreach (var source in sources)
        {
            // Of one that is deleted nobody is told by its id.
            if (source.Table.People.FirstOf(author) is >= 0 and var paper && source.Papers.IsLive(paper)
                && (first < 0 || PeopleColumn.IsEarlier(source.Papers, paper, papers, first)))
                (papers, first) = (source.Papers, paper);
        }
        return first < 0 ? null : papers.IdOf(first);
    }

    private static List<Suggestion> Names(List<Found> authors, TypedText typed, int size)
    {
        var found = new List<Suggestion>();
        while (authors.Count > 0 && found.Count < size)
        {
            var (_, name, papers) = authors[0];
            var matcher = new NameMatcher(name);
            // Whoever asks for the fuller form finds the others as well.
            authors.RemoveAt(0);
            var same = authors.FindAll(other => other.Name.Length <= name.Length && matcher.Matches(other.Name));
            authors.RemoveAll(same.Contains);
            var text = ReadableText.Of(name).Text;
            found.Add(Of(text, text, new Found(name, name, papers + same.Sum(other => other.Papers)), typed));
        }
        return found;
    }

    private static Suggestion Of(string text, string asked, Found author, TypedText typed) =>
        new(SuggestionKind.Author, text, typed.With($"author:\"{asked.Replace('"', ' ')}\""))
        {
            Count = author.Papers,
            Marks = SuggestionMarks.Of(text, typed.Names),
        };

    private static List<List<WordRange>> Choices(WordList list, IReadOnlyList<TypedWord> typed, bool withTypo)
    {
        var choices = typed.Select(word => ChoiceOf(list, word)).ToList();
        if (!withTypo)
            return choices;
        // The word that nobody has is the wrong one; of words that somebody has, the last.
        var wrong = choices.FindIndex(choice => choice.Count == 0);
        wrong = wrong < 0 ? choices.Count - 1 : wrong;
        choices[wrong].AddRange(typed[wrong].NearIn(list));
        return choices;
    }

    // A letter alone is an initial.
    private static List<WordRange> ChoiceOf(WordList list, TypedWord word)
    {
        var range = word.Text.Length == 1 ? list.StartingWith(word.Bytes) : word.In(list);
        return range.IsEmpty ? [] : [range];
    }

    /// <summary>What an author is called, the name in it, and in how many papers the author is.</summary>
    private readonly record struct Found(string Called, string Name, long Papers);
}
