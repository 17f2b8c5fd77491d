using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>Whether any paper of a state matches a clause: looks no further than the first one. For one thread.</summary>
/// <param name="snapshot">The state.</param>
/// <param name="fields">The fields of the index.</param>
/// <param name="terms">Finds terms.</param>
/// <param name="clock">Tells when to stop.</param>
internal sealed class FirstMatch(Snapshot snapshot, PaperFieldTable fields, TermReader terms, SearchClock clock)
{
    private readonly ClauseCompiler compiler =
        new(fields, snapshot.FormulaOf(RankingProfile.Default), terms, snapshot.Authors);

    public bool Exists(Clause clause)
    {
        var weight = compiler.Compile(clause);
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            clock.Check();
            using var segment = new SegmentContext(leaf, terms, clock);
            if (weight.Scorer(segment, ScoreMode.None) is not { } scorer)
                continue;
            var live = segment.Reader.LiveDocs;
            for (var doc = scorer.Advance(0); doc != PaperScorer.NoMoreDocs; doc = scorer.Advance(doc + 1))
            {
                if (live?.Get(doc) != false)
                    return true;
            }
        }
        return false;
    }
}
