namespace PaperSearch.People;

/// <summary>
/// The given names of a person, folded, as far as names in papers print them, with the suffix. Immutable.
/// </summary>
internal sealed class GivenNames
{
    private readonly Word[] words;

    /// <param name="words">The words in their order; at least one.</param>
    /// <param name="suffix">"jr" or the number of a namesake; empty for none.</param>
    public GivenNames(Word[] words, string suffix)
    {
        this.words = words;
        Suffix = suffix;
    }

    /// <summary>
    /// The given names of names of a block, each; "Xiaoming" in two words where another prints "Xiao Ming", "Juergen" as Jürgen
    /// where another prints that.
    /// </summary>
    public static GivenNames[] Of(string[] names)
    {
        var reader = new PersonNames();
        var writtenOut = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = Array.ConvertAll(names, name => reader.GivenOf(name, writtenOut));
        if (writtenOut.Count > 0)
            given = Array.ConvertAll(given, name => name.Contracted(writtenOut));
        var lengths = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in given)
        {
            if (name.Count > 1 && !name[0].IsCut && !name[1].IsCut)
                lengths.TryAdd(name[0].Text + name[1].Text, name[0].Text.Length);
        }
        return Array.ConvertAll(given, name => name.Apart(lengths));
    }

    /// <summary>"jr" or the number of a namesake; empty for none.</summary>
    public string Suffix { get; }

    /// <summary>How many words are printed.</summary>
    public int Count => words.Length;

    /// <summary>The first name where it is printed in full; empty where it is an initial.</summary>
    public string First => words[0].IsCut ? "" : words[0].Text;

    public Word this[int place] => words[place];

    /// <summary>
    /// Whether one person can bear both: each word is the other's or its beginning, where both print one. What one of them does
    /// not print is no difference.
    /// </summary>
    public bool MayBe(GivenNames other)
    {
        if (Suffix.Length > 0 && other.Suffix.Length > 0 && Suffix != other.Suffix)
            return false;
        for (var i = 0; i < Math.Min(Count, other.Count); i++)
        {
            if (!words[i].MayBe(other.words[i]))
                return false;
        }
        return true;
    }

    /// <summary>Whether both print the same, and the first name in full.</summary>
    public bool IsSameInFull(GivenNames other) =>
        !words[0].IsCut && Suffix == other.Suffix && words.AsSpan().SequenceEqual(other.words);

    /// <summary>All that both tell. Both may be one person's.</summary>
    public GivenNames With(GivenNames other)
    {
        if (other.Count <= Count && (other.Suffix.Length == 0 || Suffix.Length > 0) && HasAllOf(other))
            return this;
        var all = new Word[Math.Max(Count, other.Count)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i >= Count ? other.words[i]
                : i >= other.Count || !words[i].IsCut || words[i].Text.Length >= other.words[i].Text.Length ? words[i]
                : other.words[i];
        }
        return new GivenNames(all, Suffix.Length > 0 ? Suffix : other.Suffix);
    }

    private GivenNames Contracted(Dictionary<string, string> writtenOut) => new(
        Array.ConvertAll(words, word => word with { Text = writtenOut.GetValueOrDefault(word.Text, word.Text) }), Suffix);

    private GivenNames Apart(SortedDictionary<string, int> lengths)
    {
        if (words[0].IsCut || !lengths.TryGetValue(words[0].Text, out var length))
            return this;
        Word[] apart = [new(words[0].Text[..length], false), new(words[0].Text[length..], false), .. words[1..]];
        return new GivenNames(apart, Suffix);
    }

    public override string ToString() => string.Join(' ', words.Select(word => word.Text + (word.IsCut ? "." : "")));

    private bool HasAllOf(GivenNames other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            if (words[i].IsCut && words[i].Text.Length < other.words[i].Text.Length)
                return false;
        }
        return true;
    }

    /// <summary>A given name or its beginning.</summary>
    /// <param name="Text">Folded.</param>
    /// <param name="IsCut">Whether it may be the beginning of a name only: "e", "chr".</param>
    internal readonly record struct Word(string Text, bool IsCut)
    {
        public bool MayBe(Word other) =>
            IsCut ? other.Text.StartsWith(Text, StringComparison.Ordinal) || (other.IsCut && Begins(other))
            : other.IsCut ? Text.StartsWith(other.Text, StringComparison.Ordinal)
            : Text == other.Text;

        private bool Begins(Word other) => Text.StartsWith(other.Text, StringComparison.Ordinal);
    }
}
