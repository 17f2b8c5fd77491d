using System.Collections.Frozen;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>Words with which no term begins or ends: stop words, and those that link what they stand between.</summary>
internal static class LinkingWords
{
    private static readonly FrozenSet<string> words =
        ("about across after against along among around based before behind beneath beside between beyond coupled driven "
        + "during following including inside like near off onto out outside over per since through throughout toward towards "
        + "under until unto upon using versus via vs where while whose within without")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => StopWords.Contains(word) || words.Contains(word);
}
