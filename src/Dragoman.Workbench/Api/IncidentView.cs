using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dragoman.Archive.Incidents.Rows;

namespace Dragoman.Workbench.Api;

internal sealed record SideView(string Id, string Name, string Role, string Side, string SideName);

internal sealed record RangeView(double Low, double Best, double High)
{
    public static RangeView? Of(RowCount? count) => count is null ? null : new RangeView(count.Low, count.Best, count.High);
}

/// <summary>An incident as lists show it: its best values.</summary>
internal sealed record IncidentItem(
    string Id, string Class, string Plover, string? Place, string? Gazetteer, double? Lat, double? Lon, int? Precision, double? RadiusKm, string? Country, string? Admin1, DateOnly? From, DateOnly? To, int? TimePrecision,
    ImmutableArray<SideView> Sides, RangeView? Deaths, RangeView? Injured, int Claims, int Reports, int Voices, bool Disputed, bool Corroborated, bool Published, bool Reviewed, string Status)
{
    public static IncidentItem Of(IncidentRow row) => new(
        row.Id, row.Class, row.Plover, row.Place?.Name, row.Place?.Gazetteer, row.Place?.Latitude, row.Place?.Longitude, row.Place?.Precision, row.Place?.RadiusKilometres, row.Place?.Country, row.Place?.Admin1,
        row.Days?.From, row.Days?.To, row.Days?.Precision, [.. row.Sides.Select(side => new SideView(side.Actor, side.Name, side.Role, side.Side, side.SideName))],
        RangeView.Of(row.Deaths), RangeView.Of(row.Injured), row.Claims, row.Reports, row.Voices, row.IsDisputed, row.IsCorroborated, row.IsPublished, row.IsReviewed, row.Status);
}

/// <summary>A report of an incident, as its matrix of claims heads a column.</summary>
internal sealed record SourceView(string Id, string? Title, string? Outlet, string? Url, DateOnly? Published, string Voice);

/// <summary>An incident as dragoman incidents --format jsonl writes it, and what people need beside.</summary>
internal sealed record IncidentView(ImmutableArray<ClaimView> ClaimStates, ImmutableArray<SourceView> Sources, ImmutableArray<LogView> History, bool Published, string Permalink)
{
    /// <summary>The members of the line: id, event, status, actors, recipients, place, time, counts, contradictions, corroboration, claims, links.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Line { get; init; } = new Dictionary<string, JsonElement>();
}
