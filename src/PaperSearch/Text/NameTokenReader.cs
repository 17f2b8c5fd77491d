namespace PaperSearch.Text;

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

    /// <summary>More letters than any one character is read as.</summary>
    private const int LongestExpansion = 32;

    private readonly VisibleText visible = new();
    private readonly WordScanner scanner = new();
    private readonly char[] spelling = new char[WordScanner.LongestTerm + LongestExpansion];
    private readonly char[] joined = new char[(WordScanner.LongestTerm + 1) * MostParts];
    private readonly List<Token> tokens = [];
    private char[] terms = new char[512];
    private int used;
    private int current;
    private int position;
    private bool hasSmallLetters;

    public override ReadOnlySpan<char> Term =>
        current < tokens.Count ? terms.AsSpan(tokens[current].At, tokens[current].Length) : default;

    public override void Reset(ReadOnlyMemory<char> text)
    {
        visible.Read(text);
        tokens.Clear();
        current = position = 0;
        hasSmallLetters = false;
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
        AddSpellings(chars, start, word.Length);
        if (rootLength >= ShortestRoot)
            Add(scanner.Word, root, scanner.End - 1, TokenKind.Variant);
    }

    /// <summary>"ZX" in a name with small letters elsewhere, and "J.P." in any.</summary>
    private bool IsInitials(ReadOnlySpan<char> chars, int start)
    {
        var word = scanner.Word;
        if (word.Length is < 2 or > MostInitials || !scanner.IsAcronym || scanner.HasDigit || word is "ii" or "iii" or "iv" or "jr" or "sr")
            return false;
        return chars[start..scanner.End].Contains('.') || (hasSmallLetters && scanner.End - start == word.Length);
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

    /// <summary>
    /// Umlauts are written "ü", "ue" or "u": the second is a variant of the first, and the third of the second where that
    /// cannot be taken for a name that ends so ("Xue", "Samuel").
    /// </summary>
    private void AddSpellings(ReadOnlySpan<char> chars, int start, int wordLength)
    {
        var word = terms.AsSpan(tokens[^1].At, tokens[^1].Length);
        var length = 0;
        for (var at = start; at < scanner.End && length < WordScanner.LongestTerm; at++)
        {
            var c = chars[at];
            var before = length > 0 ? spelling[length - 1] : ' ';
            if ((CharFolding.ClassOf(c) & CharClass.Ignored) != 0)
            {
                if (c == '\u0308' && before is 'a' or 'o' or 'u')
                    spelling[length++] = 'e';
                else if (c == '\u030A' && before == 'a')
                    spelling[length++] = 'a';
                continue;
            }
            if (!CharFolding.IsWord(c))
                continue;
            if ((CharFolding.ClassOf(c) & CharClass.Expands) != 0)
            {
                foreach (var folded in CharFolding.Expand(c))
                    spelling[length++] = folded;
            }
            else
            {
                spelling[length++] = CharFolding.Fold(c);
            }
            if (c is 'ä' or 'Ä' or 'ö' or 'Ö' or 'ü' or 'Ü' or 'ø' or 'Ø')
                spelling[length++] = 'e';
            else if (c is 'å' or 'Å' or '\u212B')
                spelling[length++] = 'a';
        }
        if (length == wordLength)
            length = Contract(word);
        if (length is > 0 and <= WordScanner.LongestTerm && length != wordLength)
            Add(spelling.AsSpan(0, length), start, scanner.End - 1, TokenKind.Variant);
    }

    /// <summary>"mueller" to "muller": where two letters at least follow, the first of them a consonant.</summary>
    private int Contract(ReadOnlySpan<char> word)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var isDropped = word[i] == 'e' && i > 1 && i + 2 < word.Length && word[i - 1] is 'a' or 'o' or 'u'
                && !IsVowel(word[i - 2]) && word[i - 2] != 'q' && !IsVowel(word[i + 1]);
            if (!isDropped)
                spelling[length++] = word[i];
        }
        return length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private void Add(ReadOnlySpan<char> term, int first, int last, TokenKind kind) =>
        tokens.Add(Store(term, first, last, kind));

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
