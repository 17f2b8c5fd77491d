namespace PaperSearch;

/// <summary>Figures of an index.</summary>
/// <param name="Papers">Papers in it.</param>
/// <param name="Profiles">Author profiles in it.</param>
/// <param name="SizeInBytes">Bytes of all its files.</param>
/// <param name="Segments">Lucene segments.</param>
/// <param name="Generation">A number that grows with every change.</param>
/// <param name="FormatVersion">Version of the index format.</param>
/// <param name="AnalysisFingerprint">The rules of text analysis it was written with.</param>
/// <param name="FirstYear">Earliest year of a paper.</param>
/// <param name="LastYear">Latest year of a paper.</param>
/// <param name="Fields">Terms and postings of each searched field.</param>
public sealed record IndexStatistics(
    int Papers, int Profiles, long SizeInBytes, int Segments, long Generation, int FormatVersion, string AnalysisFingerprint,
    int? FirstYear, int? LastYear, ValueList<FieldStatistics> Fields);

/// <summary>Figures of one searched field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Terms">Different terms, summed over segments.</param>
/// <param name="Postings">Pairs of term and paper.</param>
/// <param name="Tokens">Occurrences, or -1 where the field does not count them.</param>
public sealed record FieldStatistics(string Name, long Terms, long Postings, long Tokens);
