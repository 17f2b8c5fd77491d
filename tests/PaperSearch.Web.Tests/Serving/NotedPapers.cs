namespace PaperSearch.Web.Tests.Serving;

/// <summary>Papers with words that are misspelt and acronyms, so that there is something to say of queries.</summary>
internal static class NotedPapers
{
    public static IReadOnlyList<Paper> All { get; } =
    [
        .. Papers("r", 60, "Reinforcement learning", "We use reinforcement learning."),
        .. Papers("o", 60, "Robots of old", "Nothing of that kind."),
        .. Papers("m", 1, "Robots", "Notes on lerning with many other words between them, then reinforcement."),
        .. Papers("l", 1, "On larning", "Nothing of that kind, nor reinforcement."),
        .. Papers("c", 30, "Better ads", "We raise the click-through rate (CTR) of ads."),
        .. Papers("t", 4, "Good topics", "By latent Dirichlet allocation (LDA)."),
        .. Papers("d", 3, "Good classes", "By linear discriminant analysis (LDA)."),
    ];

    private static IEnumerable<Paper> Papers(string name, int count, string title, string text) =>
        Enumerable.Range(0, count).Select(i => new Paper { Id = PaperId.Parse($"{name}{i}"), Title = title, Abstract = text });
}
