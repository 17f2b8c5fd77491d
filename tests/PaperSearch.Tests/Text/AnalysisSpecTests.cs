using System.Text.RegularExpressions;

namespace PaperSearch.Tests.Text;

/// <summary>Runs the rows of analysis.md.</summary>
public sealed partial class AnalysisSpecTests
{
    public static TheoryData<PaperFieldKind, string, string, string> Rows()
    {
        var rows = new TheoryData<PaperFieldKind, string, string, string>();
        var kind = PaperFieldKind.Text;
        foreach (var line in File.ReadLines(RepositoryFiles.Spec("analysis.md")))
        {
            if (Heading().Match(line) is { Success: true } heading)
                kind = Enum.Parse<PaperFieldKind>(heading.Groups[1].Value);
            else if (Row().Match(line) is { Success: true } row)
                rows.Add(kind, row.Groups[1].Value, row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim());
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

    [GeneratedRegex(@"^\| `(.+?)` \|([^|]*)\|(?:([^|]*)\|)?$")]
    private static partial Regex Row();
}
