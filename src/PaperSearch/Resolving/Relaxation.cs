namespace PaperSearch.Resolving;

/// <summary>How much less of free text with phrases in it is required, where nothing has all of it.</summary>
internal enum Relaxation
{
    /// <summary>The phrases, and of the words beside them one.</summary>
    None,

    /// <summary>The phrases; the words beside them rank.</summary>
    WordsOptional,

    /// <summary>The words of the phrases are words like the others.</summary>
    PhrasesAsWords,
}
