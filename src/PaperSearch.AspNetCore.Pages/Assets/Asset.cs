using System.Security.Cryptography;
using System.Text;
using PaperSearch.AspNetCore.Pages.Component;

namespace PaperSearch.AspNetCore.Pages.Assets;

/// <summary>
/// A file the pages need, kept in the assembly. Its name holds its hash, so that a browser keeps it for good and never shows an
/// old one.
/// </summary>
internal sealed class Asset
{
    private Asset(string file, string mediaType, byte[]? before = null)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(typeof(Asset), file)
            ?? throw new InvalidOperationException($"The assembly has no resource '{file}'.");
        var own = new byte[stream.Length];
        stream.ReadExactly(own);
        byte[] whole = [.. before ?? [], .. own];
        Content = mediaType.StartsWith("text/", StringComparison.Ordinal)
            ? WithoutBlanks(whole, isStyle: Path.GetExtension(file) == ".css")
            : whole;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 6));
        Name = $"{Path.GetFileNameWithoutExtension(file)}.{hash}{Path.GetExtension(file)}";
        MediaType = mediaType;
    }

    public static Asset Style { get; } = new("pages.css", "text/css; charset=utf-8");

    public static Asset Keyboard { get; } = new("keyboard.js", "text/javascript; charset=utf-8");

    public static Asset Filters { get; } = new("filters.js", "text/javascript; charset=utf-8");

    public static Asset Copy { get; } = new("copy.js", "text/javascript; charset=utf-8");

    /// <summary>The list below the search box, of which the element has the same part.</summary>
    public static Asset Suggest { get; } = new("suggest.js", "text/javascript; charset=utf-8", ComponentModule.Combobox);

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public static IReadOnlyList<Asset> All { get; } = [Style, Keyboard, Filters, Copy, Suggest, Icon];

    /// <summary>The last part of its address.</summary>
    public string Name { get; }

    public string MediaType { get; }

    public byte[] Content { get; }

    // No text in scripts and sheets goes over several lines, and none in the sheet has these signs.
    private static byte[] WithoutBlanks(byte[] text, bool isStyle)
    {
        var lines = Encoding.UTF8.GetString(text).Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        if (isStyle)
        {
            lines = lines.Select(line => line.Replace("; ", ";", StringComparison.Ordinal)
                .Replace(": ", ":", StringComparison.Ordinal).Replace(" { ", "{", StringComparison.Ordinal));
        }
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }
}
