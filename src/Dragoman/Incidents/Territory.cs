using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>What one claim says of who holds a place.</summary>
/// <param name="Day">The first day that it may be true of.</param>
/// <param name="Holder">Who has it; null where only is said who hasn't, or that it is fought over.</param>
/// <param name="Without">Who has it no more, or never had it.</param>
public sealed record HoldingClaim(DateOnly Day, ControlRole Role, Actor? Holder, Actor? Without, SourcedClaim Claim);

/// <summary>Who holds a place on a day.</summary>
/// <param name="Place">The key of the gazetteer, else country and name.</param>
/// <param name="Holders">Each holder that is claimed, with who says so, the best first.</param>
/// <param name="Since">The earliest day from which the first of them is said to have had it without anybody else coming between.</param>
/// <param name="Contested">Claims that it is fought over, or that deny a holder.</param>
public sealed record Control(string Place, string Name, ImmutableArray<Testimony<Actor>> Holders, DateOnly Since, ImmutableArray<SourcedClaim> Contested)
{
    public Actor? Holder => Holders is [var best, ..] ? best.Value : null;

    public bool IsDisputed => Holders.Length > 1 || !Contested.IsEmpty;
}

/// <param name="Low">Per cent.</param>
public sealed record TerritoryShare(string Place, string Name, Actor Holder, double Low, double High, DateOnly Day, SourcedClaim Claim);

/// <summary>Who holds which place since when, by whose word. Nothing is concluded: a place of which nobody speaks has no holder.</summary>
public sealed class Territory
{
    /// <summary>Words that are so many days apart are about one change; what is older is overtaken by it.</summary>
    private const int SameChangeDays = 3;

    private readonly ImmutableSortedDictionary<string, ImmutableArray<HoldingClaim>> _places;
    private readonly Sources _sources;

    private Territory(ImmutableSortedDictionary<string, ImmutableArray<HoldingClaim>> places, ImmutableArray<TerritoryShare> shares, Sources sources) =>
        (_places, Shares, _sources) = (places, shares, sources);

    /// <summary>"holds 30 per cent of the city", by day.</summary>
    public ImmutableArray<TerritoryShare> Shares { get; }

    public IEnumerable<string> Places => _places.Keys;

    /// <returns>A function of the set of claims. Those without a place or a time, and what is only planned or feared, are left out.</returns>
    public static Territory Of(IEnumerable<SourcedClaim> claims, KinshipTable kinships, Sources sources)
    {
        var about = claims.DistinctBy(claim => claim.Id).Where(claim => claim.Claim is { Place: not null, Time: not null, Status: not (Status.Planned or Status.Threatened or Status.Possible or Status.Attempted) }).ToList();
        var said = about.Select(claim => (Key: PlaceKey(claim), Said: Read(claim, kinships[claim.Claim.Event.Class].Control))).Where(pair => pair.Said is not null);
        var places = said.GroupBy(pair => pair.Key, pair => pair.Said!, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.OrderBy(item => item.Day).ThenBy(item => item.Claim.Id, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        return new Territory(places, [.. about.SelectMany(ShareOf).OrderBy(share => share.Day).ThenBy(share => share.Claim.Id, StringComparer.Ordinal)], sources);
    }

    /// <summary>All that is said of one place, by day.</summary>
    public ImmutableArray<HoldingClaim> HistoryOf(string place) => _places.TryGetValue(place, out var history) ? history : [];

    /// <summary>Every place of which somebody has said by then who holds it.</summary>
    public ImmutableArray<Control> ControlAt(DateOnly day) => [.. _places.Keys.Select(place => ControlAt(day, place)).OfType<Control>()];

    /// <summary>Null where nobody has said anything by then.</summary>
    public Control? ControlAt(DateOnly day, string place)
    {
        var past = HistoryOf(place).TakeWhile(said => said.Day <= day).ToImmutableArray();
        if (past.IsEmpty) return null;
        var last = past.Where(said => said.Role is not ControlRole.Contest).Select(said => said.Day).DefaultIfEmpty(past[^1].Day).Max();
        var current = past.Where(said => last.DayNumber - said.Day.DayNumber <= SameChangeDays).ToImmutableArray();
        var holders = Testimonies(past).Of(current.Where(said => said.Holder is not null).Select(said => (said.Holder!, said.Claim)), actor => actor.Side);
        holders = [.. holders.Where(holder => !IsOvertaken(holder, current))];
        return new Control(place, past[^1].Claim.Claim.Place!.Name, holders, Since(past, holders, last), Contested(current, holders));
    }

    /// <summary>"took it on Monday", "has lost it on Wednesday" by others: Monday's is no dispute.</summary>
    private static bool IsOvertaken(Testimony<Actor> holder, ImmutableArray<HoldingClaim> current) =>
        current.Where(said => said.Without?.SharesSideWith(holder.Value) == true && said.Claim.Claim.Status is not Status.Denied).Select(said => said.Day).DefaultIfEmpty(DateOnly.MinValue).Max()
            is var lost && current.Where(said => said.Holder?.SharesSideWith(holder.Value) == true).All(said => said.Day < lost);

    private static ImmutableArray<SourcedClaim> Contested(ImmutableArray<HoldingClaim> current, ImmutableArray<Testimony<Actor>> holders) =>
        [.. current.Where(said => said.Role is ControlRole.Contest || (said.Without is { } without && holders.Any(holder => holder.Value.SharesSideWith(without)))).Select(said => said.Claim)];

    private static DateOnly Since(ImmutableArray<HoldingClaim> past, ImmutableArray<Testimony<Actor>> holders, DateOnly last) =>
        holders is [var best, ..]
            ? past.Reverse().TakeWhile(said => said.Holder?.SharesSideWith(best.Value) != false).Where(said => said.Holder is not null).Select(said => said.Day).DefaultIfEmpty(last).Min()
            : last;

    private Testimonies Testimonies(ImmutableArray<HoldingClaim> past) => new(_sources, past.SelectMany(said => new[] { said.Holder, said.Without }).OfType<Actor>());

    private static HoldingClaim? Read(SourcedClaim sourced, ControlRole role)
    {
        var (claim, day) = (sourced.Claim, sourced.Claim.Time!.From);
        var (actor, other) = (claim.Actors is [var first, ..] ? first.Actor : null, claim.Recipients is [var second, ..] ? second.Actor : null);
        return (role, claim.Status) switch
        {
            (ControlRole.None, _) => null,
            (ControlRole.Contest, _) => new HoldingClaim(day, role, null, null, sourced),
            (ControlRole.Gain or ControlRole.Hold, Status.Denied) when actor is not null => new HoldingClaim(day, role, null, actor, sourced),
            (ControlRole.Gain or ControlRole.Hold, _) when actor is not null => new HoldingClaim(day, role, actor, other, sourced),
            (ControlRole.Loss, Status.Denied) when actor is not null => new HoldingClaim(day, role, actor, null, sourced),
            (ControlRole.Loss, _) when actor is not null => new HoldingClaim(day, role, other, actor, sourced),
            (ControlRole.Leave, not Status.Denied) when actor is not null => new HoldingClaim(day, role, null, actor, sourced),
            _ => null,
        };
    }

    private static IEnumerable<TerritoryShare> ShareOf(SourcedClaim sourced) =>
        from share in sourced.Claim.Quantities
        where share is { Kind: QuantityKind.TerritoryShare, Low: not null } && sourced.Claim.Actors is [_, ..]
        select new TerritoryShare(PlaceKey(sourced), sourced.Claim.Place!.Name, sourced.Claim.Actors[0].Actor, share.Low!.Value, share.High ?? share.Low.Value, sourced.Claim.Time!.From, sourced);

    private static string PlaceKey(SourcedClaim claim) => claim.Claim.Place!.Gazetteer ?? $"{claim.Claim.Place.Country}:{claim.Claim.Place.Name}";
}
