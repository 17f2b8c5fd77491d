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
        // A block may have been read twice, so one person may be two objects.
        var people = new Dictionary<(int First, int Name, int Papers), Person>();
        var nameless = false;
        foreach (var name in found.Take(MostNames))
        {
            var bearers = index.Bearers(name);
            nameless |= bearers.Count == 0;
            foreach (var person in bearers)
                people.TryAdd((person.First, person.Name, person.Papers.Length), person);
        }
        if (people.Count == 0)
            return None;
        // "Edward Witten" is no E. Witten whom another paper calls Evan.
        var matching = new HashSet<int>(found);
        var meant = people.Values.Where(person => Array.TrueForAll(person.Forms, form => matching.Contains(form.Name))).ToList();
        if (meant.Count == 0)
            meant = [.. people.Values];
        if (meant is [var only] && !nameless && found.Count <= MostNames)
            return new AuthorPeople(only, [], false);
        var facts = meant.OrderByDescending(person => person.Papers.Length).ThenBy(person => person.Name)
            .ThenBy(person => index.IdOf(person.First).Value, StringComparer.Ordinal).Take(MostCandidates)
            .Select(person => AuthorFacts.Of(index, person));
        return new AuthorPeople(null, facts.ToValueList(), meant.Count > MostCandidates || found.Count > MostNames);
    }
}
