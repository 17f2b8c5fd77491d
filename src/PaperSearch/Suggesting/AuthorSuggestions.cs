using PaperSearch.Names;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>Authors whose names have the words typed, in any order, those with most papers first.</summary>
internal static class AuthorSuggestions
{
    /// <summary>No name has more.</summary>
    private const int MostWords = 6;

    private const int OfTable = 16;

    public static List<Suggestion> Find(TypedText typed, IReadOnlyList<SuggestionSource> sources, int size, bool withTypo)
    {
        var words = typed.Names;
        if (words.Count is 0 or > MostWords || words.All(word => word.Text.Length == 1)
            || words.All(word => !word.IsPrefix && StopWords.Contains(word.Text)))
            return [];
        var names = new List<string>();
        foreach (var (table, _) in sources)
            table.People.Best(Choices(table.People.Words, words, withTypo), OfTable + size, names);
        var people = names.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Papers: sources.Sum(source => source.Table.People.PapersOf(name))))
            .OrderByDescending(person => person.Papers).ThenBy(person => person.Name, StringComparer.Ordinal)
            .Take(OfTable + size)
            .ToList();
        var found = new List<Suggestion>();
        while (people.Count > 0 && found.Count < size)
        {
            var (name, papers) = people[0];
            var matcher = new NameMatcher(name);
            // Whoever asks for the fuller form finds the others as well.
            people.RemoveAt(0);
            var same = people.FindAll(other => other.Name.Length <= name.Length && matcher.Matches(other.Name));
            people.RemoveAll(same.Contains);
            var text = ReadableText.Of(name).Text;
            found.Add(new Suggestion(SuggestionKind.Author, text, typed.With($"author:\"{text.Replace('"', ' ')}\""))
            {
                Count = papers + same.Sum(other => other.Papers),
                Marks = SuggestionMarks.Of(text, words),
            });
        }
        return found;
    }

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
}
