using PaperSearch.Searching;

namespace PaperSearch.Suggesting;

/// <summary>Names of fields, and the values of those that have few: <c>author:</c>, <c>has:code</c>.</summary>
internal static class FieldSuggestions
{
    private const int ShortestName = 2;

    public static List<Suggestion> Find(TypedText typed, PaperFieldTable fields, int size)
    {
        var last = typed.Operand[(typed.Operand.LastIndexOf(' ') + 1)..];
        if (typed.Field is { } field)
        {
            return field.Values.Where(value => value.StartsWith(typed.Operand, StringComparison.OrdinalIgnoreCase))
                .Select(value => Of($"{field.Name}:{value}", field.Name.Length + 1 + typed.Operand.Length, null))
                .Take(size).ToList();
        }
        if (last.Length < ShortestName || !last.All(char.IsAsciiLetter))
            return [];
        return fields.All.Where(one => one.Aliases.Prepend(one.Name).Any(IsBegun)).Take(size).Select(one =>
            Of(one.Name + ":", IsBegun(one.Name) ? last.Length : 0, one.Description)).ToList();

        bool IsBegun(string name) => name.StartsWith(last, StringComparison.OrdinalIgnoreCase);

        Suggestion Of(string text, int marked, string? detail) => new(
            SuggestionKind.Field, text,
            typed.Field is null ? typed.With(typed.Operand[..^last.Length] + text) : typed.With(text))
        {
            Detail = detail,
            Marks = marked == 0 ? [] : [new TextSpan(0, marked)],
        };
    }
}
