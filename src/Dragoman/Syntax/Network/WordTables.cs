using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>Vectors of words and their parts, as bytes where they lie; each table's factor is part of the first layer's weights.</summary>
internal sealed unsafe class WordTables
{
    private readonly sbyte*[] _tables = new sbyte*[WordRows.Features];
    private readonly int[] _widths = new int[WordRows.Features];
    private readonly int[] _counts = new int[WordRows.Features];

    public WordTables(ModelCursor cursor)
    {
        for (var i = 0; i < WordRows.Features; i++)
        {
            (_counts[i], _widths[i]) = (cursor.Number(), cursor.Number());
            if (_counts[i] < 1 || _widths[i] is < 1 or > 1024) throw cursor.Damaged("the sizes of its tables");
            Width += _widths[i];
        }
        for (var i = 0; i < WordRows.Features; i++) _tables[i] = (sbyte*)cursor.Bytes(checked(_counts[i] * _widths[i]));
        // What the first matrix expects more than the tables have stays zero.
        Width = (Width + 3) / 4 * 4;
    }

    public int Width { get; }

    public int Checked(int table, uint row) => row < _counts[table] ? (int)row : 0;

    public void Write(in WordRows rows, byte* input)
    {
        ReadOnlySpan<int> all = [rows.Word, rows.Vector, rows.Prefix, rows.Suffix3, rows.Suffix4, rows.Shape];
        var at = 0;
        for (var table = 0; table < all.Length; table++)
        {
            var row = _tables[table] + ((long)all[table] * _widths[table]);
            var k = 0;
            for (; k <= _widths[table] - Vector128<byte>.Count; k += Vector128<byte>.Count, at += Vector128<byte>.Count) (Vector128.Load((byte*)row + k) ^ Vector128.Create((byte)128)).Store(input + at);
            for (; k < _widths[table]; k++) input[at++] = (byte)(row[k] + 128);
        }
        while (at < Width) input[at++] = 128;
    }
}
