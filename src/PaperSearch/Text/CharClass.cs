namespace PaperSearch.Text;

/// <summary>What a character is to the analysis. No flag: it separates words.</summary>
[Flags]
internal enum CharClass : byte
{
    None = 0,

    /// <summary>A lower-case letter, or a letter of a script without case.</summary>
    Lower = 1,
    Upper = 2,
    Digit = 4,

    /// <summary>Neither seen nor separating: an accent, a soft hyphen.</summary>
    Ignored = 8,

    /// <summary>Of a script written without spaces, read by overlapping pairs.</summary>
    Dense = 16,
    Surrogate = 32,

    /// <summary>Read as several letters.</summary>
    Expands = 64,
    Greek = 128,

    /// <summary>Part of a word.</summary>
    Word = Lower | Upper | Digit,

    /// <summary>Part of a word, but not just one folded letter.</summary>
    Special = Dense | Surrogate | Expands | Greek,
}
