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
        var values = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 7) : [];
        if (values.Length == 7 && values[0] == plan.Fingerprint)
        {
            var score = BitConverter.Int32BitsToSingle(Number(values[3]));
            var hit = new RankedHit(-1, score, Number(values[4]), Number(values[5]), values[6]);
            return new ReferenceCursor(values[0], Number(values[1]), Number(values[2]), hit);
        }
        throw new PaperSearchException(PaperSearchError.CursorMismatch, "The cursor is none of this request.");

        static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
    }

    /// <summary>The cursor as an opaque text.</summary>
    public override string ToString()
    {
        var score = BitConverter.SingleToInt32Bits(Hit.Score);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Fingerprint} {Generation} {Rank} {score} {Hit.SortValue} {Hit.Date} {Hit.Id}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }
}
