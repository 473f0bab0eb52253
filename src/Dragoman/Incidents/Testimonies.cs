using System.Collections.Immutable;
using Dragoman.Actors;

namespace Dragoman.Incidents;

/// <summary>Weighs who says something of one incident: which claims are a side's own word, and how people rate those who speak.</summary>
internal sealed class Testimonies
{
    private readonly Sources _sources;
    private readonly ImmutableArray<Actor> _sides;

    /// <param name="sides">Those who take part in the incident.</param>
    public Testimonies(Sources sources, IEnumerable<Actor> sides)
    {
        _sources = sources;
        _sides = [.. sides.Where(side => !side.IsUnharming && !side.IsGeneral).DistinctBy(side => side.Id)];
    }

    /// <summary>One testimony for each value, the best first: those that not only sides give, those of more voices, those that are rated better.</summary>
    /// <param name="key">Equal for equal values, and what settles a draw.</param>
    public ImmutableArray<Testimony<T>> Of<T>(IEnumerable<(T Value, SourcedClaim Claim)> said, Func<T, string> key)
    {
        var values = said.GroupBy(pair => key(pair.Value), StringComparer.Ordinal).Select(group => (group.Key, Testimony: Of(group.First().Value, [.. group.Select(pair => pair.Claim)])));
        return [.. values.OrderByDescending(value => Impartial(value.Testimony)).ThenByDescending(value => value.Testimony.Voices)
            .ThenBy(value => value.Testimony.Rating).ThenBy(value => value.Key, StringComparer.Ordinal).Select(value => value.Testimony)];
    }

    public static int Impartial<T>(Testimony<T> testimony) => Voices(testimony.Claims.Except(testimony.OfParties));

    /// <summary>Whether those quoted, or the outlet, are a side of the incident or speak for one.</summary>
    public bool IsOfParty(SourcedClaim claim)
    {
        if (claim.Claim.Attribution is [var nearest, ..]) return nearest.Party || (nearest.Actor is { } actor && _sides.Any(side => side.SharesSideWith(actor)));
        return _sources.SideOf(claim.Report.Outlet) is { } speaksFor && _sides.Any(side => side.Id == speaksFor || side.Side == speaksFor);
    }

    public static int Voices(IEnumerable<SourcedClaim> claims) => claims.Select(claim => claim.Voice).Distinct(StringComparer.Ordinal).Count();

    private Testimony<T> Of<T>(T value, ImmutableArray<SourcedClaim> claims)
    {
        ImmutableArray<SourcedClaim> sorted = [.. claims.DistinctBy(claim => claim.Id).OrderBy(claim => claim.Id, StringComparer.Ordinal)];
        return new Testimony<T>(value, sorted, Voices(sorted), [.. sorted.Where(IsOfParty)], sorted.Select(_sources.RatingOf).Min());
    }
}
