using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Matching;
using PaperSearch.Querying;
using LuceneQuery = Lucene.Net.Search.Query;

namespace PaperSearch.Embedded.Translation;

/// <summary>What selects papers and says nothing of their rank: ids, categories, flags, dates, numbers, fields that they have.</summary>
internal sealed class SelectionTranslator(SearchScope scope, Readings? readings)
{
    /// <summary>Every paper.</summary>
    public LuceneQuery AllPapers() => AnyOf(new Term(IndexFields.Kind, IndexFields.KindPaper));

    /// <summary>Papers with a value, or with any in a field.</summary>
    public LuceneQuery Value(ValueQuery value)
    {
        if (value.Field != "category" || value.Value.Length == 0)
            readings?.Tell(value, SelectionReadings.Value(value));
        if (value.Value.Length == 0 && value.Prefix)
            return HasField(value.Field);
        return value.Field switch
        {
            "id" => AnyOf(new Term(IndexFields.Id, value.Value), new Term(IndexFields.Id, PaperId.Parse(value.Value).Value), new Term(IndexFields.Doi, PaperId.Parse(value.Value).Value)),
            "doi" when value.Prefix => Beginning(IndexFields.Doi, value.Value.ToLowerInvariant()),
            "doi" => AnyOf(new Term(IndexFields.Doi, PaperId.Parse(value.Value).Value)),
            "category" => Category(value),
            "has" => Flag(value.Value),
            _ when value.Prefix => Beginning(value.Field, value.Value.ToLowerInvariant()),
            _ => AnyOf(new Term(value.Field, value.Value.ToLowerInvariant())),
        };
    }

    private LuceneQuery HasField(string field) => field switch
    {
        _ when OwnKindOf(field) == PaperFieldKind.Number => new ColumnQuery(field + ":*", c => Has(c.NumbersOf(field))),
        _ when OwnKindOf(field) == PaperFieldKind.Date => new ColumnQuery(field + ":*", c => Has(c.DatesOf(field))),
        "doi" => Flag("doi"),
        "abstract" => Flag("abstract"),
        "year" or "date" => new ColumnQuery("date:*", columns => Has(columns.Dates)),
        "citations" => new ColumnQuery("citations:*", columns => Has(columns.Citations)),
        "category" => new ColumnQuery("category:*", columns => doc => columns.Categories[doc].Length > 0),
        "author" => new ColumnQuery("author:*", columns => doc => columns.Authors[doc].Length > 0),
        "journal" => new ColumnQuery("journal:*", columns => doc => columns.Venues[doc].Length > 0),
        _ when MultiFields.GetTerms(scope.Reader, field) is not null => Beginning(field, ""),
        _ => new BooleanQuery(),
    };

    private PaperFieldKind? OwnKindOf(string field) => scope.Fields.Own.FirstOrDefault(f => f.Name == field)?.Kind;

    private static Func<int, bool> Has<T>(T[] column)
        where T : System.Numerics.INumber<T> => doc => column[doc] > T.Zero;

    private static LuceneQuery Flag(string name)
    {
        var flag = name switch
        {
            "code" => PaperFlags.Code,
            "abstract" => PaperFlags.Abstract,
            "doi" => PaperFlags.Doi,
            _ => PaperFlags.None,
        };
        return new ColumnQuery("has:" + name, columns =>
        {
            var flags = columns.Flags;
            return doc => (flags[doc] & (int)flag) != 0;
        });
    }

    private LuceneQuery Category(ValueQuery value)
    {
        if (value.Prefix)
        {
            // "cs.*" is the group, which every paper of it has as a value of its own.
            var group = value.Value.TrimEnd('.');
            return ArxivTaxonomy.IsKnown(group) && value.Value.EndsWith('.')
                ? Readings.Told(readings, value, SelectionReadings.Category(ArxivTaxonomy.Resolve(group)), AnyOf(CategoryTerm(group)))
                : Readings.Told(readings, value, SelectionReadings.Value(value), Beginning(IndexFields.Category, value.Value.ToLowerInvariant()));
        }
        if (ArxivTaxonomy.IsKnown(value.Value))
        {
            var known = ArxivTaxonomy.Resolve(value.Value);
            return Readings.Told(readings, value, SelectionReadings.Category(known), AnyOf(CategoryTerm(known.Code)));
        }
        var named = ArxivTaxonomy.FindByName(value.Value);
        return Readings.Told(readings, value, SelectionReadings.CategoryNamed(value.Value, named), AnyOf([CategoryTerm(value.Value), .. named.Select(c => CategoryTerm(c.Code))]));
    }

    private static Term CategoryTerm(string code) => new(IndexFields.Category, code.ToLowerInvariant());

    private ValuesQuery AnyOf(params IEnumerable<Term> values) => new(values.Distinct().ToValueList(), areBeginnings: false, scope.Source);

    private ValuesQuery Beginning(string field, string beginning) => new([new Term(field, beginning)], areBeginnings: true, scope.Source);

    /// <summary>Papers of some years, days or numbers of citations.</summary>
    public LuceneQuery Range(RangeQuery range)
    {
        readings?.Tell(range, SelectionReadings.Range(range));
        var label = $"{range.Field}:{range.From}..{range.To}";
        if (range.Field == "citations")
        {
            var least = Number(range.From, 0);
            var most = Number(range.To, PaperField.GreatestNumber);
            return new ColumnQuery(label, columns =>
            {
                var citations = columns.Citations;
                // The column holds one more, so that 0 stands for no figure.
                return doc => citations[doc] > 0 && citations[doc] - 1 >= least && citations[doc] - 1 <= most;
            });
        }
        if (OwnKindOf(range.Field) is PaperFieldKind.Number)
        {
            var (least, most) = (Number(range.From, 0) + 1, Number(range.To, PaperField.GreatestNumber) + 1);
            return new ColumnQuery(label, columns =>
            {
                var numbers = columns.NumbersOf(range.Field);
                return doc => numbers[doc] >= least && numbers[doc] <= most;
            });
        }
        var first = PaperDate.TryParse(range.From, out var from) ? from.SortKey : 0;
        var last = PaperDate.TryParse(range.To, out var to) ? PaperDate.FromDay(to.LastDay).SortKey : int.MaxValue;
        return new ColumnQuery(label, columns =>
        {
            var dates = columns.DatesOf(scope.Fields.Find(range.Field)!.Column);
            return doc => dates[doc] > 0 && dates[doc] >= first && dates[doc] <= last;
        });
    }

    private static long Number(string? text, long otherwise) => PaperField.TryReadNumber(text, out var number) ? number : otherwise;
}
