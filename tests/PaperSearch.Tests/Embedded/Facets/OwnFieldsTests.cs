using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Facets;

/// <summary>Fields that an application adds: searched, filtered, counted, kept.</summary>
public sealed class OwnFieldsTests : IAsyncLifetime
{
    private static readonly PaperFieldTable fields = PaperFieldTable.Default.With(
        PaperField.Keyword("lab"),
        PaperField.Number("rating"),
        PaperField.Date("read"),
        PaperField.Text("notes"),
        PaperField.Keyword("kind"));

    private static readonly Paper[] papers =
    [
        Make("a", 2001, ("lab", "Physics"), ("rating", "3"), ("read", "2024-03-05"),
            ("notes", "Reads well. Compare the lattices."), ("notes", "Twice")),
        Make("b", 2002, ("lab", "Physics"), ("lab", "Chemistry of Life"), ("rating", "5"), ("read", "2024"),
            ("kind", "preprint")),
        Make("c", 2003, ("Lab", "[\"chemistry of life\",\"Physics\"]"), ("rating", "4"), ("notes", "No lattice twice")),
        Make("d", 2003, ("rating", "good"), ("read", "soon"), ("lab", new string('x', 40_000))),
        Make("e", 2004),
    ];

    private readonly TemporaryIndex index = new(fields);

    public async ValueTask InitializeAsync() => await index.Index.ImportAsync(papers, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        index.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("lab:Physics", "a b c")]
    [InlineData("lab:physics", "a b c")]
    [InlineData("lab:\"Chemistry of Life\"", "b c")]
    [InlineData("lab:chem*", "b c")]
    [InlineData("lab:Chemistry", "")]
    [InlineData("lab:*", "a b c d")]
    [InlineData("rating:>=4", "b c")]
    [InlineData("rating:>3", "b c")]
    [InlineData("rating:3..4", "a c")]
    [InlineData("rating:5", "b")]
    [InlineData("rating:*", "a b c")]
    [InlineData("read:2024-03", "a")]
    [InlineData("read:2024", "a b")]
    [InlineData("read:*", "a b")]
    [InlineData("notes:lattice", "a c")]
    [InlineData("notes:\"compare the lattice\"", "a")]
    [InlineData("notes:\"lattices twice\"", "c")]
    [InlineData("notes:latti*", "a c")]
    [InlineData("notes:*", "a c")]
    [InlineData("kind:preprint", "b")]
    [InlineData("lab:physics AND NOT rating:>=4", "a")]
    [InlineData("marimba -lab:physics", "d e")]
    [InlineData("lattice", "")]
    public void Field_is_searched_by_name(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', index.Ids(query).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("lab:Physics rating:[4 TO *]", "b c")]
    [InlineData("read:[2024-03 TO 2024-04]", "a")]
    public void Field_is_searched_in_Lucene_syntax(string query, string ids)
    {
        var page = index.Index.Search(new SearchRequest { Query = query, Syntax = QuerySyntax.Lucene });
        Assert.Equal(ids, string.Join(' ', page.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("rating:>=4 lab:Phys*")]
    [InlineData("lab:\"Chemistry of Life\" notes:(a OR b)")]
    public void Canonical_text_of_a_query_parses_to_the_same_tree(string query)
    {
        var tree = QueryParser.Parse(query, fields: fields).Root;
        Assert.Equal(tree, QueryParser.Parse(QueryPrinter.Print(tree), fields: fields).Root);
    }

    [Fact]
    public void Slip_of_a_field_is_told_with_the_nearest() =>
        Assert.Contains(
            "'rating:'", Assert.Single(Search(new() { Query = "ratng:3" }).Query.Warnings).Message, StringComparison.Ordinal);

    [Fact]
    public void Facets_count_values_and_intervals()
    {
        var page = Search(new() { Facets = [new("lab"), new("rating"), new("read"), new("kind")] });

        Assert.Equal(
            ["Physics 3", "Chemistry of Life 1", "chemistry of life 1", $"{new string('x', 1000)} 1"], Buckets(page, "lab"));
        Assert.Equal(["3 1", "4 1", "5 1"], Buckets(page, "rating"));
        Assert.Equal((FacetType.Histogram, 2L), (page.Facets["rating"].Type, page.Facets["rating"].OtherCount));
        Assert.Equal(["2024 2"], Buckets(page, "read"));
        Assert.Equal(["preprint 1"], Buckets(page, "kind"));
        Assert.Equal("Lab", page.Facets["lab"].Label);
    }

    [Theory]
    [InlineData("lab", "Physics", "a b c")]
    [InlineData("lab", "physics", "")]
    [InlineData("lab", "Chemistry of Life|chemistry of life", "b c")]
    [InlineData("rating", "4..", "b c")]
    [InlineData("rating", "..3|5", "a b")]
    [InlineData("read", "2024-03..2024-06", "a")]
    [InlineData("read", "..2024", "a b")]
    [InlineData("year", "2001|2003..", "a c d e")]
    public void Filter_picks_any_of_its_values(string facet, string values, string ids)
    {
        var page = Search(new() { Filters = new SearchFilters().With(facet, values.Split('|').ToValueList()) });
        Assert.Equal(ids, string.Join(' ', page.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Facet_is_counted_without_its_own_filter()
    {
        var page = Search(new()
        {
            Filters = new() { ["lab"] = ["Chemistry of Life"], ["rating"] = ["4..5"] },
            Facets = [new("lab"), new("rating"), new("year")],
        });

        Assert.Equal(["b"], page.Hits.Select(h => h.Id));
        Assert.Equal(["Physics 2", "Chemistry of Life 1", "chemistry of life 1"], Buckets(page, "lab"));
        Assert.Equal(["Chemistry of Life"], page.Facets["lab"].Buckets.Where(b => b.Selected).Select(b => b.Value));
        Assert.Equal(["5 1"], Buckets(page, "rating"));
        Assert.Equal(["2002 1"], Buckets(page, "year"));
        Assert.True(page.Facets["rating"].Sideways && !page.Facets["year"].Sideways);
    }

    [Fact]
    public void Facet_or_filter_that_there_is_not_is_an_error_that_names_the_nearest()
    {
        Assert.StartsWith("There is no facet 'yera'. Was 'year' meant? Facets are: year, rating,",
            Error(new() { Facets = [new("yera")] }), StringComparison.Ordinal);
        Assert.StartsWith("There is no facet 'ratings'. Was 'rating' meant?",
            Error(new() { Filters = new() { ["ratings"] = ["3"] } }), StringComparison.Ordinal);
        Assert.Contains("'many' is not a whole number", Error(new() { Filters = new() { ["rating"] = ["many"] } }),
            StringComparison.Ordinal);
        Assert.Contains("'5..3' is not a whole number", Error(new() { Filters = new() { ["rating"] = ["5..3"] } }),
            StringComparison.Ordinal);
        Assert.Contains("'soon' is not a date", Error(new() { Filters = new() { ["read"] = ["soon"] } }),
            StringComparison.Ordinal);

        string Error(SearchRequest request) => Assert.Throws<ArgumentException>(() => Search(request)).Message;
    }

    [Fact]
    public void Value_that_is_none_of_its_field_stays_stored() =>
        Assert.Equal(papers[3].Extra, index.Index.Get(PaperId.Parse("d"))!.Extra);

    [Fact]
    public void Cursor_fits_only_a_request_with_the_same_filters()
    {
        var request = new SearchRequest { Size = 1, Filters = new() { ["lab"] = ["Physics"] } };
        var cursor = Search(request).Next;

        Assert.Single(Search(request with { Cursor = cursor }).Hits);
        var other = request with { Cursor = cursor, Filters = new() { ["lab"] = ["Physics", "x"] } };
        var e = Assert.Throws<PaperSearchException>(() => Search(other));
        Assert.Equal(PaperSearchError.CursorMismatch, e.Error);
    }

    [Fact]
    public void Index_that_is_opened_without_a_declaration_has_its_fields()
    {
        index.Reopen();
        Assert.Equal(fields, index.Index.Fields);
        Field_is_searched_by_name("lab:Physics rating:>=4", "b c");
    }

    [Fact]
    public void Declaration_that_has_changed_is_refused_once_papers_are_in()
    {
        PaperFieldTable[] others =
            [PaperFieldTable.Default, fields.With(PaperField.Text("more")), PaperFieldTable.Default.With(PaperField.Text("lab"))];
        foreach (var other in others)
        {
            var e = Assert.Throws<PaperSearchException>(() => index.Reopen(other));
            Assert.Equal(PaperSearchError.IndexOutdated, e.Error);
            Assert.Contains("import the papers again", e.Message, StringComparison.Ordinal);
        }
        index.Reopen(fields);
    }

    [Fact]
    public async Task Label_may_change_and_is_recorded_with_the_next_papers()
    {
        var lab = PaperField.Keyword("lab") with
        {
            Label = "Institute",
            Facets = [new("institute", FacetType.Terms, "Institutes")],
        };
        var changed = PaperFieldTable.Default.With([lab, .. fields.Own.Skip(1)]);
        index.Reopen(changed);
        Assert.Equal("Physics 3", Buckets(Search(new() { Facets = [new("institute")] }), "institute")[0]);

        await index.Index.ImportAsync([Make("f", 2005)], TestContext.Current.CancellationToken);
        index.Reopen();
        Assert.Equal(changed, index.Index.Fields);
    }

    [Fact]
    public async Task Fields_may_be_declared_of_an_index_without_papers()
    {
        using var empty = new TemporaryIndex();
        empty.Reopen(fields);
        await empty.Index.ImportAsync(papers, TestContext.Current.CancellationToken);
        empty.Reopen();
        Assert.Equal(fields, empty.Index.Fields);
        Assert.Equal(3, empty.Ids("lab:physics").Length);
    }

    [Fact]
    public async Task Values_are_counted_over_many_segments_and_deletes()
    {
        await index.Index.ImportAsync([Make("f", 2005, ("lab", "Physics"), ("rating", "120"))],
            TestContext.Current.CancellationToken);
        await index.Index.DeleteAsync([PaperId.Parse("a")]);

        var page = Search(new() { Facets = [new("lab", 1), new("rating")] });
        Assert.Equal(["Physics 3"], Buckets(page, "lab"));
        // 4 to 120 in at most ten intervals.
        Assert.Equal(
            ["0..19 2", "20..39 0", "40..59 0", "60..79 0", "80..99 0", "100..119 0", "120..139 1"], Buckets(page, "rating"));
    }

    [Fact]
    public async Task Column_that_is_first_read_after_a_delete_is_read()
    {
        Search(new());
        await index.Index.DeleteAsync([PaperId.Parse("a")]);
        Assert.Equal("Physics 2", Buckets(Search(new() { Facets = [new("lab"), new("author"), new("venue")] }), "lab")[0]);
    }

    private static Paper Make(string id, int year, params (string Name, string Value)[] extra) => new()
    {
        Id = PaperId.Parse(id),
        Title = "Marimba " + id,
        Date = new PaperDate(year),
        Extra = extra.Select(e => new ExtraField(e.Name, e.Value)).ToValueList(),
    };

    private static string[] Buckets(SearchPage page, string facet) =>
        [.. page.Facets[facet].Buckets.Select(b => $"{b.Value} {b.Count}")];

    private SearchPage Search(SearchRequest request) => index.Index.Search(request, TestContext.Current.CancellationToken);
}
