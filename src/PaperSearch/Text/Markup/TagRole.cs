namespace PaperSearch.Text.Markup;

/// <summary>What an element does to the text in it.</summary>
internal enum TagRole
{
    /// <summary>None that is known: its tags are text.</summary>
    Unknown,

    /// <summary>Its text stands in the line.</summary>
    Inline,

    /// <summary>Its text is parted from what stands around it.</summary>
    Block,

    Subscript,
    Superscript,

    /// <summary>Nothing in it is text.</summary>
    Hidden,

    /// <summary>LaTeX, beside which the same may stand as MathML.</summary>
    Latex,

    /// <summary>MathML.</summary>
    Formula,

    /// <summary>A part of MathML, which is one by its name.</summary>
    FormulaPart,
}
