using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Archive.Decisions;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Output;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

internal sealed record RuleAsked(string Rule);

/// <param name="Rule">"as_is", "admin1", "admin2" or "grid".</param>
/// <param name="Degrees">Of a grid: 0.01 to 10.</param>
internal sealed record PlacesAsked(string Rule, double? Degrees = null);

/// <summary>What is to be published, and how. Either incidents by their ids, or a filter; neither is all. What isn't said is careful: to tell more has to be asked for.</summary>
/// <param name="Places">As first-level units unless said otherwise.</param>
/// <param name="People">Rule "keep", "office" (leaders whom the register knows) or "remove"; "office" unless said otherwise.</param>
/// <param name="Text">Rule "keep", "quote" (whom reports quote, and contradictions) or "remove"; "quote" unless said otherwise.</param>
/// <param name="OnlyReviewed">Holds back what has a claim without a verdict; true unless said otherwise.</param>
/// <param name="Formats">As for exports, but for jsonl, which would tell all; and "page", a public page as page.zip, with all the files in it. "acled-csv" and "geojson" unless said otherwise.</param>
/// <param name="Name">Of the publication; needed to publish, as is the licence.</param>
/// <param name="Licence">"CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0", "ODC-By-1.0" or "PDDL-1.0".</param>
/// <param name="DataVersion">Of the data: "2026.1"; the page and the package say it.</param>
/// <param name="Contact">Whom readers may write to; the page says it.</param>
internal sealed record PublicationAsked(
    ImmutableArray<string>? Incidents = null, IncidentFilter? Filter = null, PlacesAsked? Places = null, RuleAsked? People = null, RuleAsked? Text = null, bool OnlyReviewed = true,
    string? Format = null, ImmutableArray<string>? Formats = null, string? Name = null, string? Licence = null, string? Reason = null, string? DataVersion = null, string? Contact = null);

internal sealed record LeavingActor(string Id, string Name, string? Words, string? Person);

/// <summary>What of an incident may be told.</summary>
internal sealed record LeavingRecord(
    string Class, string Status, DateOnly? From, DateOnly? To, string? Place, double? Lat, double? Lon, int? Precision, double? RadiusKm, string? Country, string? Admin1, string? PlaceWords,
    ImmutableArray<LeavingActor> Actors, ImmutableArray<LeavingActor> Recipients, ImmutableArray<string> Counts, ImmutableArray<string> Quoted, ImmutableArray<string> Titles, ImmutableArray<string> Contradictions)
{
    public static LeavingRecord Of(EventRecord record) => new(
        record.Event.Class, ContractWords.Of(record.Status), record.Time?.From, record.Time?.To, record.Place?.Name, record.Place?.Latitude, record.Place?.Longitude, record.Place?.Precision,
        record.Place?.RadiusKilometres, record.Place?.Country, record.Place?.Admin1, record.PlaceWords, [.. record.Actors.Select(Of)], [.. record.Recipients.Select(Of)],
        [.. record.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{ContractWords.Of(count.Kind)} {count.Low} to {count.High}{(count.Of is null ? "" : $" of {count.Of}")}"))],
        record.Quoted, [.. record.Reports.Select(report => report.Title).OfType<string>()], record.Contradictions);

    private static LeavingActor Of(RecordActor actor) => new(actor.Actor.Id, actor.Actor.Name, actor.Words, actor.Person);
}

/// <param name="After">As it leaves; null where it is held back.</param>
internal sealed record LeavingView(string Incident, LeavingRecord Before, LeavingRecord? After, string? HeldBack);

/// <param name="Coarsened">Of those that leave, how many have another place than before.</param>
internal sealed record LeavingCounts(int Chosen, int Leaving, int HeldBack, int Coarsened);

/// <param name="Leaving">The first 500 of those that were chosen, those that are held back first.</param>
internal sealed record PreviewView(ImmutableArray<LeavingView> Leaving, LeavingCounts Counts, ImmutableArray<string> Warnings);

internal sealed record PublishedFile(string Name, long Bytes, string Sha256, string Href);

/// <summary>A publication.</summary>
/// <param name="State">"published" or "withdrawn".</param>
internal sealed record PublicationView(string Id, string Name, string Licence, int Incidents, string State, DateTimeOffset At, string Who, string? Reason, JsonText Rules, ImmutableArray<PublishedFile> Files)
{
    public static PublicationView Of(Release release) => new(
        release.Id, release.Name, release.Licence, release.Incidents, release.IsTakenBack ? "withdrawn" : "published", release.At, release.Who, release.Reason, new JsonText(release.Rules),
        [.. release.Files.Select(file => new PublishedFile(file.Name, file.Bytes, file.Sha256, $"/api/v1/publications/{release.Id}/files/{Uri.EscapeDataString(file.Name)}"))]);
}

internal sealed record WithdrawalAsked(string? Reason = null);
