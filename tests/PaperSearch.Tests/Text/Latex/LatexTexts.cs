namespace PaperSearch.Tests.Text.Latex;

/// <summary>Texts put together of pieces of LaTeX, sound and broken, from a fixed seed.</summary>
internal static class LatexTexts
{
    public const int Seed = 20240607;

    private static readonly string[] pieces =
    [
        "$", "$", "$$", "\\", "\\(", "\\)", "\\[", "\\]", "{", "{", "}", "}", "^", "_", "~", "-", "--", "``", "''", "`", "'",
        "\"", "\\it", "\\frac", "\\sqrt", "\\sqrt[", "[", "]", "\\hat", "\\stackrel", "\\over", "\\cite", "\\cite{", "\\url",
        "\\url{", "\\footnote", "\\mathbb", "\\left", "\\right.", "\\not", "\\alpha", "\\leq", "\\log", "\\text", "\\mbox{",
        "\\begin{equation}", "\\end{equation}", "\\begin{align*}", "\\end{align*}", "\\begin{x}", "\\href", "\\operatorname",
        "\\Unknown", "\\textquoteright", "x", "R", "Cu", " ", " ", "\n", "5", "\\$", "\\%", "%", "&", "#", "\\{", "\\}",
        "\\\\", "\\,", "\\'", "\\\"", "\\~", "\\^", "\\c", "\\i", "é", "深", "😀", "\uD835", ".", ",", "(", "\0", "\t",
    ];

    /// <summary>The texts; the same ones each time.</summary>
    public static IEnumerable<string> All(int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
            yield return string.Concat(random.GetItems(pieces, random.Next(40)));
    }

    /// <summary>Checks something for each text; a failure tells the text and the seed.</summary>
    public static void Check(int count, Action<string> check)
    {
        foreach (var text in All(count))
        {
            try
            {
                check(text);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {Seed}, text {text.Replace("\n", "\\n", StringComparison.Ordinal)}: {e}");
            }
        }
    }
}
