namespace PaperSearch.Sources;

/// <summary>All formats, and how to tell them apart. (stub)</summary>
public static class PaperSources
{
}
