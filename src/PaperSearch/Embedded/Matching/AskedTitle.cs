namespace PaperSearch.Embedded.Matching;

/// <summary>The words of a question as the title they would be, so that the paper with that very title is told from longer and shorter ones.</summary>
/// <param name="Counted">How many words are looked for, repeated ones counted each time.</param>
/// <param name="TellingWords">How many words are no stop words.</param>
/// <param name="StopWords">How many are.</param>
internal readonly record struct AskedTitle(int Counted, int TellingWords, int StopWords)
{
    /// <summary>The title of words and stop words; stop words are looked for where there is nothing else.</summary>
    public static AskedTitle Of(int tellingWords, int stopWords) =>
        new(tellingWords > 0 ? tellingWords : stopWords, tellingWords, Columns.TextLength.CapStopWords(stopWords));
}
