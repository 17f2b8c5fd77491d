using System.Text;
using System.Text.RegularExpressions;
using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>The terms of a state, looked at one by one.</summary>
internal sealed class ReferenceDictionary(ReferenceState state) : ITermDictionary
{
    // Which papers a clause selects does not depend on what things weigh.
    private readonly ReferenceScorer scorer = new(state, RankingProfile.Default);

    public int Papers => state.Info.Papers;

    public int NewestYear => state.Live.Max(number => (int?)state.Papers[number].Paper.Date?.Year) ?? 0;

    public int DocumentFrequency(string field, TermForm form, string term) => state.Terms(field, form).GetValueOrDefault(term);

    public IReadOnlyList<CountedTerm> StartingWith(string field, TermForm form, string prefix, int most) =>
        MostUsed(field, form, most, term => term.StartsWith(prefix, StringComparison.Ordinal));

    public MatchedTerms Matching(string field, TermForm form, string pattern, int most, int mostLookedAt)
    {
        var beginning = pattern.Split('*', '?')[0];
        var begun = state.Terms(field, form).Keys.Where(term => term.StartsWith(beginning, StringComparison.Ordinal)).ToList();
        var lookedAt = begun.Order(Utf8Order.Instance).Take(mostLookedAt).ToHashSet(StringComparer.Ordinal);
        var expression = Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)
            .Replace("\\?", ".?", StringComparison.Ordinal);
        var meant = new Regex($"^{expression}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        var terms = MostUsed(field, form, most, term => lookedAt.Contains(term) && meant.IsMatch(term));
        return new MatchedTerms(terms, begun.Count <= mostLookedAt);
    }

    public IReadOnlyList<CountedTerm> Near(string field, TermForm form, string word, int edits, int most) =>
        MostUsed(field, form, most, term => EditDistance.IsWithin(word, term, edits) && FirstLetter(term) == FirstLetter(word));

    public int PapersWith(string field, Pattern pattern, int most) =>
        Math.Min(most, state.Live.Count(number => ReferencePlaces.Of(pattern, state.Papers[number][field]).Count > 0));

    public int PapersOf(Clause clause, int most) =>
        state.Live.Where(number => scorer.Score(clause, state.Papers[number]) is not null).Take(most).Count();

    public bool HavePaper(ScoredWord word, ScoredWord other) =>
        state.Live.Any(number => Has(state.Papers[number], word) && Has(state.Papers[number], other));

    public MatchSample CountMatches(IReadOnlyList<ScoredWord> words)
    {
        var papers = new int[words.Count + 1];
        foreach (var number in state.Live)
        {
            var paper = state.Papers[number];
            papers[words.Count(word => Has(paper, word))]++;
        }
        return new MatchSample(papers, Sampled: 1, Of: 1);
    }

    private static bool Has(ReferencePaper paper, ScoredWord word) => word.Terms.Any(term => term.Words is { } together
        ? ReferencePlaces.Of(together, paper[term.Field]).Count > 0
        : paper[term.Field].Terms(term.Form).ContainsKey(term.Text));

    private static Rune FirstLetter(string word) => word.EnumerateRunes().FirstOrDefault();

    private List<CountedTerm> MostUsed(string field, TermForm form, int most, Func<string, bool> isMeant) =>
        [.. state.Terms(field, form).Where(term => isMeant(term.Key)).Select(term => new CountedTerm(term.Key, term.Value))
            .OrderByDescending(term => term.Papers).ThenBy(term => term.Text, Utf8Order.Instance).Take(most)];
}
