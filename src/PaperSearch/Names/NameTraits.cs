namespace PaperSearch.Names;

/// <summary>What the writing of a word in a name tells of it.</summary>
[Flags]
internal enum NameTraits
{
    None = 0,

    /// <summary>It continues the word before it: behind a hyphen, or the second of initials without a blank.</summary>
    Continues = 1,

    /// <summary>A dot stands behind it: an initial or a name that is cut short.</summary>
    Dotted = 2,

    /// <summary>It begins family names: "van", "Mac".</summary>
    Particle = 4,

    /// <summary>A particle that no given name is taken for: it has no capital, or begins family names with one.</summary>
    SureParticle = 8,

    /// <summary>The record tells that it belongs to the family name.</summary>
    Told = 16,

    /// <summary>One of the letters of capitals that are read as initials: "ZX".</summary>
    Letter = 32,

    /// <summary>Of a script without spaces.</summary>
    Dense = 64,

    /// <summary>It joins two family names: "y".</summary>
    Conjunction = 128,
}
