using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>The place of a hit among all hits of a request.</summary>
/// <param name="Fingerprint">Names the request.</param>
/// <param name="Generation">The state the hit was found in.</param>
/// <param name="Rank">Its 1-based rank.</param>
/// <param name="Hit">What it is ordered by.</param>
internal sealed record ReferenceCursor(string Fingerprint, long Generation, int Rank, RankedHit Hit)
{
    /// <summary>The cursor of a plan; <see langword="null"/> where it has none.</summary>
    /// <exception cref="PaperSearchException">It is none of this request.</exception>
    public static ReferenceCursor? Of(SearchPlan plan)
    {
        if (plan.Cursor is not { } text)
            return null;
        if (Base64Url.IsValid(text) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 7) is [var request, .. var values]
            && request == plan.Fingerprint && values.Length == 6)
        {
            var hit = new RankedHit(-1, BitConverter.Int32BitsToSingle(Number(values[2])), Number(values[3]), Number(values[4]), values[5]);
            return new ReferenceCursor(request, Number(values[0]), Number(values[1]), hit);
        }
        throw new PaperSearchException(PaperSearchError.CursorMismatch, "The cursor is none of this request.");

        static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
    }

    /// <summary>The cursor as an opaque text.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"{Fingerprint} {Generation} {Rank} {BitConverter.SingleToInt32Bits(Hit.Score)} {Hit.SortValue} {Hit.Date} {Hit.Id}")));
}
