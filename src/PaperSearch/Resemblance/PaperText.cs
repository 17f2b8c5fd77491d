namespace PaperSearch.Resemblance;

/// <summary>What a paper says of its topic.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Abstract">Its abstract; <see langword="null"/> where there is none.</param>
internal readonly record struct PaperText(string Title, string? Abstract);
