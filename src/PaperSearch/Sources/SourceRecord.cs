namespace PaperSearch.Sources;

/// <summary>What a source yields: a paper, a profile, or a problem as a value.</summary>
/// <param name="Line">The 1-based line of the input where the record begins.</param>
public abstract record SourceRecord(long Line);

/// <summary>A paper that was read.</summary>
public sealed record PaperRecord(long Line, Paper Paper) : SourceRecord(Line);

/// <summary>A scholar's profile that was read.</summary>
public sealed record ProfileRecord(long Line, AuthorProfile Profile) : SourceRecord(Line);

/// <summary>A record that could not be read; the run goes on.</summary>
/// <param name="Line">The 1-based line of the input where the record begins.</param>
/// <param name="Reason">What is wrong, for a person who will mend it.</param>
/// <param name="RawText">The record's own text, at most 64 Ki characters of it.</param>
public sealed record ProblemRecord(long Line, string Reason, string RawText) : SourceRecord(Line);
