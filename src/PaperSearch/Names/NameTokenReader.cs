using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// Reads a person's name: its words folded, neither stemmed nor dropped, each at its own position. Other spellings of a word
/// are variants: "jeanpierre" beside "jean" and "pierre", "mueller" beside "muller", "zx" beside "z" and "x", "vandermaaten"
/// beside "maaten", the family name "山田" beside "山田太郎".
/// </summary>
internal sealed class NameTokenReader : TokenReader
{
    private const int MostParts = 4;
    private const int MostInitials = 3;

    /// <summary>Shorter words behind an article are not looked up alone.</summary>
    private const int ShortestRoot = 4;

    private readonly VisibleText visible = new();
    private readonly WordScanner scanner = new(isOfNames: true);
    private readonly char[] spelling = new char[WordScanner.LongestTerm + UmlautSpelling.LongestExpansion];
    private readonly char[] joined = new char[(WordScanner.LongestTerm + 1) * MostParts];
    private readonly List<Token> tokens = [];
    private char[] terms = new char[512];
    private int used;
    private int current;
    private int position;
    private int mark;
    private bool hasSmallLetters;
    private bool isFirst;

    // What is written as one with the next word: particles, words of a family name that the record tells, of a dense script.
    private readonly char[] before = new char[WordScanner.LongestTerm];
    private readonly List<int> wordsBefore = [];
    private int beforeLength;
    private bool beforeIsDense;
    private char[] unified = [];

    // The same before the compound that is read, and then behind it the compound.
    private readonly char[] particles = new char[WordScanner.LongestTerm];
    private int beforeCompound;

    public override ReadOnlySpan<char> Term =>
        current < tokens.Count ? terms.AsSpan(tokens[current].At, tokens[current].Length) : default;

    /// <summary>What the writing of the current word tells; of a variant that of its word.</summary>
    public NameTraits Traits { get; private set; }

    /// <summary>How many words from its own on the current token is: 2 of "harpeled", which stands at "har".</summary>
    public int Covers { get; private set; }

    public override void Reset(ReadOnlyMemory<char> text)
    {
        mark = text.Span.IndexOf(FamilyMark.Sign);
        visible.Read(NameApostrophe.Unify(text, ref unified));
        tokens.Clear();
        current = position = beforeLength = 0;
        beforeIsDense = false;
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
        Traits = token.Traits;
        Covers = token.Covers;
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
        var word = spelling.AsSpan(0, length);
        Add(word, start, position - 1, TokenKind.Word, NameTraits.Dense);
        if (!beforeIsDense && !IsDenseNext(chars) && DenseName.FamilyOf(word) is > 0 and var family)
            Add(word[..family], start, start + family - 1, TokenKind.Variant);
        if (!beforeIsDense)
            beforeLength = 0;
        AddJoined(word, start, position - 1);
        Remember(word);
        beforeIsDense = true;
    }

    /// <summary>Whether the next word is of a dense script as well, so that the names are told apart.</summary>
    private bool IsDenseNext(ReadOnlySpan<char> chars)
    {
        var at = position;
        while (at < chars.Length && CharFolding.ClassOf(chars[at]) == CharClass.None)
            at++;
        return at < chars.Length && (CharFolding.ClassOf(chars[at]) & CharClass.Dense) != 0;
    }

    private void ReadCompound(ReadOnlySpan<char> chars)
    {
        var start = position;
        var parts = 0;
        var length = 0;
        if (beforeIsDense)
            beforeLength = 0;
        beforeIsDense = false;
        var hasWordBefore = beforeLength > 0;
        beforeCompound = beforeLength;
        before.AsSpan(0, beforeLength).CopyTo(particles);
        while (true)
        {
            ReadPart(chars, ref length, parts > 0, hasWordBefore);
            parts++;
            var hyphen = HyphenAt(chars, position);
            if (parts == MostParts || hyphen == 0 || position + hyphen >= chars.Length
                || !IsWordStart(chars, position + hyphen))
                break;
            position += hyphen;
        }
        if (parts > 1 && length <= WordScanner.LongestTerm && tokens.Count > 0)
            AddCompound(length, start);
    }

    /// <summary>The compound as one word, and with the particles before it: "vanwageningenkessels".</summary>
    private void AddCompound(int length, int start)
    {
        var words = 0;
        foreach (var token in tokens)
            words += token.Kind != TokenKind.Variant ? 1 : 0;
        InsertVariant(1, joined.AsSpan(0, length), start, scanner.End - 1, words);
        // Where the record tells, the last part was joined with all before it.
        if (beforeCompound == 0 || beforeLength > 0 || beforeCompound + length > WordScanner.LongestTerm)
            return;
        joined.AsSpan(0, length).CopyTo(particles.AsSpan(beforeCompound));
        foreach (var from in wordsBefore)
        {
            var term = particles.AsSpan(from, beforeCompound - from + length);
            InsertVariant(2, term, start, scanner.End - 1, words);
        }
    }

    /// <summary>How many characters the hyphen at a position has: "Bou--Cabo" and "Bou–Cabo" are printed for "Bou-Cabo".</summary>
    private static int HyphenAt(ReadOnlySpan<char> chars, int at)
    {
        if (at >= chars.Length)
            return 0;
        if (CharFolding.IsHyphen(chars[at]))
            return chars[at] == '-' && at + 1 < chars.Length && chars[at + 1] == '-' ? 2 : 1;
        return chars[at] == '\u2013' ? 1 : 0;
    }

    private static bool IsWordStart(ReadOnlySpan<char> chars, int at)
    {
        var kind = CharFolding.ClassOf(chars[at]);
        return (kind & CharClass.Word) != 0 && (kind & CharClass.Dense) == 0;
    }

    /// <summary>One part of a compound, with the article of "d'Alembert" or the O of "O'Brien" in it.</summary>
    private void ReadPart(ReadOnlySpan<char> chars, ref int length, bool continues, bool hasWordBefore)
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
            AddInitials(chars, start, word, continues);
            beforeLength = 0;
            return;
        }
        var root = -1;
        var rootLength = 0;
        var end = scanner.End;
        if (word.Length == 1 && position + 1 < chars.Length && CharFolding.IsApostrophe(chars[position])
            && IsWordStart(chars, position + 1))
        {
            var article = word[0];
            root = position + 1;
            position = scanner.Read(chars, root);
            end = scanner.End;
            word = scanner.Word;
            rootLength = word.Length;
            spelling[0] = article;
            word.CopyTo(spelling.AsSpan(1));
            word = spelling.AsSpan(0, rootLength + 1);
        }
        word.CopyTo(joined.AsSpan(length));
        length += word.Length;
        word = word[..Math.Min(word.Length, WordScanner.LongestTerm)];
        var wasFirst = isFirst;
        var traits = TraitsOf(chars, start, end) | (continues ? NameTraits.Continues : 0);
        Add(word, start, end - 1, TokenKind.Word, traits);
        AddSpelling(chars[start..end], start);
        Join(word, start, end - 1, traits, isCompound: continues && !hasWordBefore, wasFirst);
        // Tokens stand in the order in which they begin.
        if (rootLength >= ShortestRoot)
            Add(scanner.Word, root, end - 1, TokenKind.Variant);
    }

    /// <summary>Writes a word as one with the particles before it, and keeps it for the next where it is one.</summary>
    private void Join(ReadOnlySpan<char> word, int start, int last, NameTraits traits, bool isCompound, bool wasFirst)
    {
        var isTold = (traits & NameTraits.Told) != 0;
        var isParticle = (traits & NameTraits.Particle) != 0;
        // As a first word "Van" and "Ben" are given names.
        if (wasFirst && !isTold && (traits & NameTraits.SureParticle) == 0)
            isParticle = false;
        if (!isCompound && !isParticle)
            AddJoined(word, start, last);
        if (!isParticle && !isTold)
            beforeLength = 0;
        else
            Remember(word);
    }

    private void AddJoined(ReadOnlySpan<char> word, int first, int last)
    {
        if (beforeLength == 0 || beforeLength + word.Length > WordScanner.LongestTerm)
            return;
        word.CopyTo(before.AsSpan(beforeLength));
        foreach (var start in wordsBefore)
            Add(before.AsSpan(start, beforeLength - start + word.Length), first, last, TokenKind.Variant);
    }

    private void Remember(ReadOnlySpan<char> word)
    {
        if (beforeLength + word.Length > before.Length)
        {
            beforeLength = 0;
            return;
        }
        if (beforeLength == 0)
            wordsBefore.Clear();
        wordsBefore.Add(beforeLength);
        word.CopyTo(before.AsSpan(beforeLength));
        beforeLength += word.Length;
    }

    private NameTraits TraitsOf(ReadOnlySpan<char> chars, int start, int end)
    {
        var traits = NameTraits.None;
        if (end < chars.Length && chars[end] == '.')
            traits |= NameTraits.Dotted;
        if (mark >= 0 && visible.StartOf(start) > mark)
            traits |= NameTraits.Told;
        // "'t" is a particle, and "t" an initial.
        var from = start > 0 && CharFolding.IsApostrophe(chars[start - 1]) ? start - 1 : start;
        var printed = chars[from..end];
        if (NameTable.IsPrefix(printed) && (traits & NameTraits.Dotted) == 0)
            return traits | NameTraits.Particle | NameTraits.SureParticle;
        if (NameTable.IsConjunction(printed) && (traits & NameTraits.Dotted) == 0)
            traits |= NameTraits.Conjunction;
        if (NameTable.IsParticle(printed))
            traits |= NameTraits.Particle | (NameTable.IsSmall(printed) ? NameTraits.SureParticle : 0);
        return traits;
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

    private void AddInitials(ReadOnlySpan<char> chars, int start, ReadOnlySpan<char> word, bool continues)
    {
        var told = mark >= 0 && visible.StartOf(start) > mark ? NameTraits.Told : 0;
        var isDotted = chars[start..scanner.End].Contains('.');
        var letter = 0;
        for (var at = start; at < scanner.End && letter < word.Length; at++)
        {
            if (!CharFolding.IsWord(chars[at]))
                continue;
            var traits = told | (isDotted ? NameTraits.Dotted : NameTraits.Letter)
                | (continues || letter > 0 ? NameTraits.Continues : 0);
            Add(word.Slice(letter, 1), at, at, TokenKind.Word, traits);
            if (letter++ == 0)
                Add(word, start, scanner.End - 1, TokenKind.Variant, covers: word.Length);
        }
    }

    private void AddSpelling(ReadOnlySpan<char> printed, int start)
    {
        var length = UmlautSpelling.Write(printed, terms.AsSpan(tokens[^1].At, tokens[^1].Length), spelling);
        if (length > 0)
            Add(spelling.AsSpan(0, length), start, start + printed.Length - 1, TokenKind.Variant);
    }

    private void Add(
        ReadOnlySpan<char> term, int first, int last, TokenKind kind, NameTraits traits = NameTraits.None, int covers = 1)
    {
        // A variant is told of as its word is.
        if (kind == TokenKind.Variant && tokens.Count > 0)
            traits = tokens[^1].Traits;
        tokens.Add(Store(term, first, last, kind, traits, covers));
        isFirst = false;
    }

    private void InsertVariant(int at, ReadOnlySpan<char> term, int first, int last, int covers) =>
        tokens.Insert(at, Store(term, first, last, TokenKind.Variant, tokens[0].Traits, covers));

    private Token Store(ReadOnlySpan<char> term, int first, int last, TokenKind kind, NameTraits traits, int covers)
    {
        if (used + term.Length > terms.Length)
            Array.Resize(ref terms, (used + term.Length) * 2);
        term.CopyTo(terms.AsSpan(used));
        var token = new Token(used, term.Length, first, last, kind, traits, covers);
        used += term.Length;
        return token;
    }

    private readonly record struct Token(
        int At, int Length, int First, int Last, TokenKind Kind, NameTraits Traits, int Covers);
}
