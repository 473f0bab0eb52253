using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>What people say of those who speak and of what is said. All names as they stand in reports; ids of actors as in the register.</summary>
public sealed record Sources
{
    public static Sources Unrated { get; } = new();

    /// <summary>By <see cref="Text.Report.Outlet"/>.</summary>
    public ImmutableDictionary<string, Reliability> Outlets { get; init; } = ImmutableDictionary.Create<string, Reliability>(StringComparer.Ordinal);

    /// <summary>By the id of the actor that a report quotes.</summary>
    public ImmutableDictionary<string, Reliability> Actors { get; init; } = ImmutableDictionary.Create<string, Reliability>(StringComparer.Ordinal);

    /// <summary>By the id of the claim.</summary>
    public ImmutableDictionary<string, Credibility> Claims { get; init; } = ImmutableDictionary.Create<string, Credibility>(StringComparer.Ordinal);

    /// <summary>The side, by id, that an outlet speaks for: a ministry's page, a group's media office; <see cref="SourceRating.NoSide"/> for none.</summary>
    public ImmutableDictionary<string, string> SideOfOutlet { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What tables know of the sides of outlets, for those of which people say nothing.</summary>
    public Func<string, string?> KnownSide { get; init; } = _ => null;

    /// <summary>Of two that rate the same, the later.</summary>
    public static Sources Of(IEnumerable<SourceRating> ratings)
    {
        var all = Unrated;
        foreach (var rating in ratings)
            all = all.With(rating);
        return all;
    }

    /// <summary>Of whom the report quotes, else of the outlet; with that of the claim.</summary>
    public Rating RatingOf(SourcedClaim claim) => new(ReliabilityOf(claim), Claims.TryGetValue(claim.Id, out var credibility) ? credibility : null);

    /// <summary>The side that an outlet speaks for, by id; null where nobody knows of one.</summary>
    public string? SideOf(string? outlet) =>
        outlet is null ? null
        : !SideOfOutlet.TryGetValue(outlet, out var said) ? KnownSide(outlet)
        : said == SourceRating.NoSide ? null
        : said;

    private Reliability? ReliabilityOf(SourcedClaim claim) =>
        claim.Claim.Attribution is [{ Actor: { } actor }, ..] && Actors.TryGetValue(actor.Id, out var ofActor) ? ofActor
        : claim.Report.Outlet is { } outlet && Outlets.TryGetValue(outlet, out var ofOutlet) ? ofOutlet
        : null;

    private Sources With(SourceRating rating) => rating switch
    {
        { Kind: RatedKind.Claim, Credibility: { } credibility } => this with { Claims = Claims.SetItem(rating.Name, credibility) },
        { Kind: RatedKind.Actor, Reliability: { } reliability } => this with { Actors = Actors.SetItem(rating.Name, reliability) },
        { Kind: RatedKind.Outlet } => this with
        {
            Outlets = rating.Reliability is { } reliability ? Outlets.SetItem(rating.Name, reliability) : Outlets,
            SideOfOutlet = rating.Side is { } side ? SideOfOutlet.SetItem(rating.Name, side) : SideOfOutlet,
        },
        _ => this,
    };
}
