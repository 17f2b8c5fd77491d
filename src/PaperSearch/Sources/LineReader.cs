using System.Buffers;

namespace PaperSearch.Sources;

/// <summary>
/// Reads a stream as lines of bytes through one buffer that grows with the longest line. A line beyond the limit is
/// passed over and told as too long. For one thread.
/// </summary>
internal sealed class LineReader(Stream stream, int longestLine = 64 * 1024 * 1024) : IDisposable
{
    private const int KeptOfTooLong = 256 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 18);
    private int from;
    private int to;
    private bool ended;

    /// <summary>The current line without its end; valid until the next <see cref="MoveNext"/>.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The current line's 1-based number.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the current line was longer than the limit; then <see cref="Line"/> is its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false behind the last.</summary>
    public bool MoveNext()
    {
        var searched = from;
        while (true)
        {
            var length = buffer.AsSpan(searched, to - searched).IndexOf((byte)'\n');
            if (length >= 0)
                return Take(searched + length, 1);
            searched = to;
            if (ended)
                return from < to && Take(to, 0);
            if (to - from >= longestLine)
                return TakeTooLong();
            searched -= MakeRoom();
            var read = stream.Read(buffer, to, buffer.Length - to);
            ended = read == 0;
            to += read;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private bool Take(int end, int terminator)
    {
        var length = end - from;
        if (length > 0 && buffer[end - 1] == '\r')
            length--;
        Line = buffer.AsMemory(from, length);
        from = end + terminator;
        Number++;
        IsTooLong = false;
        return true;
    }

    private bool TakeTooLong()
    {
        Line = buffer.AsMemory(from, Math.Min(to - from, KeptOfTooLong)).ToArray();
        from = to = 0;
        Number++;
        IsTooLong = true;
        while (true)
        {
            var read = stream.Read(buffer, 0, buffer.Length);
            if (read == 0)
            {
                ended = true;
                return true;
            }
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0)
            {
                from = end + 1;
                to = read;
                return true;
            }
        }
    }

    /// <summary>Makes room behind the bytes in use; gives by how much they moved.</summary>
    private int MakeRoom()
    {
        if (to < buffer.Length)
            return 0;
        var moved = from;
        var target = buffer;
        if (from < buffer.Length / 2)
            target = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(from, to - from).CopyTo(target);
        if (!ReferenceEquals(target, buffer))
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }
        to -= from;
        from = 0;
        return moved;
    }
}
