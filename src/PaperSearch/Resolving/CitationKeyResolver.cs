using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// Keys of bibliographies as clauses: papers of an author about a year, or with the key as a word. What only may be a key is one
/// where the index has such an author and no such word. For one query.
/// </summary>
internal sealed class CitationKeyResolver(
    AnalyzedTexts analyzed, TextResolver texts, JoinedWords joined, CitedPapers cited, ITermDictionary dictionary,
    RankingProfile profile)
{
    // Most keys have the first word of the title that says something: the first, or one behind "on the".
    private static readonly int[] starts = [1, 3];

    private readonly List<Citation> guessed = [];

    /// <summary>What was read as a key that may be a word as well.</summary>
    public IReadOnlyList<Citation> Guessed => guessed;

    /// <summary>A key, or the word that it is where no paper has such an author and some have the word.</summary>
    public ResolvedNode Read(CitationKeyQuery key)
    {
        var reading = Readings(key).FirstOrDefault(reading => cited.Any(reading.Citation));
        if (reading is not null)
            return Resolve(key, reading);
        var word = new WordQuery(null, key.Text) { Span = key.Span };
        return IsWord(key.Text) ? texts.TryRead(word)! : Resolve(key, Readings(key).First());
    }

    /// <summary>
    /// The key that a word is; <see langword="null"/> where it is none: <c>mikolov13</c>, but not <c>covid19</c>.
    /// </summary>
    public ResolvedNode? TryRead(WordQuery word)
    {
        if (word is not { Field: null, Match: WordMatch.Stemmed }
            || !CitationKey.TryReadShort(CitationKey.Inside(word.Text), dictionary.NewestYear, out var key) || IsWord(key.Text))
            return null;
        key = key with { Span = word.Span };
        var reading = Readings(key).FirstOrDefault(reading => cited.IsFirstAuthor(
            reading.Citation.Families[0], key.Year - CitedPapers.YearsBefore, key.Year + CitedPapers.YearsAfter, [])
            && cited.Any(reading.Citation));
        if (reading is null)
            return null;
        var read = Resolve(key, reading);
        if (!guessed.Contains(read.Citation))
            guessed.Add(read.Citation);
        return read;
    }

    /// <summary>What a key may say, the likeliest first: <c>devlin-etal-2019-bert</c>, <c>vaswaniAttentionAll2017</c>.</summary>
    private static IEnumerable<Reading> Readings(CitationKeyQuery key)
    {
        var parts = CitationKey.PartsOf(key.Family);
        yield return Of([CitationKey.Joined(key.Family)], key.Word);
        if (parts.Count > 1)
            yield return Of([parts[0], parts[1]], key.Word);
        if (parts.Count > 0)
            yield return Of([parts[0]], key.Word ?? parts.Skip(1).FirstOrDefault());

        Reading Of(ValueList<string> families, string? word) => new(new Citation(families, key.Year, key.Span), word);
    }

    private ResolvedCitationKey Resolve(CitationKeyQuery key, Reading reading)
    {
        var optional = new List<Clause>();
        if (reading.Word is { } word)
        {
            var inTitle = texts.Word(key, SearchedFields.Title, word, isExact: false);
            optional.Add(new ConstantScoreClause(inTitle.Clause, profile.CitedWords));
            if (analyzed.Read(word, PaperFieldKind.Text) is [var read, ..])
            {
                optional.AddRange(starts.Select(positions => new ConstantScoreClause(
                    new StartClause(SearchedFields.Title, read.Term, positions), profile.CitationKeyStart)));
            }
        }
        var papers = cited.Of(reading.Citation, optional);
        var asWord = texts.Word(key, null, key.Text, isExact: true).Clause;
        var any = asWord is NoneClause ? new List<Clause> { papers } : [papers, asWord];
        // Names of things look so as well: "SN1987A".
        any.AddRange(OtherForms(key.Text).Select(
            form => new ProximityClause(form, [SearchedFields.Title, SearchedFields.Abstract])));
        return new ResolvedCitationKey(key, DisjunctionClause.Of(any), reading.Citation with { Papers = papers }, reading.Word);
    }

    /// <summary>Whether papers have a key as a word, or as several.</summary>
    private bool IsWord(string text)
    {
        if (analyzed.Read(text, PaperFieldKind.Text) is [var word] && dictionary.PapersWith(word.Term) > 0)
            return true;
        var asWord = texts.Word(new WordQuery(null, text), null, text, isExact: true).Clause;
        return dictionary.PapersOf(asWord, most: 1) > 0 || OtherForms(text).Any();
    }

    private IEnumerable<Pattern> OtherForms(string text) => analyzed.Read(text, PaperFieldKind.Text) switch
    {
        [var word] => joined.Apart(word.Unstemmed),
        var words => words.SelectMany(part => part.Variants).Select(variant => new WordPattern([variant.Term])),
    };

    private sealed record Reading(Citation Citation, string? Word);
}
