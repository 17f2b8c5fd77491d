using System.Buffers;

namespace PaperSearch.Text.Latex;

/// <summary>How the signs of formulas stand among their neighbours.</summary>
internal static class Atoms
{
    private static readonly SearchValues<char> Relations = SearchValues.Create(
        "≤≥≪≫≠≈∼≃≅≡∝≲≳⊂⊆⊃⊇∈∉∋→←↔⇒⇐⇔⟶↦∣∥⊥⪕≰≱≮≯⋘⋙≺≻⪯⪰≼≽⪅⪆≶≷≐≍≜≔≊∽≁≇⊊⊋⫋⊈⊄⊏⊑⊒∤∦⊨⊢⊩⊣⊲⊳⊴⊵◁▷⟺⟹⟸⟵⟷⟼↪↩↠↣⇌⇄⇆⇉⇝⇀⋈");

    private static readonly SearchValues<char> Binaries = SearchValues.Create("×÷·±∓⋆∘•⊕⊗⊙⊖∧∨∩∪∖⋉⋊⨿⊔⊓⊎⊠⊞⊡⊘∔≀⋎⋏⊼⊻");

    private static readonly SearchValues<char> Large = SearchValues.Create("∑∏∫∮∐⨁⨂⋃⋂⨆⋀⋁⨀∬∭");

    /// <summary>The kind of a sign, typed or set by a command.</summary>
    public static AtomKind Of(char sign) => sign switch
    {
        '(' or '[' or '{' or '⟨' or '⌊' or '⌈' => AtomKind.Open,
        ')' or ']' or '}' or '⟩' or '⌋' or '⌉' => AtomKind.Close,
        ',' or ';' => AtomKind.Punctuation,
        '=' or '+' or '-' or '*' or '<' or '>' or ':' or '|' or '/' => AtomKind.Typed,
        <= '~' => AtomKind.Ordinary,
        _ when Relations.Contains(sign) => AtomKind.Relation,
        _ when Binaries.Contains(sign) => AtomKind.Binary,
        _ when Large.Contains(sign) => AtomKind.Operator,
        _ => AtomKind.Ordinary,
    };
}
