using PaperSearch.People;

namespace PaperSearch.Searching;

/// <summary>Whom a name means: one person, several, or names that tell no person.</summary>
/// <param name="Person">The one person; <see langword="null"/> where there are several or none.</param>
/// <param name="Candidates">The people where there are several.</param>
/// <param name="HasMore">Whether there are more.</param>
internal sealed record AuthorPeople(Person? Person, ValueList<AuthorCandidate> Candidates, bool HasMore)
{
    private const int MostCandidates = 100;

    // Each block is told apart as a whole, and a word alone may stand in names of thousands.
    private const int MostNames = 200;

    /// <summary>Nobody to be told apart: a group, a word alone.</summary>
    public static AuthorPeople None { get; } = new(null, [], false);

    /// <summary>Whom a name means.</summary>
    /// <param name="index">The authors.</param>
    /// <param name="found">The names of authors that match the one asked for, those of most papers first.</param>
    public static AuthorPeople Find(IAuthorIndex index, IReadOnlyList<int> found)
    {
        var people = new HashSet<Person>();
        var nameless = new List<int>();
        foreach (var name in found.Take(MostNames))
        {
            var bearers = index.Bearers(name);
            people.UnionWith(bearers);
            if (bearers.Count == 0)
                nameless.Add(name);
        }
        if (people.Count == 0)
            return None;
        // "Edward Witten" is no E. Witten whom another paper calls Evan.
        var matching = new HashSet<int>(found);
        var meant = people.Where(person => Array.TrueForAll(person.Forms, form => matching.Contains(form.Name))).ToList();
        if (meant.Count == 0)
            meant = [.. people];
        if (meant is [var only] && nameless.Count == 0 && found.Count <= MostNames)
            return new AuthorPeople(only, [], false);
        var facts = meant.Select(person => (Person: person, person.Papers.Length)).OrderByDescending(pair => pair.Length)
            .ThenBy(pair => pair.Person.Name).ThenBy(pair => index.IdOf(pair.Person.First).Value, StringComparer.Ordinal)
            .Take(MostCandidates)
            .Select(pair => AuthorFacts.Of(index, pair.Person));
        return new AuthorPeople(null, facts.ToValueList(), meant.Count > MostCandidates || found.Count > MostNames);
    }
}
