using System.Buffers;
using System.Text;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// Writes fields one after another, each as tag, length, bytes. A field of several texts holds each with its length plus
/// one, 0 for a missing one. Missing and empty single texts are not written.
/// </summary>
internal sealed class TaggedFieldWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Write(int tag, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        WriteNumber((uint)tag);
        WriteNumber((uint)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    public void Write(int tag, int? number)
    {
        if (number is not { } value)
            return;
        // Zigzag, so that small negative numbers stay small.
        Span<byte> buffer = stackalloc byte[Varint.MaxLength];
        var length = Varint.Write(buffer, (uint)((value << 1) ^ (value >> 31)));
        WriteNumber((uint)tag);
        WriteNumber((uint)length);
        bytes.Write(buffer[..length]);
    }

    public void Write(int tag, double? number)
    {
        if (number is not { } value)
            return;
        WriteNumber((uint)tag);
        WriteNumber(sizeof(double));
        BitConverter.TryWriteBytes(bytes.GetSpan(sizeof(double)), value);
        bytes.Advance(sizeof(double));
    }

    public void Write(int tag, params ReadOnlySpan<string?> texts)
    {
        var length = 0;
        foreach (var text in texts)
        {
            var count = text is null ? 0 : Encoding.UTF8.GetByteCount(text);
            length += Length(text is null ? 0 : (uint)count + 1) + count;
        }
        WriteNumber((uint)tag);
        WriteNumber((uint)length);
        foreach (var text in texts)
        {
            WriteNumber(text is null ? 0 : (uint)Encoding.UTF8.GetByteCount(text) + 1);
            if (text is not null)
                Encoding.UTF8.GetBytes(text, bytes);
        }
    }

    private void WriteNumber(uint value) => bytes.Advance(Varint.Write(bytes.GetSpan(Varint.MaxLength), value));

    private static int Length(uint value)
    {
        Span<byte> buffer = stackalloc byte[Varint.MaxLength];
        return Varint.Write(buffer, value);
    }
}
