using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dragoman.Workbench.Quality;

/// <summary>What a line of the contract says, field by field, so that two of them can be compared.</summary>
/// <param name="Rule">The row of the lexicon that the reader read it by.</param>
internal sealed record ClaimValues(ImmutableSortedDictionary<string, FieldValue> Fields, string Rule, string Construction, string Evidence)
{
    public FieldValue this[string field] => Fields.GetValueOrDefault(field, FieldValue.None);

    public static ClaimValues Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var (claim, fields) = (json.RootElement, ImmutableSortedDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal));
        fields[ClaimFields.Class] = Word(claim.GetProperty("event").GetProperty("class"));
        fields[ClaimFields.Status] = Word(claim.GetProperty("status"));
        fields[ClaimFields.Actor] = Parties(claim.GetProperty("actors"));
        fields[ClaimFields.Recipient] = Parties(claim.GetProperty("recipients"));
        fields[ClaimFields.Source] = Sources(claim.GetProperty("attribution"));
        if (claim.TryGetProperty("place", out var place))
            fields[ClaimFields.Place] = PlaceOf(place);
        if (claim.TryGetProperty("time", out var time))
            (fields[ClaimFields.From], fields[ClaimFields.To]) = (Day(time.GetProperty("from")), Day(time.GetProperty("to")));
        foreach (var kind in claim.GetProperty("quantities").EnumerateArray().GroupBy(quantity => quantity.GetProperty("kind").GetString()!))
            fields[kind.Key] = Counts([.. kind]);
        var because = claim.GetProperty("because");
        return new ClaimValues(fields.ToImmutable(), Text(because, "trigger"), Text(because, "construction"), Text(claim.GetProperty("evidence"), "text"));
    }

    /// <summary>The fields in which two lines differ, in ordinal order.</summary>
    public IEnumerable<string> DifferencesTo(ClaimValues other) =>
        Fields.Keys.Union(other.Fields.Keys).Where(field => this[field].Key != other[field].Key).Order(StringComparer.Ordinal);

    private static FieldValue Word(JsonElement word) => new(word.GetString()!, word.GetString()!);

    // The order in which the text names parties is no statement about the event.
    private static FieldValue Parties(JsonElement list) => new(
        string.Join('+', list.EnumerateArray().Select(actor => Text(actor, "id")).Distinct().Order(StringComparer.Ordinal)),
        string.Join(", ", list.EnumerateArray().OrderBy(actor => Text(actor, "id"), StringComparer.Ordinal).Select(actor => Text(actor, "name")).Distinct()));

    private static FieldValue Sources(JsonElement list) => new(
        string.Join('+', list.EnumerateArray().Select(source => source.GetProperty("actor").GetString() is { } actor ? actor : Text(source, "text")).Distinct().Order(StringComparer.Ordinal)),
        string.Join(", ", list.EnumerateArray().Select(source => Text(source, "text")).Distinct()));

    private static FieldValue PlaceOf(JsonElement place) => new(place.TryGetProperty("gazetteer", out var id) ? id.GetString()! : "name:" + Text(place, "name"), Text(place, "name"));

    private static FieldValue Day(JsonElement day) =>
        new(day.GetString()!, day.GetString()!, DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber);

    /// <summary>Of several counts of a kind the largest is the number: the others are parts of it more often than not.</summary>
    private static FieldValue Counts(JsonElement[] counts)
    {
        var (words, numbers) = (counts.Select(Count).Distinct().Order(StringComparer.Ordinal).ToArray(), counts.Select(Middle).OfType<double>().ToArray());
        return new FieldValue(string.Join(", ", words), string.Join(", ", words), numbers is [] ? null : numbers.Max());
    }

    private static string Count(JsonElement quantity) => (Bound(quantity, "low"), Bound(quantity, "high")) switch
    {
        (null, null) => "some",
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{low} or more"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"{high} or fewer"),
        ({ } low, { } high) when low == high => low.ToString(CultureInfo.InvariantCulture),
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low}–{high}"),
    };

    private static double? Middle(JsonElement quantity) => (Bound(quantity, "low"), Bound(quantity, "high")) switch
    {
        ({ } low, { } high) => (low + high) / 2,
        var (low, high) => low ?? high,
    };

    private static double? Bound(JsonElement quantity, string name) => quantity.TryGetProperty(name, out var number) ? number.GetDouble() : null;

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;
}
