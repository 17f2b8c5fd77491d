using Lucene.Net.Index;

namespace PaperSearch.Embedded.Matching;

/// <summary>One term of one field, with what an occurrence of it weighs.</summary>
internal readonly record struct FieldTerm(string Field, string Text, float Weight)
{
    public Term ToTerm() => new(Field, Text);

    public override string ToString() => $"{Field}:{Text}";
}
