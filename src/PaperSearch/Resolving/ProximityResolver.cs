using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Phrases and nearness of a query as patterns over the fields they are looked for in. For one query.</summary>
internal sealed class ProximityResolver(
    AnalyzedTexts texts, SearchedFields searched, WordResolver words, TextResolver wordTexts, PhraseForms forms,
    RankingProfile profile)
{
    /// <summary>Shorter parts of a compound are not taken for misspelt ones where there is a longer one.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>How many words of the longest phrase are not looked for.</summary>
    public int PassedOver { get; private set; }

    /// <summary>
    /// A word that stands for others. A compound is its parts in order, the compound as one word as well: a star at its end
    /// belongs to the whole.
    /// </summary>
    public ResolvedExpansion Expansion(WordQuery word)
    {
        var expanded = words.Expand(word);
        var fields = FieldsOf(word.Field);
        if (words.PartsOf(word, searched.KindOf(fields[0])).Count < 2)
            return new ResolvedExpansion(word, new WordsClause([expanded], 1), expanded);
        var proximity = new ProximityClause(PatternOf(word, fields) ?? new AnyPattern([]), fields);
        Clause clause = expanded.Terms.Count == 0
            ? proximity
            : new DisjunctionClause([proximity, new WordsClause([expanded], 1)]);
        return new ResolvedExpansion(word, clause, expanded, proximity);
    }

    /// <summary>A phrase, which without a field may be a name as well; a phrase of a single word is the word.</summary>
    public ResolvedNode Phrase(PhraseQuery phrase)
    {
        if (Wildcards.IsIn(phrase.Text))
            return WithWildcards(phrase);
        var kind = phrase.Field is null ? PaperFieldKind.Text : searched.KindOf(phrase.Field);
        var positions = texts.Read(phrase.Text, kind);
        if (positions.Count == 0)
            return new ResolvedSelection(phrase, new NoneClause());
        if (positions.Count == 1)
            return wordTexts.Word(phrase, phrase.Field, phrase.Text, isExact: false);
        var fields = FieldsOf(phrase.Field);
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
        var fields = FieldsOf(field);
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

    private ValueList<string> FieldsOf(string? field) =>
        searched.Of(field).Where(f => f != SearchedFields.Author || field == SearchedFields.Author).ToValueList();

    private ResolvedPhrase WithWildcards(PhraseQuery phrase)
    {
        var fields = FieldsOf(phrase.Field);
        var proximity = new ProximityClause(PatternOf(phrase, fields) ?? new AnyPattern([]), fields);
        return new ResolvedPhrase(phrase, proximity, proximity);
    }

    // The positions of each word are read beside those of the others; so many in order are found in one paper.
    private Pattern PatternOf(ValueList<AnalyzedWord> positions, int slop)
    {
        PassedOver = Math.Max(PassedOver, positions.Count - TextResolver.MostWords);
        return forms.Of(positions.AsSpan()[..Math.Min(positions.Count, TextResolver.MostWords)], slop);
    }

    private static void AddAll(IReadOnlyList<AnalyzedWord> positions, PhraseBuilder builder)
    {
        foreach (var position in positions)
            builder.Add(WordPattern.Of(position));
    }

    /// <summary>
    /// A phrase some of whose words stand for others; <see langword="null"/> where one of these stands for none.
    /// </summary>
    private Pattern? WildcardPhrase(PhraseQuery phrase, ValueList<string> fields)
    {
        var kind = searched.KindOf(fields[0]);
        var builder = new PhraseBuilder();
        var plain = new List<string>();
        foreach (var typed in phrase.Text.Split(' '))
        {
            var word = Wildcards.InPhrase(typed);
            var pattern = Wildcards.Read(word, phrase.Field);
            if (pattern is null && !word.SequenceEqual(Wildcards.AnyWord))
            {
                plain.Add(typed);
                continue;
            }
            AddPlain();
            if (pattern is null)
                builder.Skip();
            else if (!AddParts(pattern with { Span = phrase.Span }, fields, builder))
                return null;
        }
        AddPlain();
        PassedOver = Math.Max(PassedOver, builder.PassedOver);
        return builder.Build(phrase.Slop);

        // Words that stand beside each other are read together, as in a text.
        void AddPlain()
        {
            AddAll(texts.Read(string.Join(' ', plain), kind), builder);
            plain.Clear();
        }
    }

    /// <summary>Adds the parts of a word, the last or those with wildcards as the words they stand for.</summary>
    private bool AddParts(WordQuery word, ValueList<string> fields, PhraseBuilder builder)
    {
        var parts = words.PartsOf(word, searched.KindOf(fields[0]));
        for (var i = 0; i < parts.Count; i++)
        {
            var isExpanded = word.Match == WordMatch.Wildcard ? Wildcards.IsPattern(parts[i]) : i == parts.Count - 1;
            if (!Add(parts[i], isExpanded, word, fields, builder))
                return false;
        }
        return parts.Count > 0;
    }

    private bool Add(string part, bool isExpanded, WordQuery word, ValueList<string> fields, PhraseBuilder builder)
    {
        if (!isExpanded)
            AddAll(texts.Read(part, searched.KindOf(fields[0])), builder);
        else if (Expanded(word with { Text = part }, fields) is { } expanded)
            builder.Add(expanded);
        else
            return false;
        return true;
    }

    /// <summary>The words that a word stands for, at their positions.</summary>
    private WordPattern? Expanded(WordQuery word, ValueList<string> fields)
    {
        // Exact words have no positions of their own: their stems have.
        var terms = fields.SelectMany(f => words.Expand(word with { Field = f }).Terms).Select(StemOf)
            .Distinct(StringComparer.Ordinal).Take(WordResolver.MostTermsOfPattern + 1).ToList();
        if (terms.Count > WordResolver.MostTermsOfPattern)
        {
            words.Limit(word, WordResolver.MostTermsOfPattern, isCutShort: false);
            terms.RemoveAt(terms.Count - 1);
        }
        return terms.Count == 0 ? null : new WordPattern(terms.ToValueList());
    }

    /// <summary>A word that stands for others: of a compound with a mistake any part may have it.</summary>
    private Pattern? Expanded(WordQuery word, IReadOnlyList<string> parts, ValueList<string> fields)
    {
        if (parts.Count < 2)
            return Expanded(word, fields);
        if (word.Match != WordMatch.Fuzzy)
        {
            var builder = new PhraseBuilder();
            return AddParts(word, fields, builder) ? builder.Build(0) : null;
        }
        var ways = new List<Pattern>();
        var longest = parts.Max(part => part.Length);
        for (var wrong = 0; wrong < parts.Count; wrong++)
        {
            // A short word is near to too many others.
            if (parts[wrong].Length < Math.Min(longest, ShortestMisspelt))
                continue;
            var way = new PhraseBuilder();
            var isFound = true;
            for (var i = 0; i < parts.Count && isFound; i++)
                isFound = Add(parts[i], isExpanded: i == wrong, word, fields, way);
            if (isFound && way.Build(0) is { } pattern)
                ways.Add(pattern);
        }
        return ways.Count == 0 ? null : new AnyPattern(ways.ToValueList());
    }

    private Pattern? PatternOf(QueryNode node, ValueList<string> fields)
    {
        switch (node)
        {
            case OrQuery or:
                var parts = or.Parts.Select(p => PatternOf(p, fields)).OfType<Pattern>().ToValueList();
                return parts.Count == 0 ? null : new AnyPattern(parts);
            case WordQuery { IsExpanded: true } word:
                return Expanded(word, words.PartsOf(word, searched.KindOf(fields[0])), fields);
            case PhraseQuery phrase when Wildcards.IsIn(phrase.Text):
                return WildcardPhrase(phrase, fields);
            case WordQuery or PhraseQuery:
                var text = node is WordQuery w ? w.Text : ((PhraseQuery)node).Text;
                var positions = texts.Read(text, searched.KindOf(fields[0]));
                return positions.Count == 0 ? null : PatternOf(positions, node is PhraseQuery { Slop: var slop } ? slop : 0);
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
