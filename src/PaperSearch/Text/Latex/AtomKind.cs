namespace PaperSearch.Text.Latex;

/// <summary>What stands in a formula, as TeX tells atoms apart to space them (The TeXbook, chapter 17).</summary>
internal enum AtomKind
{
    None,
    Ordinary,

    /// <summary>A function's name or a large operator: set off from what it is applied to.</summary>
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,

    /// <summary>A sign typed between its operands, set off where the author set it off.</summary>
    Typed,
}
