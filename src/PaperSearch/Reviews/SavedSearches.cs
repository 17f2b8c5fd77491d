using System.Text;
using System.Text.Json;
using PaperSearch.Text;

namespace PaperSearch.Reviews;

/// <summary>A file of saved searches: a JSON list, to be read, edited and kept under version control.</summary>
public sealed class SavedSearches
{
    private const int LongestName = 100;
    private readonly List<SavedSearch> searches;

    private SavedSearches(string path, List<SavedSearch> searches) => (Path, this.searches) = (path, searches);

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>The searches, in the order of the file.</summary>
    public IReadOnlyList<SavedSearch> All => searches;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether a file that is not there is one without searches.</param>
    /// <exception cref="PaperSearchException">It is missing, or no list of searches.</exception>
    public static SavedSearches Read(string path, bool create = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
        {
            return create ? new SavedSearches(path, []) : throw Unreadable(
                $"There is no file '{path}'. Save a search with: papersearch search QUERY --save NAME --searches '{path}'");
        }
        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllText(path), ReviewJson.Line.SavedSearchArray)
                ?? throw new JsonException("It is null.");
            return new SavedSearches(path, [.. read.Select((search, i) => Checked(search, i, read))]);
        }
        catch (JsonException e)
        {
            throw Unreadable($"'{path}' is no list of saved searches: {Reason(e)} Each is an object as "
                + """{"name":"waves","query":"gravitational waves","filters":{"year":["2015.."]},"match":"all"}.""", e);
        }
    }

    /// <summary>The search of this name.</summary>
    /// <exception cref="PaperSearchException">There is none.</exception>
    public SavedSearch Get(string name)
    {
        if (searches.Find(search => search.Name == name) is { } found)
            return found;
        var meant = NearestName.Of(name, searches.Select(s => s.Name)) is { } nearest ? $" Was '{nearest}' meant?" : "";
        var known = searches.Count == 0 ? "It has none." : $"Searches are: {string.Join(", ", searches.Select(s => s.Name))}.";
        throw Unreadable($"'{Path}' has no search '{name}'.{meant} {known}");
    }

    /// <summary>Adds a search, and writes the file anew, whole or not at all.</summary>
    /// <exception cref="ArgumentException">The name is none, or that of another search.</exception>
    public void Add(SavedSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        CheckFree(search.Name);
        searches.Add(search);
        var text = JsonSerializer.Serialize([.. searches], ReviewJson.Indented.SavedSearchArray);
        WholeFile.Write(Path, Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <summary>Checks that a search of this name can be added.</summary>
    /// <exception cref="ArgumentException">The name is none, or that of another search.</exception>
    public void CheckFree(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
            throw new ArgumentException(NameRule, nameof(name));
        if (searches.Find(other => other.Name == name) is { } known)
        {
            throw new ArgumentException($"'{Path}' has a search '{name}' already ({known.Query}). "
                + "Choose another name, or take that one out of the file first.", nameof(name));
        }
    }

    private static string NameRule =>
        $"The name of a search has 1 to {LongestName} characters on one line, no blanks around them.";

    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= LongestName } && name == name.Trim() && !name.Any(char.IsControl);

    private static SavedSearch Checked(SavedSearch? search, int at, SavedSearch?[] all)
    {
        if (search is null)
            throw new JsonException($"Entry {at + 1} is null.");
        if (!IsName(search.Name))
            throw new JsonException($"Entry {at + 1}: {NameRule}");
        if (Array.FindIndex(all, other => other?.Name == search.Name) < at)
            throw new JsonException($"The name '{search.Name}' stands twice.");
        return search;
    }

    // What the serializer says names types of the program.
    private static string Reason(JsonException e)
    {
        var message = e.Message;
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            message = "there is no such member.";
        else if (message.Contains("missing required", StringComparison.Ordinal))
            message = "a name or a query is missing.";
        else if (message.Contains("could not be converted", StringComparison.Ordinal))
            message = "a value is none that this member can have.";
        else if (message.Contains(" on type '", StringComparison.Ordinal))
            message = "a value is null.";
        else if (message.IndexOf(" Path: ", StringComparison.Ordinal) is > 0 and var end)
            message = message[..end];
        var place = e is { LineNumber: { } line, Path: { Length: > 1 } path } ? $"line {line + 1} ({path[1..]}): "
            : e.LineNumber is { } number ? $"line {number + 1}: " : "";
        return place + message;
    }

    private static PaperSearchException Unreadable(string message, Exception? inner = null) =>
        new(PaperSearchError.UnreadableSource, message, inner);
}
