using PaperSearch.Querying;

namespace PaperSearch.Searching;

/// <summary>Keeps requests within what a backend can do.</summary>
internal sealed class AbilityLimit
{
    private readonly SearchAbilities abilities;
    private readonly DiagnosticList diagnostics;

    private AbilityLimit(SearchAbilities abilities, DiagnosticList diagnostics)
    {
        this.abilities = abilities;
        this.diagnostics = diagnostics;
    }

    /// <summary>Refuses a request whose values ask for more.</summary>
    /// <exception cref="PaperSearchException">They do.</exception>
    public static void Check(SearchRequest request, SearchAbilities abilities)
    {
        if (!abilities.Sorts.Contains(request.Sort))
            Refuse($"This index cannot sort by {request.Sort}. Its orders are: {string.Join(", ", abilities.Sorts)}.");
        if (request.Facets.FirstOrDefault(facet => !abilities.Facets.Contains(facet.Name)) is { } unknown)
            Refuse($"This index cannot count the facet '{unknown.Name}'. Its facets are: {string.Join(", ", abilities.Facets)}.");
        if (!string.IsNullOrEmpty(request.Cursor) && !abilities.Cursors)
            Refuse("This index cannot go on with a cursor. Ask for a larger page.");
        if (request.Explain && !abilities.Explanations)
            Refuse("This index cannot explain its hits. Ask without an explanation.");
        if (request.TimeBudget is not null && !abilities.TimeBudgets)
            Refuse("This index cannot end a search by itself. Ask without a time budget and cancel the search.");
        CheckSnapshot(request.Snapshot, abilities);
    }

    /// <summary>Refuses a snapshot that is named where there are none.</summary>
    /// <exception cref="PaperSearchException">There are none.</exception>
    public static void CheckSnapshot(string? snapshot, SearchAbilities abilities)
    {
        if (snapshot is not null && !abilities.Snapshots)
            throw NoSnapshots();
    }

    /// <summary>Says that an index has no snapshots.</summary>
    public static PaperSearchException NoSnapshots() =>
        new(PaperSearchError.Unsupported, "This index keeps no snapshots. Ask without one.");

    /// <summary>Refuses an export where there is none.</summary>
    /// <exception cref="PaperSearchException">There is none.</exception>
    public static void CheckExport(SearchAbilities abilities)
    {
        if (!abilities.Export)
            Refuse("This index cannot give out all hits of a query. Walk through its pages.");
    }

    /// <summary>Refuses suggestions where there are none.</summary>
    /// <exception cref="PaperSearchException">There are none.</exception>
    public static void CheckSuggestions(SearchAbilities abilities)
    {
        if (!abilities.Suggestions)
            Refuse("This index cannot suggest what a text may become. Search for it.");
    }

    /// <summary>Refuses to list acronyms where none are known.</summary>
    /// <exception cref="PaperSearchException">None are known.</exception>
    public static void CheckAcronyms(SearchAbilities abilities)
    {
        if (!abilities.Acronyms)
            Refuse("This index does not know what acronyms stand for. Search for them.");
    }

    /// <summary>Refuses to compare papers where that cannot be done.</summary>
    /// <exception cref="PaperSearchException">It cannot.</exception>
    public static void CheckSimilar(SearchAbilities abilities)
    {
        if (!abilities.Similar)
            Refuse("This index does not compare papers. Search for the words of the paper's title.");
    }

    /// <summary>The query with plain words in place of what is not known, and what there is to say about it.</summary>
    public static ParsedQuery Read(ParsedQuery parsed, SearchAbilities abilities)
    {
        if (abilities is { Prefixes: true, Wildcards: true, FuzzyWords: true, Phrases: true, Nearness: true })
            return parsed;
        var diagnostics = new DiagnosticList();
        foreach (var said in parsed.Diagnostics)
            diagnostics.Add(said.Code, new TextSpan(said.At, said.At + said.Length), said.Message);
        var root = new AbilityLimit(abilities, diagnostics).Within(parsed.Root);
        return new ParsedQuery(root, diagnostics.ToValueList());
    }

    // What is read more weakly may be the same as its neighbour, so the normal form is made anew.
    private QueryNode Within(QueryNode node) => node switch
    {
        WordQuery { Match: WordMatch.Prefix } word when !abilities.Prefixes =>
            Plain(word, "words by their beginning; it was read as the word that stands there"),
        WordQuery { Match: WordMatch.Wildcard } word when !abilities.Wildcards =>
            Plain(word, "words by a pattern; it was read as the word that stands there"),
        WordQuery { Match: WordMatch.Fuzzy } word when !abilities.FuzzyWords =>
            Plain(word, "words by another spelling; it was read as the word that stands there"),
        WordQuery { IsExpanded: true } word when !abilities.Phrases && word.Text.Contains('-', StringComparison.Ordinal) =>
            Plain(word, "words in a row, as compounds are; it was read as the word that stands there"),
        PhraseQuery phrase when !IsName(phrase) && !abilities.Wildcards && Wildcards.IsIn(phrase.Text) => Plain(phrase),
        PhraseQuery phrase when !IsName(phrase) => Within(phrase),
        NearQuery near => Within(near),
        NotQuery not => NormalForm.Not(Within(not.Part), not.Span),
        RequiredQuery required => NormalForm.Required(Within(required.Part), required.Span),
        FreeTextQuery prose => NormalForm.Prose(Within(prose.Parts), prose.Span)!,
        AndQuery and => NormalForm.And(Within(and.Parts), and.Span)!,
        OrQuery or => NormalForm.Or(Within(or.Parts), or.Span)!,
        _ => node,
    };

    private List<QueryNode> Within(ValueList<QueryNode> parts) => [.. parts.Select(Within)];

    private WordQuery Plain(WordQuery word, string what)
    {
        Tell(word, what);
        return ExpansionLimit.WithoutExpansion(word);
    }

    private QueryNode Plain(PhraseQuery phrase)
    {
        Tell(phrase, "words of a phrase by a pattern; they were read as they stand there");
        return Within(ExpansionLimit.WithoutExpansion(phrase));
    }

    private QueryNode Within(PhraseQuery phrase)
    {
        if (phrase.Slop > 0 ? abilities.Nearness : abilities.Phrases)
            return phrase;
        Tell(phrase, phrase.Slop > 0
            ? "words near each other; all of them were looked for"
            : "phrases; all of the words were looked for");
        // As words they stand without the punctuation and brackets around them.
        var words = phrase.Text.Split(' ').Where(word => word != Wildcards.AnyWord)
            .Select(word => QueryText.TrimSentence(word.AsSpan().Trim("()[]{}")).ToString())
            .Where(word => QueryText.IsSearchable(word));
        return NormalForm.And([.. words.Select(Word)], phrase.Span)!;

        QueryNode Word(string word) => Wildcards.IsPattern(word)
            ? Within(new WordQuery(phrase.Field, word, WordMatch.Wildcard) { Span = phrase.Span })
            : new WordQuery(phrase.Field, word) { Span = phrase.Span };
    }

    private QueryNode Within(NearQuery near)
    {
        var (left, right) = (Within(near.Left), Within(near.Right));
        if (!abilities.Nearness)
            Tell(near, "words near each other; both sides were looked for");
        else if (NearOperands.Agree(left, right))
            return near with { Left = left, Right = right };
        return NormalForm.And([left, right], near.Span)!;
    }

    private bool IsName(PhraseQuery phrase) =>
        phrase.Field is { } field && abilities.Fields.Find(field)?.Kind == PaperFieldKind.Names;

    private void Tell(QueryNode node, string what) =>
        diagnostics.Add("unsupported", node.Span, $"This index does not know {what}.");

    private static void Refuse(string message) => throw new PaperSearchException(PaperSearchError.Unsupported, message);
}
