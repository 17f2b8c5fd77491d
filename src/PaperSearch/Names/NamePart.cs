namespace PaperSearch.Names;

/// <summary>A word of a name that is asked for.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Traits">What its writing tells.</param>
internal readonly record struct NamePart(string Text, NameTraits Traits)
{
    private const int LongestCut = 4;

    /// <summary>Whether it is the beginning of a name: "Y", "Yu.", "Chr."; never in a script without spaces.</summary>
    public bool IsCut => IsCutShort(Text, Traits);

    /// <summary>Whether it may be a family name alone: an initial may not.</summary>
    public bool IsName => Text.Length > 1 || Has(NameTraits.Dense);

    public bool Has(NameTraits traits) => (Traits & traits) != 0;

    /// <summary>Whether a word so written is the beginning of a name.</summary>
    public static bool IsCutShort(ReadOnlySpan<char> text, NameTraits traits) =>
        (traits & NameTraits.Dense) == 0
        && (text.Length == 1 || ((traits & NameTraits.Dotted) != 0 && text.Length <= LongestCut));
}
