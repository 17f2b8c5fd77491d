using System.Collections.Frozen;

namespace PaperSearch.Resolving;

/// <summary>
/// English words that queries have for their grammar and papers for none of their topics. They are indexed as all words are:
/// beside others in free text they are not looked for. Words that some papers are about (system, thin, interest) are none.
/// </summary>
internal static class FunctionWords
{
    private const string All =
        "about above across after afterwards again against all almost alone along already also although always am among "
        + "amongst another any anyhow anyone anything anyway anywhere around became because become becomes becoming been "
        + "before beforehand behind being below beside besides between beyond both cannot could down due during each either "
        + "else elsewhere enough etc even ever every everyone everything everywhere except few former formerly further he "
        + "hence her here hereafter hereby herein hereupon hers herself him himself his however i indeed itself latter "
        + "latterly many may me meanwhile might moreover mostly much must my myself namely neither never nevertheless next "
        + "nobody none noone nor nothing now nowhere off often once only onto other others otherwise ours ourselves out "
        + "over own per perhaps please rather same seem seemed seeming seems several she should since so some somehow "
        + "someone something sometime sometimes somewhere still them themselves thence thereafter thereby therefore therein "
        + "thereupon though through throughout thru thus together too toward towards under until up upon us very via well "
        + "whatever whence whenever where whereafter whereas whereby wherein whereupon wherever whether while whither "
        + "whoever whole whom whose why within without would yet you your yours yourself yourselves";

    private static readonly FrozenSet<string> Words = All.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(string folded) => Words.Contains(folded);
}
