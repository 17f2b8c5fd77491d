using PaperSearch.People;

namespace PaperSearch.Searching;

/// <summary>Whom a name means: one person, several, or names that tell no person.</summary>
/// <param name="Person">The one person; <see langword="null"/> where there are several or none.</param>
/// <param name="Candidates">The people where there are several.</param>
internal sealed record AuthorPeople(Person? Person, ValueList<AuthorCandidate> Candidates)
{
    private const int MostCandidates = 100;

    // Each block is told apart as a whole, and a word alone may stand in names of thousands.
    private const int MostNames = 200;

    /// <summary>Nobody to be told apart: a group, a word alone.</summary>
    public static AuthorPeople None { get; } = new(null, []);

    /// <summary>
    /// How many papers there are of those whom the name means: the candidates and those that are not listed. 0 where there are
    /// no candidates.
    /// </summary>
    public int Total { get; private init; }

    /// <summary>Whether some of these papers are of nobody who is listed.</summary>
    public bool HasMore { get; private init; }

    /// <summary>Whom a name means.</summary>
    /// <param name="index">The authors.</param>
    /// <param name="found">The names of authors that match the one asked for, those of most papers first.</param>
    /// <param name="papers">The papers with these names.</param>
    /// <param name="isAnyWord">Whether whoever has the word in a name is meant, whatever other papers print.</param>
    public static AuthorPeople Find(IAuthorIndex index, IReadOnlyList<int> found, IEnumerable<int> papers, bool isAnyWord)
    {
        // A block may have been read twice, so one person may be two objects.
        var people = new Dictionary<(int First, int Name, int Papers), Person>();
        var nobodies = found.Skip(MostNames).ToHashSet();
        foreach (var name in found.Take(MostNames))
        {
            var bearers = index.Bearers(name);
            if (bearers.Count == 0)
                nobodies.Add(name);
            foreach (var person in bearers)
                people.TryAdd((person.First, person.Name, person.Papers.Length), person);
        }
        if (people.Count == 0)
            return None;
        // "Edward Witten" is no E. Witten whom another paper calls Evan.
        var matching = new HashSet<int>(found);
        var meant = people.Values
            .Where(person => isAnyWord || Array.TrueForAll(person.Forms, form => matching.Contains(form.Name))).ToList();
        if (meant.Count == 0)
            meant = [.. people.Values];
        if (meant is [var only] && nobodies.Count == 0)
            return new AuthorPeople(only, []);
        var listed = meant.OrderByDescending(person => person.Papers.Length).ThenBy(person => person.Name)
            .ThenBy(person => index.IdOf(person.First).Value, StringComparer.Ordinal).Take(MostCandidates).ToList();
        var covered = listed.SelectMany(person => person.Papers).ToHashSet();
        var all = meant.SelectMany(person => person.Papers).ToHashSet();
        if (nobodies.Count > 0)
            all.UnionWith(papers.Where(paper => index.NamesOn(paper).Any(nobodies.Contains)));
        return new AuthorPeople(null, listed.Select(person => AuthorFacts.Of(index, person)).ToValueList())
        {
            Total = all.Count,
            HasMore = all.Count > covered.Count,
        };
    }
}
