using PaperSearch.Evaluation;
using PaperSearch.Resolving;

namespace PaperSearch.Cli.Commands;

/// <summary>A ranking that <c>papersearch eval</c> measures: a profile, or what another system found.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Profile">The profile; <see langword="null"/> for a run.</param>
internal sealed record ComparedRanking(string Name, RankingProfile? Profile)
{
    /// <summary>Reads a name, a file with a profile, or a TREC run, told by how they begin.</summary>
    public static ComparedRanking Read(string text) =>
        !RankingOption.IsName(text) && File.Exists(text) && !BeginsAsProfile(text)
            ? new ComparedRanking(text, null)
            : new ComparedRanking(text, RankingOption.Read(text));

    public EvaluationReport Measure(JudgedCollection collection, CancellationToken cancellation) => Profile is null
        ? collection.EvaluateRun(Name)
        : collection.Evaluate(new EvaluationOptions { Ranking = Profile }, cancellation);

    // A comment may stand before the object.
    private static bool BeginsAsProfile(string path)
    {
        using var reader = new StreamReader(path);
        int c;
        do
            c = reader.Read();
        while (c >= 0 && char.IsWhiteSpace((char)c));
        return c is -1 or '{' or '/' or '[';
    }
}
