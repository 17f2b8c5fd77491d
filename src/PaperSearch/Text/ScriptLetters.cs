using System.Collections.Frozen;

namespace PaperSearch.Text;

/// <summary>The characters that Unicode has above and below the line, and the letters with doubled strokes.</summary>
internal static class ScriptLetters
{
    private const string Above = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
        + "AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂαᵅβᵝγᵞδᵟεᵋθᶿφᵠχᵡ";

    private const string Below = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ";

    /// <summary>Signs that stand raised by themselves.</summary>
    private const string Raised = "′″‴°*†‡";

    private static readonly FrozenDictionary<char, char> Superscripts = Pairs(Above);
    private static readonly FrozenDictionary<char, char> Subscripts = Pairs(Below);

    private static readonly FrozenSet<char> Scripts = Superscripts.Values.Concat(Subscripts.Values).ToFrozenSet();

    /// <summary>The character above or below the line; '\0' where Unicode has none. A point stays between digits.</summary>
    public static char Find(char c, bool above) => (above ? Superscripts : Subscripts).GetValueOrDefault(c);

    /// <summary>Whether a character was made by <see cref="Find"/>.</summary>
    public static bool IsScript(char c) => Scripts.Contains(c);

    /// <summary>Whether signs are raised by themselves, as primes and daggers are.</summary>
    public static bool AreRaised(ReadOnlySpan<char> signs) => !signs.ContainsAnyExcept(Raised);

    /// <summary>ℝ for R; a pair of surrogates for most others; <see langword="null"/> for what has no doubled strokes.</summary>
    public static string? DoubleStruck(char c) => c switch
    {
        'C' => "ℂ",
        'H' => "ℍ",
        'N' => "ℕ",
        'P' => "ℙ",
        'Q' => "ℚ",
        'R' => "ℝ",
        'Z' => "ℤ",
        >= 'A' and <= 'Z' => char.ConvertFromUtf32(0x1D538 + c - 'A'),
        >= 'a' and <= 'z' => char.ConvertFromUtf32(0x1D552 + c - 'a'),
        >= '0' and <= '9' => char.ConvertFromUtf32(0x1D7D8 + c - '0'),
        _ => null,
    };

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        Enumerable.Range(0, pairs.Length / 2).ToFrozenDictionary(i => pairs[2 * i], i => pairs[2 * i + 1]);
}
