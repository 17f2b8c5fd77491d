using System.Globalization;

namespace PaperSearch.Load.Serving;

/// <summary>The command line of a run against a server.</summary>
/// <param name="Server">Where the server listens, without the API's prefix.</param>
/// <param name="Queries">A file of lines <c>class TAB query</c>.</param>
internal sealed record ServedOptions(Uri Server, string Queries)
{
    /// <summary>How many clients ask at once, each on a connection of its own.</summary>
    public int Clients { get; init; } = 1;

    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The server's index: each query is then also searched in this process, right after the server has answered.
    /// </summary>
    public string? Index { get; init; }

    /// <summary>The server's process, whose memory is watched.</summary>
    public int? Process { get; init; }

    public static ServedOptions Parse(string server, string queries, IReadOnlyList<string> options)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || !address.IsLoopback)
            throw new UsageException(
                $"'{server}' is no address of this machine, such as http://127.0.0.1:5080: strangers' servers are not loaded.");
        var parsed = new ServedOptions(address, queries);
        for (var i = 0; i < options.Count; i += 2)
        {
            var value = i + 1 < options.Count ? options[i + 1] : throw new UsageException($"{options[i]} needs a value.");
            parsed = options[i] switch
            {
                "--clients" => parsed with { Clients = Number(value) },
                "--minutes" => parsed with { Time = TimeSpan.FromMinutes(Number(value)) },
                "--index" => parsed with { Index = value },
                "--pid" => parsed with { Process = Number(value) },
                var unknown => throw new UsageException($"There is no option '{unknown}'."),
            };
        }
        return File.Exists(queries) ? parsed : throw new UsageException($"There is no file {queries}.");
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"'{text}' is not a number of at least 1.");
}
