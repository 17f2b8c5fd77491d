using PaperSearch.Suggesting;

namespace PaperSearch.Tests.Reference;

/// <summary>What the reference suggests from: one table of all papers, made anew for each question.</summary>
internal static class ReferenceSuggestions
{
    public static SuggestionSource Of(ReferenceState state)
    {
        ReferencePaper[] papers = [.. state.Live.Select(number => state.Papers[number])];
        var titles = papers.Select((paper, number) => (number, paper.Paper.Title));
        string[] printed = [.. papers.SelectMany(paper => paper.Values("author")).Distinct().Order(Utf8Order.Instance)];
        string[] people = [.. papers.SelectMany(state.Authors.PeopleOn).Distinct().Order(Utf8Order.Instance)];
        var suggested = new Papers(papers);
        var column = PeopleColumn.Of(
            new Names(people), new Names(printed), state.Authors.Called, Enumerable.Range(0, papers.Length),
            paper => state.Authors.PeopleOn(papers[paper]).Select(name => Array.IndexOf(people, name)).ToArray(), suggested);
        var (codes, sizes) = Count(papers, "category");
        return new SuggestionSource(
            new SuggestionTable(
                TitleTable.Of(titles, papers.Length, least: 1),
                PeopleTable.Of(column, CancellationToken.None),
                [.. codes.Zip(sizes)]),
            suggested);
    }

    private static (string[] Values, int[] Counts) Count(ReferencePaper[] papers, string column)
    {
        var counts = papers.SelectMany(paper => paper.Values(column)).GroupBy(value => value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, Utf8Order.Instance).ToList();
        return ([.. counts.Select(group => group.Key)], [.. counts.Select(group => group.Count())]);
    }

    private sealed class Names(string[] names) : IValueNames
    {
        public int Count => names.Length;

        public string Text(int number) => names[number];

        public int Find(string value) => Array.IndexOf(names, value);
    }

    private sealed class Papers(ReferencePaper[] papers) : ISuggestedPapers
    {
        public bool IsLive(int paper) => true;

        public long MeritOf(int paper) => ((long)papers[paper].CitationsPlusOne << 26) + papers[paper].Date;

        public int DateOf(int paper) => papers[paper].Date;

        public string IdOf(int paper) => papers[paper].Paper.Id.Value;

        public Paper Read(int paper) => papers[paper].Paper;
    }
}
