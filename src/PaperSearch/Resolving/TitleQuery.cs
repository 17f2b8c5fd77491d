namespace PaperSearch.Resolving;

/// <summary>
/// The words of a query as the title they would be, so that the paper of that very title is told from longer and shorter ones.
/// </summary>
/// <param name="Counted">How many words are looked for, repeated ones counted each time.</param>
/// <param name="ContentWords">How many words are no stop words.</param>
/// <param name="StopWords">How many are, <see cref="MostStopWords"/> at most.</param>
/// <param name="Phrase">
/// The words as they stand together, where they are few enough to be a term; else <see langword="null"/>.
/// </param>
internal sealed record TitleQuery(int Counted, int ContentWords, int StopWords, TypedPhrase? Phrase = null)
{
    /// <summary>More stop words than this are not told apart, as an index keeps their number in six bits.</summary>
    public const int MostStopWords = 63;

    /// <summary>The title of words and stop words; stop words are looked for where there is nothing else.</summary>
    public static TitleQuery Of(int contentWords, int stopWords) =>
        new(contentWords > 0 ? contentWords : stopWords, contentWords, Math.Min(stopWords, MostStopWords));
}
