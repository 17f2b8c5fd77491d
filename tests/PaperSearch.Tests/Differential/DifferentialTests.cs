using System.Text.Json;
using PaperSearch.Searching;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Differential;

/// <summary>A short run of what <c>bench/PaperSearch.Load differential</c> does at length.</summary>
public sealed class DifferentialTests
{
    [Theory]
    [InlineData(1, 120, 700)]
    // So many that the words of prose are required.
    [InlineData(2, 1100, 100)]
    [InlineData(null, 120, 700)]
    public async Task Embedded_index_answers_as_the_reference_does(int? fixedSeed, int papers, int queries)
    {
        var seed = fixedSeed ?? Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        using var run = await DifferentialRun.CreateAsync(seed, papers);

        for (var number = 0; number < queries; number++)
        {
            var differences = run.Differences(number).ToList();
            var request = JsonSerializer.Serialize(run.Request(number), SearchJson.Default.SearchRequest);
            differences.Insert(0, $"seed {seed}, query {number}: {request}");
            Assert.True(differences.Count == 1, string.Join('\n', differences));
        }
    }
}
