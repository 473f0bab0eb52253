using System.Buffers.Binary;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>Units, each once, by country and name.</summary>
internal sealed class UnitTable(NameFile names, int most)
{
    private readonly Dictionary<(int Country, string Name), int> _numbers = [];
    private readonly List<(long Name, int Country)> _units = [];

    /// <returns>From 1; 0 for no name, and where there are too many.</returns>
    public int NumberOf(int country, string name)
    {
        if (name.Length == 0)
            return 0;
        if (_numbers.TryGetValue((country, name), out var known))
            return known;
        if (_units.Count >= most)
            return 0;
        _units.Add((names.Add([name]), country));
        return _numbers[(country, name)] = _units.Count;
    }

    public byte[] ToArray()
    {
        var bytes = new byte[_units.Count * Places.LayerFormat.UnitBytes];
        for (var i = 0; i < _units.Count; i++)
        {
            var row = bytes.AsSpan(i * Places.LayerFormat.UnitBytes);
            BinaryPrimitives.WriteUInt32LittleEndian(row, (uint)_units[i].Name);
            row[4] = (byte)(_units[i].Name >> 32);
            BinaryPrimitives.WriteUInt16LittleEndian(row[5..], (ushort)_units[i].Country);
        }
        return bytes;
    }
}
