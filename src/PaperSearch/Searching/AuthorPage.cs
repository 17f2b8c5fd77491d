namespace PaperSearch.Searching;

/// <summary>An author with the papers found under the name.</summary>
/// <param name="Name">The name as a profile or most papers print it.</param>
/// <param name="Profile">The figures of an imported author page, or <see langword="null"/>.</param>
/// <param name="Papers">All of them, newest first.</param>
public sealed record AuthorPage(string Name, AuthorProfile? Profile, ValueList<Paper> Papers);
