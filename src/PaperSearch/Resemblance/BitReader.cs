using System.Buffers.Binary;
using System.Numerics;

namespace PaperSearch.Resemblance;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int next;

    // What was read and not taken yet, from the highest bit on.
    private ulong window;
    private int available;

    /// <exception cref="PaperSearchException">The bytes end before.</exception>
    public uint Read(int width)
    {
        if (width == 0)
            return 0;
        Fill(width);
        var value = (uint)(window >> (64 - width));
        Skip(width);
        return value;
    }

    /// <exception cref="PaperSearchException">The bytes end before, or it is no such code.</exception>
    public int ReadGamma()
    {
        Fill(1);
        var zeros = BitOperations.LeadingZeroCount(window);
        if (zeros >= available || zeros > 30)
            throw Damaged();
        Skip(zeros);
        return (int)Read(zeros + 1);
    }

    /// <exception cref="PaperSearchException">The bytes end before.</exception>
    public int ReadRice(int width)
    {
        var high = 0;
        while (true)
        {
            Fill(1);
            var ones = Math.Min(BitOperations.LeadingZeroCount(~window), available);
            high += ones;
            Skip(ones);
            if (available > 0)
                break;
        }
        Skip(1);
        return (high << width) + (int)Read(width);
    }

    private void Skip(int width)
    {
        window = width == 64 ? 0 : window << width;
        available -= width;
    }

    private void Fill(int width)
    {
        if (available <= 32 && next + sizeof(uint) <= bytes.Length)
        {
            window |= (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[next..]) << (32 - available);
            next += sizeof(uint);
            available += 32;
        }
        while (available <= 56 && next < bytes.Length && next + sizeof(uint) > bytes.Length)
        {
            window |= (ulong)bytes[next++] << (56 - available);
            available += 8;
        }
        if (available < width)
            throw Damaged();
    }

    private static PaperSearchException Damaged() => PaperWords.Damaged();
}
