using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Storage;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Embedded;

/// <summary>Finds the profile and the papers of an author by name.</summary>
internal static class AuthorLookup
{
    /// <summary>The profile whose name is the one asked for; of several the most cited.</summary>
    public static AuthorProfile? Profile(Snapshot snapshot, string name)
    {
        var matcher = new NameMatcher(name);
        AuthorProfile? best = null;
        var searcher = new IndexSearcher(snapshot.Reader);
        var any = new BooleanQuery();
        foreach (var word in matcher.Words)
            any.Add(new TermQuery(new Term(IndexFields.ProfileName, word)), Occur.SHOULD);
        foreach (var found in searcher.Search(any, 1000).ScoreDocs)
        {
            var profile = StoredPapers.ReadProfile(snapshot.Reader, found.Doc);
            if (matcher.Matches(profile.Name.DisplayName) && (best is null || (profile.Citations ?? 0) > (best.Citations ?? 0)))
                best = profile;
        }
        return best;
    }

    /// <summary>All papers of the author, newest first.</summary>
    public static ValueList<Paper> Papers(Snapshot snapshot, string name)
    {
        var top = new TopHits(Math.Max(1, snapshot.Papers), SortOrder.Newest, null);
        var collector = new HitCollector(top, [], rememberHits: false, new SearchClock(null, CancellationToken.None));
        snapshot.CreateSearcher().Search(new NameQuery(name, ListPlace.Any, snapshot.Statistics), collector);
        return top.Drain().Select(hit => StoredPapers.Read(snapshot.Reader, hit.Doc)).ToValueList();
    }

    /// <summary>How most of the papers print the name.</summary>
    public static string UsualName(IEnumerable<Paper> papers, string name)
    {
        var matcher = new NameMatcher(name);
        return papers.SelectMany(p => p.Authors).Select(a => a.DisplayName).Where(matcher.Matches)
            .GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? name;
    }
}
