using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Exchange.Control;
using NJsonSchema;

namespace Dragoman.Exchange.Tests.Control;

/// <summary>The writer keeps what schema/control.schema.json promises, and the schema describes all that the writer writes.</summary>
public sealed class ControlSchemaTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Root(), "schema", "control.schema.json"));

    [Fact]
    public async Task Every_line_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        foreach (var line in Lines())
            Assert.True(schema.Validate(line).Count == 0, line + "\n" + string.Join("\n", schema.Validate(line)));
    }

    [Theory]
    [InlineData("state", "\"lost\"")]
    [InlineData("schema", "2")]
    [InlineData("type", "\"place\"")]
    [InlineData("at", "\"3 June\"")]
    [InlineData("place.precision", "0")]
    [InlineData("place.lat", "91")]
    [InlineData("holders.0.extent.kind", "\"some\"")]
    [InlineData("holders.0.voices", "0")]
    [InlineData("holders.0.claims.0", "\"42\"")]
    [InlineData("claims.0.status", "\"maybe\"")]
    [InlineData("contested", "\"yes\"")]
    public async Task A_value_out_of_its_list_is_refused(string path, string value)
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(With(Airport(), path, JsonNode.Parse(value))));
    }

    [Theory]
    [InlineData("place"), InlineData("holders"), InlineData("holders.0.claims"), InlineData("claims.0.evidence"), InlineData("place.key"), InlineData("state")]
    public async Task What_is_required_cannot_be_absent(string path)
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(With(Airport(), path, null)));
    }

    /// <summary>The other way about: what the schema describes is written by one line or another.</summary>
    [Fact]
    public void Every_field_of_the_schema_is_written()
    {
        using var schema = JsonDocument.Parse(Text);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines())
        {
            using var json = JsonDocument.Parse(line);
            Note(json.RootElement, json.RootElement.GetProperty("type").GetString()!, schema.RootElement, written);
        }
        var described = schema.RootElement.GetProperty("definitions").EnumerateObject().Where(type => type.Value.TryGetProperty("properties", out _))
            .SelectMany(type => type.Value.GetProperty("properties").EnumerateObject().Select(field => $"{type.Name}.{field.Name}"));
        Assert.Equal([], described.Where(field => !written.Contains(field)));
    }

    private static void Note(JsonElement value, string type, JsonElement schema, HashSet<string> written)
    {
        foreach (var field in value.EnumerateObject())
        {
            var property = schema.GetProperty("definitions").GetProperty(type).GetProperty("properties").GetProperty(field.Name);
            written.Add($"{type}.{field.Name}");
            if (field.Value.ValueKind is JsonValueKind.Object) Note(field.Value, Name(property), schema, written);
            if (field.Value.ValueKind is JsonValueKind.Array)
                foreach (var item in field.Value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object))
                    Note(item, Name(property.GetProperty("items")), schema, written);
        }
    }

    private static string Name(JsonElement property) => property.GetProperty("$ref").GetString()!.Split('/')[^1];

    private static string Airport() => Lines().First(line => line.Contains("\"x:airport\"", StringComparison.Ordinal) && line.Contains("\"control\"", StringComparison.Ordinal));

    private static List<string> Lines() =>
    [
        .. Held.Territory.ControlAt(Held.Day).Select(control => Encoding.UTF8.GetString(ControlJson.Line(control).Span).TrimEnd('\n')),
        .. Held.Territory.Places.SelectMany(place => Held.Territory.HistoryOf(place.Key).Select(said => Encoding.UTF8.GetString(ControlJson.Line(place, said, Held.Territory.IsOfParty(place, said)).Span).TrimEnd('\n'))),
    ];

    private static string With(string line, string path, JsonNode? value)
    {
        var root = JsonNode.Parse(line)!;
        var steps = path.Split('.');
        var at = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (value is null) Assert.True(at.AsObject().Remove(steps[^1]));
        else if (int.TryParse(steps[^1], out var number)) at[number] = value;
        else at[steps[^1]] = value;
        return root.ToJsonString();
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
