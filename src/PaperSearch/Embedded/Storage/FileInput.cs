using Lucene.Net.Store;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// A place in a <see cref="BlockFile"/>, read forward from there. For one thread; each clone has its own place. The
/// current bytes are a block in memory, or a buffer of the clone's own.
/// </summary>
internal sealed class FileInput : IndexInput
{
    /// <summary>Where pieces of a file are read here and there.</summary>
    public const int SmallBuffer = 8 * 1024;

    /// <summary>Where a file is read from its beginning to its end.</summary>
    public const int LargeBuffer = 64 * 1024;

    private readonly BlockFile file;
    private readonly int bufferSize;
    private readonly bool ownsFile;
    private byte[]? own;
    private byte[] bytes = [];
    private long start;
    private int at;
    private int end;

    /// <param name="file">The file, closed with this object.</param>
    /// <param name="bufferSize">How much of it is read at once where no block of it is kept.</param>
    public FileInput(BlockFile file, int bufferSize)
        : this(file, bufferSize, ownsFile: true) { }

    private FileInput(BlockFile file, int bufferSize, bool ownsFile)
        : base(file.Name)
    {
        this.file = file;
        this.bufferSize = bufferSize;
        this.ownsFile = ownsFile;
    }

    public override long Length => file.Length;

    public override long Position => start + at;

    public override byte ReadByte()
    {
        if (at == end)
            Fill();
        return bytes[at++];
    }

    public override void ReadBytes(byte[] b, int offset, int len) => ReadInto(b.AsSpan(offset, len));

    public override void ReadBytes(byte[] b, int offset, int len, bool useBuffer) => ReadInto(b.AsSpan(offset, len));

    public override int ReadVInt32()
    {
        if (end - at < 5)
            return base.ReadVInt32();
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
            if (shift == 28)
                throw new IOException($"'{file.Name}' is damaged: a number has no end.");
        }
    }

    public override void Seek(long pos)
    {
        if (pos >= start && pos <= start + end)
        {
            at = (int)(pos - start);
            return;
        }
        if (pos < 0 || pos > file.Length)
            throw new EndOfStreamException($"'{file.Name}' has no byte {pos}.");
        start = pos;
        at = end = 0;
    }

    public override object Clone()
    {
        var clone = new FileInput(file, bufferSize, ownsFile: false);
        clone.start = Position;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsFile)
            file.Dispose();
    }

    private void ReadInto(Span<byte> into)
    {
        while (true)
        {
            var n = Math.Min(into.Length, end - at);
            bytes.AsSpan(at, n).CopyTo(into);
            at += n;
            into = into[n..];
            if (into.IsEmpty)
                return;
            if (into.Length >= bufferSize && file.BlockAt(Checked(Position)) is null)
            {
                // More than a buffer holds, and nothing of it in memory: straight to where it goes.
                var position = Position;
                file.Read(position, into);
                start = position + into.Length;
                at = end = 0;
                return;
            }
            Fill();
        }
    }

    private void Fill()
    {
        var position = Checked(Position);
        if (file.BlockAt(position) is { } block)
        {
            bytes = block;
            start = position & ~(long)(BlockFile.BlockSize - 1);
            at = (int)(position - start);
            end = block.Length;
            return;
        }
        own ??= new byte[bufferSize];
        bytes = own;
        start = position;
        at = 0;
        end = (int)Math.Min(own.Length, file.Length - position);
        file.Read(position, own.AsSpan(0, end));
    }

    private long Checked(long position) => position < file.Length
        ? position
        : throw new EndOfStreamException($"'{file.Name}' ends at byte {file.Length}, before what is to be read of it.");
}
