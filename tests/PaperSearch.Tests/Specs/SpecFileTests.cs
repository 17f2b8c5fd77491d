namespace PaperSearch.Tests.Specs;

public sealed class SpecFileTests
{
    [Fact]
    public void Rows_of_every_table_are_read_with_the_heading_above_them()
    {
        var rows = Rows(
            "# A", "text", "", "| query | hits |", "|---|--:|", "| `a \\| b` | 1 |", "| `` | 20 |", "",
            "## B", "| meet | as |", "|---|---|", "| yes | `` `x` `` |");

        Assert.Equal(["# A", "# A", "## B"], rows.Select(r => r.Heading));
        Assert.Equal(("a | b", 1), (rows[0].Code("query"), rows[0].Number("hits")));
        Assert.Equal(("", 20), (rows[1].Code("query"), rows[1].Number("hits")));
        Assert.Equal((true, "`x`"), (rows[2].YesOrNo("meet"), rows[2].Code("as")));
        Assert.True(rows[0].Has("hits") && !rows[2].Has("hits"));
    }

    [Theory]
    [InlineData("| `c` |", "spec.md, line 4: a row has 1 cells, its table 2 columns.")]
    [InlineData("| `c` | d | |", "spec.md, line 4: a row has 3 cells, its table 2 columns.")]
    [InlineData("| `c` | d", "spec.md, line 4: a row does not end with a bar.")]
    [InlineData("`c` | d |", "spec.md, line 4: a table does not end with an empty line.")]
    public void Row_that_is_not_of_its_table_is_an_error_with_its_line(string row, string error) =>
        Assert.Equal(error,
            Assert.Throws<InvalidDataException>(() => Rows("| a | b |", "|---|---|", "| `x` | y |", row)).Message);

    [Theory]
    [InlineData("| `a` | b |")]
    [InlineData("")]
    public void Table_without_a_line_of_dashes_is_an_error(string second) =>
        Assert.Equal("spec.md, line 2: a table has no line of dashes.",
            Assert.Throws<InvalidDataException>(() => Rows("| a | b |", second)).Message);

    [Fact]
    public void Cell_that_is_not_what_its_column_holds_is_an_error_with_its_line()
    {
        var row = Assert.Single(Rows("| a |", "|---|", "| `x |"));

        Assert.Equal("spec.md, line 3: '`x' in column 'a' is no code.", Message(() => row.Code("a")));
        Assert.Equal("spec.md, line 3: '`x' in column 'a' is neither yes nor no.", Message(() => row.YesOrNo("a")));
        Assert.Equal("spec.md, line 3: '`x' in column 'a' is no number.", Message(() => row.Number("a")));
        Assert.Equal("spec.md, line 3: the table has no column 'b'.", Message(() => row.Text("b")));

        static string Message(Func<object> read) => Assert.Throws<InvalidDataException>(read).Message;
    }

    private static List<SpecRow> Rows(params string[] lines) => SpecFile.Rows("spec.md", lines);
}
