using System.Text.RegularExpressions;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Text;

/// <summary>Runs the rows of analysis.md.</summary>
public sealed partial class AnalysisSpecTests
{
    public static TheoryData<PaperFieldKind, string, string, string> Rows()
    {
        var rows = new TheoryData<PaperFieldKind, string, string, string>();
        foreach (var row in SpecFile.Rows("Text", "analysis.md"))
        {
            var kind = Enum.Parse<PaperFieldKind>(Heading().Match(row.Heading).Groups[1].Value);
            rows.Add(kind, row.Code("text"), row.Text("tokens"), row.Has("covers") ? row.Text("covers") : "");
        }
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.True(Rows().Count > 100);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Text_gives_the_tokens_the_spec_says(PaperFieldKind kind, string text, string expected, string covers)
    {
        var tokens = ReadToken.All(kind, text);

        Assert.Equal(expected, string.Join(' ', tokens));
        if (covers.Length > 0)
            Assert.Equal(covers, string.Join(" ¦ ", tokens.Select(t => text[t.Start..t.End])));
    }

    [GeneratedRegex(@"^## .*\(kind: (\w+)\)")]
    private static partial Regex Heading();
}
