using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Phrases and nearness of a query as patterns over the fields they are looked for in. For one query.</summary>
internal sealed class ProximityResolver(
    AnalyzedTexts texts, SearchedFields searched, WordResolver words, TextResolver wordTexts, PhraseForms forms,
    RankingProfile profile)
{
    /// <summary>The positions of each term are read beside those of the others.</summary>
    private const int MostTermsOfWord = 12;

    /// <summary>A phrase, which without a field may be a name as well; a phrase of a single word is the word.</summary>
    public ResolvedNode Phrase(PhraseQuery phrase)
    {
        var kind = phrase.Field is null ? PaperFieldKind.Text : searched.KindOf(phrase.Field);
        var positions = texts.Read(phrase.Text, kind);
        if (positions.Count == 0)
            return new ResolvedSelection(phrase, new NoneClause());
        if (positions.Count == 1)
            return wordTexts.Word(phrase, phrase.Field, phrase.Text, isExact: false);
        var fields = searched.Of(phrase.Field).Where(f => phrase.Field is not null || f != SearchedFields.Author).ToValueList();
        var proximity = new ProximityClause(PatternOf(positions, phrase.Slop), fields);
        // A name in quotes without a field is found among the authors as a name.
        Clause clause = phrase.Field is null
            ? new DisjunctionClause([proximity, new ScaledClause(new NameClause(phrase.Text, phrase.Place), profile.Author)])
            : proximity;
        return new ResolvedPhrase(phrase, clause, proximity);
    }

    public ResolvedNear Near(NearQuery near)
    {
        var field = FieldOf(near.Left) ?? FieldOf(near.Right);
        var fields = searched.Of(field).Where(f => f != SearchedFields.Author || field == SearchedFields.Author).ToValueList();
        Clause clause = PatternOf(near.Left, fields) is { } left && PatternOf(near.Right, fields) is { } right
            ? new ProximityClause(new NearPattern(left, right, near.Distance), fields)
            : new NoneClause();
        return new ResolvedNear(near, clause, fields, [Operand(near.Left, fields), Operand(near.Right, fields)]);
    }

    private ResolvedNear Operand(QueryNode node, ValueList<string> fields) => new(
        node,
        PatternOf(node, fields) is { } pattern ? new ProximityClause(pattern, fields) : new NoneClause(),
        fields,
        node is OrQuery or ? or.Parts.Select(ResolvedNode (part) => Operand(part, fields)).ToValueList() : []);

    // The positions of each word are read beside those of the others; so many in order are found in one paper.
    private Pattern PatternOf(ValueList<AnalyzedWord> positions, int slop) =>
        forms.Of(positions.AsSpan()[..Math.Min(positions.Count, TextResolver.MostWords)], slop);

    private Pattern? PatternOf(QueryNode node, ValueList<string> fields)
    {
        switch (node)
        {
            case OrQuery or:
                var parts = or.Parts.Select(p => PatternOf(p, fields)).OfType<Pattern>().ToValueList();
                return parts.Count == 0 ? null : new AnyPattern(parts);
            case WordQuery { Match: WordMatch.Prefix or WordMatch.Fuzzy } word:
                // Exact words have no positions of their own: their stems have.
                var terms = fields.SelectMany(f => words.Expand(word with { Field = f }).Terms).Select(StemOf)
                    .Distinct(StringComparer.Ordinal).Take(MostTermsOfWord).ToValueList();
                return terms.Count == 0 ? null : new WordPattern(terms);
            case WordQuery or PhraseQuery:
                var text = node is WordQuery w ? w.Text : ((PhraseQuery)node).Text;
                var positions = texts.Read(text, searched.KindOf(fields[0]));
                return positions.Count == 0 ? null : PatternOf(positions, node is PhraseQuery phrase ? phrase.Slop : 0);
            default:
                return null;
        }
    }

    private string StemOf(ResolvedTerm term) =>
        term.Form == TermForm.Exact && texts.Read(term.Text, PaperFieldKind.Text) is [var read, ..] ? read.Term : term.Text;

    private static string? FieldOf(QueryNode node) => node switch
    {
        WordQuery word => word.Field,
        PhraseQuery phrase => phrase.Field,
        OrQuery or => or.Parts.Select(FieldOf).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
