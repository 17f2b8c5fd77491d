namespace PaperSearch.Resemblance;

/// <summary>Words as a paper prints them.</summary>
internal static class PrintedWords
{
    /// <summary>
    /// Words of a paper as they stand there first, the title before the abstract; those it has not are left out.
    /// </summary>
    /// <param name="paper">The paper.</param>
    /// <param name="slots">The words, as <see cref="WordSlot"/>s.</param>
    public static List<string> Of(Paper paper, IReadOnlyList<int> slots)
    {
        var printed = new string?[slots.Count];
        Find(paper.Title, slots, printed);
        Find(paper.Abstract ?? "", slots, printed);
        return [.. printed.OfType<string>()];
    }

    private static void Find(string text, IReadOnlyList<int> slots, string?[] printed) =>
        PaperWords.Read(text, (slot, start, end) =>
        {
            for (var i = 0; i < slots.Count; i++)
            {
                if (slots[i] == slot)
                    printed[i] ??= text[start..end];
            }
        });
}
