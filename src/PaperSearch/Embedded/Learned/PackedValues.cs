using System.Runtime.InteropServices;

namespace PaperSearch.Embedded.Learned;

/// <summary>Values side by side in a file.</summary>
internal static class PackedValues
{
    public static void WriteValues<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values));

    public static T[] ReadValues<T>(this BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
