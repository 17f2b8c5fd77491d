using PaperSearch.Names;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>What a part of a query was read as, in plain English: a function of the resolved part.</summary>
internal static class QueryExplanation
{
    private const string Nothing = "nothing to search for";

    /// <summary>How many words of an expansion are named.</summary>
    private const int NamedWords = 3;

    public static string Of(ResolvedNode node)
    {
        var text = node switch
        {
            ResolvedWord { Role: PartRole.PassedOver, Tokens.Count: > 0 } => "says little; not looked for beside the other words",
            ResolvedWord word => Word(word),
            { Role: PartRole.Word } => "phrase that nothing has with the rest; its words one by one",
            ResolvedExpansion expansion => Expansion(expansion),
            ResolvedPhrase phrase => Phrase(phrase.Proximity, orName: phrase.Clause is DisjunctionClause),
            ResolvedNear near => Near(near),
            ResolvedName name => Name(NameKeys.Read(name.Name.Name), name.Name.Place),
            ResolvedSelection selection => SelectionExplanation.Of(selection),
            ResolvedCitationKey key => CitationKey(key),
            ResolvedFreeText freeText => FreeText(freeText),
            ResolvedOperator { Source: AndQuery } => "all of the parts",
            ResolvedOperator { Source: OrQuery } => "any of the parts",
            ResolvedOperator { Source: NotQuery } => "must not match",
            _ => "must match",
        };
        return node is { Role: PartRole.Required, Source: not RequiredQuery } ? "must match: " + text : text;
    }

    /// <summary>Texts as an enumeration.</summary>
    public static string List(IEnumerable<string> items, string last)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static string Word(ResolvedWord word)
    {
        var tokens = word.Tokens;
        if (tokens.Count == 0)
            return Nothing;
        var text = tokens.Count > 1
            ? $"compound of {List(tokens.Select(Short).Distinct(StringComparer.Ordinal), "and")} near each other"
            : tokens[0] is { Meant: { } meant } misspelt ? Misspelt(misspelt, meant)
            : word.Source is WordQuery { Match: WordMatch.AsWritten } && word.IsExact ? AsWritten(word)
            : word.IsExact ? $"exact word {tokens[0].Unstemmed}"
            : Stemmed(tokens[0].Stem, tokens[0].Unstemmed);
        var other = tokens is [{ Meant: null } only]
            ? only.Word.Terms.Where(t => t.Text != only.Stem && t.Text != only.Unstemmed && !IsLongForm(t))
            : [];
        var also = other.Concat(word.Variants.SelectMany(v => v.Terms))
            .ToLookup(t => t.Field == SearchedFields.Category, t => t.Text);
        if (word.Name is not null)
            text = "with the words beside it one name: " + text;
        if (also[false].Any())
            text += $", also as {List(also[false].Distinct(StringComparer.Ordinal), "or")}";
        if (also[true].Any())
            text += $", also the category {List(also[true].Select(c => ArxivTaxonomy.Resolve(c).Code), "or")}";
        if (word.Acronym is { } acronym)
            text += $", also what it stands for: {acronym.LongForm}";
        return text + In(tokens.SelectMany(t => t.Word.Terms).Select(t => t.Field));

        bool IsLongForm(ResolvedTerm term) => word.Acronym?.Terms.Contains(term) == true;
    }

    private static string Misspelt(ResolvedToken token, ValueList<string> meant) =>
        token.IsRare ? $"few papers have it; read as {List(meant, "or")} as well"
        : $"no paper has it; read as {List(meant, "or")}{(token.Word.Boost < 1 ? ", which counts less" : "")}";

    private static string AsWritten(ResolvedWord word) => word.Variants.Count == 0
        ? $"{word.Tokens[0].Unstemmed} as written"
        : $"{word.Tokens[0].Unstemmed} as written, before its other forms";

    private static string Expansion(ResolvedExpansion expansion)
    {
        if (expansion.Compound is { } compound)
            return Compound(expansion, compound);
        var (source, terms) = ((WordQuery)expansion.Source, expansion.Word.Terms);
        var words = terms.Select(t => t.Text).Distinct(StringComparer.Ordinal).ToList();
        var what = Expanded(source);
        return words.Count == 0 ? $"{what}: none in the index" : $"{what}: {Named(words)}{In(terms.Select(t => t.Field))}";
    }

    private static string Compound(ResolvedExpansion expansion, ProximityClause compound)
    {
        var source = (WordQuery)expansion.Source;
        var text = "compound of the stems " + PatternText(compound.Pattern);
        var glued = expansion.Word.Terms.Select(t => t.Text).Distinct(StringComparer.Ordinal).ToList();
        var one = glued.Count == 0 ? "" : $", also as one word: {Named(glued)}";
        return $"{Expanded(source)}: {(compound.Pattern is AnyPattern { Parts.Count: 0 } ? "no compound in the index" : text)}"
            + In(compound.Fields) + one;
    }

    private static string Named(List<string> words)
    {
        var named = List(words.Take(NamedWords), "and");
        return words.Count <= NamedWords ? named : $"{words.Count} words, among them {named}";
    }

    private static string Expanded(WordQuery word) => word.Match switch
    {
        WordMatch.Prefix => $"words that begin with {word.Text}",
        WordMatch.Wildcard => $"words like {word.Text}",
        _ => $"words within {Count(word.MaxEdits, "edit")} of {word.Text}",
    };

    private static string PatternText(Pattern pattern) => pattern switch
    {
        WordPattern word when word.Terms.Count <= NamedWords => string.Join('|', word.Terms),
        WordPattern word => $"{string.Join('|', word.Terms.Take(NamedWords))}|\u2026 ({word.Terms.Count} words)",
        PhrasePattern phrase => string.Concat(phrase.Words.Select((word, i) => i == 0
            ? PatternText(word)
            : string.Concat(Enumerable.Repeat(" *", phrase.OffsetOf(i) - phrase.OffsetOf(i - 1) - 1)) + " " + PatternText(word))),
        AnyPattern any => List(any.Parts.Select(PatternText), "or"),
        _ => "",
    };

    private static string Phrase(ProximityClause clause, bool orName)
    {
        var forms = clause.Pattern is AnyPattern any ? any.Parts : [clause.Pattern];
        if (forms.Count == 0)
            return "phrase of which a word stands for none in the index";
        if (forms[0] is not PhrasePattern phrase)
            return $"word of the stems {PatternText(clause.Pattern)}{In(clause.Fields)}";
        var isExpanded = phrase.Offsets.Count > 0 || phrase.Words.Any(w => w.Terms.Count > 2);
        var words = isExpanded ? PatternText(phrase) : Words(phrase);
        var stems = phrase.Words.Any(w => w.Terms.Count > 1) ? "phrase of the stems" : "phrase";
        var also = forms.Count > 1 ? $", also as {List(forms.Skip(1).Select(Words), "or")}" : "";
        var loose = phrase.Slop > 0 ? $", its words moved by {Count(phrase.Slop, "place")} at most" : "";
        return $"{stems} {words}{also}{loose}{In(clause.Fields)}{(orName ? ", or as the name of an author" : "")}";
    }

    private static string Words(Pattern pattern) => pattern is PhrasePattern phrase
        ? string.Join(' ', phrase.Words.Select(Words))
        : ((WordPattern)pattern).Terms[0];

    private static string Near(ResolvedNear near) => (near.Source, near.Clause) switch
    {
        (NearQuery source, _) =>
            $"both, {Count(source.Distance, "word")} apart at most, in any order, in {List(near.Fields, "or")}",
        (OrQuery, _) => "any of the parts",
        (WordQuery { IsExpanded: true } word, _) => Expanded(word) + In(near.Fields),
        (_, ProximityClause { Pattern: PhrasePattern or AnyPattern { Parts: [PhrasePattern, ..] } } clause) =>
            Phrase(clause, orName: false),
        (_, ProximityClause { Pattern: WordPattern { Terms: var terms } }) => Stemmed(terms[0], terms[^1]) + In(near.Fields),
        (_, ProximityClause { Pattern: AnyPattern { Parts: [WordPattern { Terms: var terms }, ..] } any }) =>
            $"{Stemmed(terms[0], terms[^1])}, also as {List(any.Parts.Skip(1).Select(Words), "or")}{In(near.Fields)}",
        _ => Nothing,
    };

    private static string Name(NameKeys name, AuthorPosition place)
    {
        var author = place switch
        {
            AuthorPosition.First => "first author",
            AuthorPosition.Last => "last author",
            AuthorPosition.Only => "only author",
            _ => "author",
        };
        return name switch
        {
            { Words.Count: 0 } => Nothing,
            { Words: [var word] } => $"{author} with {word} in the name",
            { IsCompound: true } => $"{author} with {string.Join('-', name.Words)} in the name",
            { CommaForm: true } =>
                $"{author} with the family name {string.Join(' ', name.FamilyWords)}"
                + $" and {List(name.GivenWords.Select(Given), "and")}",
            _ => $"{author} {string.Join(' ', name.Words)}, the family name first or last, given names or their initials",
        };
    }

    private static string CitationKey(ResolvedCitationKey key)
    {
        var apart = key.Clause is DisjunctionClause any ? any.Parts.OfType<ProximityClause>().Select(p => Words(p.Pattern)) : [];
        var (families, year, _) = key.Citation;
        return $"key of a bibliography: {(families.Count > 1 ? "authors" : "an author")} {List(families, "and")}, "
            + $"years {year - CitedPapers.YearsBefore:0000} to {year + CitedPapers.YearsAfter:0000}, best {year}"
            + (key.Word is { } word ? $" and {word} in the title" : "")
            + $"; or the key as {List(apart.Prepend("a word"), "or")}";
    }

    private static string FreeText(ResolvedFreeText text)
    {
        var words = text.Words?.Words.Count(w => !w.OnlyRanks) ?? 0;
        var ids = text.Operands.Count(p => p.Role == PartRole.Alternative && FreeTextResolver.IsId(p.Source));
        var others = text.Operands.Count(p => p.Role == PartRole.Alternative) - ids;
        var required = text.Operands.Any(p => p.Role == PartRole.Required);
        var some = words == 0 ? ""
            : words == 1 ? "the word"
            : text.AsksAll || text.Words!.Minimum >= words ? $"all {words} words"
            : text.Words.Minimum <= 1 ? $"any of {words} words, the more the better"
            : $"at least {text.Words.Minimum} of {words} words";
        var any = text.AsksAll
            ? Joined(Joined(some, " and ", Parts("all", others)), ", or ", Parts("any", ids))
            : Joined(some, ", or ", Parts("any", others + ids));
        if (text.Citation is { } cited)
            any = Joined($"papers of {List(cited.Families, "and")} of about {cited.Year}", ", or ", any);
        return "free text: " + (any.Length == 0 ? required ? "all that must match" : "all papers"
            : text.Insists ? "what must match; the rest only ranks"
            : required ? $"what must match, and {any}"
            : any);

        string Parts(string which, int count) => count switch
        {
            0 => "",
            1 => "the other part",
            _ => $"{which} of {count} {(words > 0 ? "other " : "")}parts",
        };
    }

    private static string Joined(string first, string by, string second) =>
        first.Length > 0 && second.Length > 0 ? first + by + second : first + second;

    private static string Stemmed(string stem, string unstemmed) => stem != unstemmed ? $"word, stem {stem}" : "word";

    private static string Short(ResolvedToken token) =>
        token.Meant is { } meant ? $"{token.Unstemmed} (read as {List(meant, "or")})" : token.Unstemmed;

    private static string Given(string word) =>
        word.Length == 1 ? $"a given name that begins with {word}" : $"the given name {word} or its initial";

    private static string In(IEnumerable<string> fields) => $", in {List(fields.Distinct(StringComparer.Ordinal), "and")}";

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
