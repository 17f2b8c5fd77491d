namespace PaperSearch.Resolving;

/// <summary>What a part is for the query it is a part of.</summary>
internal enum PartRole
{
    /// <summary>What the operator around it says.</summary>
    Operand,

    /// <summary>A word of free text that is scored among the others.</summary>
    Word,

    /// <summary>A word of free text that says too little to be looked for beside the others.</summary>
    PassedOver,

    /// <summary>A part of free text any of which, or a word, will do.</summary>
    Alternative,

    /// <summary>A part of free text that must match.</summary>
    Required,

    /// <summary>A part of free text that must not match.</summary>
    Excluded,
}
