using System.Collections.Immutable;
using Dragoman.Archive.People;
using Dragoman.Places;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <param name="Kind">ACLED's inter code.</param>
/// <param name="From">The first year in which the actor was called so; null for always.</param>
internal sealed record ActorView(string Id, string Name, string? Country, string? Sector, int Kind, string Side, ImmutableArray<string> Aliases, bool Local, int? From, int? To);

/// <param name="Precision">What a claim of it has: 1 a named town or site, 3 a region or more.</param>
internal sealed record PlaceView(
    string Gazetteer, string Name, string? Country, string? Admin1, string? Admin2, double Lat, double Lon, int Precision, double RadiusKm, string Kind, long Population, bool Local);

internal sealed record ListOf<T>(ImmutableArray<T> Items);

/// <summary>Actors and places to pick from.</summary>
internal static class NameRoutes
{
    private const int Most = 50;

    public static void MapNames(this IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", (Names names, string? q, string? country, int? limit) => new ListOf<ActorView>([.. names.Actors(q ?? "", country, LimitOf(limit)).Select(Of)]))
            .For(Role.Reader).WithName("Actors").WithTags("names").WithSummary("Actors of the register and of this archive, by the beginning of a word of any name, or by id");
        api.MapGet("/places", (Names names, string? q, string? country, string? near, int? limit) => new ListOf<PlaceView>([.. names.Places(q ?? "", country, PointOf(near), LimitOf(limit)).Select(found => Of(found.Place, found.IsLocal))]))
            .For(Role.Reader).WithName("Places").WithTags("names").WithSummary("Places of the gazetteer and of this archive, by the beginning of a name; near=LAT,LON puts those that are near first");
        api.MapPost("/actors", AddActor).For(Role.Coder).WithName("AddActor").WithTags("names").WithSummary("Adds an actor that the register doesn't have, or names of one; readers know it from then on").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/places", AddPlace).For(Role.Coder).WithName("AddPlace").WithTags("names").WithSummary("Adds a place that the gazetteer doesn't have; readers know it from then on").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> AddActor(ArchivePool archives, Toolbox toolbox, Asker asker, NewActor asked, CancellationToken stop)
    {
        var actor = await archives.Ask(archive =>
        {
            var added = asked.Of(toolbox.Tools.Actors, archive.LocalNames());
            archive.AddName(added, asker.Name, Asked.Text(asked.Reason));
            return added;
        }, stop);
        toolbox.Renew();
        return TypedResults.Created((string?)null, Of(new FoundActor(actor.Actor, actor.Aliases, true, null, null)));
    }

    private static async Task<IResult> AddPlace(ArchivePool archives, Toolbox toolbox, Asker asker, NewPlace asked, CancellationToken stop)
    {
        var place = await archives.Ask(archive =>
        {
            var added = asked.Of(toolbox.Tools.Actors, archive.LocalNames());
            archive.AddName(added, asker.Name, Asked.Text(asked.Reason));
            return added;
        }, stop);
        toolbox.Renew();
        return TypedResults.Created((string?)null, Of(place.Curated.Place, true));
    }

    public static ActorView Of(FoundActor found)
    {
        var actor = found.Actor;
        return new ActorView(actor.Id, actor.Name, actor.Country, actor.Sector, (int)actor.Kind, actor.Side, found.Aliases, found.IsLocal, found.From, found.To);
    }

    public static PlaceView Of(Place place, bool isLocal) => new(
        place.Id, place.Name, place.Country.Length == 0 ? null : place.Country, place.Admin1, place.Admin2, place.Latitude, place.Longitude,
        place.Kind is PlaceKind.Country or PlaceKind.Unit or PlaceKind.Region ? 3 : place.Kind is PlaceKind.Subunit ? 2 : 1, place.RadiusKm, place.Kind.ToString().ToLowerInvariant(), place.Population, isLocal);

    private static int LimitOf(int? limit) => Math.Clamp(limit ?? 20, 1, Most);

    private static GeoPoint? PointOf(string? near) => near is null ? null : Asked.Numbers(near, "near", 2) is [var lat, var lon] ? new GeoPoint(lat, lon) : null;
}
