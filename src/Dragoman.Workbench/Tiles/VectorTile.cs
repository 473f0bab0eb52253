namespace Dragoman.Workbench.Tiles;

/// <summary>A tile of points with one layer (Mapbox Vector Tile 2.1, https://github.com/mapbox/vector-tile-spec/tree/master/2.1).</summary>
internal sealed class VectorTile(string layer)
{
    public const int Extent = 4096;

    private const uint MoveToOnce = (1 << 3) | 1;

    private readonly OrderedDictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<object, int> _values = [];
    private readonly List<(int X, int Y, uint[] Tags)> _points = [];

    /// <param name="x">From the left, 0 to <see cref="Extent"/>.</param>
    /// <param name="y">From above.</param>
    /// <param name="properties">Texts, and whole numbers from 0 as <see cref="long"/>; null ones are left out.</param>
    public void Add(int x, int y, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var tags = new List<uint>(2 * properties.Length);
        foreach (var (name, value) in properties)
            if (value is not null)
            {
                tags.Add(NumberOf(_keys, name));
                tags.Add(NumberOf(_values, value));
            }
        _points.Add((x, y, [.. tags]));
    }

    public byte[] ToBytes()
    {
        if (_points.Count == 0)
            return [];
        var tile = new ProtobufWriter();
        tile.Message(3, Write);
        return tile.Bytes.ToArray();
    }

    private void Write(ProtobufWriter to)
    {
        to.Field(15, 2);
        to.Field(1, layer);
        foreach (var point in _points)
            to.Message(2, feature =>
            {
                feature.Packed(2, point.Tags);
                feature.Field(3, 1);
                feature.Packed(4, [MoveToOnce, ProtobufWriter.ZigZag(point.X), ProtobufWriter.ZigZag(point.Y)]);
            });
        foreach (var key in _keys.Keys)
            to.Field(3, key);
        foreach (var value in _values.Keys)
            to.Message(4, inner => Write(inner, value));
        to.Field(5, Extent);
    }

    private static void Write(ProtobufWriter to, object value)
    {
        if (value is string text)
            to.Field(1, text);
        else
            to.Field(5, (ulong)(long)value);
    }

    private static uint NumberOf<T>(OrderedDictionary<T, int> table, T value) where T : notnull
    {
        if (!table.TryGetValue(value, out var number))
            table.Add(value, number = table.Count);
        return (uint)number;
    }
}
