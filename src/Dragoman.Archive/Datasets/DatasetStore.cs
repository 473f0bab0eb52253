using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Datasets;

/// <summary>Datasets of others: each a file by its hash, under the name that people gave it.</summary>
internal sealed class DatasetStore(Database database)
{
    public List<Dataset> All() => Query("TRUE");

    public Dataset? Find(string name) => Query("d.name = @name", ("name", name)).FirstOrDefault();

    public byte[] BytesOf(Dataset dataset) => database.One<byte[]>("SELECT bytes FROM raws WHERE hash = @hash", ("hash", dataset.Hash))!;

    /// <summary>Takes the place of one of the same name.</summary>
    public void Put(Dataset dataset, byte[] bytes)
    {
        database.Execute("INSERT INTO raws (hash, bytes) VALUES (@hash, @bytes) ON CONFLICT DO NOTHING", ("hash", dataset.Hash), ("bytes", bytes));
        var old = Find(dataset.Name);
        database.Execute(
            """
            INSERT INTO datasets (name, layout, file, records, raw) VALUES (@name, @layout, @file, @records, @raw)
            ON CONFLICT (name) DO UPDATE SET layout = excluded.layout, file = excluded.file, records = excluded.records, raw = excluded.raw
            """,
            ("name", dataset.Name), ("layout", dataset.Layout), ("file", dataset.File), ("records", (long)dataset.Rows), ("raw", dataset.Hash));
        if (old is not null && old.Hash != dataset.Hash)
            database.Execute(
                """
                DELETE FROM raws WHERE hash = @hash AND NOT EXISTS (SELECT 1 FROM datasets d WHERE d.raw = raws.hash)
                AND NOT EXISTS (SELECT 1 FROM sightings s WHERE s.raw = raws.hash)
                """,
                ("hash", old.Hash));
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>As the log writes it.</summary>
    public static string ToJson(Dataset dataset)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("layout", dataset.Layout);
            writer.WriteString("file", dataset.File);
            writer.WriteNumber("rows", dataset.Rows);
            writer.WriteString("sha256", dataset.Hash);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private List<Dataset> Query(string condition, params ReadOnlySpan<(string Name, object? Value)> values) => database.Query(
        $"SELECT d.name, d.layout, d.file, d.records, d.raw FROM datasets d WHERE {condition} ORDER BY d.name",
        row => new Dataset(row.GetString(0), row.GetString(1), row.GetString(2), (int)row.GetInt64(3), row.GetString(4)), values);
}
