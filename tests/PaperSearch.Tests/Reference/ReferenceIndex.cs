using System.Runtime.CompilerServices;
using PaperSearch.Names;
using PaperSearch.People;
using PaperSearch.Querying;
using PaperSearch.Resemblance;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Suggesting;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// A backend that keeps analysed papers in a list and scans all of them, with nothing that could be wrong: what others are
/// compared with. Thread-safe.
/// </summary>
/// <param name="fields">The fields of its papers; <see langword="null"/> for those that every index has.</param>
internal sealed class ReferenceIndex(PaperFieldTable? fields = null) : IPaperSearcher
{
    private const int MostCoAuthors = 50;

    private readonly Lock gate = new();
    private readonly List<ReferenceState> states = [new ReferenceState(fields ?? PaperFieldTable.Default)];

    public SearchAbilities Abilities { get; } =
        SearchAbilities.AllOf(fields ?? PaperFieldTable.Default) with { TimeBudgets = false, Snapshots = false };

    /// <summary>The current state.</summary>
    public ReferenceState State
    {
        get
        {
            lock (gate)
                return states[^1];
        }
    }

    /// <summary>Makes changes one after another. A paper replaces a record of it that is not later dated.</summary>
    public void Change(DateTimeOffset now, params IReadOnlyList<PaperChange> changes)
    {
        lock (gate)
        {
            if (states[^1].Change(changes, now) is var changed && changed != states[^1])
                states.Add(changed);
        }
    }

    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default)
    {
        var (plan, query) = SearchPlanner.Plan(request, Abilities);
        cancellation.ThrowIfCancellationRequested();
        var after = ReferenceCursor.Of(plan);
        var search = new ReferenceSearch(StateFor(plan, after), plan, after);
        return SearchPipeline.Run(search, plan, query, new SearchClock(null, cancellation), cancellation);
    }

    /// <summary>The query of a request as it is answered.</summary>
    public ResolvedQuery Resolve(SearchRequest request)
    {
        var (plan, _) = SearchPlanner.Plan(request with { Cursor = null }, Abilities);
        var search = new ReferenceSearch(State, plan, after: null);
        var resolver = new QueryResolver(search.Dictionary, plan.Fields, plan.Ranking);
        var query = resolver.Resolve(plan.Query);
        return QueryResolver.CanRelax(query.Root) ? RetrieveStage.Run(search, resolver, plan, query).Query : query;
    }

    public ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        try
        {
            return ValueTask.FromResult(Search(request, cancellation));
        }
        catch (Exception e)
        {
            return ValueTask.FromException<SearchPage>(e);
        }
    }

    public IAsyncEnumerable<Paper> ExportAsync(SearchRequest request, CancellationToken cancellation = default) =>
        ExportAllAsync(SearchPlanner.PlanExport(request, Abilities), cancellation);

    public ValueTask<Paper?> GetAsync(PaperId id, CancellationToken cancellation = default)
    {
        var state = State;
        return ValueTask.FromResult(state.Find(id) is { } number ? state.Papers[number].Paper : null);
    }

    public ValueTask<AuthorPage?> GetAuthorAsync(string name, int papers = int.MaxValue, CancellationToken cancellation = default)
    {
        if (papers < 0)
            return ValueTask.FromException<AuthorPage?>(new ArgumentOutOfRangeException(nameof(papers)));
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<AuthorPage?>(cancellation);
        return ValueTask.FromResult(Author(name, papers));
    }

    public ValueTask<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        SuggestRequest.Check(request, Abilities);
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<SuggestPage>(cancellation);
        var state = State;
        var dictionary = new ReferenceDictionary(state);
        var scorer = new ReferenceScorer(state, RankingProfile.Default);
        return ValueTask.FromResult(Suggester.Suggest(
            request, Abilities.Fields, state.Info, [ReferenceSuggestions.Of(state)], dictionary,
            clauses => [.. clauses.Select(Finds)], cancellation));

        bool Finds(Clause clause) => state.Live.Any(paper => scorer.Score(clause, state.Papers[paper]) is not null);
    }

    public ValueTask<AcronymPage> AcronymsAsync(AcronymRequest request, CancellationToken cancellation = default)
    {
        AcronymRequest.Check(request, Abilities);
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<AcronymPage>(cancellation);
        var state = State;
        return ValueTask.FromResult(AcronymLookup.Find(request, state.Info, new ReferenceDictionary(state)));
    }

    public ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default)
    {
        SimilarRequest.Check(request, Abilities);
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<SimilarPage?>(cancellation);
        var state = State;
        var example = request.Paper is { } id ? state.Find(id) is { } number ? state.Papers[number].Paper : null
            : new Paper { Id = default, Title = request.Title, Abstract = request.Text };
        if (example is null)
            return ValueTask.FromResult<SimilarPage?>(null);
        var plan = SearchPlanner.Plan(new SearchRequest { Filters = request.Filters }, Abilities).Plan;
        var search = new ReferenceSearch(state, plan, after: null);
        var model = TopicModel.Of(state.Live.Select(number => state.Papers[number].Paper)
            .Select(paper => (StableHash.Of(paper.Id.Value), PaperWords.Of(paper.Title, paper.Abstract))), cancellation);
        var found = SimilarStage.Run(search, request, example.Title, example.Abstract ?? "", model, cancellation);
        return ValueTask.FromResult<SimilarPage?>(new SimilarPage { Paper = request.Paper, Index = state.Info, Papers = found });
    }

    public ValueTask<IndexInfo> InfoAsync(CancellationToken cancellation = default) => ValueTask.FromResult(State.Info);

    private async IAsyncEnumerable<Paper> ExportAllAsync(SearchPlan plan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var search = new ReferenceSearch(State, plan, after: null);
        foreach (var number in SearchPipeline.FindAll(search, plan).ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return search.Read(number);
        }
        await Task.CompletedTask;
    }

    private ReferenceState StateFor(SearchPlan plan, ReferenceCursor? after)
    {
        lock (gate)
        {
            // Scores depend on the state, dates and citations do not.
            return after is not null && plan.Sort == SortOrder.Relevance
                ? states.Single(state => state.Info.Generation == after.Generation)
                : states[^1];
        }
    }

    private AuthorPage? Author(string name, int most)
    {
        var state = State;
        var authors = state.Authors;
        if (AuthorReference.Resolve(authors, name) is { } named)
            return PageOf(state, named, most);
        var matcher = new NameMatcher(name);
        var papers = Newest(state.Live.Select(number => state.Papers[number]).Where(p => p.IsBy(matcher, AuthorPosition.Any)));
        if (papers.Count == 0)
            return null;
        var marked = papers.SelectMany(paper => paper.MarkedAuthors).Where(matcher.Matches).Select(FamilyMark.Without)
            .ToHashSet();
        var names = Count(state, papers, FacetNames.Author, asPrinted: true).ToLookup(
            person => matcher.Matches(person.Value) || marked.Contains(person.Value));
        var people = AuthorPeople.Find(
            authors, [.. names[true].Select(own => authors.FindName(own.Value))],
            state.Live.Where(number => papers.Contains(state.Papers[number])), matcher.IsOneWord);
        if (people.Person is { } person)
            return PageOf(state, person, most);
        if (people.Candidates.Count > 0)
        {
            return new AuthorPage(name, null, [])
            {
                Reference = "",
                Total = people.Total,
                Candidates = people.Candidates,
                MoreCandidates = people.HasMore,
            };
        }
        return Page(names[true].First().Value, state, papers, most) with
        {
            Names = names[true].ToValueList(),
            CoAuthors = names[false].Take(MostCoAuthors).ToValueList(),
        };
    }

    private AuthorPage PageOf(ReferenceState state, Person person, int most)
    {
        var authors = state.Authors;
        var papers = Newest(person.Papers.Select(number => state.Papers[number]));
        var own = person.Forms.Select(form => authors.NameText(form.Name)).Append(AuthorReference.ShortestOf(authors, person))
            .ToHashSet();
        return Page(authors.NameText(person.Name), state, papers, most) with
        {
            Reference = AuthorReference.Of(authors, person),
            Names = person.Forms.Select(form => new FacetBucket(authors.NameText(form.Name), form.Papers)).ToValueList(),
            CoAuthors = Count(state, papers, FacetNames.Author).Where(other => !own.Contains(other.Value)).Take(MostCoAuthors)
                .ToValueList(),
            Evidence = authors.Bearers(person.Name).Count == 1 ? [] : AuthorFacts.Of(authors, person).Evidence,
        };
    }

    private AuthorPage Page(string name, ReferenceState state, List<ReferencePaper> papers, int most) =>
        new(name, null, papers.Take(most).Select(paper => paper.Paper).ToValueList())
        {
            Total = papers.Count,
            Years = Count(state, papers, FacetNames.Year),
            Categories = Count(state, papers, FacetNames.Category),
        };

    private ValueList<FacetBucket> Count(
        ReferenceState state, List<ReferencePaper> papers, string facet, bool asPrinted = false) =>
        new ReferenceFacets(Abilities.Fields, new SearchFilters(), state, asPrinted)
            .Count(new FacetRequest(facet, int.MaxValue), papers).Buckets;

    private static List<ReferencePaper> Newest(IEnumerable<ReferencePaper> papers) =>
        [.. papers.OrderByDescending(paper => paper.Date).ThenBy(paper => paper.Paper.Id.Value, Utf8Order.Instance)];
}
