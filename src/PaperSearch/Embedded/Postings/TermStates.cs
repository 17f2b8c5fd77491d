using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Postings;

/// <summary>A term that was looked up in one state of an index.</summary>
/// <param name="Field">Its field in the index.</param>
/// <param name="Bytes">The term, UTF-8.</param>
/// <param name="States">
/// By number of the segment: where its postings are, <see langword="null"/> where the segment has none.
/// </param>
/// <param name="DocFreq">How many papers have it, deleted ones with them until they are merged away.</param>
/// <param name="Occurrences">How often they have it together; 0 where the field does not count occurrences.</param>
internal sealed record TermStates(string Field, BytesRef Bytes, TermState?[] States, int DocFreq, long Occurrences);
