namespace PaperSearch.Text;

/// <summary>
/// Reads one word of a visible text into a buffer, folded: letters and digits up to what separates them. A decimal point, a
/// thousands' comma, the dots of "U.S.", the signs of "C++" and an apostrophe belong to the word they stand in.
/// </summary>
/// <param name="isOfNames">
/// Whether any apostrophe inside of a word belongs to it, as in names, where Greek letters alone are initials; else only that of
/// a contraction ("don't") does, others link two words ("dell'acqua", "Istanbul'da", "Qur'an"), and Greek letters are symbols.
/// </param>
internal sealed class WordScanner(bool isOfNames = false)
{
    /// <summary>Longer words are cut to this; the rest of them is passed over.</summary>
    public const int LongestTerm = 100;

    private readonly char[] buffer = new char[LongestTerm];
    private int length;
    private CharClass seen;
    private int capitals;
    private bool lastIsSymbol;

    /// <summary>The folded word.</summary>
    public ReadOnlySpan<char> Word => buffer.AsSpan(0, length);

    /// <summary>Index behind the last character that belongs to the word.</summary>
    public int End { get; private set; }

    /// <summary>Whether the word is all capitals, two at least.</summary>
    public bool IsAcronym => capitals >= 2 && (seen & CharClass.Lower) == 0;

    public bool HasSmallLetter => (seen & CharClass.Lower) != 0;

    public bool HasDigit => (seen & CharClass.Digit) != 0;

    public bool HasLetter => (seen & (CharClass.Lower | CharClass.Upper)) != 0;

    /// <summary>Whether signs belong to the word, as to "c++", so that it must not be stemmed.</summary>
    public bool HasSigns { get; private set; }

    /// <summary>Reads the word that begins at <paramref name="at"/> and gives the index where to go on, always farther.</summary>
    public int Read(ReadOnlySpan<char> chars, int at)
    {
        length = capitals = 0;
        seen = 0;
        HasSigns = lastIsSymbol = false;
        var classes = CharFolding.ClassTable;
        var fold = CharFolding.FoldTable;
        var i = at;
        while (i < chars.Length)
        {
            var c = chars[i];
            var kind = classes[c];
            if ((kind & CharClass.Word) != 0 && (kind & CharClass.Special) == 0)
            {
                if (length < LongestTerm)
                    buffer[length++] = fold[c];
                seen |= kind;
                lastIsSymbol = false;
                capitals += (int)(kind & CharClass.Upper) >> 1;
                i++;
            }
            else if (kind == CharClass.None)
            {
                var joined = Joined(chars, i, at);
                if (joined == 0)
                    break;
                i += joined;
            }
            else
            {
                var read = ReadSpecial(chars, i, kind);
                if (read == 0)
                    break;
                i += read;
            }
        }
        End = i;
        var next = Trail(chars, i);
        if (length > 0 && char.IsHighSurrogate(buffer[length - 1]))
            length--;
        return Math.Max(next, at + 1);
    }

    /// <summary>Begins a word with a sign, as in ".net".</summary>
    public int ReadWithPoint(ReadOnlySpan<char> chars, int at)
    {
        var next = Read(chars, at + 1);
        Word.CopyTo(buffer.AsSpan(1));
        buffer[0] = '.';
        length++;
        HasSigns = true;
        return next;
    }

    /// <summary>How many characters from here belong to the word although they are no letters; 0 where it ends.</summary>
    private int Joined(ReadOnlySpan<char> chars, int i, int wordStart)
    {
        if (i == wordStart || i + 1 >= chars.Length)
            return 0;
        var before = CharFolding.ClassOf(chars[i - 1]);
        var after = CharFolding.ClassOf(chars[i + 1]);
        if ((before & CharClass.Word) == 0 || (after & CharClass.Word) == 0)
            return 0;
        switch (chars[i])
        {
            case '.':
                if ((before & CharClass.Digit) != 0 && (after & CharClass.Digit) != 0)
                {
                    Append('.');
                    return 1;
                }
                return IsDotted(chars, i, wordStart) ? 1 : 0;
            case ',':
                return (before & CharClass.Digit) != 0 && IsThousands(chars[(i + 1)..]) ? 1 : 0;
            default:
                // A single letter before an apostrophe is an article ("l'Hôpital") and no part of the word.
                return length > 1 && CharFolding.IsApostrophe(chars[i]) && !IsPossessive(chars, i)
                    && (isOfNames || IsContraction(chars[(i + 1)..])) ? 1 : 0;
        }
    }

    /// <summary>"U.S", "e.g.": single letters with dots between.</summary>
    private bool IsDotted(ReadOnlySpan<char> chars, int dot, int wordStart)
    {
        var letterBefore = !HasDigit && (dot - 1 == wordStart || chars[dot - 2] == '.');
        if (!letterBefore || (CharFolding.ClassOf(chars[dot + 1]) & CharClass.Digit) != 0)
            return false;
        var behind = dot + 2 < chars.Length ? chars[dot + 2] : ' ';
        return behind == '.' || (!CharFolding.IsWord(behind) && char.IsUpper(chars[dot - 1]) && char.IsUpper(chars[dot + 1]));
    }

    private static bool IsThousands(ReadOnlySpan<char> chars) =>
        chars.Length >= 3 && char.IsAsciiDigit(chars[0]) && char.IsAsciiDigit(chars[1]) && char.IsAsciiDigit(chars[2])
        && (chars.Length == 3 || !CharFolding.IsWord(chars[3]));

    private static bool IsPossessive(ReadOnlySpan<char> chars, int apostrophe) =>
        apostrophe + 1 < chars.Length && chars[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 == chars.Length || !CharFolding.IsWord(chars[apostrophe + 2]));

    /// <summary>"don't", "we're", "they've", "she'll": what is left of the second word.</summary>
    private static bool IsContraction(ReadOnlySpan<char> behind)
    {
        var end = 0;
        while (end < behind.Length && CharFolding.IsWord(behind[end]))
            end++;
        return behind[..end] is "t" or "T" or "d" or "D" or "m" or "M" or "re" or "RE" or "ve" or "VE" or "ll" or "LL";
    }

    /// <summary>What stands behind a word and belongs to it: the 's, the last dot of "U.S.", the signs of "C++".</summary>
    private int Trail(ReadOnlySpan<char> chars, int i)
    {
        if (i >= chars.Length)
            return i;
        var c = chars[i];
        if (length > 0 && CharFolding.IsApostrophe(c) && IsPossessive(chars, i))
            return End = i + 2;
        if (c == '.' && i >= 3 && chars[i - 2] == '.' && length > 1 && !HasDigit)
            return End = i + 1;
        if (length != 1 || !char.IsAsciiLetter(buffer[0]))
            return i;
        if (c == '+' && i + 1 < chars.Length && chars[i + 1] == '+')
        {
            Append('+');
            Append('+');
            HasSigns = true;
            return End = i + 2;
        }
        if (c == '#' && (i + 1 == chars.Length || !CharFolding.IsWord(chars[i + 1])))
        {
            Append('#');
            HasSigns = true;
            return End = i + 1;
        }
        return i;
    }

    private int ReadSpecial(ReadOnlySpan<char> chars, int i, CharClass kind)
    {
        var c = chars[i];
        if ((kind & CharClass.Ignored) != 0)
            return 1;
        if ((kind & CharClass.Greek) != 0)
            return ReadGreek(chars, i);
        if ((kind & CharClass.Expands) != 0)
        {
            if ((kind & CharClass.Digit) != 0 && length > 0 && char.IsAsciiDigit(buffer[length - 1])
                && char.IsAsciiDigit(chars[i - 1]))
                return 0;
            if (IsHbar(chars, i))
            {
                Append(CharFolding.Expand(CharFolding.SymbolHbar), kind);
                lastIsSymbol = true;
                return 1;
            }
            Append(CharFolding.Expand(c), kind);
            return 1;
        }
        if ((kind & CharClass.Surrogate) == 0 || i + 1 == chars.Length)
            return 0;
        kind = CharFolding.ClassOfPair(c, chars[i + 1], out var plain);
        if ((kind & CharClass.Word) == 0)
            return 0;
        if (plain is not null && CharFolding.IsGreekLetter(plain[0]))
            plain = CharFolding.GreekName(plain[0]);
        if (plain is not null)
            Append(plain, kind);
        else
            Append(chars.Slice(i, 2), kind);
        return 2;
    }

    /// <summary>Whether Planck's constant stands at a place: its sign, or the letter where no word begins with it.</summary>
    private bool IsHbar(ReadOnlySpan<char> chars, int i) => chars[i] == CharFolding.SymbolHbar
        || (chars[i] == CharFolding.LetterHbar && length == 0 && !isOfNames
            && !(i + 1 < chars.Length && CharFolding.ClassOf(chars[i + 1]) is CharClass.Lower or CharClass.Upper));

    /// <summary>
    /// One or two Greek letters are symbols, each read by name and the last of its word; more are a Greek word.
    /// </summary>
    private int ReadGreek(ReadOnlySpan<char> chars, int i)
    {
        if (lastIsSymbol)
            return 0;
        var letters = 0;
        var end = i;
        for (; end < chars.Length; end++)
        {
            var kind = CharFolding.ClassOf(chars[end]);
            if ((kind & CharClass.Greek) != 0)
                letters++;
            else if ((kind & CharClass.Ignored) == 0)
                break;
        }
        for (var at = i; at < end; at++)
        {
            var kind = CharFolding.ClassOf(chars[at]);
            if ((kind & CharClass.Greek) == 0)
                continue;
            var folded = CharFolding.Fold(chars[at]);
            if (letters <= 2 && !isOfNames)
            {
                Append(CharFolding.GreekName(folded), CharClass.Lower);
                lastIsSymbol = true;
                return at + 1 - i;
            }
            Append([folded], kind & CharClass.Word);
        }
        return end - i;
    }

    private void Append(ReadOnlySpan<char> letters, CharClass kind)
    {
        foreach (var c in letters)
            Append(c);
        seen |= kind & CharClass.Word;
        capitals += (int)(kind & CharClass.Upper) >> 1;
    }

    private void Append(char c)
    {
        if (length < LongestTerm)
            buffer[length++] = c;
    }
}
