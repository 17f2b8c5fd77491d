using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>Finds the profile and the papers of an author by name.</summary>
internal static class AuthorLookup
{
    private const int MostCoAuthors = 50;

    /// <summary>The profile whose name is the one asked for; of several the most cited.</summary>
    private static AuthorProfile? Profile(Snapshot snapshot, string name)
    {
        var matcher = new NameMatcher(name);
        AuthorProfile? best = null;
        var searcher = new IndexSearcher(snapshot.Reader);
        var any = new BooleanQuery();
        // A name has a few words; of a long text those that Lucene takes.
        foreach (var word in matcher.Needed.Take(BooleanQuery.MaxClauseCount))
            any.Add(new TermQuery(new Term(IndexFields.ProfileName, word)), Occur.SHOULD);
        foreach (var found in searcher.Search(any, 1000).ScoreDocs)
        {
            var profile = StoredPapers.ReadProfile(snapshot.Reader, found.Doc);
            if (matcher.Matches(FamilyMark.NameOf(profile.Name))
                && (best is null || (profile.Citations ?? 0) > (best.Citations ?? 0)))
                best = profile;
        }
        return best;
    }

    /// <summary>The author's newest papers, and counts over all of them; <see langword="null"/> where nobody matches.</summary>
    public static AuthorPage? Find(Snapshot snapshot, string name, int papers)
    {
        var profile = Profile(snapshot, name);
        // The name as it stands: what a person types is not query syntax here.
        var asked = profile?.Name.DisplayName ?? name;
        var top = new TopHits(Math.Clamp(papers, 0, Math.Max(1, snapshot.Papers)), SortOrder.Newest, null);
        var collector = new HitCollector(top, [], rememberHits: true);
        using var terms = new TermReader(snapshot.Reader);
        var weight = new NameWeight(new NameClause(asked, AuthorPosition.Any), snapshot.FormulaOf(RankingProfile.Default), terms);
        SegmentRun.Run(weight, terms, SearchClock.Unlimited, collector.Begin);
        if (profile is null && collector.Total == 0)
            return null;

        var matcher = new NameMatcher(asked);
        var marked = MarkedNames(snapshot, matcher);
        var people = Count(snapshot, collector, FacetNames.Author).ToLookup(
            person => matcher.Matches(person.Value) || marked.Contains(person.Value));
        return new AuthorPage(
            profile?.Name.DisplayName ?? people[true].FirstOrDefault()?.Value ?? name,
            profile,
            top.Drain().Select(hit => StoredPapers.Read(snapshot.Reader, hit.Doc)).ToValueList())
        {
            Total = collector.Total,
            Names = people[true].ToValueList(),
            Years = Count(snapshot, collector, FacetNames.Year),
            Categories = Count(snapshot, collector, FacetNames.Category),
            CoAuthors = people[false].Take(MostCoAuthors).ToValueList(),
        };
    }

    /// <summary>The names that are the one only as the records tell what their family names are.</summary>
    private static HashSet<string> MarkedNames(Snapshot snapshot, NameMatcher matcher)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var values = SegmentColumns.Of(leaf.AtomicReader).MarkedAuthors.Values;
            for (var i = 0; i < values.Count; i++)
            {
                if (matcher.Matches(values[i]))
                    names.Add(FamilyMark.Without(values.Text(i)));
            }
        }
        return names;
    }

    private static ValueList<FacetBucket> Count(Snapshot snapshot, HitCollector collector, string facet) =>
        FacetCounter.Count(
            PaperFieldTable.Default.FindFacet(facet)!,
            new FacetRequest(facet, int.MaxValue),
            new SearchFilters(),
            collector.Segments,
            [],
            snapshot.Ordinals).Buckets;
}
