namespace PaperSearch.Tests.Papers;

public sealed class PaperFieldTableTests
{
    private static readonly PaperFieldTable table = PaperFieldTable.Default.With(
        PaperField.Keyword("lab") with { Aliases = ["laboratory"] },
        PaperField.Number("rating"),
        PaperField.Date("read_on"),
        PaperField.Text("notes"));

    [Theory]
    [InlineData("title", "title")]
    [InlineData("TI", "title")]
    [InlineData("venue", "journal")]
    [InlineData("Laboratory", "lab")]
    [InlineData("any", null)]
    [InlineData("title ", null)]
    public void Field_is_found_by_name_and_alias_in_any_case(string name, string? field) =>
        Assert.Equal(field, table.Find(name)?.Name);

    [Fact]
    public void Words_without_a_field_are_looked_for_in_titles_abstracts_and_authors() =>
        Assert.Equal(["title", "abstract", "author"], PaperFieldTable.Default.All.Where(f => f.IsDefault).Select(f => f.Name));

    [Fact]
    public void Facets_are_listed_by_type_then_as_their_fields_are() =>
        Assert.Equal(["year", "rating", "read_on", "category", "author", "venue", "lab", "code"],
            table.Facets.Select(f => f.Name));

    [Fact]
    public void Fields_of_the_application_stand_behind_those_of_every_index()
    {
        Assert.Equal(["lab", "rating", "read_on", "notes"], table.Own.Select(f => f.Name));
        Assert.Equal([.. PaperFieldTable.Default.All, .. table.Own], table.All);
        Assert.Equal(("Read on", "Read on"), (table.Find("read_on")!.Label, table.FindFacet("read_on")!.Definition.Label));
    }

    [Fact]
    public void Table_is_equal_to_another_of_the_same_fields()
    {
        var same = PaperFieldTable.Default
            .With(PaperField.Keyword("lab") with { Aliases = ["laboratory"] }, PaperField.Number("rating"))
            .With(PaperField.Date("read_on"), PaperField.Text("notes"));
        Assert.Equal(table, same);
        Assert.NotEqual(table, same.With(PaperField.Text("more")));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("CAT")]
    [InlineData("venue")]
    [InlineData("code")]
    [InlineData("any")]
    [InlineData("Lab")]
    [InlineData("laboratory")]
    [InlineData("_kind")]
    [InlineData("2nd")]
    [InlineData("two words")]
    [InlineData("größe")]
    [InlineData("a.b")]
    public void Name_that_is_taken_or_none_is_refused(string name) =>
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => table.With(PaperField.Keyword(name))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Alias_and_facet_that_are_taken_are_refused()
    {
        Assert.Throws<ArgumentException>(() => table.With(PaperField.Text("more") with { Aliases = ["ti"] }));
        Assert.Throws<ArgumentException>(() => table.With(WithFacet(PaperField.Keyword("more"), "author", FacetType.Terms)));
        Assert.Throws<ArgumentException>(() => table.With(PaperField.Text("more"), PaperField.Keyword("more")));
    }

    [Fact]
    public void Facet_that_does_not_fit_its_field_is_refused()
    {
        Assert.Throws<ArgumentException>(() => table.With(WithFacet(PaperField.Text("more"), "more", FacetType.Terms)));
        Assert.Throws<ArgumentException>(() => table.With(WithFacet(PaperField.Number("more"), "more", FacetType.Tree)));
        Assert.Throws<ArgumentException>(
            () => table.With(WithFacet(PaperField.Keyword("more"), "more", FacetType.Terms, size: 0)));
    }

    [Fact]
    public void Values_are_those_of_extra_fields_of_the_name_and_of_arrays_in_them()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("a"),
            Extra =
            [
                new("LAB", " Physics "), new("other", "x"), new("lab", "[\"Chemistry\", 7, \"\"]"), new("lab", "[sic] Biology"),
                new("lab", " "),
            ],
        };
        Assert.Equal(["Physics", "Chemistry", "7", "[sic] Biology"], PaperField.Keyword("lab").ValuesOf(paper));
    }

    private static PaperField WithFacet(PaperField field, string name, FacetType type, int size = 10) =>
        field with { Facets = [new FacetDefinition(name, type, "More") { Size = size }] };
}
