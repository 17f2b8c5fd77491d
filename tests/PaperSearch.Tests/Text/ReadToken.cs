using PaperSearch.Analysis;
using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

/// <summary>A token copied out of its reader.</summary>
internal sealed record ReadToken(string Term, string Unstemmed, int Start, int End, int Increment, TokenKind Kind)
{
    /// <summary>All tokens of a text.</summary>
    public static List<ReadToken> All(PaperFieldKind kind, string text) => All(TextAnalysis.CreateReader(kind), text);

    public static List<ReadToken> All(TokenReader reader, string text)
    {
        var tokens = new List<ReadToken>();
        reader.Reset(text);
        while (reader.MoveNext())
        {
            tokens.Add(new ReadToken(reader.Term.ToString(), reader.Unstemmed.ToString(), reader.Start, reader.End,
                reader.PositionIncrement, reader.Kind));
        }
        return tokens;
    }

    /// <summary>As the spec shows it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.StopWord => $"({Term})",
        TokenKind.Variant => $"+{Term}",
        _ => Term,
    };
}
