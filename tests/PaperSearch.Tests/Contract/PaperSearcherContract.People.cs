using PaperSearch.Names;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>How people of one name are told apart.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    private static readonly Paper[] namesakes =
    [
        By("e1", "1990", "hep-th", "Edward Witten", "Nathan Seiberg"),
        By("e2", "1994", "hep-th", "E. Witten", "Nathan Seiberg"),
        By("e3", "1996", "math.AG", "Edward Witten", "N. Seiberg", "Cumrun Vafa"),
        By("v1", "2015", "q-bio.GN", "Evan Witten", "Rafi Katz"),
        By("v2", "2016", "q-bio.GN", "E. Witten", "Rafi Katz"),
        By("d1", "2015", "stat.ME", "Daniela Witten", "Noah Simon"),
        By("g1", "2012", "hep-ex", "ATLAS Collaboration"),
        By("g2", "2013", "hep-ex", "The ATLAS Collaboration"),
        By("one", "2001", "cs.AI", "Aristotle"),
    ];

    [Theory]
    [InlineData("Witten", "Edward Witten 3, Evan Witten 2, Daniela Witten 1")]
    [InlineData("Witten, E", "Edward Witten 3, Evan Witten 2")]
    [InlineData("E. Witten", "Edward Witten 3, Evan Witten 2")]
    public async Task Name_of_several_people_lists_them(string name, string people)
    {
        await using var backend = await CreateAsync(namesakes);

        var page = (await backend.Searcher.GetAuthorAsync(name, cancellation: Cancellation))!;

        Assert.Equal(people, string.Join(", ", page.Candidates.Select(person => $"{person.Name} {person.Papers}")));
        Assert.Empty(page.Papers);
        Assert.Empty(page.Reference);
        Assert.False(page.MoreCandidates);
        foreach (var person in page.Candidates)
        {
            var own = await backend.Searcher.GetAuthorAsync(person.Reference, cancellation: Cancellation);
            Assert.Equal((person.Name, person.Reference, person.Papers), (own!.Name, own.Reference, own.Total));
            Assert.Empty(own.Candidates);
        }
    }

    [Theory]
    [InlineData("Yau", "Tin Yau Pang 3, Kin Yau How 1", 4, false)]
    [InlineData("yau", "Tin Yau Pang 3, Kin Yau How 1", 4, false)]
    [InlineData("Solo", "Anna Solo 1", 2, true)]
    public async Task Total_is_of_the_papers_of_those_whom_a_word_means(string name, string people, int total, bool more)
    {
        await using var backend = await CreateAsync(
        [
            By("y1", "2001", "cs.AI", "Tin Yau Pang", "Rafi Katz"), By("y2", "2002", "cs.AI", "Tin Yau Pang", "Rafi Katz"),
            By("y3", "2003", "cs.AI", "T. Y. Pang", "Rafi Katz"), By("y4", "2004", "math.AG", "Kin Yau How"),
            By("s1", "2001", "cs.AI", "Solo"), By("s2", "2001", "cs.AI", "Anna Solo"),
        ]);

        var page = (await backend.Searcher.GetAuthorAsync(name, cancellation: Cancellation))!;

        Assert.Equal(people, string.Join(", ", page.Candidates.Select(person => $"{person.Name} {person.Papers}")));
        Assert.Equal(total, page.Total);
        Assert.Equal(more, page.MoreCandidates);
    }

    [Theory]
    [InlineData("van der Waals")]
    [InlineData("van der")]
    [InlineData("de la")]
    public async Task Particles_alone_mean_nobody(string name)
    {
        await using var backend = await CreateAsync(
            [By("p1", "2011", "hep-th", "D. Luong-Van"), By("p2", "2012", "hep-th", "L. Bois-De", "Jan van der Berg")]);

        Assert.Null(await backend.Searcher.GetAuthorAsync(name, cancellation: Cancellation));
    }

    [Theory]
    [InlineData("Edward Witten", "e3 e2 e1")]
    [InlineData("Witten, Evan", "v2 v1")]
    [InlineData("E. Witten (e1)", "e3 e2 e1")]
    [InlineData("E. Witten (v2)", "v2 v1")]
    [InlineData("Witten (v1)", "v2 v1")]
    [InlineData("Daniela Witten", "d1")]
    [InlineData("ATLAS Collaboration", "g2 g1")]
    [InlineData("Aristotle", "one")]
    public async Task Page_of_one_person_has_all_forms_of_the_name_and_nobody_else(string name, string ids)
    {
        await using var backend = await CreateAsync(namesakes);

        var page = (await backend.Searcher.GetAuthorAsync(name, cancellation: Cancellation))!;

        Assert.Equal(Listed(ids), page.Papers.Select(paper => paper.Id.Value));
        Assert.Empty(page.Candidates);
        Assert.Equal(page.Reference.EndsWith(')'), name is not ("ATLAS Collaboration" or "Aristotle"));
        var found = await backend.Searcher.SearchAsync(
            new SearchRequest { Filters = new() { Authors = [page.Reference] } }, Cancellation);
        // A group is its name.
        if (name != "ATLAS Collaboration")
            Assert.Equal(Sorted(Listed(ids)), Sorted(Ids(found)));
    }

    [Fact]
    public async Task Candidate_says_what_tells_the_person_from_others()
    {
        await using var backend = await CreateAsync(namesakes);

        var page = (await backend.Searcher.GetAuthorAsync("Witten", cancellation: Cancellation))!;

        var first = page.Candidates[0];
        Assert.Equal(new YearRange(1990, 1996), first.Years);
        Assert.Equal(["hep-th 2", "math.AG 1"], first.Categories.Select(Shown));
        Assert.Equal(
            ["in hep-th, math.AG", "1990 to 1996", "writes with Nathan Seiberg, Cumrun Vafa, N. Seiberg"],
            first.Evidence);
    }

    [Fact]
    public async Task Facet_counts_people_and_filter_by_one_is_this_person_alone()
    {
        await using var backend = await CreateAsync(namesakes);
        var request = new SearchRequest { Size = 100, Facets = Counting(new FacetRequest(FacetNames.Author, 20, "witten")) };

        var facet = (await backend.Searcher.SearchAsync(request, Cancellation)).Facets[FacetNames.Author];

        Assert.Equal(["Edward Witten (e1) 3", "Evan Witten (v1) 2", "Daniela Witten 1"], facet.Buckets.Select(Shown));
        foreach (var bucket in facet.Buckets)
        {
            var picked = request with { Filters = new() { Authors = [bucket.Value] } };
            Assert.Equal(bucket.Count, (await backend.Searcher.SearchAsync(picked, Cancellation)).Total.Value);
        }
    }

    [Theory]
    [InlineData("Edward Witten (e1)", "e1 e2 e3")]
    [InlineData("Edward Witten (e2)", "e1 e2 e3")]
    [InlineData("Witten, E (v1)", "v1 v2")]
    [InlineData("E. Witten", "e1 e2 e3 v1 v2")]
    [InlineData("Edward Witten", "e1 e2 e3")]
    [InlineData("Witten, Edward", "e1 e2 e3 v2")]
    [InlineData("Edward Witten (v1)", "")]
    [InlineData("Edward Witten (unknown)", "")]
    [InlineData("ATLAS Collaboration (g1)", "")]
    public async Task Filter_by_a_reference_is_the_person_and_by_any_other_name_whoever_bears_it(string author, string ids)
    {
        await using var backend = await CreateAsync(namesakes);

        var page = await backend.Searcher.SearchAsync(
            new SearchRequest { Size = 100, Filters = new() { Authors = [author] } }, Cancellation);

        Assert.Equal(Listed(ids), Sorted(Ids(page)));
    }

    [Theory]
    [InlineData("10.1016/s0370-2693(97)00101-5")]
    [InlineData("a (b)")]
    [InlineData("(((")]
    public async Task Reference_may_have_an_id_with_parentheses(string id)
    {
        await using var backend = await CreateAsync(
            [By(id, "1997", "hep-th", "Edward Witten"), By("e", "1998", "hep-th", "Evan Witten")]);

        var page = (await backend.Searcher.GetAuthorAsync("witten", cancellation: Cancellation))!;

        var reference = page.Candidates.Single(person => person.Name == "Edward Witten").Reference;
        Assert.Equal($"Edward Witten ({id})", reference);
        Assert.Equal(reference, (await backend.Searcher.GetAuthorAsync(reference, cancellation: Cancellation))!.Reference);
    }

    [Theory]
    [InlineData("J\u00FCrgen M\u00FCller", "Juergen Mueller", "J. Muller")]
    [InlineData("Gerard 't Hooft", "Gerard t Hooft", "G. 't Hooft")]
    public async Task Spellings_of_a_name_are_one_person(string name, string other, string third)
    {
        await using var backend = await CreateAsync(
            [
                By("a", "1994", "hep-th", name, "Karl Schwarz"), By("b", "1995", "hep-th", other, "Karl Schwarz"),
                By("c", "1996", "hep-th", third, "Karl Schwarz"),
            ]);

        foreach (var asked in (string[])[name, other])
        {
            var page = (await backend.Searcher.GetAuthorAsync(asked, cancellation: Cancellation))!;
            Assert.Equal(["c", "b", "a"], page.Papers.Select(paper => paper.Id.Value));
            Assert.Equal(3, page.Names.Count);
        }
    }

    [Fact]
    public async Task Co_authors_are_people_without_the_person()
    {
        await using var backend = await CreateAsync(namesakes);

        var page = (await backend.Searcher.GetAuthorAsync("Edward Witten", cancellation: Cancellation))!;

        Assert.Equal(["Nathan Seiberg (e1) 3", "Cumrun Vafa 1"], page.CoAuthors.Select(Shown));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("Witten (")]
    [InlineData("Witten (nothing)")]
    [InlineData("(e1)")]
    [InlineData("Katz (e1)")]
    [InlineData("\u0000 (e1)")]
    [InlineData("<script>alert(1)</script> (e1)")]
    [InlineData("Witten ((e1)")]
    public async Task Text_that_names_nobody_so_is_no_mistake(string name)
    {
        await using var backend = await CreateAsync(namesakes);

        var page = await backend.Searcher.GetAuthorAsync(name, cancellation: Cancellation);
        var found = await backend.Searcher.SearchAsync(new SearchRequest { Filters = new() { Authors = [name] } }, Cancellation);

        Assert.True(page is null || page.Total > 0);
        Assert.True(found.Total.Value <= namesakes.Length);
    }

    private static Paper By(string id, string date, string category, params string[] authors) => new()
    {
        Id = PaperId.Parse(id),
        Title = "Title " + id,
        Date = PaperDate.Parse(date),
        Categories = [ArxivTaxonomy.Resolve(category)],
        Authors = authors.Select(AuthorParser.Parse).ToValueList(),
    };
}
