using CsCheck;

namespace PaperSearch.Tests.Text.Latex;

/// <summary>Texts put together of pieces of LaTeX, sound and broken.</summary>
internal static class LatexTexts
{
    private static readonly string[] pieces =
    [
        "$", "$", "$$", "\\", "\\(", "\\)", "\\[", "\\]", "{", "{", "}", "}", "^", "_", "~", "-", "--", "``", "''", "`", "'",
        "\"", "\\it", "\\frac", "\\sqrt", "\\sqrt[", "[", "]", "\\hat", "\\stackrel", "\\over", "\\cite", "\\cite{", "\\url",
        "\\url{", "\\footnote", "\\mathbb", "\\left", "\\right.", "\\not", "\\alpha", "\\leq", "\\log", "\\text", "\\mbox{",
        "\\begin{equation}", "\\end{equation}", "\\begin{align*}", "\\end{align*}", "\\begin{x}", "\\href", "\\operatorname",
        "\\Unknown", "\\textquoteright", "x", "R", "Cu", " ", " ", "\n", "5", "\\$", "\\%", "%", "&", "#", "\\{", "\\}",
        "\\\\", "\\,", "\\'", "\\\"", "\\~", "\\^", "\\c", "\\i", "é", "深", "😀", "\uD835", ".", ",", "(", "\0", "\t",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(pieces).Array[0, 39].Select(string.Concat);
}
