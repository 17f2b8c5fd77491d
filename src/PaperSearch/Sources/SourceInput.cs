namespace PaperSearch.Sources;

/// <summary>One opened input: a file, a member of an archive, or standard input.</summary>
/// <param name="Name">
/// What messages and <see cref="Paper.Source"/> call it, for example a path relative to what was asked for.
/// </param>
/// <param name="Content">The bytes, decompressed; read forward only, owned by the opener.</param>
/// <param name="AsOf">The day the content shows the state of: dates printed without a year lie not after it.</param>
public sealed record SourceInput(string Name, Stream Content, DateOnly AsOf);
