using System.Text.Json;
using PaperSearch.Searching;
using PaperSearch.Tests.Reference;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Differential;

/// <summary>A short run of what <c>bench/PaperSearch.Load differential</c> does at length.</summary>
public sealed class DifferentialTests
{
    [Theory]
    [InlineData(120, 250)]
    // So many that the words of prose are required.
    [InlineData(1100, 30)]
    public Task Embedded_index_answers_as_the_reference_does(int papers, int queries) => Samples.ForEachSeedAsync(async seed =>
    {
        using var run = await DifferentialRun.CreateAsync(seed, papers);

        for (var number = 0; number < queries; number++)
        {
            var differences = run.Differences(number).ToList();
            var request = JsonSerializer.Serialize(run.Request(number), SearchJson.Default.SearchRequest);
            Assert.True(
                differences.Count == 0,
                string.Join('\n', differences.Prepend($"query {number}: {request}")));
        }
    });

    [Fact]
    public Task Embedded_index_suggests_as_the_reference_does() => Samples.ForEachSeedAsync(async seed =>
    {
        using var run = await DifferentialRun.CreateAsync(seed, 120);

        for (var number = 0; number < 200; number++)
            Assert.Empty(await run.SuggestionDifferencesAsync(number));
    });
}
