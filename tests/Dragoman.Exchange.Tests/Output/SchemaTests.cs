using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Dragoman.Exchange.Tests.Output;

/// <summary>The writer keeps what schema/claim.schema.json promises, and the schema describes all that the writer writes.</summary>
public sealed class SchemaTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Root(), "schema", "claim.schema.json"));

    [Fact]
    public async Task A_full_claim_and_a_minimal_one_are_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        foreach (var line in Lines())
            Assert.Empty(schema.Validate(line));
    }

    [Theory]
    [InlineData("status", "\"maybe\"")]
    [InlineData("schema", "2")]
    [InlineData("id", "\"42\"")]
    [InlineData("event.plover", "\"FIGHT\"")]
    [InlineData("event.acled.sub_event_type", "\"Shelling\"")]
    [InlineData("event.ucdp.type_of_violence", "4")]
    [InlineData("actors.0.kind", "9")]
    [InlineData("actors.0.country", "\"Libya\"")]
    [InlineData("place.lat", "91")]
    [InlineData("place.precision", "0")]
    [InlineData("time.from", "\"3 June\"")]
    [InlineData("time.basis", "\"guess\"")]
    [InlineData("attribution.0.kind", "\"rumour\"")]
    [InlineData("attribution.0.party", "\"yes\"")]
    [InlineData("quantities.0.kind", "\"dead\"")]
    [InlineData("because.construction", "\"LightVerb\"")]
    [InlineData("trigger.start", "-1")]
    [InlineData("confidence", "1.5")]
    public async Task A_value_out_of_its_list_is_refused(string path, string value)
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(With(path, JsonNode.Parse(value))));
    }

    [Theory]
    [InlineData("evidence"), InlineData("because"), InlineData("evidence.text"), InlineData("attribution.0.actor"), InlineData("event.class")]
    public async Task What_is_required_cannot_be_absent(string path)
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(With(path, null)));
    }

    [Fact]
    public void Every_field_that_is_written_is_described()
    {
        using var schema = JsonDocument.Parse(Text);
        using var claim = JsonDocument.Parse(Lines()[0]);
        Check(claim.RootElement, schema.RootElement, "claim");

        void Check(JsonElement value, JsonElement type, string path)
        {
            type = type.TryGetProperty("$ref", out var name) ? schema.RootElement.GetProperty("definitions").GetProperty(name.GetString()!.Split('/')[^1]) : type;
            if (path != "claim" && !path.EndsWith(']'))
                Assert.True(type.TryGetProperty("title", out _) && type.TryGetProperty("description", out _), $"{path} has no title or description");
            if (value.ValueKind is JsonValueKind.Object)
                foreach (var field in value.EnumerateObject())
                    Check(field.Value, Property(type, field.Name, path), $"{path}.{field.Name}");
            if (value.ValueKind is JsonValueKind.Array)
                foreach (var item in value.EnumerateArray())
                    Check(item, type.GetProperty("items"), path + "[]");
        }

        static JsonElement Property(JsonElement type, string name, string path)
        {
            Assert.True(type.GetProperty("properties").TryGetProperty(name, out var property), $"{path}.{name} is not in the schema");
            return property;
        }
    }

    [Fact]
    public void A_full_claim_fills_every_field_of_the_schema()
    {
        using var schema = JsonDocument.Parse(Text);
        var written = JsonNode.Parse(Lines()[0])!.AsObject();
        Assert.Equal(schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name), written.Select(property => property.Key));
    }

    private static string[] Lines() => Written.By("jsonl", Claims.Reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The full claim with the value at a path changed, or taken out.</summary>
    private static string With(string path, JsonNode? value)
    {
        var root = JsonNode.Parse(Lines()[0])!;
        var steps = path.Split('.');
        var at = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (value is null)
            Assert.True(at.AsObject().Remove(steps[^1]));
        else
            at[steps[^1]] = value;
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
