using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive.Local;
using Dragoman.Entities.Names;
using Dragoman.Places;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>An actor that the register doesn't have, or more names of one.</summary>
/// <param name="Id">Of an actor that is known, to which names are added; null for a new one.</param>
/// <param name="Kind">ACLED's inter code, 1 to 8.</param>
/// <param name="Side">The id of the actor that it belongs to or fights for; its own where it stands alone.</param>
internal sealed record NewActor(
    string Name, ImmutableArray<string>? Aliases = null, string? Country = null, string? Sector = null, int? Kind = null, string? Side = null, string? Id = null, string? Reason = null)
{
    public LocalActor Of(ActorRegister register, LocalNames local)
    {
        var (name, aliases) = (NewNames.Checked(Name, "name"), NewNames.Checked(Aliases));
        if (Id is { } known)
        {
            var actor = register.FindById(known) ?? local.Actors.FirstOrDefault(one => one.Id == known)?.Actor ?? throw Refusal.Missing("actor", known);
            var before = local.Actors.FirstOrDefault(one => one.Id == known)?.Aliases ?? [];
            return new LocalActor(known, actor.Name, [.. before.Concat(aliases).Append(name).Where(alias => alias != actor.Name).Distinct(StringComparer.Ordinal)], actor.Country, actor.Sector, actor.Kind, actor.Side);
        }
        var country = NewNames.Country(Country, register);
        var id = $"{country?.ToLowerInvariant() ?? "int"}-x-{NewNames.Slug(name)}";
        if (register.FindById(id) is not null || local.Actors.Any(actor => actor.Id == id))
            throw new Refusal(StatusCodes.Status409Conflict, $"there is an actor {id} already") { Where = "name", Advice = "Pick that one, or give its id to add names to it." };
        var side = Asked.Text(Side) ?? id;
        if (side != id && register.FindById(side) is null && local.Actors.All(actor => actor.Id != side))
            throw Refusal.Wrong("side", $"there is no actor '{side}'");
        return new LocalActor(id, name, aliases, country, Asked.Text(Sector)?.ToUpperInvariant(), Kind is >= 1 and <= 8 ? (ActorKind)Kind : throw Refusal.Wrong("kind", "is no number from 1 to 8"), side);
    }
}

/// <summary>A place that the gazetteer doesn't have.</summary>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="RadiusKm">Of a circle that holds about all of it.</param>
/// <param name="Kind">"site" unless said otherwise.</param>
internal sealed record NewPlace(
    string Name, double Lat, double Lon, string Country, ImmutableArray<string>? Aliases = null, string? Admin1 = null, double RadiusKm = 1, string? Kind = null, string? Reason = null)
{
    private const double Largest = 5000;

    public LocalPlace Of(ActorRegister register, LocalNames local)
    {
        var name = NewNames.Checked(Name, "name");
        if (Lat is not (>= -90 and <= 90) || Lon is not (>= -180 and <= 180))
            throw Refusal.Wrong("lat", "is no point of the earth", "Give degrees: latitude -90 to 90, longitude -180 to 180.");
        if (RadiusKm is not (> 0 and <= Largest))
            throw Refusal.Wrong("radius_km", $"is no radius up to {Largest} kilometres");
        var country = NewNames.Country(Country, register) ?? throw Refusal.Wrong("country", "is missing");
        var id = $"{Names.LocalPrefix}{country.ToLowerInvariant()}-{NewNames.Slug(name)}";
        if (local.Places.Any(place => place.Id == id))
            throw new Refusal(StatusCodes.Status409Conflict, $"there is a place {id} already") { Where = "name", Advice = "Pick that one, or give another name." };
        return new LocalPlace(id, name, NewNames.Checked(Aliases), Asked.One<PlaceKind>(Kind, "kind") ?? PlaceKind.Site, Lat, Lon, country, Asked.Text(Admin1), RadiusKm);
    }
}

/// <summary>What holds for new names of both kinds.</summary>
internal static class NewNames
{
    private const int Longest = 200;
    private const int MostAliases = 100;

    public static string Checked(string name, string where) =>
        Asked.Text(name) is { Length: <= Longest } text && !text.Any(char.IsControl) && text.Any(char.IsLetter) && !text.Contains('|', StringComparison.Ordinal)
            ? text
            : throw Refusal.Wrong(where, $"'{name}' is no name of up to {Longest} letters");

    public static ImmutableArray<string> Checked(ImmutableArray<string>? aliases) => aliases is { Length: > MostAliases }
        ? throw Refusal.Wrong("aliases", $"has more than {MostAliases} names")
        : [.. (aliases ?? []).Select(alias => Checked(alias, "aliases")).Distinct(StringComparer.Ordinal)];

    public static string? Country(string? country, ActorRegister register) =>
        Asked.Text(country)?.ToUpperInvariant() is not { } iso3 ? null
        : register.CountryOf(iso3) is not null ? iso3
        : throw Refusal.Wrong("country", $"'{country}' is not a country code", "Give the three letters of ISO 3166-1, e.g. LBY.");

    /// <summary>"the-old-mill"; of a name in another script its hash.</summary>
    public static string Slug(string name)
    {
        var folded = string.Join('-', RomanisedName.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > 0 && folded.All(char.IsAscii)
            ? folded[..Math.Min(60, folded.Length)]
            : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));
    }
}
