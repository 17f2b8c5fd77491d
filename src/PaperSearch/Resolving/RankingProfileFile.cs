using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperSearch.Text;

namespace PaperSearch.Resolving;

/// <summary>
/// Profiles of ranking as files of JSON, to be read and edited: an object with the parameters that differ from the default, such
/// as <c>{"about":"for short notes","k1":0.9,"titlePhrase":2}</c>. Comments are passed over, as is the member <c>about</c>.
/// </summary>
public static class RankingProfileFile
{
    private const string About = "about";

    private static readonly JsonDocumentOptions read = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonSerializerOptions written = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly FrozenSet<string> wholeNumbers = RankingJson.Default.RankingProfile.Properties
        .Where(property => property.PropertyType == typeof(int)).Select(property => property.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of the parameters, as files have them.</summary>
    public static ValueList<string> Parameters { get; } = AsObject(RankingProfile.Default).Select(p => p.Key).ToValueList();

    /// <summary>Reads a file.</summary>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: it is missing or no profile. The message says what is wrong.
    /// </exception>
    public static RankingProfile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"The profile of ranking '{path}' cannot be read: {e.Message}", e);
        }
        try
        {
            return Parse(text);
        }
        catch (FormatException e)
        {
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"'{path}' is no profile of ranking: {e.Message}", e);
        }
    }

    /// <summary>Writes a file, whole or not at all; an existing one is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="profile">The profile, of which the parameters are written that differ from the default.</param>
    /// <param name="about">What it is, for people; <see langword="null"/> for nothing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, RankingProfile profile, string? about = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(profile);
        var file = new JsonObject();
        if (about is not null)
            file[About] = about;
        foreach (var (name, value) in Changes(profile))
            file[name] = value.DeepClone();
        WholeFile.Write(path, Encoding.UTF8.GetBytes(file.ToJsonString(written) + "\n"));
    }

    /// <summary>Reads the JSON of a file.</summary>
    /// <exception cref="FormatException">It is no profile. The message says what is wrong.</exception>
    public static RankingProfile Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, read);
        }
        catch (JsonException e)
        {
            throw new FormatException(
                $"line {e.LineNumber + 1}: the JSON ends or goes on where it cannot, or a name stands twice.", e);
        }
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("""expected an object such as {"k1":0.9,"title":3}.""");
            var all = AsObject(RankingProfile.Default);
            foreach (var member in document.RootElement.EnumerateObject().Where(member => member.Name != About))
            {
                if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetDouble(out var value))
                    throw new FormatException($"{Known(member.Name)} is to be a number.");
                Set(all, member.Name, value);
            }
            return AsProfile(all);
        }
    }

    /// <summary>A profile with one parameter changed.</summary>
    /// <exception cref="FormatException">There is no such parameter, or it cannot have the value.</exception>
    public static RankingProfile With(RankingProfile profile, string parameter, double value)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(parameter);
        var all = AsObject(profile);
        Set(all, parameter, value);
        return AsProfile(all);
    }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="FormatException">There is no such parameter.</exception>
    public static double Value(RankingProfile profile, string parameter)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(parameter);
        return double.Parse(AsObject(profile)[Known(parameter)]!.ToJsonString(), CultureInfo.InvariantCulture);
    }

    /// <summary>The parameters that differ from the default, as <c>k1 0.9, title 3</c>; the empty text for none.</summary>
    public static string Differences(RankingProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return string.Join(", ", Changes(profile).Select(change => $"{change.Key} {change.Value!.ToJsonString()}"));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode>> Changes(RankingProfile profile)
    {
        var usual = AsObject(RankingProfile.Default);
        return AsObject(profile).Where(p => !JsonNode.DeepEquals(p.Value, usual[p.Key]))
            .Select(p => KeyValuePair.Create(p.Key, p.Value!));
    }

    private static void Set(JsonObject all, string name, double value)
    {
        name = Known(name);
        var isWhole = wholeNumbers.Contains(name);
        var most = name switch
        {
            "b" => 1,
            "rescoreDepth" or "latentFeedbackDepth" => 1000,
            "recencyYear" => 9999,
            _ => 1e6,
        };
        if (!double.IsFinite(value) || value < 0 || value > most)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} {value} is not within 0 to {most}."));
        if (isWhole && value != Math.Floor(value))
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} {value} is to be a whole number."));
        all[name] = isWhole ? JsonValue.Create((int)value) : JsonValue.Create((float)value);
    }

    private static string Known(string name) => Parameters.Contains(name) ? name : throw new FormatException(
        $"there is no parameter '{name}'."
        + (NearestName.Of(name, Parameters) is { } nearest ? $" Was '{nearest}' meant?" : "")
        + $" Parameters are: {string.Join(", ", Parameters)}.");

    private static JsonObject AsObject(RankingProfile profile) =>
        JsonSerializer.SerializeToNode(profile, RankingJson.Default.RankingProfile)!.AsObject();

    // All parameters stand in it, so none is left to what a serializer takes for its default.
    private static RankingProfile AsProfile(JsonObject all) => all.Deserialize(RankingJson.Default.RankingProfile)!;
}
