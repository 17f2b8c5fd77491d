using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using PaperSearch.Embedded.Matching;
using PaperSearch.Querying;
using LuceneQuery = Lucene.Net.Search.Query;
using PhraseQuery = PaperSearch.Querying.PhraseQuery;

namespace PaperSearch.Embedded.Translation;

/// <summary>
/// From a <see cref="QueryNode"/> to a Lucene query for one state of an index. Words beside each other become one ranked
/// disjunction; what is said with a field, in quotes or with + must match; ranges and values select without ranking. For one query.
/// </summary>
internal sealed class LuceneQueryBuilder(SearchScope scope, Leniency leniency = Leniency.None, Readings? readings = null)
{
    private const float IdAmongWords = 100;
    private const float YearOfKey = 5;
    private const float WordOfKey = 3;

    // Most keys have the first word of the title that says something: the first, or one behind "on the".
    private const float WordBeginsTitle = 3;
    private static readonly int[] beginnings = [1, 3];

    private readonly WordTranslator words = new(scope, readings);
    private readonly SelectionTranslator selections = new(scope, readings);

    /// <summary>Words that no paper has, and what they were read as.</summary>
    public IReadOnlyList<SpellingCorrection> Corrections => words.Corrections;

    /// <summary>Whether there is prose of which less could be demanded.</summary>
    public bool CanBeLenient { get; private set; }

    public LuceneQuery Build(QueryNode node) => node switch
    {
        AllQuery => Readings.Told(readings, node, "every paper", AllPapers()),
        NoneQuery => Readings.Told(readings, node, WordReadings.Nothing, new BooleanQuery()),
        WordQuery or PhraseQuery or NearQuery => words.Translate(node) ?? new BooleanQuery(),
        CitationKeyQuery key => CitationKey(key),
        ValueQuery value => Select(selections.Value(value)),
        RangeQuery range => Select(selections.Range(range)),
        ProseQuery prose => Prose(prose),
        AndQuery and => Readings.Told(readings, and, "all of the parts", All(and.Parts)),
        OrQuery or => Readings.Told(readings, or, "any of the parts", Any(or.Parts)),
        NotQuery not => All([not]),
        RequiredQuery required => Readings.Told(readings, required, "must match", Build(required.Part)),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no query."),
    };

    /// <summary>The query of a name picked as a filter.</summary>
    public LuceneQuery Name(string name) => new NameQuery(name, ListPlace.Any, scope.Statistics, scope.Source);

    private LuceneQuery Excluded(NotQuery not)
    {
        var excluded = Build(not.Part);
        OnlySelect(excluded);
        return Readings.Told(readings, not, "must not match", excluded);
    }

    private static void OnlySelect(LuceneQuery query)
    {
        switch (query)
        {
            case RankedWordsQuery words:
                words.OnlySelects = true;
                break;
            case AnyQuery any:
                foreach (var part in any.Parts)
                    OnlySelect(part);
                break;
            case BooleanQuery all:
                foreach (var clause in all.Clauses)
                    OnlySelect(clause.Query);
                break;
        }
    }

    private LuceneQuery AllPapers() => Select(selections.AllPapers());

    // Selects and does not rank: equal scores are ordered by date.
    private static LuceneQuery Select(LuceneQuery query)
    {
        query.Boost = 0;
        return query;
    }

    private LuceneQuery All(IEnumerable<QueryNode> parts)
    {
        var all = new BooleanQuery();
        foreach (var part in parts)
        {
            if (part is NotQuery not)
                all.Add(Excluded(not), Occur.MUST_NOT);
            else
                all.Add(Build(part), Occur.MUST);
        }
        return WithSomethingToExcludeFrom(all);
    }

    private LuceneQuery Any(IEnumerable<QueryNode> parts)
    {
        // Plain words go through one scorer, which is faster than Lucene's heap of scorers.
        var plain = new List<RankedWord>();
        var any = new List<LuceneQuery>();
        foreach (var part in parts)
        {
            if (part is WordQuery word && words.AsSingleWord(word) is { } ranked)
                plain.Add(ranked);
            else
                any.Add(Build(part));
        }
        if (plain.Count > 0)
            any.Add(new RankedWordsQuery(plain.ToValueList(), 1, asked: null, scope.Statistics, scope.Source));
        return AnyQuery.Of(any);
    }

    private LuceneQuery Prose(ProseQuery prose)
    {
        var all = new BooleanQuery();
        var loose = new List<WordQuery>();
        var optional = new List<LuceneQuery>();
        var insists = false;
        var phrases = 0;
        foreach (var part in prose.Parts)
        {
            switch (part)
            {
                case NotQuery not:
                    all.Add(Excluded(not), Occur.MUST_NOT);
                    break;
                case RequiredQuery required:
                    all.Add(Build(required), Occur.MUST);
                    insists = true;
                    break;
                case WordQuery { Field: null, Match: WordMatch.Stemmed or WordMatch.Exact } word:
                    loose.Add(word);
                    break;
                case PhraseQuery { Field: null } phrase when leniency == Leniency.PhrasesAsWords:
                    readings?.Tell(phrase, "phrase that nothing has with the rest; its words one by one");
                    loose.AddRange(phrase.Text.Split(' ').Select(word => new WordQuery(null, word)));
                    break;
                case PhraseQuery { Field: null } phrase:
                    readings?.Demand(phrase);
                    all.Add(Build(phrase), Occur.MUST);
                    phrases++;
                    break;
                case CitationKeyQuery key:
                    optional.Add(Build(key));
                    break;
                case ValueQuery { Field: "id" } id:
                    // An id among words is the better for being found, and nothing lost where it is not.
                    var found = selections.Value(id);
                    found.Boost = IdAmongWords;
                    optional.Add(found);
                    break;
                case OrQuery or AndQuery or ProseQuery or WordQuery { Field: null }:
                    optional.Add(Build(part));
                    break;
                default:
                    readings?.Demand(part);
                    all.Add(Build(part), Occur.MUST);
                    break;
            }
        }
        var others = optional.Count;
        var ranked = words.TranslateProse(loose);
        if (ranked is not null)
            optional.Add(ranked);
        CanBeLenient |= phrases > 0 && optional.Count > 0;
        insists |= phrases > 0 && leniency == Leniency.WordsOptional;
        readings?.Tell(prose, SelectionReadings.Prose(
            ranked?.Words.Count(w => !w.IsVariant) ?? 0, ranked?.MinimumShouldMatch ?? 0, others, all.Clauses.Any(c => c.Occur == Occur.MUST), insists));
        if (optional.Count > 0)
            all.Add(AnyQuery.Of(optional), insists ? Occur.SHOULD : Occur.MUST);
        if (all.Clauses.Count == 1 && all.Clauses[0].Occur == Occur.MUST)
            return all.Clauses[0].Query;
        return WithSomethingToExcludeFrom(all);
    }

    // A query of exclusions alone means everything else.
    private LuceneQuery WithSomethingToExcludeFrom(BooleanQuery query)
    {
        if (query.Clauses.All(c => c.Occur == Occur.MUST_NOT))
            query.Add(AllPapers(), Occur.MUST);
        return query;
    }

    // The year of a work is often that of its printing, a year or more after the paper's.
    private LuceneQuery CitationKey(CitationKeyQuery key)
    {
        var cited = new BooleanQuery
        {
            { words.Translate(new WordQuery("author", key.Family)) ?? new BooleanQuery(), Occur.MUST },
            { selections.Range(new RangeQuery("year", Year(key.Year - 2), Year(key.Year + 1))), Occur.MUST },
            { new ConstantScoreQuery(selections.Range(new RangeQuery("year", Year(key.Year), Year(key.Year)))) { Boost = YearOfKey }, Occur.SHOULD },
            { words.Translate(new WordQuery("author", key.Family) { Place = ListPlace.First }) ?? new BooleanQuery(), Occur.SHOULD },
        };
        if (key.Word is { } word && words.Translate(new WordQuery("title", word)) is { } inTitle)
        {
            inTitle.Boost = WordOfKey;
            cited.Add(inTitle, Occur.SHOULD);
            foreach (var read in scope.Texts.Read(word, PaperFieldKind.Text).Take(1))
            {
                foreach (var end in beginnings)
                {
                    var begins = new SpanFirstQuery(new SpanTermQuery(new Term(IndexFields.Title, read.Term)), end);
                    cited.Add(new ConstantScoreQuery(begins) { Boost = WordBeginsTitle }, Occur.SHOULD);
                }
            }
        }
        var any = new List<LuceneQuery> { cited };
        if (words.Translate(new WordQuery(null, key.Text, WordMatch.Exact)) is { } asWord)
            any.Add(asWord);
        return Readings.Told(readings, key, SelectionReadings.CitationKey(key, Year(key.Year - 2), Year(key.Year + 1)), AnyQuery.Of(any));

        static string Year(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
