using System.Security.Cryptography;
using System.Text;
using PaperSearch.Analysis;
using PaperSearch.Searching;

namespace PaperSearch.Reviews;

/// <summary>
/// Everything that a search finds, in short: enough to tell whether it finds the same again. Papers with only some of the words
/// are none of it.
/// </summary>
/// <param name="Papers">How many papers.</param>
/// <param name="Sha256">
/// The SHA-256 of their ids, one a line in the search's order, each line with a line feed: of what
/// <see cref="IPaperSearcher.ExportIdsAsync"/> gives.
/// </param>
/// <param name="Version">The version of PaperSearch that searched.</param>
/// <param name="Analysis">The rules of text analysis (<see cref="TextAnalysis.Fingerprint"/>).</param>
public sealed record FoundList(long Papers, string Sha256, string Version, string Analysis)
{
    /// <summary>Hashes ids, and hands each on.</summary>
    internal static async Task<FoundList> OfAsync(IAsyncEnumerable<PaperId> ids, Action<PaperId>? each)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var papers = 0L;
        await foreach (var id in ids.ConfigureAwait(false))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(id.Value + "\n"));
            papers++;
            each?.Invoke(id);
        }
        return new FoundList(
            papers, Convert.ToHexStringLower(hash.GetHashAndReset()), ProductVersion.Text, TextAnalysis.Fingerprint);
    }

    /// <summary>Whether both are the same papers in the same order.</summary>
    public bool IsSameAs(FoundList other) => other is not null && Papers == other.Papers && Sha256 == other.Sha256;
}
