namespace PaperSearch.Embedded.Writing;

/// <summary>Counts what an import does. Thread-safe.</summary>
internal sealed class ImportCounts
{
    private long added, updated, duplicates, skipped, rejected, profiles;

    public long Rejected => Interlocked.Read(ref rejected);

    public void Count(WriteOutcome outcome)
    {
        switch (outcome)
        {
            case WriteOutcome.Added: Interlocked.Increment(ref added); break;
            case WriteOutcome.Updated: Interlocked.Increment(ref updated); break;
            default: Interlocked.Increment(ref duplicates); break;
        }
    }

    public void CountSkipped(long records) => Interlocked.Add(ref skipped, records);

    public void CountRejected() => Interlocked.Increment(ref rejected);

    public void CountProfile() => Interlocked.Increment(ref profiles);

    public ImportSummary ToSummary() => new()
    {
        Added = Interlocked.Read(ref added),
        Updated = Interlocked.Read(ref updated),
        Duplicates = Interlocked.Read(ref duplicates),
        Skipped = Interlocked.Read(ref skipped),
        Rejected = Interlocked.Read(ref rejected),
        Profiles = Interlocked.Read(ref profiles),
    };
}
