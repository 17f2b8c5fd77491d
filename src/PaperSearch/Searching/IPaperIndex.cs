namespace PaperSearch.Searching;

/// <summary>The port a search backend implements: plain requests in, plain pages out. Safe for any number of threads.</summary>
public interface IPaperIndex : IDisposable
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">What is wanted. A text converts to a request.</param>
    /// <param name="cancellation">Stops the search; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">The cursor belongs to another request or to a state that is gone.</exception>
    SearchPage Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>The paper with this id, or <see langword="null"/>.</summary>
    Paper? Get(PaperId id);

    /// <summary>What is known of an author: profile figures, papers and counts; <see langword="null"/> where nobody matches.</summary>
    /// <param name="name">A name in any usual form: <c>Zhaoxin Huan</c>, <c>Huan, Z</c>.</param>
    /// <param name="papers">How many of the papers to give, the newest ones. Default: all.</param>
    AuthorPage? GetAuthor(string name, int papers = int.MaxValue);

    /// <summary>Which state of the index a search would see now. Cheap.</summary>
    IndexInfo Info();
}
