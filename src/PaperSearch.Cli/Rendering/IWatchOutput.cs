using PaperSearch.Reviews;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Rendering;

/// <summary>How a watch tells what is new.</summary>
internal interface IWatchOutput : IDisposable
{
    /// <summary>Whether everything handed over is written.</summary>
    bool IsOut { get; }

    /// <summary>Tells what a search finds that is new.</summary>
    Task TellAsync(WatchResult result, IPaperSearcher searcher, CancellationToken cancellation);

    /// <summary>Tells what comes last.</summary>
    void End();
}
