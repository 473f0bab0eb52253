using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>
/// Who holds which place since when, by whose word. Nothing is concluded: a place of which nobody speaks has no holder, who left one has no heir, and
/// what is planned or feared isn't so yet. A function of the set of claims.
/// </summary>
public sealed class Territory
{
    private readonly ImmutableSortedDictionary<string, (HeldPlace Place, ImmutableArray<HoldingClaim> Said)> _places;
    private readonly Sources _sources;

    private Territory(ImmutableSortedDictionary<string, (HeldPlace Place, ImmutableArray<HoldingClaim> Said)> places, Sources sources) => (_places, _sources) = (places, sources);

    /// <summary>By key.</summary>
    public IEnumerable<HeldPlace> Places => _places.Values.Select(item => item.Place);

    /// <summary>The latest day that somebody speaks of; null where nobody does.</summary>
    public DateOnly? LastDay => _places.Values.SelectMany(item => item.Said).Select(said => (DateOnly?)said.Until).Max();

    /// <param name="parts">What tells a part from the whole.</param>
    public static Territory Of(IEnumerable<SourcedClaim> claims, KinshipTable kinships, PartTable parts, Sources sources)
    {
        var reader = new HoldingReader(kinships, parts);
        var said = claims.GroupBy(claim => claim.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => reader.Read(First(group))).OfType<HoldingClaim>().ToList();
        return new Territory(HeldPlaces.Of(said).ToImmutableSortedDictionary(item => item.Place.Key, item => (item.Place, Voiced(item.Said)), StringComparer.Ordinal), sources);
    }

    /// <summary>The classes of claims that may say who holds a place: those of all others may be left out.</summary>
    public static ImmutableArray<string> ClassesOf(KinshipTable kinships) => [.. kinships.Classes.Where(type => HoldingReader.MayTell(kinships[type]))];

    /// <summary>All that is said of one place, by day.</summary>
    /// <param name="place">Its <see cref="HeldPlace.Key"/>.</param>
    public ImmutableArray<HoldingClaim> HistoryOf(string place) => _places.TryGetValue(place, out var known) ? known.Said : [];

    /// <summary>Whether those who say it, of one of the sides that are said to have had the place, speak for themselves.</summary>
    public bool IsOfParty(HeldPlace place, HoldingClaim said) => TestimoniesOf(HistoryOf(place.Key)).IsOfParty(said.Claim);

    /// <summary>Every place of which somebody has said by then who holds it.</summary>
    public ImmutableArray<Control> ControlAt(DateOnly day) => [.. _places.Keys.Select(place => ControlAt(day, place)).OfType<Control>()];

    /// <summary>Null where nobody has said by then who holds it, has left it or fights for it.</summary>
    public Control? ControlAt(DateOnly day, string place)
    {
        if (!_places.TryGetValue(place, out var known)) return null;
        var past = known.Said.Where(said => said.Day <= day).ToImmutableArray();
        if (past.IsEmpty) return null;
        var (replay, testimonies) = (ControlReplay.Of(past, day), TestimoniesOf(past));
        if (replay is { Holders: [], Contested: [], Gone: [] }) return null;
        var holders = testimonies.Of(replay.Holders.SelectMany(standing => standing.Claims.Select(said => (standing.Who, said.Claim))), actor => actor.Id);
        var gone = replay.Holders.Any(standing => standing.Extent.IsWhole) ? null : testimonies.Of(replay.Gone.Select(said => (said.Without!, said.Claim)), actor => actor.Side).FirstOrDefault();
        var left = gone is null ? null : new Departure(gone, replay.Gone.Where(said => gone.Claims.Any(claim => claim.Id == said.Claim.Id)).Select(said => said.Extent).MinBy(extent => extent.Rank)!);
        return new Control(known.Place, day, [.. holders.Select(who => Hold(who, replay.Holders.Single(standing => standing.Who.Id == who.Value.Id)))], left, Claims(replay.Contested));
    }

    private Testimonies TestimoniesOf(ImmutableArray<HoldingClaim> said) => new(_sources, said.SelectMany(item => item.With.Append(item.Holder).Append(item.Without)).OfType<Actor>());

    private static Holding Hold(Testimony<Actor> who, Standing standing) => new(who, standing.With, standing.Extent, standing.First, standing.FirstUntil, Claims(standing.Against));

    private static ImmutableArray<SourcedClaim> Claims(IEnumerable<HoldingClaim> said) => [.. said.Select(item => item.Claim).DistinctBy(claim => claim.Id).OrderBy(claim => claim.Id, StringComparer.Ordinal)];

    /// <summary>Of one place an outlet is one voice, and so are copies of one text.</summary>
    private static ImmutableArray<HoldingClaim> Voiced(ImmutableArray<HoldingClaim> said) =>
        [.. said.Zip(Voicing.Of([.. said.Select(item => item.Claim)]), (item, claim) => item with { Claim = claim })];

    /// <summary>Copies of one text make the same claims.</summary>
    private static SourcedClaim First(IEnumerable<SourcedClaim> same) =>
        same.OrderBy(claim => claim.Report.Outlet, StringComparer.Ordinal).ThenBy(claim => claim.Voice, StringComparer.Ordinal).ThenBy(claim => claim.Report.Reference, StringComparer.Ordinal).ThenBy(claim => claim.Report.Published).First();
}
