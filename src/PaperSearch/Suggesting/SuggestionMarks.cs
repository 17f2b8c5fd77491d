using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>Finds in a shown text what was typed of it.</summary>
internal static class SuggestionMarks
{
    [ThreadStatic]
    private static TextTokenReader? reader;

    public static ValueList<TextSpan> Of(string text, IReadOnlyList<TypedWord> typed)
    {
        var marks = new List<TextSpan>();
        reader ??= new TextTokenReader();
        reader.Reset(text);
        while (reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Variant || (marks.Count > 0 && reader.Start < marks[^1].To))
                continue;
            var word = reader.Unstemmed;
            var marked = 0;
            foreach (var one in typed)
            {
                if (one.IsPrefix || one.Text.Length == 1
                    ? word.StartsWith(one.Text, StringComparison.OrdinalIgnoreCase)
                    : word.Equals(one.Text, StringComparison.OrdinalIgnoreCase))
                    marked = Math.Max(marked, one.Text.Length);
            }
            if (marked == 0)
                continue;
            // Where a letter was read as two, the whole word is marked.
            var end = marked == word.Length || word.Length > reader.End - reader.Start ? reader.End : reader.Start + marked;
            if (marks.Count > 0 && marks[^1].To == reader.Start)
                marks[^1] = marks[^1] with { To = end };
            else
                marks.Add(new TextSpan(reader.Start, end));
        }
        return marks.ToValueList();
    }
}
