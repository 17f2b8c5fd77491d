using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PaperSearch.Searching;

/// <summary>
/// The place of a hit in the order of all hits of a request: what a cursor holds. The next page begins behind it.
/// </summary>
/// <param name="Fingerprint">The request's <see cref="SearchPlan.Fingerprint"/>.</param>
/// <param name="Generation">The state of the index the hit was found in.</param>
/// <param name="Rank">The hit's 1-based place.</param>
/// <param name="Score">Its score.</param>
/// <param name="SortValue">Its value of the order's column: citations; 0 for other orders.</param>
/// <param name="Date">Its date, as <see cref="PaperDate.SortKey"/>.</param>
/// <param name="Id">Its id.</param>
public sealed record PagePosition(string Fingerprint, long Generation, int Rank, float Score, int SortValue, int Date, string Id)
{
    /// <summary>The position as an opaque text for a URL or a command line.</summary>
    public string ToCursor()
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{Fingerprint}|{Generation}|{Rank}|{BitConverter.SingleToUInt32Bits(Score):x}|{SortValue}|{Date}|{Id}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads a cursor; false for a text that is none.</summary>
    public static bool TryParse(string cursor, out PagePosition? position)
    {
        position = null;
        if (cursor.Length > 4096 || !Base64Url.IsValid(cursor))
            return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 7);
        if (parts.Length != 7
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            || !uint.TryParse(parts[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var score)
            || !int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var sortValue)
            || !int.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out var date))
            return false;
        position = new PagePosition(parts[0], generation, rank, BitConverter.UInt32BitsToSingle(score), sortValue, date, parts[6]);
        return true;
    }
}
