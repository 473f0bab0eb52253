using System.Collections.Immutable;
using Dragoman.Actors;

namespace Dragoman.Incidents;

/// <summary>What one side is said to have while <see cref="ControlReplay"/> goes through the days.</summary>
internal sealed class Standing(Actor who)
{
    private readonly List<HoldingClaim> _claims = [];

    /// <summary>A name before "gunmen".</summary>
    public Actor Who { get; private set; } = who;

    public IReadOnlyList<HoldingClaim> Claims => _claims;

    public HashSet<HoldingClaim> Against { get; } = [];

    /// <summary>That somebody came in is no beginning of having it, if anything else is.</summary>
    public DateOnly First => _claims.Where(said => said.Extent is not Extent.Presence).DefaultIfEmpty(_claims[0]).Min(said => said.Day);

    public DateOnly Last { get; private set; } = DateOnly.MinValue;

    public DateOnly FirstUntil => _claims.Where(said => said.Day == First).Select(said => said.Until).Min();

    /// <summary>All of it from the day on that somebody said so; until then what says most, and of two shares the later.</summary>
    public Extent Extent => _claims.Select(said => said.Extent).Reverse().MinBy(extent => extent.Rank)!;

    /// <summary>It is only said that they haven't lost it.</summary>
    public bool IsDenial => _claims.All(said => said.IsDenied);

    public ImmutableArray<Actor> With => [.. _claims.SelectMany(said => said.With.Add(said.Holder!)).Where(actor => actor.Id != Who.Id && !actor.IsGeneral).DistinctBy(actor => actor.Id).OrderBy(actor => actor.Id, StringComparer.Ordinal)];

    public void Add(DateOnly on, HoldingClaim said)
    {
        _claims.Add(said);
        if (said.Holder is { IsGeneral: false } named && Who.IsGeneral) Who = named;
        if (on > Last) Last = on;
    }
}
