using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>Which of some clauses any paper of a state matches: looks no further than the first one. For one thread.</summary>
/// <param name="snapshot">The state.</param>
/// <param name="fields">The fields of the index.</param>
/// <param name="terms">Finds terms.</param>
/// <param name="clock">Tells when to stop.</param>
internal sealed class FirstMatch(Snapshot snapshot, PaperFieldTable fields, TermReader terms, SearchClock clock)
{
    /// <summary>
    /// Where no more papers have what all clauses require, those are gone through once; of more, each clause by itself hardly
    /// looks at any before its first.
    /// </summary>
    private const int FewPapers = 4096;

    private readonly ClauseCompiler compiler =
        new(fields, snapshot.FormulaOf(RankingProfile.Default), terms, snapshot.Authors);

    /// <summary>Whether each clause has a paper. What all of them require is looked up once.</summary>
    public bool[] Exist(IReadOnlyList<Clause> clauses)
    {
        var common = RequiredByAll(clauses);
        var all = common.Count == 0 ? null : compiler.Compile(BooleanClause.Of(common, [], []));
        var own = clauses.Select(clause => compiler.Compile(Without(clause, common))).ToArray();
        var exist = new bool[own.Length];
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            clock.Check();
            using var segment = new SegmentContext(leaf, terms, clock);
            if (all is null)
                Find(segment, own, exist);
            else if (all.Scorer(segment, ScoreMode.None) is not { } few)
                continue;
            else if (few.Cost <= FewPapers)
                Find(segment, own, exist, few);
            else
                Find(segment, [.. own.Select(weight => new BooleanWeight([all, weight], [], []))], exist);
        }
        return exist;
    }

    private static List<Clause> RequiredByAll(IReadOnlyList<Clause> clauses)
    {
        if (clauses.Count < 2 || !clauses.All(clause => clause is BooleanClause))
            return [];
        return [.. clauses.Cast<BooleanClause>().Select(clause => clause.Required.AsEnumerable())
            .Aggregate((one, other) => one.Intersect(other))];
    }

    private static Clause Without(Clause clause, List<Clause> common) => common.Count > 0 && clause is BooleanClause all
        ? BooleanClause.Of([.. all.Required.Where(part => !common.Contains(part))], [], all.Excluded)
        : clause;

    private static void Find(SegmentContext segment, ClauseWeight[] weights, bool[] exist)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (exist[i] || weights[i].Scorer(segment, ScoreMode.None) is not { } scorer)
                continue;
            var doc = scorer.Advance(0);
            while (doc != PaperScorer.NoMoreDocs && !IsLive(segment, doc))
                doc = scorer.Advance(doc + 1);
            exist[i] = doc != PaperScorer.NoMoreDocs;
        }
    }

    private static void Find(SegmentContext segment, ClauseWeight[] weights, bool[] exist, PaperScorer papers)
    {
        var open = new List<(int Clause, PaperScorer Scorer)>();
        for (var i = 0; i < weights.Length; i++)
        {
            if (!exist[i] && weights[i].Scorer(segment, ScoreMode.None) is { } scorer)
                open.Add((i, scorer));
        }
        for (var doc = -1; open.Count > 0 && (doc = papers.Advance(doc + 1)) != PaperScorer.NoMoreDocs;)
        {
            if (!IsLive(segment, doc))
                continue;
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (!open[i].Scorer.AdvanceExact(doc))
                    continue;
                exist[open[i].Clause] = true;
                open.RemoveAt(i);
            }
        }
    }

    private static bool IsLive(SegmentContext segment, int doc) => segment.Reader.LiveDocs?.Get(doc) != false;
}
