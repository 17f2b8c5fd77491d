namespace PaperSearch.Resolving;

/// <summary>One term of one field of an index.</summary>
/// <param name="Field">The field's full name.</param>
/// <param name="Form">Which of the field's forms.</param>
/// <param name="Text">The term; of several words the words.</param>
/// <param name="Weight">What an occurrence weighs; positive.</param>
/// <param name="Words">Of a term that is several words: how they stand, in the field's analysed form.</param>
internal readonly record struct ResolvedTerm(
    string Field, TermForm Form, string Text, float Weight, PhrasePattern? Words = null)
{
    /// <summary>Words that stand so, as one term.</summary>
    public static ResolvedTerm Of(string field, PhrasePattern words, float weight) =>
        new(field, TermForm.Analyzed, string.Join(' ', words.Words.Select(word => word.Terms[0])), weight, words);

    public override string ToString() => $"{Field}:{(Form == TermForm.Exact ? "=" : "")}{Text}";
}
