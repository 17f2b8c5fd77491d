namespace PaperSearch.AspNetCore.Requests;

/// <summary>The fields whose matches are marked.</summary>
[Flags]
internal enum HighlightFields
{
    None = 0,
    Title = 1,
    Abstract = 2,
    All = Title | Abstract,
}
