using System.Text.Json.Serialization;

namespace PaperSearch.Resolving;

/// <summary>Words at positions, as plain data: what is looked for in each of some fields.</summary>
[JsonDerivedType(typeof(WordPattern), "word")]
[JsonDerivedType(typeof(PhrasePattern), "phrase")]
[JsonDerivedType(typeof(AnyPattern), "any")]
[JsonDerivedType(typeof(NearPattern), "near")]
internal abstract record Pattern;

/// <summary>One word.</summary>
/// <param name="Terms">Its analysed terms; an occurrence of any is an occurrence of the word.</param>
internal sealed record WordPattern(ValueList<string> Terms) : Pattern
{
    /// <summary>A word of a query; an acronym is not stemmed where it is written so.</summary>
    public static WordPattern Of(in AnalyzedWord word) => new(word.Forms);
}

/// <summary>Words in order.</summary>
/// <param name="Words">The words, at least two.</param>
/// <param name="Slop">How many positions the words may be moved altogether.</param>
internal sealed record PhrasePattern(ValueList<WordPattern> Words, int Slop) : Pattern
{
    /// <summary>
    /// For each word how many positions it stands behind the first; empty where the words follow one another.
    /// </summary>
    public ValueList<int> Offsets { get; init; } = [];

    /// <summary>How many positions a word stands behind the first.</summary>
    public int OffsetOf(int word) => Offsets.Count == 0 ? word : Offsets[word];
}

/// <summary>Any of some patterns.</summary>
internal sealed record AnyPattern(ValueList<Pattern> Parts) : Pattern;

/// <summary>Both patterns, in any order, with at most so many words between them.</summary>
internal sealed record NearPattern(Pattern Left, Pattern Right, int Distance) : Pattern;
