using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.People;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>From clauses to what matches and scores them in one state of an index. For one search.</summary>
/// <param name="fields">The fields of the index.</param>
/// <param name="formula">The formula of scores.</param>
/// <param name="terms">Finds terms.</param>
/// <param name="authors">Who the authors are; <see langword="null"/> where nobody is asked for by a reference.</param>
internal sealed class ClauseCompiler(
    PaperFieldTable fields, Bm25F formula, TermReader terms, IAuthorIndex? authors = null)
{
    private readonly Dictionary<NameClause, NameWeight> names = [];

    public ClauseWeight Compile(Clause clause) => clause switch
    {
        AllClause => new TermInSetWeight(new ValueClause([new FieldValue(IndexFields.Kind, IndexFields.KindPaper)]), terms),
        NoneClause => new NoneWeight(),
        WordsClause words => new Bm25FWeight(words, formula, terms),
        ProximityClause proximity => new ProximityWeight(proximity, formula, terms),
        StartClause start => new StartWeight(start, terms),
        NameClause name => PersonOf(name) is { } person ? new PersonWeight(person) : OfName(name),
        ValueClause values => new TermInSetWeight(values, terms),
        PrefixClause prefix => new PrefixWeight(prefix, terms),
        RangeClause range => ColumnTests.Range(range),
        HasClause has => Has(has),
        ConstantScoreClause constant => new ConstantScoreWeight(Compile(constant.Part), constant.Score),
        ScaledClause scaled => new ScaledWeight(Compile(scaled.Part), scaled.Factor),
        PriorClause prior => new PriorWeight(Compile(prior.Part), prior),
        DisjunctionClause any => new DisjunctionWeight(CompileAll(any.Parts)),
        BooleanClause all => new BooleanWeight(CompileAll(all.Required), CompileAll(all.Optional), CompileAll(all.Excluded)),
        _ => throw new InvalidOperationException($"{clause.GetType().Name} is no clause."),
    };

    // Of a reference the place in the list is not told.
    private Person? PersonOf(NameClause name) =>
        authors is null || name.Place != AuthorPosition.Any ? null : AuthorReference.Resolve(authors, name.Name);

    private NameWeight OfName(NameClause name) =>
        names.TryGetValue(name, out var weight) ? weight : names[name] = new NameWeight(name, formula, terms);

    private ClauseWeight Has(HasClause has) =>
        (ClauseWeight?)ColumnTests.TryHas(has, fields) ?? new PrefixWeight(new PrefixClause(has.Field, ""), terms);

    private ClauseWeight[] CompileAll(ValueList<Clause> clauses)
    {
        var weights = new ClauseWeight[clauses.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Compile(clauses[i]);
        return weights;
    }
}
