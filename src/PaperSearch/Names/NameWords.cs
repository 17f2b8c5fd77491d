using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// The words of an author's name, each in all of its spellings, without the suffixes. Read over and over without an allocation
/// for each name. For one thread.
/// </summary>
internal sealed class NameWords
{
    private readonly NameTokenReader reader = new();
    private readonly List<(int Position, int Start, int End)> spellings = [];
    private char[] decoded = [];
    private char[] letters = new char[256];

    /// <summary>How many words the name has.</summary>
    public int Count { get; private set; }

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
        Count = 0;
        var end = 0;
        reader.Reset(author);
        while (reader.MoveNext())
        {
            var term = reader.Term;
            if (end + term.Length > letters.Length)
                Array.Resize(ref letters, 2 * (end + term.Length));
            term.CopyTo(letters.AsSpan(end));
            if (reader.Kind != TokenKind.Variant || Count == 0)
                Count++;
            spellings.Add((Count - 1, end, end + term.Length));
            end += term.Length;
        }
        // "John Smith Jr." is a Smith, "Petrov II" may be I. I. Petrov.
        while (Count > 1 && IsSuffix(Count - 1))
            Count--;
    }

    /// <summary>Whether a spelling of the word at this position is the folded word.</summary>
    public bool Is(int position, string word)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position == position && Letters(spelling).SequenceEqual(word))
                return true;
        }
        return false;
    }

    /// <summary>Whether the word at this position is the given name, or one is the initial of the other.</summary>
    public bool IsGiven(int position, string name)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position != position)
                continue;
            var written = Letters(spelling);
            if (written.SequenceEqual(name) || ((name.Length == 1 || written.Length == 1) && name[0] == written[0]))
                return true;
        }
        return false;
    }

    private bool IsSuffix(int position)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position == position && NameTable.IsSuffix(Letters(spelling)))
                return position > 1 || !NameTable.IsNumeral(Letters(spelling));
        }
        return false;
    }

    private ReadOnlySpan<char> Letters((int Position, int Start, int End) spelling) =>
        letters.AsSpan(spelling.Start..spelling.End);
}
