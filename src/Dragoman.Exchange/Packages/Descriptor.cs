using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Exchange.Output;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Packages;

/// <summary>datapackage.json: Data Package, Tabular Data Resource and Table Schema of the Frictionless Standards, version 1.</summary>
internal sealed class Descriptor(PackageFacts facts)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Bytes(IEnumerable<PackageResource> resources)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Write(json, resources);
        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    private void Write(Utf8JsonWriter json, IEnumerable<PackageResource> resources)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", facts.Name);
        json.WriteString("title", facts.Title);
        json.Optional("version", facts.Version);
        json.Optional("created", facts.Created is { } day ? ContractWords.Of(day) + "T00:00:00Z" : null);
        json.Optional("query", facts.Query);
        WriteLicense(json);
        WriteSources(json);
        json.WriteStartArray("resources");
        foreach (var resource in resources)
            Write(json, resource);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLicense(Utf8JsonWriter json)
    {
        if (facts.License is not { } license)
            return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", license.Name);
        json.Optional("path", license.Url);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // The standard wants one where there is the list.
    private void WriteSources(Utf8JsonWriter json)
    {
        if (facts.Sources.IsEmpty)
            return;
        json.WriteStartArray("sources");
        foreach (var source in facts.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            json.Optional("path", source.Path);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PackageResource resource)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", resource.Schema.Name);
        json.WriteString("title", resource.Schema.Title);
        json.WriteString("path", resource.Path);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", resource.Bytes.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(resource.Bytes)));
        json.WriteNumber("rows", resource.Rows);
        WriteSchema(json, resource.Schema);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, TableSchema schema)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in schema.Columns)
            Write(json, column);
        json.WriteEndArray();
        json.WriteString("primaryKey", schema.Key);
        json.Strings("missingValues", [""]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Kind switch { CellKind.Whole => "integer", CellKind.Number => "number", CellKind.Day => "date", _ => "string" });
        json.WriteString("description", column.Meaning);
        json.Optional("hxl", column.Tag);
        WriteConstraints(json, column);
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, Column column)
    {
        if (column is { IsRequired: false, Limits: Limits.Any })
            return;
        json.WriteStartObject("constraints");
        if (column.IsRequired)
            json.WriteBoolean("required", true);
        if (column.Limits is Limits.Range range)
        {
            json.WriteNumber("minimum", range.Least);
            json.Optional("maximum", double.IsFinite(range.Most) ? range.Most : null);
        }
        else if (column.Limits is Limits.Words words)
        {
            json.Strings("enum", words.Vocabulary.Words);
        }
        json.WriteEndObject();
    }
}
