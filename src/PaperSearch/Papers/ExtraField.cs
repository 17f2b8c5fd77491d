namespace PaperSearch;

/// <summary>A field of a source that <see cref="Paper"/> has no place for; kept so that nothing is lost.</summary>
/// <param name="Name">The source's name of the field.</param>
/// <param name="Value">Its text; structured values as JSON.</param>
public sealed record ExtraField(string Name, string Value);
