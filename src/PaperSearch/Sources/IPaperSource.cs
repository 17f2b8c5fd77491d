namespace PaperSearch.Sources;

/// <summary>
/// A format papers come in. Implementations are stateless and thread-safe; one instance reads many files, also at once.
/// A further format is one further implementation, listed in <see cref="PaperSources"/>.
/// </summary>
public interface IPaperSource
{
    /// <summary>The name <c>--format</c> takes, for example <c>arxiv</c>.</summary>
    string Name { get; }

    /// <summary>What the format is, in a few words for help and error texts.</summary>
    string Description { get; }

    /// <summary>Whether content that begins with <paramref name="head"/> is of this format.</summary>
    /// <param name="head">The first bytes (at most 64 KiB) after decompression and without a byte order mark.</param>
    bool Recognizes(ReadOnlySpan<byte> head);

    /// <summary>
    /// Reads the records one after another in constant memory. A record that cannot be read is a
    /// <see cref="ProblemRecord"/>, and reading goes on behind it; only a failing stream throws.
    /// </summary>
    /// <param name="input">The decompressed bytes and what is known about them.</param>
    IEnumerable<SourceRecord> Read(SourceInput input);
}
