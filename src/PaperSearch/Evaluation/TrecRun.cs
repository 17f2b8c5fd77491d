using System.Globalization;

namespace PaperSearch.Evaluation;

/// <summary>Writes rankings as a TREC run file: <c>qid Q0 docid rank score tag</c>, one line a hit.</summary>
internal static class TrecRun
{
    /// <summary>Writes one query's ranking.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="query">The query's id.</param>
    /// <param name="hits">Papers and scores, best first.</param>
    /// <param name="tag">Names the system. Default <c>papersearch</c>.</param>
    /// <remarks>
    /// trec_eval orders by score, read as single precision, and passes over the rank. Of equal scores the later one is written as
    /// the next smaller number, so that it measures the very order that was found.
    /// </remarks>
    public static void Write(
        TextWriter writer, string query, IEnumerable<(string Paper, double Score)> hits, string tag = "papersearch")
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(hits);
        var rank = 0;
        var before = float.PositiveInfinity;
        foreach (var (paper, score) in hits)
        {
            before = Math.Min((float)score, float.BitDecrement(before));
            writer.Write(
                string.Create(CultureInfo.InvariantCulture, $"{Word(query)} Q0 {Word(paper)} {++rank} {before:R} {Word(tag)}\n"));
        }
    }

    // Blanks part the columns, so an id must not hold one.
    private static string Word(string text) => text.Any(char.IsWhiteSpace)
        ? string.Concat(text.Select(c => char.IsWhiteSpace(c) ? '_' : c))
        : text;
}
