using System.Text;

namespace PaperSearch.Embedded.Storage;

/// <summary>Reads what a <see cref="TaggedFieldWriter"/> wrote; a field that nobody reads is passed over.</summary>
internal ref struct TaggedFieldReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;
    private ReadOnlySpan<byte> field;

    /// <summary>The current field's tag.</summary>
    public int Tag { get; private set; }

    /// <summary>Goes to the next field; false behind the last.</summary>
    /// <exception cref="InvalidDataException">The bytes end inside a field.</exception>
    public bool MoveNext()
    {
        if (rest.IsEmpty)
            return false;
        Tag = (int)ReadNumber(ref rest);
        var length = ReadNumber(ref rest);
        field = Take(ref rest, length);
        return true;
    }

    public readonly string ReadText() => Encoding.UTF8.GetString(field);

    public int ReadInt32()
    {
        var zigzag = ReadNumber(ref field);
        return (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
    }

    public readonly double ReadDouble() =>
        field.Length == sizeof(double) ? BitConverter.ToDouble(field) : throw Damaged();

    /// <summary>The next text of a field of several.</summary>
    public string? ReadPart()
    {
        if (field.IsEmpty)
            return null;
        var length = ReadNumber(ref field);
        return length == 0 ? null : Encoding.UTF8.GetString(Take(ref field, length - 1));
    }

    private static uint ReadNumber(scoped ref ReadOnlySpan<byte> from) =>
        Varint.TryRead(ref from, out var value) ? value : throw Damaged();

    private static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> from, uint length)
    {
        if (length > (uint)from.Length)
            throw Damaged();
        var taken = from[..(int)length];
        from = from[(int)length..];
        return taken;
    }

    private static InvalidDataException Damaged() => new("A stored paper is damaged: a field ends too early.");
}
