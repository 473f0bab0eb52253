using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Evaluation.Plover;

/// <summary>
/// Source and target of a claim as coders of dyads write them: the parties of the claim; where it has none of a known country, whoever of a country is named nearest, before the
/// trigger as a source and behind it as a target. A place stands for its country. An event that names one country is at home there.
/// </summary>
internal sealed class SideCoder(Scene scene)
{
    private readonly ImmutableArray<(int Token, CodedSide Side)> _named = [.. Named(scene).OrderBy(named => named.Token)];

    public (ImmutableArray<CodedSide> Sources, ImmutableArray<CodedSide> Targets) Code(Claim claim, int anchor)
    {
        var sources = Sides(claim.Actors);
        if (!sources.Any(side => side.Country is not null)) sources = Add(sources, Nearest(anchor, claim, before: true, without: Sides(claim.Recipients)));
        var targets = Sides(claim.Recipients);
        if (!targets.Any(side => side.Country is not null))
            targets = Add(targets, Nearest(anchor, claim, before: false, sources) ?? Nearest(anchor, claim, before: true, sources) ?? Home(claim, sources));
        return (sources, targets);
    }

    private static ImmutableArray<CodedSide> Add(ImmutableArray<CodedSide> sides, CodedSide? side) => side is { } known ? sides.Add(known) : sides;

    private ImmutableArray<CodedSide> Sides(ImmutableArray<ClaimActor> parties) => [.. parties.SelectMany(Sides)];

    /// <summary>"Chadian and Libyan officials": the countries of a coordination before the noun are all meant.</summary>
    private IEnumerable<CodedSide> Sides(ClaimActor party)
    {
        yield return CodedSide.Of(party);
        foreach (var mention in scene.Actors)
            if (mention.Kind is ActorMentionKind.Demonym or ActorMentionKind.Country && mention.Last + 2 < scene.View.Count && scene[mention.Last + 1].Form is "and" or "," && scene[mention.Last + 2].Span.Start == party.Span.Start && mention.Actor.Country != party.Actor.Country)
                yield return CodedSide.Of(party) with { Country = mention.Actor.Country };
    }

    private CodedSide? Nearest(int anchor, Claim claim, bool before, ImmutableArray<CodedSide> without)
    {
        var candidates = _named.Where(named => before ? named.Token < anchor : named.Token > anchor).Where(named => !without.Any(side => side.Country == named.Side.Country));
        return (before ? candidates.Reverse() : candidates).Select(named => (CodedSide?)named.Side).FirstOrDefault();
    }

    private static CodedSide? Home(Claim claim, ImmutableArray<CodedSide> sources) =>
        sources.FirstOrDefault(side => side.Country is { Length: 3 } country && country is not ("IGO" or "NGO")) is { Country: { } home } ? new CodedSide(home, claim.Recipients.FirstOrDefault()?.Actor.Sector) : null;

    private static IEnumerable<(int Token, CodedSide Side)> Named(Scene scene)
    {
        foreach (var actor in scene.Actors)
            if (CodedSide.Of(actor.Actor) is { Country: not null } side) yield return (actor.Head, side);
        foreach (var place in scene.Places)
            if (place.Country is { } country && scene.ActorAt(place.Head) is null) yield return (place.Head, new CodedSide(country, null));
    }
}
