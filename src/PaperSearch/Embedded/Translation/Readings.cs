using System.Diagnostics.CodeAnalysis;
using PaperSearch.Querying;
using LuceneQuery = Lucene.Net.Search.Query;

namespace PaperSearch.Embedded.Translation;

/// <summary>
/// How each part of a query was read, noted by the code that reads it while it translates the whole query. Where nobody asks,
/// there is none. Nodes are told apart by reference, as a query may have a part twice.
/// </summary>
internal sealed class Readings
{
    private readonly Dictionary<QueryNode, Reading> said = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<QueryNode> demanded = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes how a part was read.</summary>
    /// <param name="part">The part.</param>
    /// <param name="text">A phrase in plain English.</param>
    /// <param name="alone">The query of the part alone, where it is another than the part would be as a query of its own.</param>
    /// <remarks>What was said first stays: a part is translated again, alone, when it is counted.</remarks>
    public void Tell(QueryNode part, string text, LuceneQuery? alone = null) => said.TryAdd(part, new Reading(text, alone));

    /// <summary>The query of a part, whose reading is noted where somebody asks.</summary>
    public static LuceneQuery Told(Readings? to, QueryNode part, string text, LuceneQuery query)
    {
        to?.Tell(part, text);
        return query;
    }

    /// <summary>Notes that a part of prose must match.</summary>
    public void Demand(QueryNode part) => demanded.Add(part);

    public bool IsDemanded(QueryNode part) => demanded.Contains(part);

    public string Of(QueryNode part)
    {
        var text = said.TryGetValue(part, out var reading) ? reading.Text : "";
        return IsDemanded(part) ? "must match: " + text : text;
    }

    /// <summary>The query of a part alone, where the translation had one of its own for it.</summary>
    public bool TryGetAlone(QueryNode part, [NotNullWhen(true)] out LuceneQuery? query)
    {
        query = said.GetValueOrDefault(part).Alone;
        return query is not null;
    }

    private readonly record struct Reading(string Text, LuceneQuery? Alone);
}
