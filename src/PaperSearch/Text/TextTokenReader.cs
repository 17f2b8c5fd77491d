namespace PaperSearch.Text;

/// <summary>
/// Reads running text: words folded and stemmed, the parts of a compound and the compound as one word, scripts without
/// spaces by overlapping pairs.
/// </summary>
internal sealed class TextTokenReader : TokenReader
{
    private const int MostParts = 4;
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
        shouting = IsShouting(text.Span);
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
            if (!scanner.Word.IsEmpty)
            {
                joined += scanner.Word.Length;
                allDigits &= !scanner.HasLetter;
                allAcronyms &= scanner.IsAcronym || !scanner.HasLetter;
                allSteady &= !scanner.HasSigns;
                AddWord(start);
            }
            if (!IsLink(chars, position, start))
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
        var steady = scanner.HasSigns || scanner.HasDigit || (scanner.IsAcronym && !shouting);
        var slot = count;
        var term = terms.AsSpan(slot * Room, Room);
        word.CopyTo(term);
        word.CopyTo(unstemmed.AsSpan(slot * Room));
        var isStop = !steady && StopWords.Contains(word);
        tokens[count++] = new Token
        {
            Slot = slot,
            Start = visible.StartOf(start),
            End = visible.EndOf(scanner.End - 1),
            Length = steady || isStop ? word.Length : PorterStemmer.Stem(term, word.Length),
            UnstemmedLength = word.Length,
            Kind = isStop ? TokenKind.StopWord : TokenKind.Word,
        };
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
        whole[..length].CopyTo(term);
        var token = new Token
        {
            Slot = slot,
            Start = tokens[0].Start,
            End = tokens[count - 1].End,
            Length = stemmed ? PorterStemmer.Stem(term, length) : length,
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
        return true;
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
    /// Whether a text is written in capitals, so that they tell nothing about its words. Few words in capitals are acronyms:
    /// one of six letters at least must be among them.
    /// </summary>
    private static bool IsShouting(ReadOnlySpan<char> text)
    {
        const int LongForAnAcronym = 6;
        var capitals = 0;
        var small = 0;
        var run = 0;
        var longest = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                capitals++;
                longest = Math.Max(longest, ++run);
            }
            else
            {
                run = 0;
                if (char.IsAsciiLetterLower(c) && ++small * 8 > text.Length)
                    return false;
            }
        }
        return capitals >= 10 && longest >= LongForAnAcronym && small * 8 <= capitals;
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
