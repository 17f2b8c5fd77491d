namespace PaperSearch.Embedded.Storage;

/// <summary>Numbers in as few bytes as they need: seven bits a byte, lowest first, the top bit set where more follow.</summary>
internal static class Varint
{
    /// <summary>The most bytes a number takes.</summary>
    public const int MaxLength = 5;

    /// <summary>Writes a number; gives how many bytes it took.</summary>
    public static int Write(Span<byte> into, uint value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            into[length++] = (byte)(value | 0x80);
        into[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a number and moves behind it; false where there is none.</summary>
    public static bool TryRead(scoped ref ReadOnlySpan<byte> from, out uint value)
    {
        value = 0;
        for (var i = 0; i < from.Length && i < MaxLength; i++)
        {
            value |= (from[i] & 0x7Fu) << (7 * i);
            if (from[i] < 0x80)
            {
                from = from[(i + 1)..];
                return true;
            }
        }
        return false;
    }
}
