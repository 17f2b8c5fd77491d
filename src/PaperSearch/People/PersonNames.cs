using PaperSearch.Names;
using PaperSearch.Text;

namespace PaperSearch.People;

/// <summary>
/// Reads names as those of people: the block of a name, and what it tells of the given names. A block is what all names of one
/// person have in common: the family name and the first letter of the given one. Read over and over without an allocation for
/// each block. For one thread.
/// </summary>
internal sealed class PersonNames
{
    private readonly NameWords words = new();
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
        var longest = words.Family;
        for (var i = longest + 1; i < words.Count; i++)
        {
            if (Word(i).Length > Word(longest).Length)
                longest = i;
        }
        return Word(longest).ToString();
    }

    /// <summary>The given names of a name that has a block.</summary>
    public GivenNames GivenOf(string name)
    {
        words.Read(name.AsMemory());
        var given = new GivenNames.Word[words.Family];
        for (var i = 0; i < given.Length; i++)
            given[i] = new(Word(i).ToString(), NamePart.IsCutShort(Word(i), words.Traits(i)));
        return new GivenNames(given, (words.Namesake.IsEmpty ? words.Suffix : words.Namesake).ToString());
    }

    private int Block()
    {
        if (words.Count < 2 || words.Family == 0 || words.Family >= words.Count
            || NameTable.IsGroup(Word(words.Count - 1)) || (words.Traits(0) & NameTraits.Dense) != 0)
            return 0;
        var length = 0;
        Append(Word(0)[..1], ref length);
        for (var i = words.Family; i < words.Count; i++)
        {
            Append(" ", ref length);
            Append(Word(i), ref length);
        }
        var hash = StableHash.Of(key.AsSpan(0, length));
        return (int)((hash ^ hash >> 32) & int.MaxValue) is var number and not 0 ? number : 1;
    }

    private void Append(ReadOnlySpan<char> letters, ref int length)
    {
        if (length + letters.Length > key.Length)
            Array.Resize(ref key, 2 * (length + letters.Length));
        letters.CopyTo(key.AsSpan(length));
        length += letters.Length;
    }

    private ReadOnlySpan<char> Word(int place) => words.Letters(words.SpellingsOf(place).From);
}
