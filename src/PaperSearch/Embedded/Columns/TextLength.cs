namespace PaperSearch.Embedded.Columns;

/// <summary>The norm of a field of text: its exact number of words and how many of them are stop words.</summary>
internal static class TextLength
{
    private const int StopWordBits = 6;
    private const int MostStopWords = (1 << StopWordBits) - 1;

    public static long Encode(int words, int stopWords) => ((long)words << StopWordBits) | (uint)CapStopWords(stopWords);

    public static int Words(long norm) => (int)(norm >> StopWordBits);

    public static int StopWords(long norm) => (int)(norm & MostStopWords);

    public static int TellingWords(long norm) => Words(norm) - StopWords(norm);

    /// <summary>As many stop words as a norm can tell.</summary>
    public static int CapStopWords(int stopWords) => Math.Min(stopWords, MostStopWords);
}
