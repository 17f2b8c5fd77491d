using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// Reads a person's name: its words folded, neither stemmed nor dropped, each at its own position. Other spellings of a word
/// are variants: "jeanpierre" beside "jean" and "pierre", "mueller" beside "muller", "zx" beside "z" and "x".
/// </summary>
internal sealed class NameTokenReader : TokenReader
{
    private const int MostParts = 4;
    private const int MostInitials = 3;

    /// <summary>Shorter words behind an article are not looked up alone.</summary>
    private const int ShortestRoot = 4;

    private readonly VisibleText visible = new();
    private readonly WordScanner scanner = new(joinsApostrophes: true);
    private readonly char[] spelling = new char[WordScanner.LongestTerm + UmlautSpelling.LongestExpansion];
    private readonly char[] joined = new char[(WordScanner.LongestTerm + 1) * MostParts];
    private readonly List<Token> tokens = [];
    private char[] terms = new char[512];
    private int used;
    private int current;
    private int position;
    private bool hasSmallLetters;
    private bool isFirst;

    public override ReadOnlySpan<char> Term =>
        current < tokens.Count ? terms.AsSpan(tokens[current].At, tokens[current].Length) : default;

    public override void Reset(ReadOnlyMemory<char> text)
    {
        visible.Read(text);
        tokens.Clear();
        current = position = 0;
        hasSmallLetters = false;
        isFirst = true;
        foreach (var c in visible.Chars)
            hasSmallLetters |= char.IsLower(c);
    }

    public override bool MoveNext()
    {
        if (++current >= tokens.Count && !ReadNext())
            return false;
        var token = tokens[current];
        Start = visible.StartOf(token.First);
        End = visible.EndOf(token.Last);
        Kind = token.Kind;
        PositionIncrement = token.Kind == TokenKind.Variant ? 0 : 1;
        return true;
    }

    private bool ReadNext()
    {
        tokens.Clear();
        used = current = 0;
        var chars = visible.Chars;
        while (position < chars.Length && tokens.Count == 0)
        {
            var kind = CharFolding.ClassOf(chars[position]);
            if (kind == CharClass.Surrogate && position + 1 < chars.Length)
                kind = CharFolding.ClassOfPair(chars[position], chars[position + 1], out _);
            if ((kind & CharClass.Dense) != 0)
                ReadDense(chars);
            else if ((kind & CharClass.Word) != 0)
                ReadCompound(chars);
            else
                position++;
        }
        return tokens.Count > 0;
    }

    /// <summary>A name in a script without spaces is one word.</summary>
    private void ReadDense(ReadOnlySpan<char> chars)
    {
        var start = position;
        var length = 0;
        while (position < chars.Length && length < WordScanner.LongestTerm)
        {
            var c = chars[position];
            var isPair = position + 1 < chars.Length
                && (CharFolding.ClassOfPair(c, chars[position + 1], out _) & CharClass.Dense) != 0;
            if (!isPair && (CharFolding.ClassOf(c) & CharClass.Dense) == 0)
                break;
            spelling[length++] = CharFolding.Fold(c);
            if (isPair)
                spelling[length++] = chars[position + 1];
            position += isPair ? 2 : 1;
        }
        Add(spelling.AsSpan(0, length), start, position - 1, TokenKind.Word);
    }

    private void ReadCompound(ReadOnlySpan<char> chars)
    {
        var start = position;
        var parts = 0;
        var length = 0;
        while (true)
        {
            ReadPart(chars, ref length);
            parts++;
            if (parts == MostParts || position + 1 >= chars.Length || !CharFolding.IsHyphen(chars[position])
                || !IsWordStart(chars, position + 1))
                break;
            position++;
        }
        if (parts > 1 && length <= WordScanner.LongestTerm && tokens.Count > 0)
            InsertVariant(1, joined.AsSpan(0, length), start, scanner.End - 1);
    }

    private static bool IsWordStart(ReadOnlySpan<char> chars, int at)
    {
        var kind = CharFolding.ClassOf(chars[at]);
        return (kind & CharClass.Word) != 0 && (kind & CharClass.Dense) == 0;
    }

    /// <summary>One part of a compound, with the article of "d'Alembert" or the O of "O'Brien" in it.</summary>
    private void ReadPart(ReadOnlySpan<char> chars, ref int length)
    {
        var start = position;
        position = scanner.Read(chars, position);
        var word = scanner.Word;
        if (word.IsEmpty)
            return;
        if (IsInitials(chars, start))
        {
            word.CopyTo(joined.AsSpan(length));
            length += word.Length;
            AddInitials(chars, start, word);
            return;
        }
        var root = -1;
        var rootLength = 0;
        if (word.Length == 1 && position + 1 < chars.Length && CharFolding.IsApostrophe(chars[position])
            && IsWordStart(chars, position + 1))
        {
            var article = word[0];
            root = position + 1;
            position = scanner.Read(chars, root);
            word = scanner.Word;
            rootLength = word.Length;
            spelling[0] = article;
            word.CopyTo(spelling.AsSpan(1));
            word = spelling.AsSpan(0, rootLength + 1);
        }
        word.CopyTo(joined.AsSpan(length));
        length += word.Length;
        Add(word[..Math.Min(word.Length, WordScanner.LongestTerm)], start, scanner.End - 1, TokenKind.Word);
        AddSpelling(chars[start..scanner.End], start);
        if (rootLength >= ShortestRoot)
            Add(scanner.Word, root, scanner.End - 1, TokenKind.Variant);
    }

    /// <summary>"J.P." in any name, "ZX" in one with small letters elsewhere, "SR" as its first word.</summary>
    private bool IsInitials(ReadOnlySpan<char> chars, int start)
    {
        var word = scanner.Word;
        if (word.Length is < 2 or > MostInitials || !scanner.IsAcronym || scanner.HasDigit)
            return false;
        if (chars[start..scanner.End].Contains('.'))
            return true;
        return hasSmallLetters && scanner.End - start == word.Length && (isFirst || !NameTable.IsSuffix(word));
    }

    private void AddInitials(ReadOnlySpan<char> chars, int start, ReadOnlySpan<char> word)
    {
        var letter = 0;
        for (var at = start; at < scanner.End && letter < word.Length; at++)
        {
            if (!CharFolding.IsWord(chars[at]))
                continue;
            Add(word.Slice(letter, 1), at, at, TokenKind.Word);
            if (letter++ == 0)
                Add(word, start, scanner.End - 1, TokenKind.Variant);
        }
    }

    private void AddSpelling(ReadOnlySpan<char> printed, int start)
    {
        var length = UmlautSpelling.Write(printed, terms.AsSpan(tokens[^1].At, tokens[^1].Length), spelling);
        if (length > 0)
            Add(spelling.AsSpan(0, length), start, start + printed.Length - 1, TokenKind.Variant);
    }

    private void Add(ReadOnlySpan<char> term, int first, int last, TokenKind kind)
    {
        tokens.Add(Store(term, first, last, kind));
        isFirst = false;
    }

    private void InsertVariant(int at, ReadOnlySpan<char> term, int first, int last) =>
        tokens.Insert(at, Store(term, first, last, TokenKind.Variant));

    private Token Store(ReadOnlySpan<char> term, int first, int last, TokenKind kind)
    {
        if (used + term.Length > terms.Length)
            Array.Resize(ref terms, (used + term.Length) * 2);
        term.CopyTo(terms.AsSpan(used));
        var token = new Token(used, term.Length, first, last, kind);
        used += term.Length;
        return token;
    }

    private readonly record struct Token(int At, int Length, int First, int Last, TokenKind Kind);
}
