namespace PaperSearch.AspNetCore.Requests;

/// <summary>Reads ids from addresses.</summary>
internal static class PaperIds
{
    private const int Longest = 512;

    /// <summary>The id in the rest of a path: the server leaves <c>%2F</c> as it is, and DOIs have slashes.</summary>
    /// <exception cref="RequestException">It is none.</exception>
    public static string Read(string? path)
    {
        var id = (path ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (PaperId.Parse(id).IsEmpty || id.Length > Longest)
            throw new RequestException(StatusCodes.Status404NotFound, "paper_not_found", "There is no such paper in the index.");
        return id;
    }
}
