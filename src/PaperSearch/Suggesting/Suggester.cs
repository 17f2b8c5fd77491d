using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Suggesting;

/// <summary>
/// Suggests what a typed text may become, from the tables of one state of an index. What it can do is the list of its kinds.
/// Thread-safe.
/// </summary>
internal static class Suggester
{
    /// <summary>Beside the rest of a query so many suggestions are tried, as each of them is a search.</summary>
    private const int MostTried = 4;

    /// <summary>The suggestions for a request.</summary>
    /// <param name="request">What is wanted, checked.</param>
    /// <param name="fields">The fields of the index.</param>
    /// <param name="info">What the state says of itself.</param>
    /// <param name="sources">The tables of all its papers.</param>
    /// <param name="dictionary">The terms of the state.</param>
    /// <param name="havePapers">Whether papers of the state match clauses.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SuggestPage Suggest(
        SuggestRequest request,
        PaperFieldTable fields,
        IndexInfo info,
        IReadOnlyList<SuggestionSource> sources,
        ITermDictionary dictionary,
        Func<IReadOnlyList<Clause>, IReadOnlyList<bool>> havePapers,
        CancellationToken cancellation)
    {
        var page = new SuggestPage { Text = request.Text, Index = info };
        if (TypedText.Read(request.Text, fields) is not { } typed)
            return page;
        var offered = new OfferedQueries(fields, dictionary, havePapers);
        // What is offered for a word that is excluded would not be found.
        if (!typed.IsAlone && offered.IsExcluded(request.Text, typed.Place))
            return page;
        var wanted = Wanted(request, typed);
        var found = new Dictionary<SuggestionKind, List<Suggestion>>();
        var counted = new HashSet<string>(StringComparer.Ordinal);
        // Words that are one letter off are tried where those that were typed lead nowhere.
        if (!FindAll(withTypo: false))
            FindAll(withTypo: true);
        return page with
        {
            Suggestions = typed.HasRest
                ? Finding()
                : SuggestionMix.Of(found, typed, request.Size).Select(Counted).ToValueList(),
        };

        // A name finds others that it may mean as well.
        Suggestion Counted(Suggestion suggestion) =>
            suggestion.Kind == SuggestionKind.Author && !counted.Contains(suggestion.Query)
                ? suggestion with { Count = null }
                : suggestion;

        // Beside the rest of a query other papers are found than a suggestion has alone, or none.
        ValueList<Suggestion> Finding()
        {
            var (tried, finding) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                var mixed = SuggestionMix.Of(found, typed, request.Size);
                var untried = mixed.Where(IsQuery).Select(suggestion => suggestion.Query).Where(query => !tried.Contains(query))
                    .Distinct().Take(Math.Min(MostTried, request.Size) - tried.Count).ToList();
                tried.UnionWith(untried);
                finding.UnionWith(offered.Finding(untried));
                var wrong = mixed.Where(suggestion => IsQuery(suggestion) && !finding.Contains(suggestion.Query)).ToHashSet();
                if (wrong.Count == 0)
                    return mixed.Select(suggestion => suggestion with { Count = null }).ToValueList();
                foreach (var kind in found.Values)
                    kind.RemoveAll(wrong.Contains);
            }

            // The name of a field is no query yet.
            static bool IsQuery(Suggestion suggestion) => !suggestion.Query.EndsWith(':');
        }

        bool FindAll(bool withTypo)
        {
            foreach (var kind in wanted)
            {
                cancellation.ThrowIfCancellationRequested();
                found[kind] = Find(kind, withTypo);
            }
            return found.Values.Any(kind => kind.Count > 0);
        }

        List<Suggestion> Find(SuggestionKind kind, bool withTypo)
        {
            return kind switch
            {
                SuggestionKind.Term when typed is { Sign: '=', IsQuoted: false } =>
                    withTypo ? [] : ExactWordSuggestions.Find(typed, sources, dictionary, request.Size),
                SuggestionKind.Term => TermSuggestions.Find(typed, sources, info.Papers, request.Size, withTypo),
                SuggestionKind.Author => AuthorSuggestions.Find(typed, sources, request.Size, withTypo, counted),
                SuggestionKind.Title => TitleSuggestions.Find(typed, sources, offered, TitlesWanted()),
                SuggestionKind.Category when !withTypo => CategorySuggestions.Find(typed, sources, request.Size),
                SuggestionKind.Acronym when !withTypo => AcronymSuggestions.Find(typed, dictionary, request.Size),
                SuggestionKind.Field when !withTypo => FieldSuggestions.Find(typed, fields, request.Size),
                _ => [],
            };
        }

        // Each title is read from the index, so no more of them are than there is room for.
        int TitlesWanted()
        {
            var others = found.Where(kind => kind.Key != SuggestionKind.Title).Sum(kind => kind.Value.Count);
            return Math.Max(request.Size - others, Math.Min(SuggestionMix.TitlesOfTurn, request.Size));
        }
    }

    /// <summary>The kinds that fit where the text ends, and that are wanted.</summary>
    private static List<SuggestionKind> Wanted(SuggestRequest request, TypedText typed)
    {
        ReadOnlySpan<SuggestionKind> fitting = typed switch
        {
            { Field.Kind: PaperFieldKind.Names } => [SuggestionKind.Author],
            { Field.Kind: PaperFieldKind.Category } => [SuggestionKind.Category],
            { Field.Kind: PaperFieldKind.Flag } => [SuggestionKind.Field],
            { Field.Name: "title" or "abstract" } => [SuggestionKind.Term],
            { Field: not null } => [],
            { Sign: '=' } => [SuggestionKind.Term],
            // A title is a query of its own.
            { IsQuoted: true, IsAlone: false } => [SuggestionKind.Term],
            { IsQuoted: true } => [SuggestionKind.Term, SuggestionKind.Title],
            // Whether an author has papers beside the rest of a query takes too long to be told of those who are not asked for.
            { HasRest: true } => [
                SuggestionKind.Term, SuggestionKind.Acronym, SuggestionKind.Category, SuggestionKind.Field,
            ],
            { IsAlone: false } => [
                SuggestionKind.Term, SuggestionKind.Author, SuggestionKind.Acronym, SuggestionKind.Category, SuggestionKind.Field,
            ],
            _ => [
                SuggestionKind.Term, SuggestionKind.Author, SuggestionKind.Acronym, SuggestionKind.Category, SuggestionKind.Field,
                SuggestionKind.Title,
            ],
        };
        var wanted = new List<SuggestionKind>();
        foreach (var kind in fitting)
        {
            if (request.Kinds.Count == 0 || request.Kinds.Contains(kind))
                wanted.Add(kind);
        }
        return wanted;
    }
}
