using System.Text;
using PaperSearch.Sources;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Sources;

/// <summary>Reads texts as sources do.</summary>
internal static class SourceReading
{
    public static DateOnly AsOf { get; } = new(2026, 11, 24);

    /// <summary>A path of the data beside the repository, or beside a folder above; it need not be there.</summary>
    public static string Data(params string[] path)
    {
        for (var folder = Directory.GetParent(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
                return Path.Combine([data, .. path]);
        }
        return Path.Combine([Repository.Root, "..", "shared", "data", .. path]);
    }

    public static List<SourceRecord> Read(string format, string text) => Read(format, Encoding.UTF8.GetBytes(text));

    public static List<SourceRecord> Read(string format, byte[] bytes) =>
        [.. PaperSources.Find(format)!.Read(new SourceInput("test", new MemoryStream(bytes), AsOf))];

    public static Paper Paper(string format, string text) => Assert.IsType<PaperRecord>(Assert.Single(Read(format, text))).Paper;

    public static List<Paper> Papers(this IEnumerable<SourceRecord> records) =>
        [.. records.OfType<PaperRecord>().Select(r => r.Paper)];

    public static ProblemRecord Problem(string format, string text) =>
        Assert.IsType<ProblemRecord>(Assert.Single(Read(format, text)));
}
