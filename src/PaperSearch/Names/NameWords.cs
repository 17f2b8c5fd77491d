using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// The words of an author's name, each in all of its spellings, without the suffixes. A spelling may cover several words:
/// "harpeled" is "har" and "peled". Read over and over without an allocation for each name. For one thread.
/// </summary>
internal sealed class NameWords
{
    private readonly NameTokenReader reader = new();
    private readonly List<Spelling> spellings = [];

    // By the position of a word: its first spelling, and what its writing tells.
    private readonly List<(int Spelling, NameTraits Traits)> words = [];
    private char[] decoded = [];
    private char[] letters = new char[256];

    private int namesake;
    private int suffix;

    /// <summary>How many words the name has.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Where the family name begins, as far as its writing tells: with the last word, its hyphens and the particles before it, or
    /// where the record tells.
    /// </summary>
    public int Family { get; private set; }

    /// <summary>
    /// Where the family name begins by the writing alone, whatever the record tells: with Márquez of García Márquez, as others
    /// print the same person.
    /// </summary>
    public int LastName { get; private set; }

    /// <summary>The number that tells the author from namesakes; empty for none.</summary>
    public ReadOnlySpan<char> Namesake => namesake < 0 ? default : Letters(words[namesake].Spelling);

    /// <summary>The suffix that was left out, "jr"; empty for none.</summary>
    public ReadOnlySpan<char> Suffix => suffix < 0 ? default : Letters(words[suffix].Spelling);

    /// <summary>Reads a name in UTF-8.</summary>
    public void Read(ReadOnlySpan<byte> author)
    {
        if (decoded.Length < author.Length)
            decoded = new char[2 * author.Length];
        Read(decoded.AsMemory(0, Encoding.UTF8.GetChars(author, decoded)));
    }

    /// <summary>Reads a name in reading order.</summary>
    public void Read(ReadOnlyMemory<char> author)
    {
        spellings.Clear();
        words.Clear();
        var end = 0;
        reader.Reset(author);
        while (reader.MoveNext())
        {
            var term = reader.Term;
            if (end + term.Length > letters.Length)
                Array.Resize(ref letters, 2 * (end + term.Length));
            term.CopyTo(letters.AsSpan(end));
            if (reader.Kind != TokenKind.Variant || words.Count == 0)
                words.Add((spellings.Count, reader.Traits));
            spellings.Add(new Spelling(end, end + term.Length, reader.Covers));
            end += term.Length;
        }
        Count = words.Count;
        namesake = Count > 1 && NamesakeNumber.Is(Letters(words[Count - 1].Spelling)) ? --Count : -1;
        // "John Smith Jr." is a Smith, "Petrov II" may be I. I. Petrov.
        suffix = -1;
        while (Count > 1 && IsSuffix(Count - 1))
            suffix = --Count;
        LastName = FamilyAt();
        Family = ToldAt() ?? LastName;
    }

    /// <summary>What the writing of a word tells.</summary>
    public NameTraits Traits(int position) => words[position].Traits;

    /// <summary>The spellings of a word, by numbers from the first on.</summary>
    public (int From, int To) SpellingsOf(int position) =>
        (words[position].Spelling, position + 1 < words.Count ? words[position + 1].Spelling : spellings.Count);

    /// <summary>The letters of a spelling.</summary>
    public ReadOnlySpan<char> Letters(int spelling) => letters.AsSpan(spellings[spelling].Start..spellings[spelling].End);

    /// <summary>How many words from its own on a spelling is.</summary>
    public int Covers(int spelling) => spellings[spelling].Covers;

    /// <summary>Whether a spelling of the word at this position is the folded word.</summary>
    public bool Is(int position, string word)
    {
        var (from, to) = SpellingsOf(position);
        for (var i = from; i < to; i++)
        {
            if (Letters(i).SequenceEqual(word))
                return true;
        }
        return false;
    }

    private int? ToldAt()
    {
        for (var i = 0; i < Count; i++)
        {
            if ((Traits(i) & NameTraits.Told) != 0)
                return i;
        }
        return null;
    }

    private int FamilyAt()
    {
        if (Count == 0)
            return 0;
        for (var i = 0; i < Count; i++)
        {
            // Names of East Asia begin with the family name, and are often written as one word.
            if ((Traits(i) & NameTraits.Dense) != 0)
                return 0;
        }
        var last = BeginOf(Count - 1);
        // "Ramón y Cajal".
        if (last > 1 && (Traits(last - 1) & NameTraits.Conjunction) != 0)
            last = BeginOf(last - 2);
        var family = last;
        for (var i = last - 1; i >= 0 && (Traits(i) & NameTraits.Particle) != 0; i--)
        {
            if ((Traits(i) & NameTraits.SureParticle) != 0)
                family = i;
        }
        // "Van der Berg": capitals before a sure particle are one as well, unless nothing is left to be a given name.
        while (family < last && family > 1 && (Traits(family - 1) & NameTraits.Particle) != 0)
            family--;
        return family;
    }

    /// <summary>The first word of those that hyphens join to one.</summary>
    private int BeginOf(int word)
    {
        while (word > 0 && (Traits(word) & NameTraits.Continues) != 0)
            word--;
        return word;
    }

    private bool IsSuffix(int position)
    {
        var (from, to) = SpellingsOf(position);
        for (var i = from; i < to; i++)
        {
            if (NameTable.IsSuffix(Letters(i)))
                return position > 1 || !NameTable.IsNumeral(Letters(i));
        }
        return false;
    }

    private readonly record struct Spelling(int Start, int End, int Covers);
}
