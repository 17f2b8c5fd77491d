using System.Runtime.InteropServices;
using PaperSearch.Names;

namespace PaperSearch.Suggesting;

/// <summary>
/// Authors by the words of their names, and how many papers each has: people where it is told who they are, else names.
/// Immutable, thread-safe.
/// </summary>
internal sealed class PeopleTable
{
    private readonly PeopleColumn people;
    private readonly WordPostings postings;

    private PeopleTable(PeopleColumn people, WordPostings postings)
    {
        this.people = people;
        this.postings = postings;
    }

    public WordList Words => postings.Words;

    /// <summary>Whether they are people, each once.</summary>
    public bool ArePeople => people.Called is not null;

    /// <summary>Reads the names.</summary>
    /// <param name="people">The authors.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PeopleTable Of(PeopleColumn people, CancellationToken cancellation)
    {
        var words = new WordNumbers();
        var pairs = new List<(int Word, int Person)>(people.Values.Count * 3);
        var reader = new NameTokenReader();
        for (var person = 0; person < people.Values.Count; person++)
        {
            if ((person & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (people.Papers[person] > 0)
                Add(NameOf(people, people.Values.Text(person)), person);
        }
        // Whoever is looked for by another form of the name is called as most papers do.
        for (var name = 0; people.Called is not null && name < people.Printed.Count; name++)
        {
            if ((name & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var printed = people.Printed.Text(name);
            if (people.Called(printed) is var called && called != printed && people.Values.Find(called) is >= 0 and var person
                && people.Papers[person] > 0)
                Add(printed, person);
        }
        var (list, numbers) = WordList.Of(words.All);
        foreach (ref var pair in CollectionsMarshal.AsSpan(pairs))
            pair.Word = numbers[pair.Word];
        if (people.Called is not null)
            pairs.Sort((a, b) => a.Person.CompareTo(b.Person));
        return new PeopleTable(people, WordPostings.Of(list, pairs, people.Values.Count));

        void Add(string name, int person)
        {
            reader.Reset(name);
            while (reader.MoveNext())
                pairs.Add((words.Of(reader.Term), person));
        }
    }

    /// <summary>The authors with the most papers who have a word of each choice.</summary>
    /// <param name="choices">The words.</param>
    /// <param name="most">How many authors at most.</param>
    /// <param name="found">Takes what they are called, and by it their names.</param>
    public void Best(IReadOnlyList<List<WordRange>> choices, int most, Dictionary<string, string> found)
    {
        if (postings.All(choices) is not { } set)
            return;
        var best = new BestItems(most);
        for (var i = 0; i < set.Length; i++)
        {
            for (var bits = set[i]; bits != 0; bits &= bits - 1)
            {
                var person = i << 6 | System.Numerics.BitOperations.TrailingZeroCount(bits);
                best.Add(person, people.Papers[person]);
            }
        }
        foreach (var (_, person) in best.Best)
        {
            var called = people.Values.Text(person);
            found.TryAdd(called, NameOf(people, called));
        }
    }

    // What no paper prints is a reference.
    private static string NameOf(PeopleColumn people, string called) =>
        people.Called is null || people.Printed.Find(called) >= 0
            || called.LastIndexOf(" (", StringComparison.Ordinal) is not (> 0 and var id)
            ? called
            : called[..id];

    /// <summary>How many papers an author has.</summary>
    public int PapersOf(string author) => people.Values.Find(author) is >= 0 and var person ? people.Papers[person] : 0;

    /// <summary>The earliest paper of an author; -1 where there is none.</summary>
    public int FirstOf(string author) =>
        people.Values.Find(author) is >= 0 and var person && people.Papers[person] > 0 ? people.First[person] : -1;
}
