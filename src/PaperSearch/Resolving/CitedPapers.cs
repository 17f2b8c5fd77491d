using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Resolving;

/// <summary>
/// The papers that names and a year may mean, wherever these stand: by authors of these names, of about the year. The first
/// author and the very year come first, then a title or text that says more of what is asked for, then names that are spelt so,
/// then what is cited often. For one query.
/// </summary>
internal sealed class CitedPapers(ITermDictionary dictionary, SelectionResolver selections, RankingProfile profile)
{
    /// <summary>The year of a work is often that of its printing, a year or more after the paper's.</summary>
    public const int YearsBefore = 2;

    /// <inheritdoc cref="YearsBefore"/>
    public const int YearsAfter = 1;

    private readonly Dictionary<Clause, int> counted = [];

    /// <summary>The papers, with the scores of what else speaks for them.</summary>
    /// <param name="citation">The names and the year.</param>
    /// <param name="others">What else may be found in them.</param>
    public Clause Of(Citation citation, IEnumerable<Clause> others)
    {
        var (families, year) = (citation.Families, citation.Year);
        var first = FamilyOnly(families[0]);
        Clause[] optional =
        [
            new ConstantScoreClause(selections.Years(year, year), profile.CitedYear),
            new ConstantScoreClause(Names(families[0], citation.MayBeGroup, AuthorPosition.First), profile.CitedFirst),
            Spelt(NameLikeness.WholeFamily),
            Spelt(NameLikeness.AsWritten),
            .. others,
        ];
        // Whatever other words stand beside, papers that are meant come first.
        var papers = new ConstantScoreClause(Meant(citation), profile.IdAmongWords);
        return PriorClause.Of(BooleanClause.Of([papers], optional, []), null, profile.CitedFor(profile.CitedOften));

        ConstantScoreClause Spelt(NameLikeness likeness) => new(
            new NameClause(first, AuthorPosition.First) { Likeness = likeness }, profile.CitedSpelling / 2);
    }

    /// <summary>Whether there are papers that may be meant.</summary>
    public bool Any(Citation citation) => Count(Meant(citation), most: 1) > 0;

    /// <summary>Whether a paper has a first author of a family name, is of some years, and has all of some words.</summary>
    public bool IsFirstAuthor(string family, int firstYear, int lastYear, IReadOnlyList<ScoredWord> words)
    {
        var required = new List<Clause>
        {
            new NameClause(FamilyOnly(family), AuthorPosition.First) { Likeness = NameLikeness.Spelt },
            selections.Years(firstYear, lastYear),
        };
        if (words.Count > 0)
            required.Add(new WordsClause(words.ToValueList(), words.Count));
        return Count(BooleanClause.Of(required, [], []), most: 1) > 0;
    }

    /// <summary>Whether a group that wrote papers about a year has a word in its name.</summary>
    public bool IsGroup(string word, int year) =>
        Count(BooleanClause.Of([Group(word, AuthorPosition.Any), About(year)], [], []), most: 1) > 0;

    /// <summary>How many papers have an author of a family name.</summary>
    public int PapersBy(string family) => Count(new NameClause(FamilyOnly(family), AuthorPosition.Any), int.MaxValue);

    private int Count(Clause clause, int most)
    {
        if (!counted.TryGetValue(clause, out var papers))
            counted[clause] = papers = dictionary.PapersOf(clause, most);
        return papers;
    }

    // What is spelt so is meant where there is such: Ade, and no Adjé, which may be written Ade as well.
    private Clause Meant(Citation citation)
    {
        var spelt = Meant(citation, NameLikeness.Spelt);
        return Count(spelt, most: 1) > 0 ? spelt : Meant(citation, NameLikeness.MayBe);
    }

    private Clause Meant(Citation citation, NameLikeness likeness) => BooleanClause.Of(
        [
            .. citation.Families.Select(name => Names(name, citation.MayBeGroup, AuthorPosition.Any, likeness)),
            About(citation.Year),
        ],
        [], []);

    private Clause About(int year) => selections.Years(year - YearsBefore, year + YearsAfter);

    private Clause Names(string family, bool mayBeGroup, AuthorPosition place, NameLikeness likeness = NameLikeness.MayBe)
    {
        var name = new NameClause(FamilyOnly(WithUmlaut(family)), place) { Likeness = likeness };
        return mayBeGroup ? DisjunctionClause.Of([name, Group(family, place)]) : name;
    }

    /// <summary>
    /// A name with the umlaut that it may be written out for, where authors are written with it: Mueller is read as Müller, so
    /// that both find the same, and Saenz as it is.
    /// </summary>
    private string WithUmlaut(string family)
    {
        var at = UmlautSpelling.PlaceOfE(family.ToLowerInvariant());
        if (at < 0)
            return family;
        var letter = char.ToLowerInvariant(family[at - 1]) switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' };
        var umlaut = string.Concat(family.AsSpan(0, at - 1), letter.ToString(), family.AsSpan(at + 1));
        var written = new NameClause(FamilyOnly(umlaut), AuthorPosition.Any) { Likeness = NameLikeness.AsWritten };
        return Count(written, most: 1) > 0 ? umlaut : family;
    }

    private static NameClause Group(string word, AuthorPosition place) => new(word, place) { Likeness = NameLikeness.Group };

    /// <summary>A name that is no given name: "Lutz Weis" is cited as Weis. A group has one name.</summary>
    private static string FamilyOnly(string name) => NameTable.IsGroup(name) ? name : name + ",";
}
