using PaperSearch.Names;
using PaperSearch.Text;

namespace PaperSearch.People;

/// <summary>
/// Reads names as those of people: the block of a name, and what it tells of the given names. A block is what all names of one
/// person have in common: the family name and the first letter of the given one. Of "García Márquez" that is
/// Márquez, also where a record tells that it is one name, as most do not. Read over and over without an allocation for
/// each block. For one thread.
/// </summary>
internal sealed class PersonNames
{
    private readonly NameWords words = new();
    private readonly char[] spelling = new char[WordScanner.LongestTerm + UmlautSpelling.LongestExpansion];
    private char[] key = new char[128];

    /// <summary>
    /// The number of a name's block, the same in every process; 0 of a name that has none: a group, a word alone, a name in a
    /// script without spaces.
    /// </summary>
    /// <param name="name">UTF-8, in reading order.</param>
    public int BlockOf(ReadOnlySpan<byte> name)
    {
        words.Read(name);
        return Block();
    }

    /// <inheritdoc cref="BlockOf(ReadOnlySpan{byte})"/>
    public int BlockOf(string name)
    {
        words.Read(name.AsMemory());
        return Block();
    }

    /// <summary>
    /// The longest word of the family name, which every name of the block has as a word; empty of a name that has no block.
    /// </summary>
    public string FamilyWordOf(string name)
    {
        if (BlockOf(name) == 0)
            return "";
        var longest = "";
        for (var i = words.LastName; i < words.Count; i++)
        {
            if (FamilyWord(i) is var word && word.Length > longest.Length)
                longest = word.ToString();
        }
        return longest;
    }

    /// <summary>The given names of a name that has a block.</summary>
    /// <param name="name">The name, in reading order.</param>
    /// <param name="writtenOut">Takes names that are printed with an umlaut, by how they are written without: "juergen".</param>
    public GivenNames GivenOf(string name, IDictionary<string, string>? writtenOut = null)
    {
        words.Read(name.AsMemory());
        var given = new GivenNames.Word[words.LastName - (IsArticle(words.LastName - 1) ? 1 : 0)];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = new(Word(i).ToString(), NamePart.IsCutShort(Word(i), words.Traits(i)));
            var (from, to) = words.SpellingsOf(i);
            for (var other = from + 1; other < to && writtenOut is not null; other++)
            {
                if (Contracted(words.Letters(other)).SequenceEqual(given[i].Text))
                    writtenOut[words.Letters(other).ToString()] = given[i].Text;
            }
        }
        return new GivenNames(given, (words.Namesake.IsEmpty ? words.Suffix : words.Namesake).ToString());
    }

    private int Block()
    {
        if (words.Count < 2 || words.LastName == 0 || words.LastName >= words.Count
            || NameTable.IsGroup(Word(words.Count - 1)) || (words.Traits(0) & NameTraits.Dense) != 0)
            return 0;
        var length = 0;
        Append(Word(0)[..1], ref length);
        for (var i = words.LastName + (IsArticle(words.LastName) ? 1 : 0); i < words.Count; i++)
        {
            Append(" ", ref length);
            Append(FamilyWord(i), ref length);
        }
        var hash = StableHash.Of(key.AsSpan(0, length));
        return (int)((hash ^ hash >> 32) & int.MaxValue) is var number and not 0 ? number : 1;
    }

    /// <summary>"G. 't Hooft" is printed "G. t Hooft" as well.</summary>
    private bool IsArticle(int place) => place > 0 && place + 1 < words.Count && Word(place) is "t"
        && (words.Traits(place) & (NameTraits.Dotted | NameTraits.Letter)) == 0;

    private void Append(ReadOnlySpan<char> letters, ref int length)
    {
        if (length + letters.Length > key.Length)
            Array.Resize(ref key, 2 * (length + letters.Length));
        letters.CopyTo(key.AsSpan(length));
        length += letters.Length;
    }

    private ReadOnlySpan<char> Word(int place) => words.Letters(words.SpellingsOf(place).From);

    /// <summary>A word of the family name: "muller" of Müller, Mueller and Muller.</summary>
    private ReadOnlySpan<char> FamilyWord(int place) => Contracted(Word(place));

    private ReadOnlySpan<char> Contracted(ReadOnlySpan<char> word) =>
        UmlautSpelling.Write(word, word, spelling) is > 0 and var length ? spelling.AsSpan(0, length) : word;
}
