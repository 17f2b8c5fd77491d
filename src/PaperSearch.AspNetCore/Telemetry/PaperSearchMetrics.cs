using System.Diagnostics.Metrics;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Telemetry;

/// <summary>
/// The figures of a running server, as the meter <see cref="PaperSearchTelemetry.MeterName"/>. Never the text of a query.
/// </summary>
internal sealed class PaperSearchMetrics
{
    private static readonly InstrumentAdvice<double> durations = new()
    {
        HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    };

    private readonly Meter meter;
    private readonly Histogram<double> requests;
    private readonly Histogram<double> searches;
    private readonly Histogram<double> hits;
    private readonly Counter<long> papers;

    public PaperSearchMetrics(IMeterFactory meters, IPaperSearcher index)
    {
        meter = meters.Create(PaperSearchTelemetry.MeterName);
        requests = meter.CreateHistogram(
            "papersearch.request.duration", "s", "Time from a request's arrival to the end of its answer", advice: durations);
        searches = meter.CreateHistogram(
            "papersearch.search.duration", "s", "Time a search took in the index", advice: durations);
        hits = meter.CreateHistogram(
            "papersearch.search.hits", "{paper}", "Papers found by a search", advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000],
            });
        papers = meter.CreateCounter<long>(
            "papersearch.papers.written", "{paper}", "Papers brought by requests, by what became of them");
        meter.CreateObservableGauge(
            "papersearch.index.generation", () => State(index).Generation, null, "Grows with every change of the index");
        meter.CreateObservableGauge("papersearch.index.papers", () => State(index).Papers, "{paper}", "Papers in the index");
    }

    /// <summary>Makes a queue's length one of the figures.</summary>
    public void Observe(string queue, Func<long> waiting) => meter.CreateObservableGauge(
        "papersearch.queue.waiting",
        () => new Measurement<long>(waiting(), new KeyValuePair<string, object?>("kind", queue)),
        "{request}",
        "Requests that wait for their turn");

    public void CountRequest(string kind, int status, TimeSpan time) => requests.Record(
        time.TotalSeconds, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("status", status));

    public void CountSearch(SearchPage page, string kind)
    {
        searches.Record(
            page.TookMs / 1000,
            new KeyValuePair<string, object?>("kind", kind),
            new KeyValuePair<string, object?>("cut_off", page.CutOff is not null));
        hits.Record(page.Total.Value, new KeyValuePair<string, object?>("kind", kind));
    }

    public void CountWritten(PaperChangeOutcome outcome) =>
        papers.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    // Meters ask without waiting. The state is cheap to tell, and an embedded index tells it at once.
    private static IndexInfo State(IPaperSearcher index) => index.InfoAsync().AsTask().GetAwaiter().GetResult();
}
