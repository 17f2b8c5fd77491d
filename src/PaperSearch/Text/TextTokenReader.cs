namespace PaperSearch.Text;

/// <summary>
/// Reads running text: words folded and stemmed, the parts of a compound and the compound as one word, scripts without
/// spaces by overlapping pairs. Capitals against the text around them tell acronyms and names from words.
/// </summary>
/// <param name="isPart">
/// Whether texts are parts of a query, read by themselves: capitals are always against what is around them, and a character of a
/// script without spaces that ends a run is no word of its own.
/// </param>
internal sealed class TextTokenReader(bool isPart = false) : TokenReader
{
    private const int MostParts = 4;

    /// <summary>Longer words in capitals are cries ("METHODS").</summary>
    private const int LongestAcronym = 6;

    /// <summary>
    /// Longer ones in a query may be words as well ("GALAXY"): they are read as words, and looked for as written besides.
    /// </summary>
    private const int LongestAcronymOfPart = 4;

    private const int LongestCompound = 40;
    private const int Room = WordScanner.LongestTerm + 4;

    private readonly VisibleText visible = new();
    private readonly WordScanner scanner = new();
    private readonly char[] terms = new char[(MostParts + 1) * Room];
    private readonly char[] unstemmed = new char[(MostParts + 1) * Room];
    private readonly Token[] tokens = new Token[MostParts + 1];
    private int count;
    private int current;
    private int position;
    private bool inLongCompound;
    private bool inDense;
    private bool shouting;

    public override ReadOnlySpan<char> Term => terms.AsSpan(tokens[current].Slot * Room, tokens[current].Length);

    public override ReadOnlySpan<char> Unstemmed =>
        unstemmed.AsSpan(tokens[current].Slot * Room, tokens[current].UnstemmedLength);

    public override void Reset(ReadOnlyMemory<char> text)
    {
        visible.Read(text);
        count = current = position = 0;
        inLongCompound = inDense = false;
        shouting = !isPart && IsShouting(text.Span);
    }

    public override bool MoveNext()
    {
        if (++current < count || ReadNext())
        {
            ref readonly var token = ref tokens[current];
            Start = token.Start;
            End = token.End;
            Kind = token.Kind;
            PositionIncrement = token.Kind == TokenKind.Variant ? 0 : 1;
            return true;
        }
        count = current = 0;
        tokens[0] = default;
        return false;
    }

    private bool ReadNext()
    {
        count = current = 0;
        var chars = visible.Chars;
        while (position < chars.Length)
        {
            var c = chars[position];
            var kind = CharFolding.ClassOf(c);
            if (kind == CharClass.Surrogate && position + 1 < chars.Length)
                kind = CharFolding.ClassOfPair(c, chars[position + 1], out _);
            if ((kind & CharClass.Dense) != 0)
            {
                if (ReadPair(chars))
                    return true;
                continue;
            }
            inDense = false;
            if ((kind & CharClass.Word) != 0)
                ReadCompound(chars);
            else if (c == '.' && IsDotNet(chars, position))
                ReadDotNet(chars);
            else
                position++;
            if (count > 0)
                return true;
        }
        return false;
    }

    private void ReadCompound(ReadOnlySpan<char> chars)
    {
        var wasLong = inLongCompound;
        inLongCompound = false;
        var allDigits = true;
        var allAcronyms = true;
        var allSteady = true;
        var joined = 0;
        while (true)
        {
            var start = position;
            position = scanner.Read(chars, position);
            var coordinates = scanner.HasDigit ? CatalogueNames.CoordinatesIn(chars, start, scanner.End) : 0;
            if (coordinates > 0)
                position = scanner.Read(chars[..coordinates], start);
            if (!scanner.Word.IsEmpty)
            {
                joined += scanner.Word.Length;
                allDigits &= !scanner.HasLetter;
                allAcronyms &= IsAcronym(chars) || !scanner.HasLetter;
                allSteady &= !scanner.HasSigns;
                AddWord(start);
            }
            if (coordinates > 0 || !IsLink(chars, position, start))
                break;
            position++;
            if (count == MostParts)
            {
                inLongCompound = true;
                break;
            }
        }
        if (count > 1 && !wasLong && !inLongCompound && !allDigits && joined <= LongestCompound)
            AddJoined(joined, stemmed: allSteady && (!allAcronyms || shouting));
    }

    private void AddWord(int start)
    {
        var word = scanner.Word;
        var chars = visible.Chars;
        var isAcronym = IsAcronym(chars);
        var slot = count;
        var term = terms.AsSpan(slot * Room, Room);
        var written = unstemmed.AsSpan(slot * Room, Room);
        word.CopyTo(term);
        word.CopyTo(written);
        var isStop = StopWords.Contains(word);
        if (isStop && (isAcronym || StandsOut(chars, start)))
        {
            // "IT" is another word than "it", and "Be" is beryllium.
            Capitalize(term[..word.Length]);
            Capitalize(written[..word.Length]);
            (isAcronym, isStop) = (true, false);
        }
        tokens[count++] = new Token
        {
            Slot = slot,
            Start = visible.StartOf(start),
            End = visible.EndOf(scanner.End - 1),
            Length = isAcronym || isStop || scanner.HasSigns || scanner.HasDigit ? word.Length
                : IsPluralOfAcronym(chars) ? word.Length - 1
                : WordStems.Stem(term, word.Length),
            UnstemmedLength = word.Length,
            Kind = isStop ? TokenKind.StopWord : TokenKind.Word,
        };
    }

    private static void Capitalize(Span<char> word)
    {
        foreach (ref var c in word)
            c = char.ToUpperInvariant(c);
    }

    /// <summary>Whether the word is all capitals, or ends with one behind small letters: "GAN", "AdS", "pH", "mRNA".</summary>
    private bool IsAcronym(ReadOnlySpan<char> chars)
    {
        if (shouting || scanner.Word.Length is < 2 or > LongestAcronym)
            return false;
        return (scanner.IsAcronym && (!isPart || scanner.HasDigit || scanner.Word.Length <= LongestAcronymOfPart))
            || (scanner.HasSmallLetter && !scanner.HasDigit && char.IsUpper(chars[scanner.End - 1]))
            || IsCompoundOfElements(chars);
    }

    /// <summary>"GANs", "mRNAs", "SoCs", but not "GaAs".</summary>
    private bool IsPluralOfAcronym(ReadOnlySpan<char> chars)
    {
        var last = scanner.End - 1;
        return !shouting && scanner.Word.Length > 2 && chars[last] == 's' && char.IsUpper(chars[last - 1])
            && (char.IsUpper(chars[last - 2]) || chars[last - 2] == 'o');
    }

    /// <summary>"GaAs", "InAs": their last s is no plural's.</summary>
    private bool IsCompoundOfElements(ReadOnlySpan<char> chars)
    {
        var last = scanner.End - 1;
        return scanner.Word.Length > 3 && chars[last] == 's' && chars[last - 1] == 'A' && char.IsLower(chars[last - 2]);
    }

    /// <summary>
    /// Whether a stop word that begins with a capital stands inside of a sentence of small letters: "the Be stars", "vitamin A".
    /// A single letter may stand behind any word, and at the end.
    /// </summary>
    private bool StandsOut(ReadOnlySpan<char> chars, int start)
    {
        if (shouting || !char.IsUpper(chars[start])
            || start < 2 || chars[start - 1] != ' ' || !CharFolding.IsWord(chars[start - 2]))
            return false;
        var isLetter = scanner.Word.Length == 1;
        var behind = scanner.End;
        if (behind < chars.Length && chars[behind] == ' ' && behind + 1 < chars.Length && CharFolding.IsWord(chars[behind + 1]))
        {
            if (!char.IsLower(chars[behind + 1]))
                return false;
        }
        else if (!isLetter || (behind < chars.Length && IsLink(chars, behind, start)))
        {
            return false;
        }
        var before = start - 2;
        while (before > 0 && CharFolding.IsWord(chars[before - 1]))
            before--;
        return isLetter || char.IsLower(chars[before]);
    }

    /// <summary>Adds the compound as one word, behind its first part and at the same position.</summary>
    private void AddJoined(int length, bool stemmed)
    {
        var slot = count;
        var whole = unstemmed.AsSpan(slot * Room, Room);
        var term = terms.AsSpan(slot * Room, Room);
        var end = 0;
        for (var part = 0; part < count; part++)
        {
            unstemmed.AsSpan(part * Room, tokens[part].UnstemmedLength).CopyTo(whole[end..]);
            end += tokens[part].UnstemmedLength;
        }
        foreach (ref var c in whole[..length])
            c = char.ToLowerInvariant(c);
        whole[..length].CopyTo(term);
        var token = new Token
        {
            Slot = slot,
            Start = tokens[0].Start,
            End = tokens[count - 1].End,
            Length = stemmed ? WordStems.Stem(term, length) : length,
            UnstemmedLength = length,
            Kind = TokenKind.Variant,
        };
        tokens.AsSpan(1, count - 1).CopyTo(tokens.AsSpan(2));
        tokens[1] = token;
        count++;
    }

    /// <summary>
    /// Whether the sign here links the word before it with the next: a hyphen, or the apostrophe of "d'Alembert".
    /// </summary>
    private static bool IsLink(ReadOnlySpan<char> chars, int at, int wordStart)
    {
        if (at == wordStart || at + 1 >= chars.Length)
            return false;
        var next = CharFolding.ClassOf(chars[at + 1]);
        if ((next & CharClass.Word) == 0 || (next & CharClass.Dense) != 0)
            return false;
        return CharFolding.IsHyphen(chars[at]) || CharFolding.IsApostrophe(chars[at]);
    }

    private static bool IsDotNet(ReadOnlySpan<char> chars, int at) =>
        at + 4 <= chars.Length && chars.Slice(at + 1, 3).Equals("net", StringComparison.OrdinalIgnoreCase)
        && (at == 0 || !CharFolding.IsWord(chars[at - 1])) && (at + 4 == chars.Length || !CharFolding.IsWord(chars[at + 4]));

    private void ReadDotNet(ReadOnlySpan<char> chars)
    {
        var start = position;
        position = scanner.ReadWithPoint(chars, position);
        AddWord(start);
    }

    /// <summary>Reads two neighbours of a script without spaces; a character that stands alone is read by itself.</summary>
    private bool ReadPair(ReadOnlySpan<char> chars)
    {
        var width = DenseWidth(chars, position);
        var next = position + width;
        var nextWidth = DenseWidth(chars, next);
        var start = position;
        position = next;
        if (nextWidth == 0 && inDense)
        {
            inDense = false;
            return false;
        }
        inDense = nextWidth > 0;
        var length = FoldDense(chars.Slice(start, width), 0);
        length += FoldDense(chars.Slice(next, nextWidth), length);
        tokens[count++] = new Token
        {
            Slot = 0,
            Start = visible.StartOf(start),
            End = visible.EndOf(next + nextWidth - 1),
            Length = length,
            UnstemmedLength = length,
            Kind = TokenKind.Word,
        };
        // No pair begins with the last one, which is looked for as a word, or as the beginning of pairs.
        if (!isPart && nextWidth > 0 && DenseWidth(chars, next + nextWidth) == 0)
            AddLastOfRun(chars, next, nextWidth);
        return true;
    }

    private void AddLastOfRun(ReadOnlySpan<char> chars, int at, int width)
    {
        var slot = count;
        var length = FoldDense(chars.Slice(at, width), slot * Room);
        tokens[count++] = new Token
        {
            Slot = slot,
            Start = visible.StartOf(at),
            End = visible.EndOf(at + width - 1),
            Length = length,
            UnstemmedLength = length,
            Kind = TokenKind.Variant,
        };
    }

    private static int DenseWidth(ReadOnlySpan<char> chars, int at)
    {
        if (at >= chars.Length)
            return 0;
        if ((CharFolding.ClassOf(chars[at]) & CharClass.Dense) != 0)
            return 1;
        return at + 1 < chars.Length && (CharFolding.ClassOfPair(chars[at], chars[at + 1], out _) & CharClass.Dense) != 0 ? 2 : 0;
    }

    private int FoldDense(ReadOnlySpan<char> unit, int at)
    {
        if (unit.Length == 1)
            terms[at] = CharFolding.Fold(unit[0]);
        else
            unit.CopyTo(terms.AsSpan(at));
        terms.AsSpan(at, unit.Length).CopyTo(unstemmed.AsSpan(at));
        return unit.Length;
    }

    /// <summary>
    /// Whether a text is written in capitals, so that they tell nothing about its words. Some small letters may be among them
    /// ("x-ray", "et al."), if one word at least is too long for an acronym.
    /// </summary>
    private static bool IsShouting(ReadOnlySpan<char> text)
    {
        var (capitals, small, run, longest, words) = (0, 0, 0, 0, 0);
        var isApart = true;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                capitals++;
                words += isApart ? 1 : 0;
                isApart = false;
                longest = Math.Max(longest, ++run);
            }
            else
            {
                run = 0;
                isApart |= c == ' ';
                if (char.IsAsciiLetterLower(c) && ++small * 8 > text.Length)
                    return false;
            }
        }
        return small == 0 ? words > 1 : capitals >= 10 && longest >= LongestAcronym && small * 8 <= capitals;
    }

    private struct Token
    {
        public int Slot;
        public int Start;
        public int End;
        public int Length;
        public int UnstemmedLength;
        public TokenKind Kind;
    }
}
