using System.Globalization;

namespace PaperSearch.Text;

/// <summary>
/// What each character is to the analysis (<see cref="ClassOf"/>) and which letter it is read as (<see cref="Fold"/>):
/// lower case, without accents, in its plain form. The table comes from <c>folding.tsv</c>, because a program that runs
/// with invariant globalization cannot normalize text.
/// </summary>
internal static class CharFolding
{
    private const char MathematicalHighSurrogate = '\uD835';

    /// <summary>What physicists type for <see cref="SymbolHbar"/>; a letter of Maltese besides.</summary>
    public const char LetterHbar = 'ħ';

    /// <summary>The reduced Planck constant, which is read by its name.</summary>
    public const char SymbolHbar = 'ℏ';

    private static readonly CharClass[] Classes = new CharClass[char.MaxValue + 1];
    private static readonly char[] Folded = new char[char.MaxValue + 1];
    private static readonly Dictionary<int, string> Expansions = [];

    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    static CharFolding()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            Folded[i] = char.ToLowerInvariant((char)i);
            Classes[i] = Classify((char)i);
        }
        ReadTable();
    }

    public static ReadOnlySpan<CharClass> ClassTable => Classes;

    public static ReadOnlySpan<char> FoldTable => Folded;

    public static CharClass ClassOf(char c) => Classes[c];

    /// <summary>The letter a character is read as; meaningful where the class does not say that it expands.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>The letters an expanding character is read as, "ss" for ß.</summary>
    public static string Expand(char c) => Expansions.TryGetValue(c, out var letters) ? letters : "";

    /// <summary>The name of a Greek letter that has been folded, "alpha".</summary>
    public static string GreekName(char folded) => GreekNames[folded - 'α'];

    /// <summary>Whether a word is the name of a Greek letter, small or with a capital.</summary>
    public static bool IsGreekName(ReadOnlySpan<char> word)
    {
        foreach (var name in GreekNames)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public static bool IsGreekLetter(char folded) => folded is >= 'α' and <= 'ω';

    public static bool IsWord(char c) => (Classes[c] & CharClass.Word) != 0;

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\uFF0D';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u02BB' or '\uFF07';

    /// <summary>Whether a text is one character of a script written without spaces.</summary>
    public static bool IsDenseCharacter(string text) => text.Length switch
    {
        1 => (Classes[text[0]] & CharClass.Dense) != 0,
        2 => (ClassOfPair(text[0], text[1], out _) & CharClass.Dense) != 0,
        _ => false,
    };

    /// <summary>
    /// What a pair of surrogates is: a plain letter written in a mathematical alphabet (<paramref name="plain"/> is set), an
    /// ideograph, another letter, or nothing of a word.
    /// </summary>
    public static CharClass ClassOfPair(char high, char low, out string? plain)
    {
        plain = null;
        if (!char.IsSurrogatePair(high, low))
            return CharClass.None;
        var point = char.ConvertToUtf32(high, low);
        if (high == MathematicalHighSurrogate || point is >= 0x2F800 and < 0x2FA1E)
        {
            if (Expansions.TryGetValue(point, out plain))
                return point >= 0x2F800 ? CharClass.Dense : CharClass.Lower;
            return CharClass.None;
        }
        if (point is >= 0x20000 and <= 0x3FFFF)
            return CharClass.Dense;
        return CharUnicodeInfo.GetUnicodeCategory(point) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharClass.Lower,
            UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
            _ => CharClass.None,
        };
    }

    private static CharClass Classify(char c)
    {
        if (IsApostrophe(c) || c == '\u200B')
            return CharClass.None;
        if (IsAccent(c))
            return CharClass.Ignored;
        if (c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7FB' or >= '\uF900' and <= '\uFAFF'
            or >= '\uFF66' and <= '\uFFDC' or >= '\u1100' and <= '\u11FF' or >= '\u0E00' and <= '\u0EFF'
            or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF')
            return IsPartOfWord(c) ? CharClass.Dense : CharClass.None;
        if (IsGreekLetter(Folded[c]))
            return CharClass.Greek | (char.IsUpper(c) ? CharClass.Upper : CharClass.Lower);
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharClass.Lower,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharClass.Digit,
            UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharClass.Ignored,
            UnicodeCategory.Surrogate => CharClass.Surrogate,
            _ => CharClass.None,
        };
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// Accents, points and vowel signs that a reader may leave out; the vowel signs of other scripts are letters.
    /// </summary>
    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F' or >= '\u0483' and <= '\u0489'
        or >= '\u0591' and <= '\u05BD' or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
        or >= '\u0610' and <= '\u061A' or '\u0640' or >= '\u064B' and <= '\u065F' or '\u0670'
        or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\u20D0' and <= '\u20FF'
        or >= '\uFE00' and <= '\uFE0F' or >= '\uFE20' and <= '\uFE2F';

    private static void ReadTable()
    {
        // A character's code and the letters it is read as.
        foreach (var cells in EmbeddedTable.Rows("folding.tsv"))
        {
            var point = int.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var letters = cells[1];
            if (point > char.MaxValue || letters.Length > 1 || IsReadByPlace((char)point))
                Expansions.Add(point, letters);
            if (point <= char.MaxValue)
                Classes[point] = Reclassify((char)point, letters);
        }
    }

    private static CharClass Reclassify(char c, string letters)
    {
        if (letters.Length > 1 || IsReadByPlace(c))
        {
            if (letters.Length == 1)
                Folded[c] = letters[0];
            var kind = char.IsUpper(c) ? CharClass.Upper : char.IsDigit(letters[0]) ? CharClass.Digit : CharClass.Lower;
            return Classes[c] == CharClass.Dense ? CharClass.Dense : kind | CharClass.Expands;
        }
        Folded[c] = letters[0];
        if (IsGreekLetter(letters[0]))
            return CharClass.Greek | (char.IsUpper(c) ? CharClass.Upper : CharClass.Lower);
        if (letters[0] is >= '0' and <= '9')
            return CharClass.Digit;
        return Classes[c] == CharClass.None ? CharClass.Lower : Classes[c];
    }

    /// <summary>
    /// What is read by where it stands: digits set above or below the line ("10²" is two numbers, "antm²c" one word), and a
    /// letter of Maltese that is Planck's constant where it stands alone.
    /// </summary>
    private static bool IsReadByPlace(char c) => c is LetterHbar or '²' or '³' or '¹' or >= '\u2070' and <= '\u208E';
}
