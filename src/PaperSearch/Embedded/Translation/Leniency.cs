namespace PaperSearch.Embedded.Translation;

/// <summary>How much of prose with phrases in it must match. More lenient where nothing was found.</summary>
internal enum Leniency
{
    /// <summary>The phrases, and of the words beside them one.</summary>
    None,

    /// <summary>The phrases; the words beside them rank.</summary>
    WordsOptional,

    /// <summary>The words of the phrases are words like the others.</summary>
    PhrasesAsWords,
}
