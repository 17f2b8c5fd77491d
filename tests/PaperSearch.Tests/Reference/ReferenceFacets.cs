using System.Globalization;
using PaperSearch.Analysis;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>Counts facets in dictionaries.</summary>
internal sealed class ReferenceFacets(PaperFieldTable fields, SearchFilters filters, ReferenceState state, bool asPrinted = false)
{
    /// <summary>Of more intervals the empty ones are left out: a value is misprinted.</summary>
    private const int MostWithGaps = 400;

    public FacetResult Count(FacetRequest request, IReadOnlyList<ReferencePaper> papers)
    {
        var facet = fields.FindFacet(request.Name)!;
        var picked = filters[facet.Name];
        var size = request.Size ?? facet.Definition.Size;
        var result = facet.Definition.Type switch
        {
            FacetType.Histogram => Histogram(facet, size, picked, papers),
            FacetType.Tree => Tree(Counts(facet, papers), size, request.Prefix, picked),
            FacetType.Terms when IsOfPeople(facet) => Terms(
                facet, Counts(facet, papers), size, request.Prefix, picked.Select(state.Authors.Called).Distinct().ToValueList()),
            FacetType.Terms => Terms(facet, Counts(facet, papers), size, request.Prefix, picked),
            _ => Flag(facet, picked, papers),
        };
        return result with { Label = facet.Definition.Label };
    }

    private static FacetResult Flag(PaperFacet facet, ValueList<string> picked, IReadOnlyList<ReferencePaper> papers)
    {
        var label = facet.Definition.Label.ToLowerInvariant();
        return new FacetResult(FacetType.Flag,
        [
            new FacetBucket("true", papers.Count(paper => paper.Has(facet.Name)), picked.Contains("true"), "with " + label),
            new FacetBucket("false", papers.Count(paper => !paper.Has(facet.Name)), picked.Contains("false"), "without " + label),
        ]);
    }

    private static FacetResult Histogram(
        PaperFacet facet, int size, ValueList<string> picked, IReadOnlyList<ReferencePaper> papers)
    {
        var isDate = facet.Field.Kind == PaperFieldKind.Date;
        var numbers = papers.Select(paper => paper.Number(facet.Field.Column)).OfType<long>()
            .Select(number => isDate ? number / 10000 : number).ToList();
        var without = papers.Count - numbers.Count;
        if (numbers.Count == 0)
            return new FacetResult(FacetType.Histogram, [], without);
        var (least, most) = (numbers.Min(), numbers.Max());
        var width = facet.Definition.Interval ?? Widths().First(w => most / w - least / w < size);
        var counts = numbers.CountBy(number => number / width).ToDictionary();
        var intervals = Enumerable.Range(0, (int)(most / width - least / width) + 1).Select(i => least / width + i).ToList();
        var ranges = picked.Select(value => FilterRange.Read(facet.Field.Kind, value)!).ToList();
        var buckets = intervals.Where(i => counts.ContainsKey(i) || intervals.Count <= MostWithGaps).Select(i =>
        {
            // There is no year 0 and none after 9999.
            var from = isDate ? Math.Max(1, i * width) : i * width;
            var to = isDate ? Math.Min(9999, i * width + width - 1) : i * width + width - 1;
            var (first, last) = isDate ? (from * 10000, to * 10000 + 1231) : (from, to);
            var isPicked = ranges.Exists(range => range.Least <= first && range.Most >= last);
            return new FacetBucket(Interval(from, to), counts.GetValueOrDefault(i), isPicked);
        });
        return new FacetResult(FacetType.Histogram, buckets.ToValueList(), without);
    }

    private static string Interval(long from, long to) => from == to
        ? from.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{from}..{to}");

    /// <summary>1, 2, 5, 10, ... and then all there is.</summary>
    private static IEnumerable<long> Widths()
    {
        for (long power = 1; power <= long.MaxValue / 10; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
        yield return long.MaxValue;
    }

    private FacetResult Tree(Dictionary<string, int> counts, int size, string? prefix, ValueList<string> picked)
    {
        foreach (var code in picked.Where(code => state.HasValue("category", code)))
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
        var listed = buckets.Where((bucket, i) => i < size || bucket.Selected || bucket.Children?.Any(c => c.Selected) == true);
        return new FacetResult(FacetType.Tree, listed.ToValueList(), buckets.Except(listed).Sum(b => b.Count));

        FacetBucket Bucket(string code) =>
            new(code, counts.GetValueOrDefault(code), picked.Contains(code), ArxivTaxonomy.Resolve(code).Name);

        bool IsMeant(FacetBucket bucket) => Begins(bucket.Value, prefix) || Begins(bucket.Label!, prefix);
    }

    private FacetResult Terms(
        PaperFacet facet, Dictionary<string, int> counts, int size, string? prefix, ValueList<string> picked)
    {
        var all = Ordered(counts.Where(value => Begins(NameIn(value.Key), prefix)).Select(value => Bucket(value.Key)));
        var listed = all.Take(size).ToList();
        listed.AddRange(picked.Where(value => !listed.Exists(b => b.Value == value))
            .Where(value => (IsOfPeople(facet) ? state.Authors.HasPerson(value) : state.HasValue(facet.Field.Column, value))
                && Begins(NameIn(value), prefix))
            .Select(Bucket));
        return new FacetResult(
            FacetType.Terms, listed.Select(Labelled).ToValueList(), all.Sum(b => b.Count) - listed.Sum(b => b.Count));

        FacetBucket Bucket(string value) => new(value, counts.GetValueOrDefault(value), picked.Contains(value));

        string NameIn(string value) => facet.Field.Kind == PaperFieldKind.Names ? AuthorReference.NameIn(value) : value;

        // The name alone, where it tells the value from the others.
        FacetBucket Labelled(FacetBucket bucket) => bucket with
        {
            Label = LabelOf(
                bucket.Value, listed.Count(b => NameIn(b.Value) == NameIn(bucket.Value)) == 1 ? NameIn(bucket.Value) : null),
        };
    }

    private bool IsOfPeople(PaperFacet facet) => facet.Field.Kind == PaperFieldKind.Names && !asPrinted;

    private Dictionary<string, int> Counts(PaperFacet facet, IReadOnlyList<ReferencePaper> papers) =>
        papers.SelectMany(paper => IsOfPeople(facet)
            ? state.Authors.PeopleOn(paper)
            : paper.Values(facet.Field.Column)).CountBy(value => value).ToDictionary();

    private static string? LabelOf(string value, string? name) =>
        ReadableText.Of(name ?? value).Text is var readable && readable != value ? readable : null;

    private static string? ParentOf(string code) =>
        ArxivTaxonomy.Resolve(code).Parent is { Length: > 0 } parent && parent != code ? parent : null;

    private static List<FacetBucket> Ordered(IEnumerable<FacetBucket> buckets) =>
        [.. buckets.OrderByDescending(bucket => bucket.Count).ThenBy(bucket => bucket.Value, Utf8Order.Instance)];

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
