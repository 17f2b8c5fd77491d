using System.Globalization;

namespace PaperSearch.Tests.Evaluation;

/// <summary>
/// A small judged collection. For each query one paper has its word in the title and one in the abstract; either is the relevant
/// one, so that what fields weigh decides.
/// </summary>
internal static class TemporaryCollection
{
    /// <summary>Writes the collection.</summary>
    /// <param name="folder">Where to; made where it is not there.</param>
    /// <param name="queries">How many queries.</param>
    /// <param name="isInTitle">Of which queries the relevant paper is the one with the word in its title.</param>
    public static string Write(string folder, int queries, Func<int, bool> isInTitle)
    {
        Directory.CreateDirectory(folder);
        using var corpus = new StreamWriter(Path.Combine(folder, "corpus.jsonl"));
        using var asked = new StreamWriter(Path.Combine(folder, "queries.jsonl"));
        using var judged = new StreamWriter(Path.Combine(folder, "qrels.tsv"));
        for (var i = 0; i < queries; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var word = "zorb" + string.Concat(number.Select(digit => (char)('k' + (digit - '0'))));
            corpus.WriteLine($$"""{"_id":"t{{number}}","title":"Notes of {{word}}","text":"Some plain words of a paper."}""");
            var text = $"Some {word} in a paper, {word}.";
            corpus.WriteLine($$"""{"_id":"a{{number}}","title":"Notes of others","text":"{{text}}"}""");
            asked.WriteLine($$"""{"_id":"q{{number}}","text":"{{word}}"}""");
            judged.WriteLine($"q{number}\t{(isInTitle(i) ? 't' : 'a')}{number}\t1");
        }
        return folder;
    }
}
