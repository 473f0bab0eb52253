using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Hxl;
using Dragoman.Exchange.Packages;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tests.Output;
using Dragoman.Exchange.Tests.Tables;

namespace Dragoman.Exchange.Tests.Packages;

public sealed class DataPackageTests
{
    private static readonly PackageFacts Facts = new(
        "events", "Events", License.Find("cc-by-4.0"), "2026.1", "dragoman export reports", new DateOnly(2020, 6, 5), [new PackageSource("Maghreb Wire", "https://example.org/1")]);

    [Fact]
    public void The_descriptor_says_licence_version_query_and_sources()
    {
        using var archive = Package();
        using var json = Descriptor(archive);
        var root = json.RootElement;
        Assert.Equal(("tabular-data-package", "events", "2026.1", "dragoman export reports", "2020-06-05T00:00:00Z"), (Text(root, "profile"), Text(root, "name"), Text(root, "version"), Text(root, "query"), Text(root, "created")));
        Assert.Equal("CC-BY-4.0", Text(root.GetProperty("licenses")[0], "name"));
        Assert.Equal("https://example.org/1", Text(root.GetProperty("sources")[0], "path"));
    }

    [Fact]
    public void Hashes_lengths_and_columns_are_those_of_the_files()
    {
        using var archive = Package();
        using var json = Descriptor(archive);
        foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
        {
            var bytes = Bytes(archive, Text(resource, "path"));
            Assert.Equal((bytes.Length, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))), (resource.GetProperty("bytes").GetInt32(), Text(resource, "hash")));
            var rows = Csv.Rows(System.Text.Encoding.UTF8.GetString(bytes));
            Assert.Equal(resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => Text(field, "name")), rows[0]);
            Assert.Equal(resource.GetProperty("rows").GetInt32(), rows.Count - 1);
        }
    }

    [Fact]
    public void Fields_have_types_and_the_limits_of_the_code_book()
    {
        using var archive = Package();
        using var json = Descriptor(archive);
        var fields = json.RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields").EnumerateArray().ToDictionary(field => Text(field, "name"));
        Assert.Equal(("date", "number", "integer", "string"), (Text(fields["event_date"], "type"), Text(fields["latitude"], "type"), Text(fields["fatalities"], "type"), Text(fields["notes"], "type")));
        Assert.Equal((1, 3), (fields["geo_precision"].GetProperty("constraints").GetProperty("minimum").GetInt32(), fields["geo_precision"].GetProperty("constraints").GetProperty("maximum").GetInt32()));
        Assert.Equal(6, fields["event_type"].GetProperty("constraints").GetProperty("enum").GetArrayLength());
        Assert.Equal("event_id_cnty", json.RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("primaryKey").GetString());
    }

    [Fact]
    public void Words_stand_as_they_are_and_tags_are_in_the_descriptor()
    {
        using var archive = Package();
        Assert.Equal(Samples.Acled.Notes, Csv.Rows(System.Text.Encoding.UTF8.GetString(Bytes(archive, "data/acled.csv")))[1][27]);
        using var json = Descriptor(archive);
        Assert.Equal("#event+id", Text(json.RootElement.GetProperty("resources")[1].GetProperty("schema").GetProperty("fields")[0], "hxl"));
    }

    [Fact]
    public void The_same_tables_give_the_same_bytes() => Assert.Equal(Written(), Written());

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        DataPackage.Write(Facts, [AcledTable.Instance.Table([Samples.Acled, Samples.Bare]), HxlTable.Instance.Table([HxlCoding.Withdrawn("i-1")])], stream);
        return stream.ToArray();
    }

    private static ZipArchive Package() => new(new MemoryStream(Written()));

    private static JsonDocument Descriptor(ZipArchive archive) => JsonDocument.Parse(Bytes(archive, "datapackage.json"));

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
