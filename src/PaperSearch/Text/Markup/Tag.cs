namespace PaperSearch.Text.Markup;

/// <summary>A tag in a text, which is markup.</summary>
/// <param name="Name">The element's name, small, without a prefix.</param>
/// <param name="Role">What the element does.</param>
/// <param name="Start">Index of the tag.</param>
/// <param name="End">Index behind it.</param>
/// <param name="IsClosing">Whether it ends the element.</param>
/// <param name="Partner">
/// Index among the tags of the one that ends or begins the same element; its own where the element has nothing in it.
/// </param>
internal readonly record struct Tag(string Name, TagRole Role, int Start, int End, bool IsClosing, int Partner);
