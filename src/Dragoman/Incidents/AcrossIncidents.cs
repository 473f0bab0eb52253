using System.Collections.Immutable;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>
/// Contradictions between incidents: who holds a place, whether it was taken or left, a denial of any loss at all, and a side's own word on its losses
/// beside that of others. They stand with every incident that they are about.
/// </summary>
public sealed class AcrossIncidents(KinshipTable kinships, PartTable parts, Sources sources)
{
    public ImmutableArray<Incident> Add(ImmutableArray<Incident> incidents)
    {
        var claims = incidents.SelectMany(incident => incident.Claims).DistinctBy(claim => claim.Id).OrderBy(claim => claim.Id, StringComparer.Ordinal).ToImmutableArray();
        var reader = new HoldingReader(kinships, parts);
        var said = claims.Select(reader.Read).OfType<HoldingClaim>().ToList();
        var make = new ContradictionMaker(new Testimonies(sources, claims.SelectMany(claim => claim.Claim.Actors.Concat(claim.Claim.Recipients)).Select(mention => mention.Actor)));
        ImmutableArray<Contradiction> found =
        [
            .. HeldPlaces.Of(said).SelectMany(place => new PlaceContradictions(make, place.Place.Name).Of(place.Said)),
            .. new SweepingDenials(make, kinships).Of(claims, said),
            .. new LossContradictions(make, kinships).Of(claims),
            .. SentenceContradictions.Of(make, claims),
        ];
        return [.. incidents.Select(incident => With(incident, found))];
    }

    /// <summary>The classes of claims that may contradict those of other incidents; a sentence may contradict itself in any.</summary>
    public static ImmutableArray<string> ClassesOf(KinshipTable kinships) =>
        [.. kinships.Classes.Where(type => HoldingReader.MayTell(kinships[type]) || kinships[type].Part is EventPart.Outcome)];

    private static Incident With(Incident incident, ImmutableArray<Contradiction> found)
    {
        var own = incident.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var more = found.Where(item => item.Sides.Any(side => side.Claims.Any(claim => own.Contains(claim.Id))) && !incident.Contradictions.Any(known => Covers(known, item))).ToImmutableArray();
        if (more.IsEmpty) return incident;
        // What is told of all that is said of a place takes the place of what is told of a part of it.
        ImmutableArray<Contradiction> all = [.. incident.Contradictions.Where(known => !more.Any(item => Covers(item, known))), .. more];
        return incident with { Contradictions = all, Corroboration = incident.Corroboration with { Dispute = Disputes.Of(all) } };
    }

    private static bool Covers(Contradiction known, Contradiction item) => known.Field == item.Field && IdsOf(item).IsSubsetOf(IdsOf(known));

    private static HashSet<string> IdsOf(Contradiction item) => [.. item.Sides.SelectMany(side => side.Claims).Select(claim => claim.Id)];
}
