using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Suggesting;

/// <summary>What queries that are offered find. For one thread.</summary>
/// <param name="fields">The fields of the index.</param>
/// <param name="dictionary">The terms of the state.</param>
/// <param name="havePapers">Whether papers of the state match clauses.</param>
internal sealed class OfferedQueries(
    PaperFieldTable fields, ITermDictionary dictionary, Func<IReadOnlyList<Clause>, IReadOnlyList<bool>> havePapers)
{
    private const string PatternSigns = "*?~^\\";

    /// <summary>The queries for which any paper has all that they ask for.</summary>
    public HashSet<string> Finding(IReadOnlyList<string> queries)
    {
        var read = queries.Select(query => (Query: query, Root: Parse(query))).ToLookup(query => IsText(query.Root));
        // Of words side by side no more are required than papers have.
        var finding = read[true].Select(query => query.Query).ToHashSet(StringComparer.Ordinal);
        Clause[] clauses = [.. read[false].Select(query => ClauseOf(query.Root))];
        foreach (var (query, finds) in read[false].Zip(clauses.Length == 0 ? [] : havePapers(clauses)))
        {
            if (finds)
                finding.Add(query.Query);
        }
        return finding;
    }

    /// <summary>Whether what stands at a place of a text is excluded by it.</summary>
    public bool IsExcluded(string text, int place) => IsExcluded(Parse(text), place);

    /// <summary>
    /// A title as a query of nothing but its words; what would be read as an operator, a field or an identifier is put in quotes.
    /// <see langword="null"/> where that is not possible.
    /// </summary>
    public string? QueryOf(string title)
    {
        if (IsText(Parse(title)))
            return title;
        var quoted = string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => IsText(Parse(part)) && !QueryText.TryReadOperator(part, out _, out _) ? part : Quoted(part)));
        return IsText(Parse(quoted)) ? quoted : null;
    }

    private Clause ClauseOf(QueryNode root) =>
        new QueryResolver(dictionary, fields, RankingProfile.Default, asTyped: true).Resolve(root).Clause;

    private QueryNode Parse(string text) => QueryParser.Parse(text, fields: fields).Root;

    // Signs of patterns and quotes are none of the words.
    private static string Quoted(string part)
    {
        var words = new string([.. part.Select(c => QueryText.IsQuote(c) || PatternSigns.Contains(c) ? ' ' : c)]).Trim();
        return QueryText.IsSearchable(words) ? $"\"{words}\"" : "";
    }

    private static bool IsText(QueryNode node) => node switch
    {
        WordQuery { Field: null, Match: WordMatch.Stemmed or WordMatch.AsWritten } or PhraseQuery { Field: null } => true,
        FreeTextQuery text => text.Parts.All(part => part is not FreeTextQuery && IsText(part)),
        _ => false,
    };

    private static bool IsExcluded(QueryNode node, int place) => node switch
    {
        NotQuery => node.Span.From <= place && place < node.Span.To,
        FreeTextQuery text => text.Parts.Any(part => IsExcluded(part, place)),
        AndQuery and => and.Parts.Any(part => IsExcluded(part, place)),
        OrQuery or => or.Parts.Any(part => IsExcluded(part, place)),
        _ => false,
    };
}
