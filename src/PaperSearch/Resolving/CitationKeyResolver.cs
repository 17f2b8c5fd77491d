using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// Keys of bibliographies as clauses: papers of an author about a year, or with the key as a word. For one query.
/// </summary>
internal sealed class CitationKeyResolver(
    AnalyzedTexts analyzed, TextResolver texts, JoinedWords joined, SelectionResolver selections, RankingProfile profile)
{
    /// <summary>The year of a work is often that of its printing, a year or more after the paper's.</summary>
    public const int YearsBefore = 2;

    /// <inheritdoc cref="YearsBefore"/>
    public const int YearsAfter = 1;

    // Most keys have the first word of the title that says something: the first, or one behind "on the".
    private static readonly int[] starts = [1, 3];

    public ResolvedCitationKey Read(CitationKeyQuery key)
    {
        var (first, last) = (key.Year - YearsBefore, key.Year + YearsAfter);
        var family = CitationResolver.FamilyOnly(key.Family);
        var optional = new List<Clause>
        {
            new ConstantScoreClause(selections.Years(key.Year, key.Year), profile.CitationKeyYear),
            new NameClause(family, AuthorPosition.First),
        };
        if (key.Word is { } word)
        {
            var inTitle = texts.Word(key, SearchedFields.Title, word, isExact: false);
            optional.Add(new ScaledClause(inTitle.Clause, profile.CitationKeyWord));
            if (analyzed.Read(word, PaperFieldKind.Text) is [var read, ..])
            {
                optional.AddRange(starts.Select(positions => new ConstantScoreClause(
                    new StartClause(SearchedFields.Title, read.Term, positions), profile.CitationKeyStart)));
            }
        }
        var cited = PriorClause.Of(
            BooleanClause.Of([new NameClause(family, AuthorPosition.Any), selections.Years(first, last)], optional, []),
            null,
            profile.CitedFor(profile.CitedOften));
        var asWord = texts.Word(key, null, key.Text, isExact: true).Clause;
        var any = asWord is NoneClause ? new List<Clause> { cited } : [cited, asWord];
        // Names of things look so as well: "SN1987A".
        any.AddRange(OtherForms(analyzed.Read(key.Text, PaperFieldKind.Text)).Select(
            form => new ProximityClause(form, [SearchedFields.Title, SearchedFields.Abstract])));
        return new ResolvedCitationKey(key, DisjunctionClause.Of(any), first, last);
    }

    private IEnumerable<Pattern> OtherForms(ValueList<AnalyzedWord> words) => words is [var word]
        ? joined.Apart(word.Unstemmed)
        : words.SelectMany(part => part.Variants).Select(variant => new WordPattern([variant.Term]));
}
