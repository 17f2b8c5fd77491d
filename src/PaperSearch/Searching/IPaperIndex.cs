namespace PaperSearch.Searching;

/// <summary>The port a search backend implements: plain requests in, plain pages out. Safe for any number of threads.</summary>
public interface IPaperIndex : IDisposable
{
    /// <summary>The fields that queries name, the facets that are counted and filtered by.</summary>
    PaperFieldTable Fields { get; }

    /// <summary>Answers a request.</summary>
    /// <param name="request">What is wanted. A text converts to a request.</param>
    /// <param name="cancellation">Stops the search; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">The cursor belongs to another request or to a state that is gone.</exception>
    SearchPage Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// All papers that a request finds, one after another, in the request's order: no page, no cap, memory that does not
    /// grow with the papers' texts. Where the order is by relevance and all hits score the same (<c>*</c>, filters alone),
    /// they come in the order the index keeps them, which is the fastest. The state of the index is that of the beginning
    /// of the enumeration, whatever is imported or deleted beside it, and is held until the enumerator is disposed.
    /// </summary>
    /// <param name="request">What is wanted. Size, cursor, facets, highlights and time budget do not count.</param>
    /// <param name="cancellation">Stops the enumeration; an <see cref="OperationCanceledException"/> follows.</param>
    IEnumerable<Paper> Export(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>The paper with this id, or <see langword="null"/>.</summary>
    Paper? Get(PaperId id);

    /// <summary>What is known of an author: profile figures, papers and counts; <see langword="null"/> where nobody matches.</summary>
    /// <param name="name">A name in any usual form: <c>Zhaoxin Huan</c>, <c>Huan, Z</c>.</param>
    /// <param name="papers">How many of the papers to give, the newest ones. Default: all.</param>
    AuthorPage? GetAuthor(string name, int papers = int.MaxValue);

    /// <summary>Which state of the index a search would see now. Cheap.</summary>
    IndexInfo Info();
}
