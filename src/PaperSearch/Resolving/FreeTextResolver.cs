using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// The rules of free text: which words are scored, how many of them a paper must have, what of the rest must match, and what
/// gives way where nothing has all of it. For one query.
/// </summary>
internal sealed class FreeTextResolver(
    AnalyzedTexts analyzed, TextResolver texts, PhraseForms phrases, CitationResolver citations, ITermDictionary dictionary,
    RankingProfile profile)
{
    /// <summary>Longer texts are pasted: that a paper has all of their words is chance.</summary>
    private const int MostRequiredWords = 8;

    /// <summary>Longer texts are no term.</summary>
    private const int MostWordsOfTerm = 4;

    /// <summary>Whether there are phrases, and other things beside them.</summary>
    public static bool CanRelax(ResolvedFreeText text) =>
        text.Relaxation != Relaxation.PhrasesAsWords
        && text.Operands.Any(p => p is { Source: PhraseQuery { Field: null }, Role: PartRole.Required })
        && (text.Words is not null || text.Operands.Any(p => p.Role == PartRole.Alternative));

    /// <summary>The free text of some parts.</summary>
    /// <param name="source">The text.</param>
    /// <param name="parts">Its parts; what they are to the text is decided here.</param>
    /// <param name="relaxation">How much less is required.</param>
    /// <param name="match">How many of the words a paper must have.</param>
    /// <param name="leastWords">How many it must have at least, where there are so many.</param>
    public ResolvedFreeText Build(
        FreeTextQuery source, IReadOnlyList<ResolvedNode> parts, Relaxation relaxation, MatchRule match, int leastWords)
    {
        var operands = new ResolvedNode[parts.Count];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = parts[i] with { Role = RoleOf(parts[i], relaxation) };

        var words = Words(operands, out var contentWords, out var stopWords, out var onlyStopWords);
        if (!onlyStopWords)
            PassOverStopWords(operands);
        var required = operands.Where(p => p.Role == PartRole.Required).Select(p => p.Clause).ToList();
        var excluded = operands.Where(p => p.Role == PartRole.Excluded).Select(p => p.Parts[0].Clause).ToList();
        var title = TitleQuery.Of(contentWords, stopWords) with { Phrase = PhraseOf(operands) };
        var toFind = words.FindAll(word => !word.OnlyRanks);
        var hasAll = match == MatchRule.All || (match == MatchRule.Auto && toFind.Count <= MostRequiredWords);
        var minimum = hasAll ? toFind.Count
            : match == MatchRule.Any ? 1
            : Math.Max(MinimumMatch.Choose(toFind, dictionary), Math.Min(leastWords, toFind.Count));
        var scored = toFind.Count > 0 ? new WordsClause(words.ToValueList(), minimum, title) : null;
        var others = operands.Where(p => p.Role == PartRole.Alternative && !IsId(p.Source)).Select(p => p.Clause).ToList();
        if (scored is not null)
            others.Add(scored);
        var any = others.Count == 0 ? null : hasAll ? BooleanClause.Of(others, [], []) : DisjunctionClause.Of(others);
        var ids = operands.Where(p => p.Role == PartRole.Alternative && IsId(p.Source)).Select(IdClause).ToList();
        // Of a reference as printed the words of the title tell which paper is meant.
        var cited = operands.Length > 1 && toFind.Count is > 0 and <= MostRequiredWords ? citations.Read(operands) : null;
        if (cited is { } citation)
            ids.Add(citation.Papers);
        if (ids.Count > 0)
            any = DisjunctionClause.Of(any is null ? ids : [.. ids, any]);
        var capitals = contentWords > 0 ? Capitals(operands, contentWords) : [];

        // Where all words are required a demanded one is no more than they are.
        var insists = (!hasAll && operands.Any(p => p.Source is RequiredQuery))
            || (relaxation == Relaxation.WordsOptional
                && operands.Any(p => p is { Source: PhraseQuery, Role: PartRole.Required }));
        if (any is not null && !insists)
            required.Add(any);
        var optional = any is not null && insists ? new List<Clause> { any } : [];
        if (capitals.Count > 0 && required.Count > 0)
            optional.Add(new WordsClause(capitals, 1));
        var clause = BooleanClause.Of(required, optional, excluded);
        return new ResolvedFreeText(source, clause, new ValueList<ResolvedNode>(operands), scored, hasAll, insists, relaxation)
        {
            Citation = cited?.Citation,
        };
    }

    private static PartRole RoleOf(ResolvedNode part, Relaxation relaxation) => part.Source switch
    {
        NotQuery => PartRole.Excluded,
        WordQuery { Field: null, IsExpanded: false } => PartRole.Word,
        PhraseQuery { Field: null } when part is ResolvedWord || relaxation == Relaxation.PhrasesAsWords => PartRole.Word,
        _ when IsId(part.Source) => PartRole.Alternative,
        OrQuery or AndQuery or FreeTextQuery or WordQuery { Field: null } => PartRole.Alternative,
        _ => PartRole.Required,
    };

    /// <summary>Whether a part is the better for being found among words, and nothing lost where it is not.</summary>
    public static bool IsId(QueryNode source) =>
        source is CitationKeyQuery or ValueQuery { Field: "id" } or ValueQuery { Field: "doi", Prefix: false };

    private Clause IdClause(ResolvedNode part) =>
        part.Source is ValueQuery ? new ConstantScoreClause(part.Clause, profile.IdAmongWords) : part.Clause;

    /// <summary>
    /// The words that are scored: content words and compounds; stop words where there is nothing else. A compound finds papers as
    /// one word, its parts near each other, and ranks them by its parts.
    /// </summary>
    private List<ScoredWord> Words(ResolvedNode[] operands, out int contentWords, out int stopWords, out bool onlyStopWords)
    {
        var content = new List<ScoredWord>();
        var stops = new List<ScoredWord>();
        var others = new List<ScoredWord>();
        var functionWords = PassOverFunctionWords(operands);
        foreach (var word in operands.Where(p => p.Role == PartRole.Word).SelectMany(WordsOf))
        {
            var finds = word.Tokens.All(token => token.IsStopWord) ? null : word.Compound ?? InAnyForm(word);
            if (finds is not null && !others.Exists(other => other.Terms.Equals(finds.Terms)))
                others.Add(finds with { Boost = 0, IsVariant = true });
            foreach (ref readonly var token in word.Tokens.AsSpan())
                (token.IsStopWord ? stops : content).Add(Of(token.Word));
            others.AddRange(word.Variants.Select(Of));

            ScoredWord Of(ScoredWord part) => finds is null ? part : part with { OnlyRanks = true };
        }
        (contentWords, stopWords) = (content.Count + functionWords.Count, stops.Count);
        onlyStopWords = content.Count == 0 && others.Count == 0;
        others.AddRange(functionWords);
        if (content.Count is > 0 and <= MostWordsOfTerm)
            others.AddRange(TypedForms(operands, content.Count));
        var distinct = onlyStopWords ? TextResolver.Distinct(stops, []) : TextResolver.Distinct(content, others);
        return [.. texts.Rarest(distinct).OrderBy(word => word.OnlyRanks)];
    }

    /// <summary>A word that is the whole query.</summary>
    public ResolvedWord Alone(ResolvedWord word) =>
        word.Clause is WordsClause words && TypedForms([word with { Role = PartRole.Word }], 1) is { Count: > 0 } typed
            ? word with { Clause = words with { Words = words.Words.Concat(typed).ToValueList() } }
            : word;

    /// <summary>
    /// The words of a short text as they are typed, where other forms of them are more usual: they only rank. Of one
    /// word its form is all there is to go by.
    /// </summary>
    private List<ScoredWord> TypedForms(IReadOnlyList<ResolvedNode> operands, int words)
    {
        var forms = new List<ScoredWord>();
        if (profile.TypedForm == 0)
            return forms;
        foreach (var operand in operands)
        {
            if (operand is ResolvedWord { Role: PartRole.Word, Source: WordQuery { Match: WordMatch.Stemmed } } word
                && texts.AsTyped(word) is { } typed)
                forms.Add(typed with { Boost = profile.TypedForm / words, IsVariant = true, OnlyRanks = true });
        }
        return forms;
    }

    /// <summary>The words that stand side by side, from the first to the last that says something.</summary>
    private TypedPhrase? PhraseOf(ResolvedNode[] operands)
    {
        var (first, last, count) = (-1, -1, 0);
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is not ResolvedWord { Role: PartRole.Word } word || word.Tokens.All(token => token.IsStopWord))
                continue;
            if (first < 0)
                first = i;
            last = i;
            count += word.Tokens.Count;
        }
        if (count is < 2 or > MostWordsOfTerm)
            return null;
        var typed = operands[first..(last + 1)];
        if (!typed.All(operand => operand is ResolvedWord { Source: WordQuery { Field: null, Match: WordMatch.Stemmed } }))
            return null;
        var positions = analyzed.Read(TextOf(typed), PaperFieldKind.Text).AsSpan();
        var words = new List<string>(positions.Length);
        foreach (ref readonly var position in positions)
        {
            if (!position.IsStopWord)
                words.Add(position.Unstemmed);
        }
        return new TypedPhrase(phrases.Of(positions, slop: 0), words.ToValueList());
    }

    // What was meant stands in papers beside the other words, a mistake hardly.
    private static string TextOf(ResolvedNode[] words) => string.Join(' ', words.Select(word =>
        word is ResolvedWord { Tokens: [{ Meant: [var meant, ..] }] } ? meant : ((WordQuery)word.Source).Text));

    /// <summary>A word in quotes in any of its forms, where those not written so are looked for as well.</summary>
    private static ScoredWord? InAnyForm(ResolvedWord word) => word is { Tokens: [var token], Variants.Count: > 0 }
        ? new ScoredWord(token.Word.Terms.Concat(word.Variants.SelectMany(variant => variant.Terms)).Distinct().ToValueList())
        : null;

    /// <summary>
    /// The stop words that papers write in capitals: beside a single other word all of them, as they may be what the question is
    /// about ("who guidelines"), else those that stand out ("vitamin A deficiency"). They rank and are not asked for.
    /// </summary>
    private ValueList<ScoredWord> Capitals(ResolvedNode[] operands, int contentWords)
    {
        List<ScoredWord>? capitals = null;
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is ResolvedWord { Source: WordQuery word, Tokens: [{ IsStopWord: true } token] }
                && operands[i].Role is PartRole.Word or PartRole.PassedOver
                && (contentWords == 1 || StandsOut(operands, i, word.Text))
                && texts.Capitals(token.Unstemmed) is { } known)
                (capitals ??= []).Add(known);
        }
        return capitals is null ? [] : TextResolver.Distinct(capitals, []).ToValueList();
    }

    private static bool StandsOut(ResolvedNode[] operands, int at, string text)
    {
        var isLetter = text.Length == 1;
        return char.IsUpper(text[0]) && at > 0 && (isLetter || BeginsSmall(operands[at - 1]))
            && (at + 1 < operands.Length ? BeginsSmall(operands[at + 1]) : isLetter);

        static bool BeginsSmall(ResolvedNode operand) => operand.Source is WordQuery word && char.IsLower(word.Text[0]);
    }

    // A phrase whose words are looked for one by one is read as they are.
    private IEnumerable<ResolvedWord> WordsOf(ResolvedNode part) => part switch
    {
        ResolvedWord word => [word],
        { Source: PhraseQuery phrase } =>
            phrase.Text.Split(' ').Select(word => texts.Word(part.Source, null, word, isExact: false)),
        _ => [],
    };

    /// <summary>
    /// Passes over the words of grammar, where words of a topic remain, and gives what is left of them: they tell one title from
    /// another.
    /// </summary>
    private static List<ScoredWord> PassOverFunctionWords(ResolvedNode[] operands)
    {
        var inTitles = new List<ScoredWord>();
        if (!operands.Any(part => part is ResolvedWord { Role: PartRole.Word } word && !IsOfGrammar(word)))
            return inTitles;
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is not ResolvedWord { Role: PartRole.Word, Source: WordQuery { Match: WordMatch.Stemmed } typed } word
                || !IsFunctionWord(word) || StandsOut(operands, i, typed.Text))
                continue;
            operands[i] = word with { Role = PartRole.PassedOver };
            var terms = word.Tokens[0].Word.Terms.Where(term => term.Field == SearchedFields.Title).ToValueList();
            if (terms.Count > 0)
                inTitles.Add(new ScoredWord(terms, Boost: 0, OnlyRanks: true));
        }
        return inTitles;

        static bool IsOfGrammar(ResolvedWord word) => IsFunctionWord(word) || word.Tokens.All(token => token.IsStopWord);

        static bool IsFunctionWord(ResolvedWord word) =>
            word is { Tokens: [{ IsStopWord: false } token], Variants.Count: 0 } && FunctionWords.Contains(token.Unstemmed);
    }

    private static void PassOverStopWords(ResolvedNode[] operands)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is ResolvedWord { Role: PartRole.Word, Variants.Count: 0 } word && word.Tokens.All(t => t.IsStopWord))
                operands[i] = word with { Role = PartRole.PassedOver };
        }
    }
}
