using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Safety;

/// <summary>Alone: a process has one such figure, and other tests have queues as well.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QueueLengthTests
{
    private const string Name = "queue length";

    [Fact]
    public async Task Metrics_tell_how_many_wait()
    {
        await using var server = await RunningServer.StartAsync(null, options => options.Limits.Searches = 1);
        var queue = server.App.Services.GetRequiredService<WorkQueues>();
        Task<HttpResponseMessage> waiting;
        using (queue.Of(WorkKind.Search).AttemptAcquire())
        {
            waiting = server.Client.GetAsync("/v1/search");
            while (queue.Waiting(WorkKind.Search) == 0)
                await Task.Delay(5);
            Assert.Contains(
                "papersearch_queue_waiting{otel_scope_name=\"PaperSearch\",kind=\"search\"} 1",
                await server.Client.GetStringAsync("/metrics"),
                StringComparison.Ordinal);
        }
        using var answered = await waiting;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }
}
