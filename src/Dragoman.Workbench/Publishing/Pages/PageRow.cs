using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Output;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>All that a public page tells of one incident: a record that leaves, in words. What isn't here is nowhere in the page.</summary>
/// <param name="From">The first day; null where none is claimed.</param>
/// <param name="Basis">How the time was found, as the contract spells it.</param>
/// <param name="Deaths">Of all sides together; null where nobody gives a number.</param>
/// <param name="Voices">Independent of one another.</param>
internal sealed record PageRow(
    string Id, string Class, string Plover, string Status, DateOnly? From, DateOnly? To, string? Basis, PagePlace? Place, ImmutableArray<string> Actors, ImmutableArray<string> Recipients,
    PageCount? Deaths, ImmutableArray<PageCount> Counts, int Voices, ImmutableArray<PageReport> Reports, ImmutableArray<string> Quoted, ImmutableArray<string> Ratings, ImmutableArray<string> Contradictions)
{
    public static PageRow Of(EventRecord record, ActorRegister register) => new(
        record.Id, record.Event.Class, record.Event.Plover, ContractWords.Of(record.Status), record.Time?.From, record.Time?.To, record.Time is { } time ? ContractWords.Of(time.Basis) : null,
        PlaceOf(record, register), [.. record.Actors.Select(NameOf)], [.. record.Recipients.Select(NameOf)], DeathsOf(record),
        [.. record.Counts.Select(count => new PageCount(ContractWords.Of(count.Kind), count.Of is { } of ? NameOf(of, record, register) : null, count.Low, count.Best, count.High, count.Conservative))],
        record.Voices, [.. record.Reports.Select(report => new PageReport(report.Id, report.Outlet, report.Published, WebAddress(report.Url), report.Title))], record.Quoted, record.Ratings, record.Contradictions);

    /// <summary>Every text of it, to be searched for what may not leave. Addresses of reports are public, and are what makes a row checkable.</summary>
    public IEnumerable<string> Texts =>
    [
        .. new[] { Place?.Name, Place?.Admin1, Place?.Country }.OfType<string>(), .. Actors, .. Recipients, .. Counts.Select(count => count.Of).OfType<string>(),
        .. Reports.SelectMany(report => new[] { report.Outlet, report.Title }).OfType<string>(), .. Quoted, .. Ratings, .. Contradictions,
    ];

    private static PagePlace? PlaceOf(EventRecord record, ActorRegister register) => record.Place is not { } place ? null : new PagePlace(
        place.Name, place.Admin1, place.Country is { } iso3 ? register.CountryOf(iso3)?.Name ?? iso3 : null, place.Latitude, place.Longitude, place.RadiusKilometres, place.Precision);

    private static string NameOf(RecordActor actor) => actor.Person is { } person ? $"{actor.Actor.Name} ({person})" : actor.Actor.Name;

    private static string NameOf(string id, EventRecord record, ActorRegister register) =>
        record.Actors.Concat(record.Recipients).FirstOrDefault(actor => actor.Actor.Id == id)?.Actor.Name ?? register.FindById(id)?.Name ?? id;

    // A count of all takes in those of the sides, and the other way round.
    private static PageCount? DeathsOf(EventRecord record)
    {
        var counts = record.Of(Claims.QuantityKind.Fatalities).ToArray();
        return counts is [] ? null : new PageCount(ContractWords.Of(Claims.QuantityKind.Fatalities), null, Of(count => count.Low), Of(count => count.Best), Of(count => count.High), Of(count => count.Conservative));

        int Of(Func<RecordCount, int> number) => (int)Math.Min(int.MaxValue, Math.Max(
            counts.Where(count => count.Of is null).Select(number).DefaultIfEmpty(0).Max(), counts.Where(count => count.Of is not null).Sum(count => (long)number(count))));
    }

    /// <summary>Nothing that a click would run.</summary>
    private static string? WebAddress(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}

/// <param name="Latitude">WGS 84, degrees; null where nobody knows where the name lies.</param>
/// <param name="RadiusKilometres">Within which it is.</param>
/// <param name="Precision">1 a named town or site, 2 near one, 3 a region.</param>
internal sealed record PagePlace(string Name, string? Admin1, string? Country, double? Latitude, double? Longitude, double? RadiusKilometres, int Precision);

/// <param name="Of">Whose they were; null where nobody says.</param>
internal sealed record PageCount(string Kind, string? Of, int Low, int Best, int High, int Conservative);

/// <param name="Id">A hash of its text: tells it from others, and nothing of it.</param>
internal sealed record PageReport(string Id, string? Outlet, DateOnly? Published, string? Url, string? Title);
