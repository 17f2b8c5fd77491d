using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>Whether a paper matches a clause, and how much: the definitions of the clauses. For one search.</summary>
internal sealed class ReferenceScorer(ReferenceState state, RankingProfile profile)
{
    private readonly ReferenceFormula formula = new(state, profile);
    private readonly Dictionary<ScoredWord, float> idfs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ScoredWord, float> burstiness = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NameClause, HashSet<ReferencePaper>?> references = [];
    private readonly Dictionary<NameClause, (NameMatcher Matcher, float Score)> names = [];

    /// <summary>What the clause scores the paper; <see langword="null"/> where it does not match.</summary>
    public float? Score(Clause clause, ReferencePaper paper) => clause switch
    {
        AllClause => 0,
        NoneClause => null,
        WordsClause words => Words(words, paper),
        ProximityClause proximity => Proximity(proximity, paper),
        StartClause start => Selects(paper[start.Field].PositionsOf([start.Term]).Any(position => position < start.Positions)),
        NameClause name => Name(name, paper),
        ValueClause values => Selects(values.Values.Any(v => paper[v.Field].Terms(TermForm.Analyzed).ContainsKey(v.Value))),
        PrefixClause prefix => Selects(
            paper[prefix.Field].Tokens.Any(token => token.Term.StartsWith(prefix.Prefix, StringComparison.Ordinal))),
        RangeClause range => Selects(paper.Number(range.Column) >= range.From && paper.Number(range.Column) <= range.To),
        HasClause has => Selects(paper.Has(has.Field)),
        ConstantScoreClause constant => Score(constant.Part, paper) is null ? null : constant.Score,
        ScaledClause scaled => scaled.Factor * Score(scaled.Part, paper),
        PriorClause prior => Score(prior.Part, paper)
            + formula.Recency(prior.Recency, paper) + formula.Citations(prior.Citations, paper),
        DisjunctionClause any => Sum(any.Parts, paper),
        BooleanClause boolean => Boolean(boolean, paper),
        _ => throw new InvalidOperationException($"{clause.GetType().Name} is no clause."),
    };

    private static float? Selects(bool matches) => matches ? 0 : null;

    /// <summary>The scores of those that match added up, in their order.</summary>
    private float? Sum(IEnumerable<Clause> parts, ReferencePaper paper)
    {
        float? sum = null;
        foreach (var part in parts)
        {
            if (Score(part, paper) is { } score)
                sum = (sum ?? 0) + score;
        }
        return sum;
    }

    private float? Boolean(BooleanClause clause, ReferencePaper paper) =>
        clause.Required.All(part => Score(part, paper) is not null) && clause.Excluded.All(part => Score(part, paper) is null)
            ? Sum([.. clause.Required, .. clause.Optional], paper)
            : null;

    private float? Words(WordsClause clause, ReferencePaper paper)
    {
        var (score, matching) = (0f, 0);
        var (inTitle, titleIdf) = (0, 0f);
        foreach (var word in clause.Words)
        {
            var (occurrences, isInTitle) = (0f, false);
            foreach (var term in word.Terms)
            {
                var number = Occurrences(term, paper);
                occurrences += term.Weight * number;
                isInTitle |= number > 0 && term.Field == SearchedFields.Title;
            }
            if (occurrences == 0)
                continue;
            if (!word.OnlyRanks)
                matching++;
            var idf = Idf(word) * word.Boost;
            score += idf * Burstiness(word) * formula.Saturate(occurrences, paper);
            if (!word.IsVariant && isInTitle)
                (inTitle, titleIdf) = (inTitle + word.Count, titleIdf + idf);
        }
        if (matching < Math.Max(1, clause.Minimum))
            return null;
        if (clause.Title is not { } title)
            return score;
        score += formula.TitleMatch(title, paper[SearchedFields.Title], inTitle, titleIdf);
        return title.Phrase is { } phrase && matching >= clause.Words.Count(word => !word.OnlyRanks)
            ? score + PhraseMatch(phrase, clause, paper, mayBeInTitle: inTitle >= title.Counted)
            : score;
    }

    private float PhraseMatch(TypedPhrase phrase, WordsClause clause, ReferencePaper paper, bool mayBeInTitle)
    {
        var idf = clause.Words.Where(word => !word.IsVariant).Sum(word => Idf(word) * word.Boost);
        return (mayBeInTitle ? In(SearchedFields.Title, profile.TitlePhrase) : null)
            ?? In(SearchedFields.Abstract, profile.AbstractPhrase) ?? 0;

        float? In(string field, float weight)
        {
            if (ReferencePlaces.Of(phrase.Pattern, paper[field]).Count == 0)
                return null;
            var isAsTyped = phrase.Words.All(paper[field].Terms(TermForm.Exact).ContainsKey);
            return weight * idf * (isAsTyped ? 1 : 0.7f);
        }
    }

    // A name among the authors counts once, however often it stands there.
    private static int Occurrences(ResolvedTerm term, ReferencePaper paper)
    {
        var form = SearchedFields.HasExactForm(term.Field) ? term.Form : TermForm.Analyzed;
        var number = term.Words is { } together
            ? ReferencePlaces.Of(together, paper[term.Field]).Count
            : paper[term.Field].Terms(form).GetValueOrDefault(term.Text);
        return term.Field == SearchedFields.Author ? Math.Min(1, number) : number;
    }

    private float Idf(ScoredWord word)
    {
        // The same for all papers.
        if (!idfs.TryGetValue(word, out var known))
        {
            // Words that stand together are as usual as the rarest of them, and count where no other term is in any paper.
            var single = word.Terms.Where(term => term.Words is null)
                .Max(term => (int?)DocumentFrequency(term.Field, term.Form, term.Text)) ?? 0;
            var together = word.Terms.Where(term => term.Words is not null).Max(term => (int?)term.Words!.Words.Min(
                each => each.Terms.Max(text => DocumentFrequency(term.Field, TermForm.Analyzed, text)))) ?? 0;
            idfs[word] = known = formula.Idf(single > 0 ? single : together);
        }
        return known;
    }

    private float Burstiness(ScoredWord word)
    {
        if (!burstiness.TryGetValue(word, out var known))
        {
            var terms = word.Terms.Where(term => term.Words is null).ToLookup(term => term.Field);
            var fields = new[] { SearchedFields.Title, SearchedFields.Abstract };
            burstiness[word] = known = formula.Burstiness(
                fields.Sum(field => terms[field].Sum(term => state.Occurrences(field, term.Form).GetValueOrDefault(term.Text))),
                fields.Max(field => terms[field].Sum(term => DocumentFrequency(field, term.Form, term.Text))));
        }
        return known;
    }

    private int DocumentFrequency(string field, TermForm form, string text) => state.Terms(field, form).GetValueOrDefault(text);

    private float? Proximity(ProximityClause clause, ReferencePaper paper)
    {
        var occurrences = clause.Fields.Sum(
            field => profile.WeightOf(field) * ReferencePlaces.Of(clause.Pattern, paper[field]).Count);
        return occurrences > 0 ? Idf(clause.Pattern, clause.Fields) * formula.Saturate(occurrences, paper) : null;
    }

    // Of alternatives the most usual, of words that must stand together all of them.
    private float Idf(Pattern pattern, ValueList<string> fields) => pattern switch
    {
        WordPattern word => formula.Idf(
            word.Terms.Max(term => fields.Max(field => DocumentFrequency(field, TermForm.Analyzed, term)))),
        PhrasePattern phrase => phrase.Words.Sum(word => Idf(word, fields)),
        AnyPattern any => any.Parts.Min(part => Idf(part, fields)),
        NearPattern near => Idf(near.Left, fields) + Idf(near.Right, fields),
        _ => 0,
    };

    private float? Name(NameClause clause, ReferencePaper paper)
    {
        // A reference means its person, all of whose papers score the same.
        if (clause.Place == AuthorPosition.Any && clause.Name.EndsWith(')'))
        {
            if (!references.TryGetValue(clause, out var papers))
            {
                var person = AuthorReference.Resolve(state.Authors, clause.Name);
                references[clause] = papers = person?.Papers.Select(number => state.Papers[number]).ToHashSet();
            }
            if (papers is not null)
                return papers.Contains(paper) ? 1 : null;
        }
        if (!names.TryGetValue(clause, out var name))
        {
            var matcher = new NameMatcher(clause.Name, clause.Likeness);
            // The rarest of the name's words that are more than an initial.
            var words = matcher.Words.Where(word => word.Length > 1).DefaultIfEmpty(matcher.Words.FirstOrDefault() ?? "");
            var rarest = words.Min(word => Math.Max(1, DocumentFrequency(SearchedFields.Author, TermForm.Analyzed, word)));
            names[clause] = name = (matcher, formula.Idf(rarest) * formula.Saturate(profile.Author, formula.AverageLength));
        }
        return paper.IsBy(name.Matcher, clause.Place) ? name.Score : null;
    }
}
