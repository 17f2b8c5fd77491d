using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Tells how the query was read: corrections and relaxations always, its parts where that is asked for or the page is empty.
/// </summary>
internal static class ExplainStage
{
    /// <summary>How many parts of a query are counted where the page is empty and nobody asked for an explanation.</summary>
    private const int MostPartsUnasked = 12;

    public static (QueryInfo Info, NearestQuery? Nearest) Run(
        ISearchState state, QueryResolver resolver, SearchPlan plan, QueryInfo info, RetrievedPage page, SearchClock clock)
    {
        var root = page.Query.Root;
        info = info with { Warnings = Warnings(state, info, page.Query), FreeWords = FreeWords(root) };
        var isEmpty = page.IsEmpty && state.Offset == 0;
        var tellsWhy = isEmpty && (state.HasFilters || root.Parts.Count > 1);
        if (!plan.Explain && !tellsWhy)
            return (info, null);
        var left = plan.Explain ? clock : clock.AtMost(clock.HelpTime);
        var hits = state.HasFilters || !page.Total.Exact ? (long?)null : page.Total.Value;
        var explainer = new QueryExplainer(root, state, left, hits, plan.Explain ? int.MaxValue : MostPartsUnasked);
        var nearest = tellsWhy ? new NearestQueryFinder(explainer, resolver, state, left).Find() : null;
        return (info with { Tree = explainer.Tree() }, nearest);
    }

    private static QueryDiagnostic Note(ISearchState state, Citation citation)
    {
        var (families, year, span) = citation;
        var cited = $"{QueryExplanation.List(families, "and")} of about {year}";
        var found = state.Matches(citation.Papers, forFacets: false);
        return found.Total.Value > 0 || found.IsCutOff
            ? new QueryDiagnostic("read_as_citation", span.From, span.To - span.From,
                $"Papers of {cited} come first. Put the name in quotes to look for the words alone.")
            : new QueryDiagnostic("no_cited_paper", span.From, span.To - span.From,
                $"No paper of {cited} was found; the words were looked for.");
    }

    private static int FreeWords(ResolvedNode node) => Math.Max(
        node is ResolvedFreeText { Words.Words: var words } ? words.Count(word => !word.OnlyRanks) : 0,
        node.Parts.Select(FreeWords).DefaultIfEmpty().Max());

    /// <summary>What the index had to say about the query's text, beside what its parser said.</summary>
    private static ValueList<QueryDiagnostic> Warnings(ISearchState state, QueryInfo info, ResolvedQuery query)
    {
        if (query.Corrections.Count == 0 && query.Limited.Count == 0 && query.PassedOver == 0
            && query.Citations.Count == 0 && query.Acronyms.Count == 0 && query.PassedOverInPhrase == 0
            && query.Relaxation == Relaxation.None)
            return info.Warnings;
        var warnings = info.Warnings.ToList();
        warnings.AddRange(query.Corrections.Select(correction => SpellingNote.Of(info.Raw, correction)));
        warnings.AddRange(query.Acronyms.Select(acronym => AcronymNote.Of(info.Raw, acronym)));
        warnings.AddRange(query.Citations.Select(citation => Note(state, citation)));
        foreach (var (most, isCutShort, span) in query.Limited)
        {
            var typed = info.Raw[span.From..span.To];
            warnings.Add(new QueryDiagnostic("too_many_expansions", span.From, span.To - span.From, isCutShort
                ? $"The index has too many words to look at all of them for {typed}. With letters before the star it has fewer."
                : $"{typed} stands for more words than are looked for; the {most} in most papers were."));
        }
        if (query.PassedOver > 0)
        {
            warnings.Add(new QueryDiagnostic("too_many_words", 0, info.Raw.Length,
                $"{query.PassedOver} of the words were not looked for: those in most papers. {TextResolver.MostWords} were."));
        }
        if (query.PassedOverInPhrase > 0)
        {
            warnings.Add(new QueryDiagnostic("too_many_words", 0, info.Raw.Length,
                $"Of a phrase the first {TextResolver.MostWords} words are looked for; "
                    + $"{query.PassedOverInPhrase} were passed over."));
        }
        if (query.Relaxation != Relaxation.None)
        {
            warnings.Add(new QueryDiagnostic("relaxed", 0, info.Raw.Length, query.Relaxation == Relaxation.WordsOptional
                ? "No paper has the phrase and any of the words beside it; the words were not required."
                : "No paper has the phrase; its words were looked for one by one."));
        }
        return warnings.ToValueList();
    }
}
