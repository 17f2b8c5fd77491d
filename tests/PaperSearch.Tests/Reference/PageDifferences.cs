using System.Globalization;
using System.Text.Json;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>What differs between a page of a backend and that of the reference.</summary>
internal static class PageDifferences
{
    /// <summary>Compares all that a page says but its time and its cursor's text.</summary>
    public static IEnumerable<string> Of(SearchPage page, SearchPage reference)
    {
        if (page.Total != reference.Total)
            yield return $"total {page.Total.Value}, reference {reference.Total.Value}";
        if (page.Partial != reference.Partial)
            yield return $"partial {page.Partial?.Value}, reference {reference.Partial?.Value}";
        if (!page.Query.Warnings.Equals(reference.Query.Warnings))
            yield return $"warnings {Unlike(page.Query.Warnings, reference.Query.Warnings)}";
        foreach (var (name, facet) in reference.Facets)
        {
            if (!page.Facets.TryGetValue(name, out var counted) || !facet.Equals(counted))
                yield return $"facet {name} {Unlike(counted, facet)}";
        }
        foreach (var difference in Hits(page.Hits, reference.Hits, isWhole: reference.Next is null))
            yield return difference;
        if (page.Next is null != reference.Next is null)
            yield return $"{(page.Next is null ? "no " : "")}further page, and the reference says otherwise";
    }

    /// <summary>Compares how a query was explained, where that was asked for: else time may end it.</summary>
    public static IEnumerable<string> OfExplanations(SearchPage page, SearchPage reference)
    {
        if (!Equals(page.Query.Tree, reference.Query.Tree))
            yield return $"tree {Unlike(page.Query.Tree, reference.Query.Tree)}";
        if (page.Nearest != reference.Nearest)
            yield return $"nearest {page.Nearest}, reference {reference.Nearest}";
    }

    /// <summary>Compares hits in their order; those whose scores are the same but for rounding may be in another.</summary>
    private static IEnumerable<string> Hits(ValueList<SearchHit> hits, ValueList<SearchHit> reference, bool isWhole)
    {
        if (hits.Count != reference.Count)
        {
            yield return $"{hits.Count} hits, reference {reference.Count}";
            yield break;
        }
        for (int from = 0, to; from < hits.Count; from = to)
        {
            to = from + 1;
            while (to < hits.Count && ScoreSums.AreClose(reference[to - 1].Score, reference[to].Score))
                to++;
            for (var i = from; i < to; i++)
            {
                if (!ScoreSums.AreClose(hits[i].Score, reference[i].Score))
                    yield return $"hit {i + 1} {Scored(hits[i])}, reference {Scored(reference[i])}";
            }
            // The page may end among such hits.
            var (ours, theirs) = (hits.Skip(from).Take(to - from), reference.Skip(from).Take(to - from));
            var isTie = IsTie(ours) && IsTie(theirs);
            var same = isTie ? Ids(ours).SequenceEqual(Ids(theirs))
                : (to == hits.Count && !isWhole) || Ids(ours).Order().SequenceEqual(Ids(theirs).Order());
            if (!same)
                yield return $"hits {from + 1} to {to} {string.Join(' ', Ids(ours))}, reference {string.Join(' ', Ids(theirs))}";
        }
        foreach (var hit in hits)
        {
            if (reference.FirstOrDefault(other => other.Id == hit.Id) is not { } other)
                continue;
            if (hit.Paper != other.Paper)
                yield return $"hit {hit.Id} is {Unlike(hit.Paper, other.Paper)}";
            if (!Equals(hit.Missing, other.Missing))
                yield return $"hit {hit.Id} lacks {Unlike(hit.Missing, other.Missing)}";
            if (hit.Readable != other.Readable)
                yield return $"names of hit {hit.Id} are shown as {hit.Readable}, reference {other.Readable}";
        }
    }

    private static string Scored(SearchHit hit) => string.Create(CultureInfo.InvariantCulture, $"{hit.Id} scores {hit.Score}");

    private static IEnumerable<string> Ids(IEnumerable<SearchHit> hits) => hits.Select(hit => hit.Id);

    private static bool IsTie(IEnumerable<SearchHit> hits) => hits.Select(hit => hit.Score).Distinct().Count() == 1;

    /// <summary>Where two values begin to differ, as JSON.</summary>
    private static string Unlike<T>(T ours, T theirs)
    {
        const int Before = 60;
        const int Behind = 200;
        var texts = (string[])[Json(ours), Json(theirs)];
        var from = Math.Max(0, texts[0].AsSpan().CommonPrefixLength(texts[1]) - Before);
        return string.Join(", reference ", texts.Select(text => text[from..Math.Min(text.Length, from + Before + Behind)]));

        static string Json(T value) => JsonSerializer.Serialize(value, typeof(T), SearchJson.Default);
    }
}
