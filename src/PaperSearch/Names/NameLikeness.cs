namespace PaperSearch.Names;

/// <summary>How like the name that was asked for an author's must be.</summary>
internal enum NameLikeness
{
    /// <summary>As names are compared: it may be this person.</summary>
    MayBe,

    /// <summary>
    /// Whatever it has of accents, the name is spelt so, with umlauts as one letter or two: Müller and Mueller are one,
    /// Muller and Mueller, Ade and Adje are not.
    /// </summary>
    Spelt,

    /// <summary>And the family name is all of the author's: Braun is neither Braun-Munzinger nor von Braun.</summary>
    WholeFamily,

    /// <summary>And the family name is the author's letter by letter, whatever is a capital: Muller is no Müller.</summary>
    AsWritten,

    /// <summary>The author is a group that has the words in its name: LIGO is the LIGO Scientific Collaboration.</summary>
    Group,
}
