namespace PaperSearch.Tests.Reference;

/// <summary>A clock that stands until it is moved on.</summary>
public sealed class ManualClock : TimeProvider
{
    /// <summary>What time it is; at first the beginning of 2026 in UTC.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
