namespace PaperSearch.Resolving;

/// <summary>One term of one field of an index.</summary>
/// <param name="Field">The field's full name.</param>
/// <param name="Form">Which of the field's forms.</param>
/// <param name="Text">The term.</param>
/// <param name="Weight">What an occurrence weighs; positive.</param>
internal readonly record struct ResolvedTerm(string Field, TermForm Form, string Text, float Weight)
{
    public override string ToString() => $"{Field}:{(Form == TermForm.Exact ? "=" : "")}{Text}";
}
