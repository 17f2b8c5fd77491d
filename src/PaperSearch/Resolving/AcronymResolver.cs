using PaperSearch.Querying;
using PaperSearch.Text;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Resolving;

/// <summary>
/// Finds the words of a query that papers say to be acronyms, and what they stand for. Where nearly all papers say the same, that
/// is searched beside the word; else what most say is offered. For one query.
/// </summary>
internal sealed class AcronymResolver(
    AnalyzedTexts texts, JoinedWords joined, PhraseForms phrases, ITermDictionary dictionary, RankingProfile profile)
{
    /// <summary>So many of an acronym's definitions, the most printed, are looked at.</summary>
    private const int MostTerms = 2_000;

    /// <summary>A meaning that fewer papers print is offered to nobody.</summary>
    private const int LeastOffered = 3;

    /// <summary>How many meanings are offered.</summary>
    private const int MostOffered = 3;

    /// <summary>Beside the first, a meaning is offered that one in so many papers print.</summary>
    private const int OneInOffered = 10;

    /// <summary>So many papers must print the meaning that is searched.</summary>
    private const int LeastSearched = 20;

    /// <summary>And no more than one in so many of the papers may print another, misprints among them.</summary>
    private const int OneInOther = 10;

    /// <summary>And no other meaning may be printed by more than one for so many of the first.</summary>
    private const int OneInSecond = 30;

    /// <summary>
    /// One in so many of the papers with a word must define it for it to be an acronym in small letters; "art" is a word.
    /// </summary>
    private const int OneInDefines = 10;

    /// <summary>Longer texts are no long form.</summary>
    private const int MostWordsOfLongForm = 8;

    private readonly Dictionary<string, Acronym?> known = new(StringComparer.Ordinal);
    private readonly List<TypedAcronym> found = [];

    /// <summary>The acronyms of the query.</summary>
    public IReadOnlyList<TypedAcronym> Found => found;

    /// <summary>For each part of a text what is searched beside it; else <see langword="null"/>.</summary>
    public ResolvedAcronym?[] Read(ReadOnlySpan<ResolvedNode> parts)
    {
        var read = new ResolvedAcronym?[parts.Length];
        for (var i = 0; joined.AreLookedFor && i < parts.Length; i++)
        {
            if (parts[i] is ResolvedWord { Source: WordQuery { Match: WordMatch.Stemmed, Field: null } typed } word
                && word.Tokens.Count > 0 && word.Tokens.All(token => token.Meant is null)
                && Find(typed.Text) is { } acronym && !IsThere(acronym, parts, i))
                read[i] = Decide(typed, word, acronym);
        }
        return read;
    }

    /// <summary>
    /// Offers what acronyms stand for that are asked for in a field, with a sign or among alternatives, where words are taken as
    /// they are; and the acronym of a query that is a long form.
    /// </summary>
    public void Offer(ResolvedNode root)
    {
        if (!joined.AreLookedFor)
            return;
        OfferIn([root]);
        if (found.Count == 0)
            OfferShortForm(root);
    }

    private void OfferIn(ReadOnlySpan<ResolvedNode> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i] is { Source: RequiredQuery, Parts: [var required] } ? required : parts[i];
            if (part is ResolvedWord { Source: WordQuery { Match: WordMatch.Stemmed } typed } word)
            {
                if (typed.Field is null or SearchedFields.Title or SearchedFields.Abstract
                    && !found.Exists(known => known.Span == typed.Span)
                    && word.Tokens.All(token => token.Meant is null)
                    && Find(typed.Text) is { } acronym && !IsThere(acronym, parts, i))
                    Decide(typed, word, acronym, maySearch: false);
            }
            else if (part.Source is not (NotQuery or NearQuery))
            {
                OfferIn(part.Parts.AsSpan());
            }
        }
    }

    /// <summary>Most acronyms are the first letters of words, with or without those of little words.</summary>
    private void OfferShortForm(ResolvedNode root)
    {
        if (TextOf(root) is not { } text)
            return;
        var words = texts.Read(text.ToLowerInvariant(), PaperFieldKind.Text).Where(word => word.Unstemmed.Length > 0).ToList();
        if (words.Count is < 2 or > MostWordsOfLongForm)
            return;
        string[] keys =
        [
            string.Concat(words.Where(word => !word.IsStopWord).Select(word => word.Unstemmed[..1])),
            string.Concat(words.Select(word => word.Unstemmed[..1])),
        ];
        var stems = Stems(text).ToList();
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            // Few keys have the long form, and some have thousands of others.
            if (dictionary.StartingWith(SearchedFields.Acronym, TermForm.Analyzed, AcronymTerm.PrefixOf(key, text), 1).Count == 0
                || LookUp(key) is not { Meanings: [var best, ..] } acronym || best.Papers < LeastOffered
                || best.Papers * 2 < acronym.Papers || !Stems(best.LongForm).SequenceEqual(stems))
                continue;
            found.Add(new TypedAcronym(root.Source.Span, [best], IsSearched: false) { ShortForm = acronym.Text });
            return;
        }
    }

    /// <summary>The words of a query that is nothing else.</summary>
    private static string? TextOf(ResolvedNode root) => root switch
    {
        ResolvedFreeText { Operands: var all } when all.All(part => part.Source is WordQuery
        {
            Match: WordMatch.Stemmed, Field: null,
        }) => string.Join(' ', all.Select(part => ((WordQuery)part.Source).Text)),
        { Source: WordQuery { Match: WordMatch.Stemmed, Field: null, Text: var text } } => text,
        { Source: PhraseQuery { Field: null, Slop: 0, Text: var text } } => text,
        _ => null,
    };

    private ResolvedAcronym? Decide(WordQuery typed, ResolvedWord word, Acronym acronym, bool maySearch = true)
    {
        var best = acronym.Meanings[0];
        if (best.Papers < LeastOffered)
            return null;
        var isWord = word.Tokens is [{ IsStopWord: false }];
        var isDefined = isWord && acronym.Papers * OneInDefines >= PapersWith(word.Tokens[0]);
        var isSearched = maySearch && isDefined && profile.LongForm > 0 && best.Papers >= LeastSearched
            && (acronym.Papers - best.Papers) * OneInOther <= acronym.Papers
            && (acronym.Meanings.Count == 1 || acronym.Meanings[1].Papers * OneInSecond <= best.Papers);
        // Small letters are a word, and so may be those of a query in capitals; what nearly all papers mean is searched anyhow.
        if (!isSearched && !(IsWrittenSo(typed.Text) && (isDefined || !texts.IsInCapitals)))
            return null;
        found.Add(new TypedAcronym(
            typed.Span,
            isSearched ? [best]
                : acronym.Meanings.TakeWhile((meaning, i) => i < MostOffered && meaning.Papers >= LeastOffered
                    && meaning.Papers * OneInOffered >= best.Papers).ToValueList(),
            isSearched));
        return isSearched ? new ResolvedAcronym(best.LongForm, TermsOf(best.LongForm)) : null;
    }

    private Acronym? Find(string typed)
    {
        if (known.TryGetValue(typed, out var acronym))
            return acronym;
        var (singular, asTyped) = (ShortForms.KeyOf(ShortForms.Singular(typed)), ShortForms.KeyOf(typed));
        return known[typed] = LookUp(singular) ?? (singular == asTyped ? null : LookUp(asTyped));
    }

    private Acronym? LookUp(string key)
    {
        if (!ShortForms.MayBeKey(key))
            return null;
        var prefix = AcronymTerm.PrefixOf(key, isWhole: true);
        var terms = dictionary.StartingWith(SearchedFields.Acronym, TermForm.Analyzed, prefix, MostTerms);
        return AcronymList.Of(terms).Select(entry => entry.Acronym).FirstOrDefault();
    }

    private static bool IsWrittenSo(string typed) =>
        ShortForms.Capitals(typed) > 1 || (char.IsUpper(typed[0]) && typed.Any(char.IsDigit));

    /// <summary>Whether the other words of the query are what it stands for.</summary>
    private bool IsThere(Acronym acronym, ReadOnlySpan<ResolvedNode> parts, int but)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i != but)
                others.UnionWith(QueryResolver.TextsOf(parts[i].Source).SelectMany(Stems));
        }
        return others.Count > 0
            && acronym.Meanings.Take(MostOffered).Any(meaning => Stems(meaning.LongForm).All(others.Contains));
    }

    private IEnumerable<string> Stems(string text) => texts.Read(text.ToLowerInvariant(), PaperFieldKind.Text)
        .Where(word => !word.IsStopWord).Select(word => word.Term);

    private ValueList<ResolvedTerm> TermsOf(string longForm)
    {
        var words = texts.Read(longForm.ToLowerInvariant(), PaperFieldKind.Text);
        var pattern = phrases.Of(words.AsSpan(), slop: 0);
        IEnumerable<Pattern> forms = pattern is AnyPattern any ? any.Parts : [pattern];
        return ((string[])[SearchedFields.Title, SearchedFields.Abstract])
            .SelectMany(
                _ => forms,
                (field, form) => form is PhrasePattern { Words.Count: > 1 } phrase
                    ? ResolvedTerm.Of(field, phrase, profile.WeightOf(field) * profile.LongForm)
                    : new ResolvedTerm(field, TermForm.Analyzed, WordOf(form), profile.WeightOf(field) * profile.LongForm))
            .Distinct().ToValueList();

        static string WordOf(Pattern form) => form switch
        {
            PhrasePattern phrase => phrase.Words[0].Terms[0],
            WordPattern word => word.Terms[0],
            _ => throw new InvalidOperationException("A long form is a word or words in a row."),
        };
    }

    private int PapersWith(ResolvedToken token) => token.Word.Terms.AsSpan().ToArray()
        .Where(term => term.Words is null && term.Field != SearchedFields.Author)
        .Select(term => dictionary.DocumentFrequency(term.Field, term.Form, term.Text)).DefaultIfEmpty().Max();
}
