using PaperSearch.Text;

namespace PaperSearch.AspNetCore.Requests;

/// <summary>A request that cannot be answered as it is: becomes the problem details (RFC 9457) of the answer.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">A stable name of the kind, for programs: <c>unknown_parameter</c>.</param>
/// <param name="detail">What is wrong and what to write instead, for a person.</param>
internal sealed class RequestException(int status, string code, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The parameter or the record that is at fault, or <see langword="null"/>.</summary>
    public string? Parameter { get; init; }

    /// <summary>Index of the first character at fault in the parameter's text, or <see langword="null"/>.</summary>
    public int? Position { get; init; }

    /// <summary>How many characters are at fault.</summary>
    public int? Length { get; init; }

    /// <summary>Further members of the problem details, by name.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>A parameter whose text, from its first character to its last, is not what it must be.</summary>
    public static RequestException Invalid(string parameter, string value, string expected) =>
        new(StatusCodes.Status400BadRequest, "invalid_parameter", $"{parameter}: '{Shown(value)}' is not {expected}.")
        {
            Parameter = parameter,
            Position = 0,
            Length = value.Length,
        };

    /// <summary>A name that nobody knows, with the nearest that is known.</summary>
    /// <param name="code">The kind of error.</param>
    /// <param name="what">The sentence that says so.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that are known.</param>
    /// <param name="parameter">The parameter that is at fault.</param>
    /// <param name="position">
    /// Where the name begins in the parameter's text; <see langword="null"/> where it does not stand there.
    /// </param>
    /// <param name="status">The HTTP status.</param>
    public static RequestException Unknown(
        string code,
        string what,
        string name,
        IReadOnlyList<string> known,
        string? parameter = null,
        int? position = null,
        int status = StatusCodes.Status400BadRequest)
    {
        var nearest = NearestName.Of(name, known);
        var meant = nearest is null ? "" : $" Was '{nearest}' meant?";
        var names = known.Count == 0 ? "There are none here." : $"Known are: {string.Join(", ", known)}.";
        return new RequestException(status, code, $"{what}{meant} {names}")
        {
            Parameter = parameter,
            Position = position,
            Length = position is null ? null : name.Length,
            More = nearest is null ? [] : new Dictionary<string, object?> { ["nearest"] = nearest },
        };
    }

    /// <summary>A text as it is told back: not a page of it.</summary>
    public static string Shown(string value) => value.Length <= 100 ? value : value[..100] + "…";
}
