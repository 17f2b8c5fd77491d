using System.Buffers;
using System.Text;

namespace PaperSearch.Exports;

/// <summary>Writes a format of text: what is put into <see cref="Text"/> for a paper goes out as UTF-8.</summary>
internal abstract class TextExportWriter(IBufferWriter<byte> output) : IPaperExportWriter
{
    private readonly Encoder encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();

    /// <summary>What is written of the paper at hand.</summary>
    protected StringBuilder Text { get; } = new();

    public void Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        Append(paper);
        Flush();
    }

    public void End() => Flush();

    /// <summary>Puts a paper into <see cref="Text"/>.</summary>
    protected abstract void Append(Paper paper);

    private void Flush()
    {
        // The chunks of a builder may part the two halves of a character, which the encoder joins.
        foreach (var chunk in Text.GetChunks())
            encoder.Convert(chunk.Span, output, flush: false, out _, out _);
        encoder.Convert([], output, flush: true, out _, out _);
        Text.Clear();
    }
}
