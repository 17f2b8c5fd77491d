using System.Globalization;

namespace PaperSearch.Evaluation;

/// <summary>
/// Which papers people judged relevant to which queries, and how much. Immutable; safe for any number of threads.
/// </summary>
internal sealed class Judgments
{
    private static readonly IReadOnlyDictionary<string, int> none = new Dictionary<string, int>();

    private readonly Dictionary<string, Dictionary<string, int>> grades;

    private Judgments(Dictionary<string, Dictionary<string, int>> grades) => this.grades = grades;

    /// <summary>
    /// Reads lines of query, document and grade, or of query, iteration, document and grade (TREC qrels), with tabs between,
    /// or blanks where a line has no tab. A heading in the first line, told by having no digit in it, is passed over. Of a
    /// pair judged twice the higher grade counts.
    /// </summary>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: the file cannot be read, or a line is no judgment.
    /// </exception>
    public static Judgments Read(string path)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var first = true;
        foreach (var (number, line) in CollectionFile.Lines(path))
        {
            if (first && !line.Any(char.IsAsciiDigit))
            {
                first = false;
                continue;
            }
            first = false;
            var cells = line.Contains('\t', StringComparison.Ordinal)
                ? line.Split('\t', StringSplitOptions.TrimEntries)
                : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length is not (3 or 4) || cells[0].Length == 0 || cells[^2].Length == 0
                || !int.TryParse(cells[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
                throw CollectionFile.Unreadable(path, number, "expected a query, a document and a whole number as its grade");
            Add(grades, cells[0], PaperId.Parse(cells[^2]).Value, grade);
        }
        return new Judgments(grades);
    }

    /// <summary>
    /// The grades of a query's judged papers by <see cref="PaperId.Value"/>; empty for a query without judgments.
    /// </summary>
    public IReadOnlyDictionary<string, int> Of(string query) => grades.TryGetValue(query, out var found) ? found : none;

    /// <summary>Whether a query has a relevant paper, one with a grade above 0. Only such queries can be measured.</summary>
    public bool HasRelevant(string query) => Of(query).Values.Any(grade => grade > 0);

    private static void Add(Dictionary<string, Dictionary<string, int>> grades, string query, string paper, int grade)
    {
        if (!grades.TryGetValue(query, out var ofQuery))
            grades.Add(query, ofQuery = new Dictionary<string, int>(StringComparer.Ordinal));
        ofQuery[paper] = ofQuery.TryGetValue(paper, out var before) ? Math.Max(before, grade) : grade;
    }
}
