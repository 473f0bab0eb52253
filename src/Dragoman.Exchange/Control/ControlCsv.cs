using System.Globalization;
using CsvHelper;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Control;

/// <summary>
/// RFC 4180 in UTF-8: a row for each holder that is claimed of a place, and one without a holder where none is; of a history, a row for each claim. Lists
/// are joined by "; ". Cells that a spreadsheet would run as a formula begin with an apostrophe.
/// </summary>
public static class ControlCsv
{
    private static readonly CsvWriterOptions Rules = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };

    private static readonly string[] OfPlace = ["place_key", "place", "lat", "lon", "radius_km", "precision", "country", "admin1", "admin2", "within"];

    private static readonly string[] OfControl =
    [
        "at", .. OfPlace, "state", "disputed", "holder_id", "holder", "holder_side", "with", "extent", "share_low", "share_high", "extent_words", "since", "since_latest",
        "voices", "parties_only", "speakers", "outlets", "against", "contested", "claims", "words",
    ];

    private static readonly string[] OfChange =
    [
        "from", "to", .. OfPlace, "role", "denied", "holder_id", "holder", "with", "without_id", "without", "extent", "share_low", "share_high", "extent_words",
        "of_party", "speaker", "outlet", "published", "status", "acled", "claim", "words",
    ];

    public static ReadOnlyMemory<byte> Of(IEnumerable<Incidents.Control> controls) => Write(OfControl, controls.SelectMany(Rows));

    public static ReadOnlyMemory<byte> Of(IEnumerable<(HeldPlace Place, HoldingClaim Said, bool IsOfParty)> history) => Write(OfChange, history.Select(Row));

    private static IEnumerable<object?[]> Rows(Incidents.Control control)
    {
        if (control.Holders.IsEmpty)
            yield return [.. Start(control), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, Ids(control.Contested), Ids(control.Claims), Words(control.Claims)];
        foreach (var holding in control.Holders)
            yield return [.. Start(control), .. Cells(holding), Ids(control.Contested), Ids(holding.Who.Claims), Words(holding.Who.Claims)];
    }

    private static object?[] Start(Incidents.Control control) => [Day(control.Day), .. Cells(control.Place), ControlWords.Of(control.State), Truth(control.IsDisputed)];

    private static object?[] Cells(HeldPlace place) =>
        [place.Key, place.Name, place.Point?.Latitude, place.Point?.Longitude, place.RadiusKilometres, place.Precision, place.Country, place.Admin1, place.Admin2, place.Within];

    private static object?[] Cells(Holding holding) =>
    [
        holding.Who.Value.Id, holding.Who.Value.Name, holding.Who.Value.Side, List(holding.With.Select(actor => actor.Name)), .. Cells(holding.Extent), Day(holding.Since), Day(holding.SinceLatest),
        holding.Who.Voices, Truth(holding.Who.IsOfPartiesOnly), List(holding.Who.Speakers), List(holding.Who.Claims.Select(claim => claim.Publisher).Distinct()), Ids(holding.Against),
    ];

    private static object?[] Cells(Extent extent) => extent switch
    {
        Extent.Share share => [ControlWords.Of(extent), share.Low, share.High, share.Words],
        _ => [ControlWords.Of(extent), null, null, ControlWords.WordsOf(extent)],
    };

    private static object?[] Row((HeldPlace Place, HoldingClaim Said, bool IsOfParty) item)
    {
        var (place, said, isOfParty) = item;
        var report = said.Claim.Report;
        return
        [
            Day(said.Day), Day(said.Until), .. Cells(place), ControlWords.Of(said.Role), Truth(said.IsDenied), said.Holder?.Id, said.Holder?.Name, List(said.With.Select(actor => actor.Name)),
            said.Without?.Id, said.Without?.Name, .. Cells(said.Extent), Truth(isOfParty), said.Claim.Speaker, report.Outlet, report.Published is { } day ? Day(day) : null,
            ContractWords.Of(said.Claim.Claim.Status), said.Claim.Claim.Event.Acled?.SubEventType, said.Claim.Id, Words([said.Claim]),
        ];
    }

    private static string Day(DateOnly day) => ContractWords.Of(day);

    private static string Truth(bool value) => value ? "true" : "false";

    private static string List(IEnumerable<string> items) => string.Join("; ", items);

    private static string Ids(IEnumerable<SourcedClaim> claims) => List(claims.Select(claim => claim.Id));

    private static string Words(IEnumerable<SourcedClaim> claims) => string.Join(" | ", claims.Select(claim => claim.Claim.Evidence.Of(claim.Report.Text).ToString()).Distinct());

    private static ReadOnlyMemory<byte> Write(string[] header, IEnumerable<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Rules, leaveOpen: true))
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                    Write(csv, cell);
                csv.EndRecord();
            }
        return bytes.ToArray();
    }

    private static void Write(CsvWriter csv, object? cell)
    {
        if (cell is IFormattable)
            csv.WriteField(Convert.ToDouble(cell, CultureInfo.InvariantCulture));
        else
            csv.WriteField(cell as string);
    }
}
