namespace Dragoman.Exchange.Tables.Reading;

/// <summary>
/// Walks through a structure in Thrift's compact protocol and holds it to its shape, since the library that reads it afterwards believes what it
/// says: that a list has two thousand million elements, or that a name is as long.
/// </summary>
/// <param name="seen">Told of every whole number, with the structure and the field that it stands in.</param>
internal ref struct ThriftWalk(ReadOnlySpan<byte> bytes, Action<string, int, long> seen)
{
    private const int Deepest = 16;

    /// <summary>Structures of the format have some twenty fields.</summary>
    private const int LastField = 99;

    private const string Unknown = "?";

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Walks through all of it.</summary>
    /// <returns>Its length in bytes.</returns>
    /// <exception cref="InvalidDataException">It is damaged, cut off, or of another shape.</exception>
    public int Through(string shape)
    {
        Structure(shape, 0);
        return _at;
    }

    private void Structure(string shape, int depth)
    {
        if (depth > Deepest)
            throw new InvalidDataException("its metadata nest too deep");
        for (var field = 0; Byte() is not 0 and var head;)
        {
            var before = field;
            field = head >> 4 is not 0 and var step ? field + step : (short)Zigzag(Varint());
            // All who write Parquet count upwards, and the library loses its place where somebody doesn't.
            if (field <= before || field > LastField)
                throw Misshapen();
            var type = shape == Unknown ? Unknown : ThriftShapes.TypeOf(shape, field) ?? Unknown;
            // Of a truth value, the type is the value.
            if ((head & 15) is not (1 or 2))
                Value(shape, field, head & 15, type, depth);
            else if (type is not ("bool" or Unknown))
                throw Misshapen();
        }
    }

    private void Value(string shape, int field, int kind, string type, int depth)
    {
        // The format has bytes, short and broken numbers in few places, and who skips them elsewhere doesn't agree with others on how long they are.
        if (type == Unknown ? kind is 3 or 4 or 7 : kind != KindOf(type))
            throw Misshapen();
        switch (kind)
        {
            case 3:
                Skip(1);
                break;
            case 4 or 5 or 6:
                seen(shape, field, Zigzag(Varint()));
                break;
            case 7:
                Skip(8);
                break;
            case 8:
                Skip(Varint());
                break;
            case 9:
                List(shape, field, type is ['[', .. var element, ']'] ? element : Unknown, depth);
                break;
            case 12:
                Structure(type, depth + 1);
                break;
            // Sets, maps, identifiers: Parquet has none.
            default:
                throw Misshapen();
        }
    }

    private void List(string shape, int field, string element, int depth)
    {
        var head = Byte();
        var (kind, count) = (head & 15, head >> 4 is not 15 and var few ? (ulong)few : Varint());
        // Those who skip lists of truth values don't agree on what is in them.
        if (count > (ulong)(_bytes.Length - _at) || kind is 1 or 2 || depth > Deepest)
            throw Misshapen();
        for (var i = 0UL; i < count; i++)
            Value(shape, field, kind, element, depth + 1);
    }

    private static int KindOf(string type) => type switch
    {
        "byte" => 3,
        "i16" => 4,
        "i32" => 5,
        "i64" => 6,
        "double" => 7,
        "binary" => 8,
        "bool" => 1,
        ['[', ..] => 9,
        _ => 12,
    };

    private byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw new InvalidDataException("its metadata are cut off");

    private void Skip(ulong count) => _at += count <= (ulong)(_bytes.Length - _at) ? (int)count : throw new InvalidDataException("its metadata are cut off");

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw Misshapen();
    }

    private static long Zigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static InvalidDataException Misshapen() => new("its metadata have another shape than those of Parquet");
}
