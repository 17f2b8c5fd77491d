using System.Globalization;
using PaperSearch.Analysis;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>Counts facets in dictionaries.</summary>
internal sealed class ReferenceFacets(ReferenceState state, SearchFilters picked)
{
    /// <summary>A longer span of years has no empty ones: one of them is misprinted.</summary>
    private const int LongestSpan = 400;

    public FacetResult Count(FacetRequest request, IReadOnlyList<ReferencePaper> papers) =>
        CountValues(request, papers) with { Label = PaperFieldTable.Default.FindFacet(request.Name)!.Definition.Label };

    private FacetResult CountValues(FacetRequest request, IReadOnlyList<ReferencePaper> papers) => request.Name switch
    {
        FacetNames.Year => Years(papers),
        FacetNames.Category => Categories(request, Counts(papers, paper => paper.Categories)),
        FacetNames.Author => Values(request, Counts(papers, paper => paper.Names), picked.Authors),
        FacetNames.Venue => Values(request, Counts(papers, paper => [paper.Paper.Venue ?? ""]), picked.Venues),
        _ => new FacetResult(FacetType.Flag,
        [
            new FacetBucket("true", papers.Count(paper => paper.Paper.HasCode), picked.HasCode == true, "with code"),
            new FacetBucket("false", papers.Count(paper => !paper.Paper.HasCode), picked.HasCode == false, "without code"),
        ]),
    };

    private FacetResult Years(IReadOnlyList<ReferencePaper> papers)
    {
        var counts = papers.Where(paper => paper.Paper.Date is not null).CountBy(paper => paper.Paper.Date!.Value.Year).ToDictionary();
        var undated = papers.Count(paper => paper.Paper.Date is null);
        if (counts.Count == 0)
            return new FacetResult(FacetType.Histogram, [], undated);
        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        var years = Enumerable.Range(first, last - first + 1).Where(year => counts.ContainsKey(year) || last - first < LongestSpan);
        return new FacetResult(FacetType.Histogram, years.Select(year => new FacetBucket(
            year.ToString(CultureInfo.InvariantCulture), counts.GetValueOrDefault(year), IsPicked(year))).ToValueList(), undated);

        bool IsPicked(int year) => picked.Years is { } years && (years.From ?? years.To) is not null
            && year >= (years.From ?? int.MinValue) && year <= (years.To ?? int.MaxValue);
    }

    private FacetResult Categories(FacetRequest request, Dictionary<string, int> counts)
    {
        var selected = picked.Categories.Select(c => ArxivTaxonomy.Resolve(c).Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in selected.Where(state.Values.Contains))
            counts.TryAdd(code, 0);
        var children = counts.Keys.Where(code => ParentOf(code) is not null).ToLookup(code => ParentOf(code)!);
        var groups = counts.Keys.Where(code => ParentOf(code) is null).Union(children.Select(group => group.Key));
        var buckets = new List<FacetBucket>();
        foreach (var group in groups)
        {
            var below = Ordered(children[group].Select(Bucket).Where(IsMeant));
            var bucket = below.Count > 0 ? Bucket(group) with { Children = below.ToValueList() } : Bucket(group);
            if (below.Count > 0 || IsMeant(bucket))
                buckets.Add(bucket);
        }
        buckets = Ordered(buckets);
        var listed = buckets.Where((bucket, i) => i < SizeOf(request) || bucket.Selected || bucket.Children?.Any(c => c.Selected) == true).ToValueList();
        return new FacetResult(FacetType.Tree, listed, buckets.Sum(b => b.Count) - listed.Sum(b => b.Count));

        FacetBucket Bucket(string code) =>
            new(code, counts.GetValueOrDefault(code), selected.Contains(code), ArxivTaxonomy.Resolve(code).Name);

        bool IsMeant(FacetBucket bucket) => Begins(bucket.Value, request.Prefix) || Begins(bucket.Label!, request.Prefix);
    }

    private FacetResult Values(FacetRequest request, Dictionary<string, int> counts, ValueList<string> selected)
    {
        var all = Ordered(counts.Where(value => Begins(value.Key, request.Prefix)).Select(value => Bucket(value.Key)));
        var listed = all.Take(SizeOf(request)).ToList();
        listed.AddRange(selected.Distinct().Where(value => !listed.Exists(b => b.Value == value))
            .Where(value => state.Values.Contains(value) && Begins(value, request.Prefix)).Select(Bucket));
        return new FacetResult(FacetType.Terms, listed.ToValueList(), all.Sum(b => b.Count) - listed.Sum(b => b.Count));

        FacetBucket Bucket(string value) => new(value, counts.GetValueOrDefault(value), selected.Contains(value), LabelOf(value));
    }

    private static int SizeOf(FacetRequest request) =>
        request.Size ?? PaperFieldTable.Default.FindFacet(request.Name)!.Definition.Size;

    private static string? LabelOf(string value) => ReadableText.Of(value).Text is var readable && readable != value ? readable : null;

    private static string? ParentOf(string code) =>
        ArxivTaxonomy.Resolve(code).Parent is { Length: > 0 } parent && parent != code ? parent : null;

    private static List<FacetBucket> Ordered(IEnumerable<FacetBucket> buckets) =>
        [.. buckets.OrderByDescending(bucket => bucket.Count).ThenBy(bucket => bucket.Value, Utf8Order.Instance)];

    private static Dictionary<string, int> Counts(IEnumerable<ReferencePaper> papers, Func<ReferencePaper, IEnumerable<string>> values) =>
        papers.SelectMany(paper => values(paper).Where(value => value.Length > 0).Distinct()).CountBy(value => value).ToDictionary();

    /// <summary>Whether each word of what was typed begins a word of a value.</summary>
    private static bool Begins(string value, string? typed)
    {
        var words = WordsOf(value);
        return WordsOf(typed ?? "").TrueForAll(prefix => words.Exists(word => word.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static List<string> WordsOf(string text)
    {
        var reader = TextAnalysis.CreateReader(PaperFieldKind.Names);
        reader.Reset(text);
        var words = new List<string>();
        while (reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant)
                words.Add(reader.Term.ToString());
        }
        return words;
    }
}
