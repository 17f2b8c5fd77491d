using System.Collections.Immutable;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// One state of the reference's papers. Those that were deleted or replaced stay, and count in statistics and nowhere else, as in
/// an index that is not merged yet. Immutable.
/// </summary>
internal sealed class ReferenceState
{
    private readonly PaperFieldTable fields;
    private readonly ImmutableHashSet<int> deleted;
    private readonly Lazy<ReferenceAuthors> authors;
    private readonly Dictionary<(string Field, TermForm Form), SortedDictionary<string, int>> terms = [];
    private readonly Dictionary<(string Field, TermForm Form), SortedDictionary<string, int>> occurrences = [];

    /// <summary>The state without papers.</summary>
    public ReferenceState(PaperFieldTable fields)
        : this(fields, [], [], 0)
    {
    }

    private ReferenceState(
        PaperFieldTable fields, ImmutableArray<ReferencePaper> papers, ImmutableHashSet<int> deleted, long generation)
    {
        this.fields = fields;
        Papers = papers;
        Live = [.. Enumerable.Range(0, papers.Length).Where(number => !deleted.Contains(number))];
        this.deleted = deleted;
        authors = new Lazy<ReferenceAuthors>(() => new ReferenceAuthors(this));
        Info = new IndexInfo("reference", generation, papers.Length - deleted.Count, DateTimeOffset.UnixEpoch);
        foreach (var (number, field, text) in papers.SelectMany((paper, i) => paper.Texts.Select(t => (i, t.Key, t.Value))))
        {
            // Nobody is told that a paper says what it said once.
            if (field == SearchedFields.Acronym && deleted.Contains(number))
                continue;
            foreach (var form in (ReadOnlySpan<TermForm>)[TermForm.Analyzed, TermForm.Exact])
            {
                var (papersWith, occurrencesOf) = (Counts(terms, field, form), Counts(occurrences, field, form));
                foreach (var (term, times) in text.Terms(form))
                {
                    papersWith[term] = papersWith.GetValueOrDefault(term) + 1;
                    occurrencesOf[term] = occurrencesOf.GetValueOrDefault(term) + times;
                }
            }
        }
    }

    public IndexInfo Info { get; }

    /// <summary>Who the authors are.</summary>
    public ReferenceAuthors Authors => authors.Value;

    /// <summary>All papers, those that count in statistics only as well.</summary>
    public ImmutableArray<ReferencePaper> Papers { get; }

    /// <summary>The numbers of the papers that are there.</summary>
    public IReadOnlyList<int> Live { get; }

    /// <summary>In how many papers each term of a field is.</summary>
    public IReadOnlyDictionary<string, int> Terms(string field, TermForm form) =>
        terms.GetValueOrDefault((field, SearchedFields.HasExactForm(field) ? form : TermForm.Analyzed)) ?? [];

    /// <summary>How often each term of a field is in papers.</summary>
    public IReadOnlyDictionary<string, int> Occurrences(string field, TermForm form) =>
        occurrences.GetValueOrDefault((field, SearchedFields.HasExactForm(field) ? form : TermForm.Analyzed)) ?? [];

    /// <summary>Whether a column has, or had, a value.</summary>
    public bool HasValue(string column, string value) => Papers.Any(paper => paper.Values(column).Contains(value));

    /// <summary>The number of the paper with an id; <see langword="null"/> where there is none.</summary>
    public int? Find(PaperId id) =>
        Live.Where(number => Papers[number].Paper.Id == id)
            .Concat(Live.Where(number => Papers[number].Paper.AllDois().Contains(id.Value)))
            .Cast<int?>().FirstOrDefault();

    /// <summary>The state after changes, or this one where nothing is different.</summary>
    public ReferenceState Change(IEnumerable<PaperChange> changes, DateTimeOffset now = default)
    {
        var (papers, gone) = (Papers, deleted);
        var numbers = Live.ToDictionary(number => Papers[number].Paper.Id);
        foreach (var (id, paper) in changes)
        {
            var isKnown = numbers.TryGetValue(id, out var number);
            if (isKnown && paper is not null && UpdatedOf(paper) < UpdatedOf(papers[number].Paper))
                continue;
            if (isKnown)
                gone = gone.Add(number);
            numbers.Remove(id);
            if (paper is null)
                continue;
            numbers[id] = papers.Length;
            papers = papers.Add(new ReferencePaper(paper, fields, isKnown ? papers[number].Added : now));
        }
        return papers == Papers && gone == deleted ? this : new ReferenceState(fields, papers, gone, Info.Generation + 1);
    }

    private static int UpdatedOf(Paper paper) => (paper.Updated ?? paper.Date)?.SortKey ?? 0;

    private static SortedDictionary<string, int> Counts(
        Dictionary<(string Field, TermForm Form), SortedDictionary<string, int>> counts, string field, TermForm form)
    {
        if (!counts.TryGetValue((field, form), out var known))
            counts[(field, form)] = known = new SortedDictionary<string, int>(StringComparer.Ordinal);
        return known;
    }
}
