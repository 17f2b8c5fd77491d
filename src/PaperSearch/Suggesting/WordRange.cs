namespace PaperSearch.Suggesting;

/// <summary>Words of a <see cref="WordList"/> side by side: from (included) to (excluded).</summary>
internal readonly record struct WordRange(int From, int To)
{
    public bool IsEmpty => From >= To;

    public static WordRange None => default;

    public static WordRange Of(int word) => new(word, word + 1);

    public bool Contains(int word) => word >= From && word < To;
}
