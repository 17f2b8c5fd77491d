using System.Security.Cryptography;

namespace PaperSearch.AspNetCore.Pages.Component;

/// <summary>
/// The module of the element <c>paper-search</c>. It is kept in files by subject and served as one: they are parts of one
/// module, one behind the other, so there is nothing to build and nothing for a browser to fetch a second time.
/// </summary>
internal static class ComponentModule
{
    // What a part uses when it is loaded stands before it; about.js is the documentation.
    private static readonly string[] parts =
    [
        "about.js", "labels.js", "style.js", "nodes.js", "requests.js", "combobox.js", "context.js",
        "hits.js", "facets.js", "notes.js", "view.js", "element.js",
    ];

    /// <summary>The module, as UTF-8.</summary>
    public static byte[] Content { get; } = [.. parts.SelectMany(part => (byte[])[.. Read(part), (byte)'\n'])];

    /// <summary>What tells it from other versions.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8));

    /// <summary>The parts that make the list of suggestions below a box, for other modules.</summary>
    public static byte[] Combobox { get; } = [.. Read("nodes.js"), .. Read("combobox.js")];

    private static byte[] Read(string part)
    {
        using var stream = typeof(ComponentModule).Assembly.GetManifestResourceStream(typeof(ComponentModule), part)
            ?? throw new InvalidOperationException($"The assembly has no resource '{part}'.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
