using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>Reads gold claims: the JSON form of samples/expected.</summary>
public static class GoldFile
{
    /// <param name="file">The JSON file; the report it names lies in <paramref name="texts"/>.</param>
    /// <param name="texts">A folder.</param>
    /// <exception cref="FormatException">A quote isn't at its place, or a value is none of its kind; the message names file and claim.</exception>
    public static GoldReport Open(string file, string texts)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(texts, String(json.RootElement, "report"))));
        return Read(json.RootElement, text, Path.GetFileNameWithoutExtension(file));
    }

    /// <param name="gold">The whole file.</param>
    /// <param name="text">The text of the report.</param>
    /// <param name="name">What messages and tables call it.</param>
    public static GoldReport Read(JsonElement gold, string text, string name)
    {
        var offsets = new CodePointOffsets(text);
        var report = new Report(text) { Reference = name, Published = Day(gold, "published"), Outlet = OptionalString(gold, "outlet") };
        var claims = gold.GetProperty("claims").EnumerateArray().Select(claim => ReadClaim(claim, text, offsets, name));
        return new GoldReport(report, Patterns(gold, "actors"), Patterns(gold, "sources"), Places(gold), [.. claims]);
    }

    private static GoldClaim ReadClaim(JsonElement claim, string text, CodePointOffsets offsets, string name)
    {
        var id = String(claim, "id");
        return new GoldClaim(
            id,
            Slice(claim, ("start", "end", "quote"), text, offsets, $"{name}: {id}"),
            Slice(claim, ("trigger_start", "trigger_end", "trigger"), text, offsets, $"{name}: {id}"),
            Strings(claim.GetProperty("plover")),
            Strings(claim.GetProperty("acled")),
            Strings(claim.GetProperty("actors")),
            Strings(claim.GetProperty("recipients")),
            OptionalString(claim, "place"),
            Time(claim),
            Term<Status>(String(claim, "status"), $"{name}: {id}"),
            OptionalString(claim, "source"),
            Quantity(claim, $"{name}: {id}"),
            claim.GetProperty("core").GetBoolean());
    }

    private static TextSpan Slice(
        JsonElement claim, (string Start, string End, string Words) keys, string text, CodePointOffsets offsets, string where)
    {
        var (start, end) = (claim.GetProperty(keys.Start).GetInt32(), claim.GetProperty(keys.End).GetInt32());
        if (!offsets.TryConvert(start, end, out var span) || !span.Of(text).SequenceEqual(String(claim, keys.Words)))
            throw new FormatException($"{where}: '{String(claim, keys.Words)}' does not stand at {start} to {end}.");
        return span;
    }

    private static GoldTime? Time(JsonElement claim) => claim.GetProperty("time") switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        var days => new GoldTime(Day(days[0].GetString()!), Day(days[1].GetString()!)),
    };

    private static GoldQuantity? Quantity(JsonElement claim, string where) =>
        claim.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity
            && quantity.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Number
            ? new GoldQuantity(Term<QuantityKind>(String(quantity, "kind"), where), value.GetDouble())
            : null;

    private static FrozenDictionary<string, ImmutableArray<Regex>> Patterns(JsonElement gold, string key) =>
        gold.GetProperty(key).EnumerateObject().ToFrozenDictionary(
            entry => entry.Name, entry => entry.Value.EnumerateArray().Select(Pattern).ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, GoldPlace> Places(JsonElement gold) =>
        gold.GetProperty("places").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => Place(entry.Value), StringComparer.Ordinal);

    /// <summary>["Tarhuna", 32.435, 13.6332, 12]: pattern, latitude, longitude, kilometres.</summary>
    private static GoldPlace Place(JsonElement cells) =>
        new(Pattern(cells[0]), cells[1].GetDouble(), cells[2].GetDouble(), new Kilometres(cells[3].GetDouble()));

    private static Regex Pattern(JsonElement pattern) => new(pattern.GetString()!, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static DateOnly? Day(JsonElement parent, string key) => OptionalString(parent, key) is { } day ? Day(day) : null;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"territory_share" is TerritoryShare.</summary>
    private static T Term<T>(string term, string where) where T : struct, Enum =>
        Enum.TryParse<T>(term.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"{where}: '{term}' is no {typeof(T).Name}.");

    private static ImmutableArray<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static string String(JsonElement parent, string key) => parent.GetProperty(key).GetString()!;

    private static string? OptionalString(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
