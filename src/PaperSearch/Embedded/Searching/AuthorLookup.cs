using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Names;
using PaperSearch.People;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Text;

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

    /// <summary>
    /// The author's newest papers, and counts over all of them, or the people whom the name may mean; <see langword="null"/>
    /// where nobody matches.
    /// </summary>
    public static AuthorPage? Find(Snapshot snapshot, string name, int papers)
    {
        if (AuthorReference.Resolve(snapshot.Authors, name) is { } named)
            return PageOf(snapshot, named, ProfileOf(snapshot, named), papers);
        var profile = Profile(snapshot, name);
        // The name as it stands: what a person types is not query syntax here.
        var asked = profile?.Name.DisplayName ?? name;
        using var terms = new TermReader(snapshot.Reader);
        var weight = new NameWeight(new NameClause(asked, AuthorPosition.Any), snapshot.FormulaOf(RankingProfile.Default), terms);
        var (top, collector) = Collect(snapshot, weight, terms, papers);
        if (profile is null && collector.Total == 0)
            return null;

        var matcher = new NameMatcher(asked);
        var marked = MarkedNames(snapshot, matcher);
        var names = Count(snapshot, collector, FacetNames.Author).ToLookup(
            person => matcher.Matches(person.Value) || marked.Contains(person.Value));
        var people = AuthorPeople.Find(
            snapshot.Authors, [.. names[true].Select(own => snapshot.Authors.FindName(own.Value))], PapersOf(snapshot, collector),
            matcher.IsOneWord);
        if (people.Person is { } person)
            return PageOf(snapshot, person, profile, papers);
        if (people.Candidates.Count > 0)
        {
            return new AuthorPage(asked, null, [])
            {
                Reference = "",
                Total = people.Total,
                Candidates = people.Candidates,
                MoreCandidates = people.HasMore,
            };
        }
        return new AuthorPage(
            profile?.Name.DisplayName ?? names[true].FirstOrDefault()?.Value ?? name, profile, Read(snapshot, top))
        {
            Total = collector.Total,
            Names = names[true].ToValueList(),
            Years = Count(snapshot, collector, FacetNames.Year),
            Categories = Count(snapshot, collector, FacetNames.Category),
            CoAuthors = names[false].Take(MostCoAuthors).ToValueList(),
        };
    }

    /// <summary>The page of one person.</summary>
    private static AuthorPage PageOf(Snapshot snapshot, Person person, AuthorProfile? profile, int papers)
    {
        var authors = snapshot.Authors;
        using var terms = new TermReader(snapshot.Reader);
        var (top, collector) = Collect(snapshot, new PersonWeight(person), terms, papers);
        var own = person.Forms.Select(form => authors.NameText(form.Name)).Append(AuthorReference.ShortestOf(authors, person))
            .ToHashSet(StringComparer.Ordinal);
        var isAlone = authors.Bearers(person.Name).Count == 1;
        return new AuthorPage(profile?.Name.DisplayName ?? authors.NameText(person.Name), profile, Read(snapshot, top))
        {
            Reference = AuthorReference.Of(authors, person),
            Total = collector.Total,
            Names = [.. person.Forms.Select(form => FormBucket(authors.NameText(form.Name), form.Papers))],
            Years = Count(snapshot, collector, FacetNames.Year),
            Categories = Count(snapshot, collector, FacetNames.Category),
            CoAuthors = Count(snapshot, collector, FacetNames.Author, snapshot.AuthorColumns)
                .Where(other => !own.Contains(other.Value)).Take(MostCoAuthors).ToValueList(),
            Evidence = isAlone ? [] : AuthorFacts.Of(authors, person).Evidence,
        };
    }

    // Of several people of a name it is whose papers are most.
    private static AuthorProfile? ProfileOf(Snapshot snapshot, Person person) =>
        snapshot.Authors.Bearers(person.Name)[0].First == person.First
            ? Profile(snapshot, snapshot.Authors.NameText(person.Name))
            : null;

    private static (TopHits Top, HitCollector Collector) Collect(
        Snapshot snapshot, ClauseWeight weight, TermReader terms, int papers)
    {
        var top = new TopHits(Math.Clamp(papers, 0, Math.Max(1, snapshot.Papers)), SortOrder.Newest, null);
        var collector = new HitCollector(top, [], rememberHits: true);
        SegmentRun.Run(weight, terms, SearchClock.Unlimited, collector.Begin);
        return (top, collector);
    }

    /// <summary>The numbers of the papers that were found.</summary>
    private static IEnumerable<int> PapersOf(Snapshot snapshot, HitCollector collector)
    {
        for (var i = 0; i < collector.Segments.Count; i++)
        {
            var hits = collector.Segments[i].Hits;
            for (var doc = hits.NextSetBit(0); doc >= 0; doc = doc + 1 < hits.Length ? hits.NextSetBit(doc + 1) : -1)
                yield return snapshot.Reader.Leaves[i].DocBase + doc;
        }
    }

    private static ValueList<Paper> Read(Snapshot snapshot, TopHits top) =>
        top.Drain().Select(hit => StoredPapers.Read(snapshot.Reader, hit.Doc)).ToValueList();

    private static FacetBucket FormBucket(string name, int papers) =>
        new(name, papers, Label: ReadableText.Of(name).Text is var readable && readable != name ? readable : null);

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

    private static ValueList<FacetBucket> Count(
        Snapshot snapshot, HitCollector collector, string facet, AuthorColumns? people = null) =>
        FacetCounter.Count(
            PaperFieldTable.Default.FindFacet(facet)!,
            new FacetRequest(facet, int.MaxValue),
            new SearchFilters(),
            collector.Segments,
            [],
            snapshot.Ordinals,
            () => people ?? AuthorColumns.Printed(snapshot.Ordinals)).Buckets;
}
