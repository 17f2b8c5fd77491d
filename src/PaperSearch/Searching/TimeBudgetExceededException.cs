namespace PaperSearch.Searching;

/// <summary>Ends matching when the time is used up; caught where the search was begun, which reports what it has.</summary>
internal sealed class TimeBudgetExceededException : Exception;
