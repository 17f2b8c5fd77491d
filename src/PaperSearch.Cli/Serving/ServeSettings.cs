using PaperSearch.AspNetCore;

namespace PaperSearch.Cli.Serving;

/// <summary>What the server of <c>papersearch serve</c> is told.</summary>
internal sealed record ServeSettings
{
    /// <summary>Addresses to listen on, separated by <c>;</c>.</summary>
    public required string Urls { get; init; }

    /// <summary>What to serve; stronger than the configuration.</summary>
    public required Action<PaperSearchOptions> Configure { get; init; }

    /// <summary>The path that a proxy puts before ours (<c>/papers</c>), or <see langword="null"/>.</summary>
    public string? PathBase { get; init; }

    /// <summary>
    /// Addresses (<c>10.0.0.1</c>) and networks (<c>10.0.0.0/8</c>) of proxies whose forwarded headers are believed. Default:
    /// none.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];
}
