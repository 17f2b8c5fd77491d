using System.Collections.Immutable;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// One state of the reference's papers. Those that were deleted or replaced stay, and count in statistics and nowhere else, as in an
/// index that is not merged yet. Immutable.
/// </summary>
internal sealed class ReferenceState
{
    private readonly ImmutableHashSet<int> deleted;
    private readonly Dictionary<(string Field, TermForm Form), SortedDictionary<string, int>> terms = [];

    public ReferenceState(ImmutableArray<ReferencePaper> papers, ImmutableHashSet<int> deleted, long generation)
    {
        Papers = papers;
        Live = [.. Enumerable.Range(0, papers.Length).Where(number => !deleted.Contains(number))];
        this.deleted = deleted;
        Info = new IndexInfo("reference", generation, papers.Length - deleted.Count, DateTimeOffset.UnixEpoch);
        foreach (var (field, text) in papers.SelectMany(paper => paper.Fields))
        {
            foreach (var form in (ReadOnlySpan<TermForm>)[TermForm.Analyzed, TermForm.Exact])
            {
                var counts = TermsOf(field, form);
                foreach (var term in text.Terms(form).Keys)
                    counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }
        Values = papers.SelectMany(paper => (IEnumerable<string>)[.. paper.Names, .. paper.Categories, paper.Paper.Venue ?? ""])
            .ToHashSet(StringComparer.Ordinal);
    }

    public static ReferenceState Empty { get; } = new([], [], 0);

    public IndexInfo Info { get; }

    /// <summary>All papers, those that count in statistics only as well.</summary>
    public ImmutableArray<ReferencePaper> Papers { get; }

    /// <summary>What is, or was, the value of a facet.</summary>
    public IReadOnlySet<string> Values { get; }

    /// <summary>The numbers of the papers that are there.</summary>
    public IReadOnlyList<int> Live { get; }

    /// <summary>In how many papers each term of a field is.</summary>
    public IReadOnlyDictionary<string, int> Terms(string field, TermForm form) =>
        terms.GetValueOrDefault((field, SearchedFields.HasExactForm(field) ? form : TermForm.Analyzed)) ?? [];

    /// <summary>The number of the paper with an id; <see langword="null"/> where there is none.</summary>
    public int? Find(PaperId id) => Live.Where(number => Papers[number].Paper.Id == id).Cast<int?>().FirstOrDefault();

    /// <summary>The state after changes, or this one where nothing is different.</summary>
    public ReferenceState Change(IEnumerable<PaperChange> changes)
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
            papers = papers.Add(new ReferencePaper(paper));
        }
        return papers == Papers && gone == deleted ? this : new ReferenceState(papers, gone, Info.Generation + 1);
    }

    private static int UpdatedOf(Paper paper) => (paper.Updated ?? paper.Date)?.SortKey ?? 0;

    private SortedDictionary<string, int> TermsOf(string field, TermForm form)
    {
        if (!terms.TryGetValue((field, form), out var known))
            terms[(field, form)] = known = new SortedDictionary<string, int>(StringComparer.Ordinal);
        return known;
    }
}
