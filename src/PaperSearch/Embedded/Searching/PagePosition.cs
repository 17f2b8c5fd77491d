using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// The place of a hit in the order of all hits of a request: what a cursor holds. The next page begins behind it.
/// </summary>
/// <param name="Fingerprint">The request's <see cref="SearchPlan.Fingerprint"/>.</param>
/// <param name="Generation">The state of the index the hit was found in.</param>
/// <param name="Rank">The hit's 1-based place.</param>
/// <param name="Score">Its score.</param>
/// <param name="SortValue">Its value of the order's column: <see cref="HitOrder.Values"/>.</param>
/// <param name="Date">Its date, as <see cref="PaperDate.SortKey"/>.</param>
/// <param name="Id">Its id.</param>
internal sealed record PagePosition(
    string Fingerprint, long Generation, int Rank, float Score, int SortValue, int Date, string Id)
{
    private const int LongestCursor = 4096;

    /// <summary>Where a plan goes on; <see langword="null"/> for the first page.</summary>
    /// <exception cref="PaperSearchException">The cursor is not one of the plan's request.</exception>
    public static PagePosition? Of(SearchPlan plan)
    {
        if (plan.Cursor is null)
            return null;
        if (Parse(plan.Cursor) is not { } position)
        {
            throw new PaperSearchException(PaperSearchError.CursorMismatch,
                "The cursor is not one that a search gave out. Start again without a cursor.");
        }
        if (position.Fingerprint != plan.Fingerprint)
        {
            throw new PaperSearchException(PaperSearchError.CursorMismatch,
                "The cursor belongs to another query, filter or order. "
                + "Use it with the request that gave it out, or start again without a cursor.");
        }
        return position;
    }

    /// <summary>The position as a text for a URL or a command line.</summary>
    public string ToCursor()
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{Fingerprint}|{Generation}|{Rank}|{BitConverter.SingleToUInt32Bits(Score):x}|{SortValue}|{Date}|{Id}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    private static PagePosition? Parse(string cursor)
    {
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 7);
        return parts.Length == 7
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && uint.TryParse(parts[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var score)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var sortValue)
            && int.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out var date)
            ? new PagePosition(parts[0], generation, rank, BitConverter.UInt32BitsToSingle(score), sortValue, date, parts[6])
            : null;
    }
}
