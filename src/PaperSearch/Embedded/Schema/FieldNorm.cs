using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Schema;

/// <summary>The norm of a field of text: its exact number of words and how many of them are stop words.</summary>
internal static class FieldNorm
{
    private const int StopWordBits = 6;
    private const int MostStopWords = TitleQuery.MostStopWords;

    public static long Encode(int words, int stopWords) =>
        ((long)words << StopWordBits) | (uint)Math.Min(stopWords, MostStopWords);

    public static int Words(long norm) => (int)(norm >> StopWordBits);

    public static int StopWords(long norm) => (int)(norm & MostStopWords);

    public static int ContentWords(long norm) => Words(norm) - StopWords(norm);
}
