namespace PaperSearch.Text.Acronyms;

/// <summary>A place of a text that says what an acronym stands for.</summary>
/// <param name="Acronym">The acronym as printed, without the s of a plural.</param>
/// <param name="LongForm">What it stands for, as printed.</param>
internal readonly record struct AcronymDefinition(string Acronym, string LongForm);
