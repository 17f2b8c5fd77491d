using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene45;
using Lucene.Net.Codecs.Lucene46;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// How segments are written: Lucene's own formats, but stored papers compressed better. Its name stands in every segment,
/// by which Lucene finds it when the segment is read.
/// </summary>
[CodecName(OwnName)]
internal sealed class PaperLuceneCodec : FilterCodec
{
    private const string OwnName = "PaperSearch1";

    // A paper is read with its whole chunk, ten of them for a page: chunks of 16 KiB take 4 % less, and twice the time.
    private const int ChunkSize = 8 * 1024;

    private static readonly Lock gate = new();
    private static bool registered;

    private PaperLuceneCodec()
        : base(new Lucene46Codec()) { }

    public static PaperLuceneCodec Instance { get; } = new();

    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat(OwnName, BrotliCompressionMode.Instance, ChunkSize);

    /// <summary>
    /// Makes the codec known to Lucene, whose list of codecs is one for the process: what the application has registered
    /// for its own indexes stays. Lucene makes what it finds by name without a word of it in code, so a trimmed application is
    /// told here what is needed.
    /// </summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(Lucene41PostingsFormat))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(Lucene45DocValuesFormat))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(Lucene46Codec))]
    public static void Register()
    {
        lock (gate)
        {
            if (registered)
                return;
            SetCodecFactory(new Factory(GetCodecFactory()));
            registered = true;
        }
    }

    private sealed class Factory(ICodecFactory others) : ICodecFactory
    {
        public Codec GetCodec(string name) => name == OwnName ? Instance : others.GetCodec(name);
    }
}
