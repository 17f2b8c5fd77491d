namespace PaperSearch.Sources;

/// <summary>
/// A stream whose first bytes can be looked at before they are read, and which tells how much was read. Reads forward only.
/// </summary>
internal sealed class HeadedStream : Stream
{
    private readonly Stream inner;
    private readonly string name;
    private readonly Action<int> onRead;
    private readonly byte[] head;
    private readonly int headLength;
    private int at;

    /// <param name="inner">The stream, closed with this one.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="length">How much to look at.</param>
    /// <param name="onRead">Told how many bytes were read of this stream.</param>
    /// <exception cref="PaperSearchException">The stream is damaged, here or when it is read.</exception>
    public HeadedStream(Stream inner, string name, int length, Action<int> onRead)
    {
        this.inner = inner;
        this.name = name;
        this.onRead = onRead;
        head = new byte[length];
        while (headLength < length && ReadInner(head.AsSpan(headLength)) is > 0 and var read)
            headLength += read;
    }

    /// <summary>The first bytes that are not read yet; all there are where the stream is shorter.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(at, headLength - at);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Passes over the mark that some editors put before UTF-8.</summary>
    public void SkipByteOrderMark()
    {
        if (Head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            at += 3;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Math.Min(buffer.Length, headLength - at);
        if (read > 0)
        {
            head.AsSpan(at, read).CopyTo(buffer);
            at += read;
        }
        else
        {
            read = ReadInner(buffer);
        }
        onRead(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw OpenedSource.Unreadable(name, $"it is damaged or cannot be read to its end ({e.Message})", e);
        }
    }
}
