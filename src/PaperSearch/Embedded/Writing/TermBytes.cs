using System.Text;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// The current term as UTF-8, which is what Lucene's indexing chain wants of a token: set once, where Lucene's own attribute
/// would copy characters and convert them afterwards.
/// </summary>
internal sealed class TermBytes : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
{
    private readonly byte[] buffer = new byte[1024];

    public BytesRef BytesRef { get; } = new();

    /// <summary>Sets the term.</summary>
    public void Set(ReadOnlySpan<char> term)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(term.Length);
        BytesRef.Bytes = longest <= buffer.Length ? buffer : new byte[longest];
        BytesRef.Length = Encoding.UTF8.GetBytes(term, BytesRef.Bytes);
    }

    /// <summary>Sets the term from its UTF-8.</summary>
    public void Set(ReadOnlySpan<byte> term)
    {
        BytesRef.Bytes = term.Length <= buffer.Length ? buffer : new byte[term.Length];
        term.CopyTo(BytesRef.Bytes);
        BytesRef.Length = term.Length;
    }

    public void FillBytesRef() { }

    public override void Clear() => BytesRef.Length = 0;

    public override void CopyTo(IAttribute target)
    {
        var other = (TermBytes)target;
        other.BytesRef.Bytes = BytesRef.Bytes.AsSpan(0, BytesRef.Length).ToArray();
        other.BytesRef.Length = BytesRef.Length;
    }
}
