using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Who the authors of a state are, as far as it is not told by the name alone: whom a name means that is not the person's only
/// one, and whom a name on a paper means that several people bear. Keeps no numbers of papers or segments, so that it is good for
/// later states as well; a name on a paper that it does not know then stays a person of its own. Immutable, thread-safe.
/// </summary>
/// <param name="generation">What tells the state from others.</param>
/// <param name="papers">The keys of its papers, ascending.</param>
/// <param name="names">By the key of a name: the number of the one person who bears it, or <see cref="Several"/>.</param>
/// <param name="mentions">By the key of a name on a paper: the number of the person.</param>
/// <param name="people">What the people are called.</param>
internal sealed class PersonTable(
    long generation, ulong[] papers, Dictionary<ulong, int> names, Dictionary<ulong, int> mentions, ValueDictionary people)
{
    /// <summary>The name of several people.</summary>
    public const int Several = -1;

    /// <summary>A person of this name alone.</summary>
    public const int Itself = -2;

    public long Generation => generation;

    public IReadOnlyDictionary<ulong, int> Names => names;

    public IReadOnlyDictionary<ulong, int> Mentions => mentions;

    /// <summary>The keys of the papers, ascending.</summary>
    public ReadOnlySpan<ulong> Papers => papers;

    /// <summary>What people are called who are not called by a name alone: references.</summary>
    public ValueDictionary People => people;

    /// <summary>Whether a paper with these names was there when people were told apart.</summary>
    /// <param name="paper"><see cref="PersonKeys.OfPaper"/>.</param>
    public bool Covers(ulong paper) => Array.BinarySearch(papers, paper) >= 0;

    /// <summary>The number of the person who bears a name, <see cref="Several"/> or <see cref="Itself"/>.</summary>
    /// <param name="name"><see cref="PersonKeys.OfName"/>.</param>
    public int Bearer(ulong name) => names.TryGetValue(name, out var person) ? person : Itself;

    /// <summary>Whom a name of several people means on a paper; <see cref="Itself"/> where it is not known.</summary>
    /// <param name="mention"><see cref="PersonKeys.OfNameOn"/>.</param>
    public int BearerOn(ulong mention) => mentions.TryGetValue(mention, out var person) ? person : Itself;
}
