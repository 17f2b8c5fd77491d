using PaperSearch.Text;

namespace PaperSearch.Searching;

/// <summary>The names in a paper as a person reads them: LaTeX set as characters.</summary>
/// <param name="Authors">Each author's name in reading order, in the order of the paper.</param>
/// <param name="Venue">The venue, or <see langword="null"/> where the paper has none.</param>
public sealed record ReadableNames(ValueList<string> Authors, string? Venue)
{
    /// <summary>The names of a paper; <see langword="null"/> where they are stored as a person reads them.</summary>
    public static ReadableNames? Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var stored = paper.Authors.Select(author => author.DisplayName).ToList();
        var readable = stored.ConvertAll(name => ReadableText.Of(name).Text);
        var venue = paper.Venue is { } text ? ReadableText.Of(text).Text : null;
        return venue == paper.Venue && readable.SequenceEqual(stored, StringComparer.Ordinal)
            ? null
            : new ReadableNames(readable.ToValueList(), venue);
    }
}
