namespace PaperSearch.Searching;

/// <summary>
/// The port of a backend that is searched: plain requests in, plain pages out. Safe for any number of threads. A backend plans
/// requests with <see cref="SearchPlanner"/>, which checks them against its <see cref="Abilities"/>, and passes the contract
/// suite.
/// </summary>
public interface IPaperSearcher
{
    /// <summary>What the backend can do. Does not change while it is used.</summary>
    SearchAbilities Abilities { get; }

    /// <summary>Answers a request.</summary>
    /// <param name="request">What is wanted. A text converts to a request.</param>
    /// <param name="cancellation">Stops the search; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentException">A value of the request is none: an unknown facet, a size out of range.</exception>
    /// <exception cref="PaperSearchException">
    /// The request needs what the backend cannot do, or the cursor belongs to another request or to a state that is gone.
    /// </exception>
    ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// All papers that a request finds, one after another, in the request's order: no page, no cap, memory that does not
    /// grow with the papers' texts. Where the order is by relevance and all hits score the same (<c>*</c>, filters alone), they
    /// may come in any order. The papers are those of the state at the beginning of the enumeration, whatever is imported or
    /// deleted beside it; the state is held until the enumerator is disposed.
    /// </summary>
    /// <param name="request">What is wanted. Size, cursor, facets, highlights, explanations and time budget do not count.</param>
    /// <param name="cancellation">Stops the enumeration; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentException">
    /// A value of the request is none. Thrown by the call, before the enumeration.
    /// </exception>
    /// <exception cref="PaperSearchException">The request needs what the backend cannot do. Thrown by the call, too.</exception>
    IAsyncEnumerable<Paper> ExportAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// The ids of all papers that a request finds, in the order of <see cref="ExportAsync"/> and from one state as well. A
    /// backend that can tell them without reading the papers does so; else they are read.
    /// </summary>
    /// <inheritdoc cref="ExportAsync"/>
    IAsyncEnumerable<PaperId> ExportIdsAsync(SearchRequest request, CancellationToken cancellation = default) =>
        ExportAsync(request, cancellation).Select(paper => paper.Id);

    /// <summary>The paper with this id, or <see langword="null"/>.</summary>
    ValueTask<Paper?> GetAsync(PaperId id, CancellationToken cancellation = default);

    /// <summary>The paper with this id as it is in a snapshot, or <see langword="null"/>.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="snapshot">The snapshot's name.</param>
    /// <param name="cancellation">Stops the work; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">
    /// There is no such snapshot, or the backend has none (<see cref="SearchAbilities.Snapshots"/>).
    /// </exception>
    ValueTask<Paper?> GetAsync(PaperId id, string snapshot, CancellationToken cancellation = default)
    {
        throw AbilityLimit.NoSnapshots();
    }

    /// <summary>
    /// What is known of an author: profile figures, papers and counts; where the name may mean several people, who they are;
    /// <see langword="null"/> where nobody matches.
    /// </summary>
    /// <param name="name">
    /// A name in any usual form: <c>Zhaoxin Huan</c>, <c>Huan, Z</c>; or one with a paper of the person whom it means behind it,
    /// <c>Edward Witten (hep-th/9108004)</c>.
    /// </param>
    /// <param name="papers">How many of the papers to give, the newest ones. Default: all.</param>
    /// <param name="cancellation">Stops the search; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of papers.</exception>
    ValueTask<AuthorPage?> GetAuthorAsync(string name, int papers = int.MaxValue, CancellationToken cancellation = default);

    /// <summary>
    /// What a snapshot knows of an author; see <see cref="GetAuthorAsync(string, int, CancellationToken)"/>. Who the people of a
    /// name are is told by the snapshot's papers as well.
    /// </summary>
    /// <param name="name">A name in any usual form, or one with a paper of the person.</param>
    /// <param name="papers">How many of the papers to give, the newest ones.</param>
    /// <param name="snapshot">The snapshot's name.</param>
    /// <param name="cancellation">Stops the search; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of papers.</exception>
    /// <exception cref="PaperSearchException">There is no such snapshot, or the backend has none.</exception>
    ValueTask<AuthorPage?> GetAuthorAsync(string name, int papers, string snapshot, CancellationToken cancellation = default)
    {
        throw AbilityLimit.NoSnapshots();
    }

    /// <summary>
    /// What a text that is being typed may become: terms and titles, authors, categories and fields. A backend that does not say
    /// so in its <see cref="Abilities"/> need not implement it.
    /// </summary>
    /// <param name="request">What is wanted. A text converts to a request.</param>
    /// <param name="cancellation">Stops the work; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentException">A value of the request is none.</exception>
    /// <exception cref="PaperSearchException">The backend cannot suggest.</exception>
    ValueTask<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        SuggestRequest.Check(request, Abilities with { Suggestions = false });
        throw new InvalidOperationException("A check that must fail has not.");
    }

    /// <summary>
    /// What papers say acronyms stand for, and how many say so; papers that were deleted not long ago may be counted. A backend
    /// that does not say so in its <see cref="Abilities"/> need not implement it.
    /// </summary>
    /// <param name="request">What is wanted. A text converts to a request.</param>
    /// <param name="cancellation">Stops the work; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentException">A value of the request is none.</exception>
    /// <exception cref="PaperSearchException">The backend knows no acronyms.</exception>
    ValueTask<AcronymPage> AcronymsAsync(AcronymRequest request, CancellationToken cancellation = default)
    {
        AcronymRequest.Check(request, Abilities with { Acronyms = false });
        throw new InvalidOperationException("A check that must fail has not.");
    }

    /// <summary>
    /// The papers that resemble another, or a text, most: by the words of titles and abstracts and by the topics that stand
    /// behind words. A backend that does not say so in its <see cref="Abilities"/> need not implement it.
    /// </summary>
    /// <param name="request">What is wanted. A paper's id converts to a request.</param>
    /// <param name="cancellation">Stops the work; an <see cref="OperationCanceledException"/> follows.</param>
    /// <returns>The papers; <see langword="null"/> where the index has no paper of the id.</returns>
    /// <exception cref="ArgumentException">A value of the request is none.</exception>
    /// <exception cref="PaperSearchException">The backend does not compare papers.</exception>
    ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default)
    {
        SimilarRequest.Check(request, Abilities with { Similar = false });
        throw new InvalidOperationException("A check that must fail has not.");
    }

    /// <summary>Which state of the papers a search would see now. Cheap: it is asked before most answers of a server.</summary>
    ValueTask<IndexInfo> InfoAsync(CancellationToken cancellation = default);

    /// <summary>Which state a snapshot is.</summary>
    /// <param name="snapshot">The snapshot's name.</param>
    /// <param name="cancellation">Stops the work; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">There is no such snapshot, or the backend has none.</exception>
    ValueTask<IndexInfo> InfoAsync(string snapshot, CancellationToken cancellation = default)
    {
        throw AbilityLimit.NoSnapshots();
    }

    /// <summary>
    /// The snapshots that requests can name (<see cref="SearchRequest.Snapshot"/>), oldest first; none where the backend has
    /// none.
    /// </summary>
    /// <exception cref="PaperSearchException">The list of snapshots is damaged.</exception>
    ValueTask<ValueList<IndexSnapshot>> SnapshotsAsync(CancellationToken cancellation = default) => new([]);
}
