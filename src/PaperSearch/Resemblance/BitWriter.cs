using System.Numerics;

namespace PaperSearch.Resemblance;

/// <summary>Writes numbers of any width behind each other, the highest bit first.</summary>
internal sealed class BitWriter
{
    private byte[] bytes = new byte[256];
    private int length;
    private ulong pending;
    private int pendingBits;

    /// <summary>Writes the lowest bits of a number, 32 at most.</summary>
    public void Write(uint value, int width)
    {
        pending = pending << width | value;
        pendingBits += width;
        for (; pendingBits >= 8; pendingBits -= 8)
            Append((byte)(pending >> (pendingBits - 8)));
    }

    /// <summary>
    /// A number of 1 or more in Elias's gamma code: as many zeros as it has bits behind its first, then the number.
    /// </summary>
    public void WriteGamma(int value)
    {
        var more = BitOperations.Log2((uint)value);
        Write(0, more);
        Write((uint)value, more + 1);
    }

    /// <summary>A number of 0 or more in Rice's code: its high part as so many ones and a zero, then its low bits.</summary>
    public void WriteRice(int value, int width)
    {
        for (var high = value >> width; high > 0; high--)
            Write(1, 1);
        Write(0, 1);
        Write((uint)value & ((1u << width) - 1), width);
    }

    public byte[] ToArray()
    {
        if (pendingBits > 0)
            Write(0, 8 - pendingBits);
        return bytes.AsSpan(0, length).ToArray();
    }

    private void Append(byte value)
    {
        if (length == bytes.Length)
            Array.Resize(ref bytes, 2 * length);
        bytes[length++] = value;
    }
}
