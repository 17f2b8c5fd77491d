using System.Globalization;

namespace PaperSearch.Evaluation;

/// <summary>Reads and writes rankings as a TREC run file: <c>qid Q0 docid rank score tag</c>, one line a hit.</summary>
internal static class TrecRun
{
    /// <summary>Writes one query's ranking.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="query">The query's id.</param>
    /// <param name="hits">Papers and scores, best first.</param>
    /// <param name="tag">Names the system. Default <c>papersearch</c>.</param>
    /// <remarks>
    /// trec_eval orders by score, read as single precision, and passes over the rank. Of equal scores the later one is written as
    /// the next smaller number, so that it measures the very order that was found. Blanks in ids part columns and are written as
    /// <c>_</c>; <see cref="Read"/> knows the ids again.
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

    /// <summary>
    /// Reads a file: for each query the papers it found, best first. As trec_eval does it goes by the scores, of equal ones by
    /// the ranks.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="ids">The ids of queries and papers that matter, by which those with blanks are told.</param>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: the file cannot be read, or a line is none of a run.
    /// </exception>
    public static IReadOnlyDictionary<string, string[]> Read(string path, IEnumerable<string> ids)
    {
        var asWritten = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => Word(id) != id))
            asWritten.TryAdd(Word(id), id);
        var hits = new Dictionary<string, List<(string Paper, double Score, double Rank)>>(StringComparer.Ordinal);
        foreach (var (number, line) in CollectionFile.Lines(path))
        {
            var cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 5 || !TryRead(cells[3], out var rank) || !TryRead(cells[4], out var score))
                throw CollectionFile.Unreadable(path, number, "expected a line of a TREC run, qid Q0 docid rank score tag");
            var query = asWritten.GetValueOrDefault(cells[0], cells[0]);
            if (!hits.TryGetValue(query, out var ofQuery))
                hits.Add(query, ofQuery = []);
            var paper = PaperId.Parse(cells[2]).Value;
            ofQuery.Add((asWritten.GetValueOrDefault(paper, paper), score, rank));
        }
        return hits.ToDictionary(
            query => query.Key,
            query => query.Value.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Rank)
                .Select(hit => hit.Paper).Distinct(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
    }

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    // Blanks part the columns, so an id must not hold one.
    private static string Word(string text) => text.Any(char.IsWhiteSpace)
        ? string.Concat(text.Select(c => char.IsWhiteSpace(c) ? '_' : c))
        : text;
}
