using Dragoman.Archive;
using Dragoman.Archive.People;
using Dragoman.Exchange.Ratings;
using Dragoman.Incidents;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>How people rate one who speaks, or what is said; null where nobody has.</summary>
/// <param name="Kind">"outlet", "actor" or "claim".</param>
/// <param name="Reliability">Of an outlet or an actor: A to F of STANAG 2511.</param>
/// <param name="Credibility">Of a claim: 1 to 6.</param>
/// <param name="Side">The id of the side that an outlet speaks for; "none" where it speaks for none, whatever tables say.</param>
/// <param name="KnownSide">What the table of outlets says of it.</param>
internal sealed record RatingView(string Kind, string Name, int? Reports, string? Reliability, int? Credibility, string? Side, string? KnownSide, string? Who, DateTimeOffset? At, string? Reason);

/// <summary>A rating as it is to be; without reliability, credibility and side it is taken back.</summary>
internal sealed record RatingAsked(string Kind, string Name, string? Reliability = null, int? Credibility = null, string? Side = null, string? Reason = null);

/// <summary>Whom to trust how far.</summary>
internal static class RatingRoutes
{
    public static void MapRatings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/ratings", List).For(Role.Reader).WithName("Ratings").WithTags("ratings").WithSummary("The outlets of the archive, rated or not, and all that is rated");
        api.MapPut("/ratings", Rate).For(Role.Reviewer).WithName("Rate").WithTags("ratings").WithSummary("Rates an outlet, an actor or a claim, or takes a rating back");
    }

    private static Task<ListOf<RatingView>> List(ArchivePool archives, Toolbox toolbox, CancellationToken stop) => archives.Ask(archive => All(archive, toolbox.Tools), stop);

    private static Task<RatingView> Rate(ArchivePool archives, Freshness freshness, Toolbox toolbox, Asker asker, RatingAsked asked, CancellationToken stop)
    {
        var tools = toolbox.Tools;
        var check = new RatingCheck(tools.Actors.FindById, () => tools.Actors.Countries);
        var rating = new SourceRating(
            Asked.One<RatedKind>(asked.Kind, "kind") ?? throw Refusal.Wrong("kind", "is missing"), asked.Name.Trim(), Asked.One<Reliability>(asked.Reliability, "reliability"),
            asked.Credibility is { } credibility ? Enum.IsDefined((Credibility)credibility) ? (Credibility)credibility : throw Refusal.Wrong("credibility", "is no number from 1 to 6") : null, Asked.Text(asked.Side));
        if (check.RefusalOf(rating) is { } refusal)
            throw Refusal.Wrong("name", $"'{rating.Name}' {refusal}");
        return archives.Ask(archive =>
        {
            var (ratings, settled) = (archive.Ratings(), check.Settled(rating));
            if (rating.Kind is RatedKind.Claim)
                ClaimRoutes.Find(archive, rating.Name);
            // What a person sends is all that they mean: what it says nothing of is taken back first.
            if (settled.IsNothing || ratings.Find(settled.Kind, settled.Name) is { } before && before.Rating.Changed(settled) != settled)
                ratings.Unrate(settled.Kind, settled.Name, asker.Name, Asked.Text(asked.Reason));
            if (!settled.IsNothing)
                ratings.Rate(settled, asker.Name, Asked.Text(asked.Reason));
            freshness.Spoiled();
            return All(archive, tools).Items.FirstOrDefault(one => one.Name == settled.Name && one.Kind.Equals(asked.Kind, StringComparison.OrdinalIgnoreCase))
                ?? new RatingView(asked.Kind.ToLowerInvariant(), settled.Name, null, null, null, null, null, null, null, null);
        }, stop);
    }

    private static ListOf<RatingView> All(ReportArchive archive, Tools tools)
    {
        var ratings = archive.Ratings();
        var given = ratings.All().ToDictionary(one => one.Subject, StringComparer.Ordinal);
        var outlets = ratings.Outlets().Select(outlet => (Rating: new SourceRating(RatedKind.Outlet, outlet.Name), Reports: (int?)outlet.Reports)).ToArray();
        var named = outlets.Select(outlet => outlet.Rating.Name).ToHashSet(StringComparer.Ordinal);
        return new ListOf<RatingView>([.. outlets.Concat(given.Values.Where(one => one.Rating.Kind is not RatedKind.Outlet || !named.Contains(one.Rating.Name)).Select(one => (one.Rating, (int?)null)))
            .Select(one => View(one.Rating, one.Item2))]);

        RatingView View(SourceRating of, int? reports)
        {
            var one = given.GetValueOrDefault(Archive.Ratings.GivenRating.SubjectOf(of.Kind, of.Name));
            return new RatingView(
                of.Kind.ToString().ToLowerInvariant(), of.Name, reports, one?.Rating.Reliability?.ToString(), (int?)one?.Rating.Credibility, one?.Rating.Side,
                of.Kind is RatedKind.Outlet ? tools.Outlet(of.Name)?.Side : null, one?.Who, one?.At, one?.Reason);
        }
    }
}
