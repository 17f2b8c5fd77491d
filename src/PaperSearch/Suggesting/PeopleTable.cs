using System.Runtime.InteropServices;
using PaperSearch.Names;

namespace PaperSearch.Suggesting;

/// <summary>Authors by the words of their names, and how many papers each has. Immutable, thread-safe.</summary>
internal sealed class PeopleTable
{
    private readonly IValueNames names;
    private readonly int[] papers;
    private readonly WordPostings postings;

    private PeopleTable(IValueNames names, int[] papers, WordPostings postings)
    {
        this.names = names;
        this.papers = papers;
        this.postings = postings;
    }

    public WordList Words => postings.Words;

    /// <summary>Reads the names.</summary>
    /// <param name="names">The names as papers print them.</param>
    /// <param name="papers">How many papers each has; 0 leaves it out.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PeopleTable Of(IValueNames names, int[] papers, CancellationToken cancellation)
    {
        var words = new WordNumbers();
        var pairs = new List<(int Word, int Person)>(names.Count * 3);
        var reader = new NameTokenReader();
        for (var person = 0; person < names.Count; person++)
        {
            if ((person & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (papers[person] == 0)
                continue;
            reader.Reset(names.Text(person));
            while (reader.MoveNext())
                pairs.Add((words.Of(reader.Term), person));
        }
        var (list, numbers) = WordList.Of(words.All);
        foreach (ref var pair in CollectionsMarshal.AsSpan(pairs))
            pair.Word = numbers[pair.Word];
        return new PeopleTable(names, papers, WordPostings.Of(list, pairs, names.Count));
    }

    /// <summary>The authors with the most papers who have a word of each choice.</summary>
    public void Best(IReadOnlyList<List<WordRange>> choices, int most, List<string> found)
    {
        if (postings.All(choices) is not { } set)
            return;
        var best = new BestItems(most);
        for (var i = 0; i < set.Length; i++)
        {
            for (var bits = set[i]; bits != 0; bits &= bits - 1)
            {
                var person = i << 6 | System.Numerics.BitOperations.TrailingZeroCount(bits);
                best.Add(person, papers[person]);
            }
        }
        foreach (var (_, person) in best.Best)
            found.Add(names.Text(person));
    }

    /// <summary>How many papers an author has.</summary>
    public int PapersOf(string name) => names.Find(name) is >= 0 and var person ? papers[person] : 0;
}
