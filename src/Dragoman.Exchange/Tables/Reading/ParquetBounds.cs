using System.Buffers.Binary;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>Whether a Parquet file can be opened without harm: its metadata have the shape that they should, and nothing in them is larger than the file can hold.</summary>
internal static class ParquetBounds
{
    /// <summary>In a column of a group, whatever the size of the file; and columns may hold this many values for each byte.</summary>
    private const int MostValues = 4 << 20;

    private const int LargestHead = 16 << 20;

    /// <exception cref="InvalidDataException">It can't.</exception>
    public static void Check(Stream stream)
    {
        foreach (var chunk in ChunksOf(FooterOf(stream), stream.Length))
            CheckPages(stream, chunk);
        stream.Position = 0;
    }

    /// <summary>"PAR1", data, the footer, its length in four bytes, "PAR1".</summary>
    private static byte[] FooterOf(Stream stream)
    {
        if (stream.Length < 12)
            throw new InvalidDataException("it is too short");
        var end = Bytes(stream, stream.Length - 8, 8);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end);
        if (!end.AsSpan(4).SequenceEqual("PAR1"u8) || length > stream.Length - 12)
            throw new InvalidDataException("it has no footer");
        return Bytes(stream, stream.Length - 8 - length, (int)length);
    }

    private static List<Chunk> ChunksOf(byte[] footer, long size)
    {
        var chunks = new List<Chunk>();
        var values = 0L;
        new ThriftWalk(footer, (shape, field, value) =>
        {
            switch (shape, field)
            {
                case ("ColumnMetaData", 5) when value < 0 || value > Math.Max(MostValues, size * InputLimits.HighestInflation):
                    throw new InvalidDataException("it speaks of more values than can be in a file of its size");
                case ("ColumnMetaData", 5):
                    values = value;
                    break;
                case ("ColumnMetaData", 9):
                    chunks.Add(new Chunk(value, values));
                    break;
                // A dictionary comes before the data.
                case ("ColumnMetaData", 11) when chunks.Count > 0 && value > 0 && value < chunks[^1].Start:
                    chunks[^1] = chunks[^1] with { Start = value };
                    break;
                case ("SchemaElement", 5) when value < 0 || value > footer.Length:
                    throw new InvalidDataException("it speaks of more columns than it has");
            }
        }).Through("FileMetaData");
        return chunks;
    }

    private static void CheckPages(Stream stream, Chunk chunk)
    {
        for (var (at, left) = (chunk.Start, chunk.Values); left > 0;)
        {
            var page = PageAt(stream, at);
            if (page.Values < 0 || page.Values > (page.IsDictionary ? page.Inflated : left))
                throw new InvalidDataException("a page speaks of more values than its column has");
            at += page.Length;
            // A page without values is none that ends.
            left -= page.IsDictionary ? 0 : Math.Max(page.Values, 1);
        }
    }

    private static Page PageAt(Stream stream, long at)
    {
        if (at < 4 || at >= stream.Length)
            throw new InvalidDataException("a page lies outside of it");
        var page = HeadAt(stream, at, 1 << 12) ?? HeadAt(stream, at, LargestHead) ?? throw new InvalidDataException("a page has a head without end");
        if (page.Stored < 0 || page.Length > stream.Length - at || page.Inflated < 0 || page.Inflated > Math.Max(InputLimits.LargestReport * 4L, page.Stored * InputLimits.HighestInflation))
            throw new InvalidDataException("a page is larger than the file can hold");
        return page;
    }

    /// <summary>Null where the head is longer than what was looked at.</summary>
    private static Page? HeadAt(Stream stream, long at, int longest)
    {
        var length = (int)Math.Min(longest, stream.Length - at);
        var page = new Page();
        try
        {
            page.Head = new ThriftWalk(Bytes(stream, at, length), page.Take).Through("PageHeader");
            return page;
        }
        catch (InvalidDataException) when (length == longest && longest < LargestHead)
        {
            return null;
        }
    }

    private static byte[] Bytes(Stream stream, long at, int count)
    {
        var bytes = new byte[count];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <param name="Start">Of its first page, in bytes from the start of the file.</param>
    private readonly record struct Chunk(long Start, long Values);

    private sealed class Page
    {
        public int Head { get; set; }

        public long Inflated { get; private set; }

        public long Stored { get; private set; }

        public long Values { get; private set; }

        public bool IsDictionary { get; private set; }

        public long Length => Head + Stored;

        public void Take(string shape, int field, long value) => _ = (shape, field) switch
        {
            ("PageHeader", 1) => IsDictionary = value == 2,
            ("PageHeader", 2) => (Inflated = value) > 0,
            ("PageHeader", 3) => (Stored = value) > 0,
            ("DataPage" or "DataPage2" or "DictionaryPage", 1) => (Values = value) > 0,
            _ => false,
        };
    }
}
