using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Claims;
using Dragoman.Incidents;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Archive.Tests;

/// <summary>What may happen to an archive, one thing after the other.</summary>
internal sealed class History(ReportArchive archive)
{
    // Not for several threads at once.
    private static IncidentBuilder Builder => Knowledge.OpenIncidentBuilder(Sources.Unrated with { KnownSide = outlet => outlet is "Outlet 3" ? "xxx-red-brigade" : null }, LinkWeights.Default);

    private readonly List<int> _added = [];

    public KeptIncidents Incidents { get; } = archive.Incidents(new IncidentKit(Builder, ActorOf, "made 1"));

    public ImmutableArray<Incident> All()
    {
        var all = ImmutableArray.CreateBuilder<Incident>();
        Incidents.Each(ClaimQuery.All, all.Add);
        return all.ToImmutable();
    }

    /// <summary>Within a few days, so that there is something to put together; some without a day, some at one address.</summary>
    public void Add(int number)
    {
        var report = Made.Report(number);
        report = report with { Published = number % 9 == 8 ? null : new DateOnly(2020, 1, 1).AddDays(number % 4 * 5) };
        archive.Add(new Arrival(report) { Address = number % 5 == 4 ? "https://example.org/live" : null }, Read(report, 0), Made.Reader, "anna");
        _added.Add(number);
    }

    public void Step(Random random)
    {
        switch (_added.Count < 4 ? 0 : random.Next(12))
        {
            case 0 or 1 or 2 or 3:
                Add(_added.Count);
                break;
            case 4:
                Sight(random);
                break;
            case 5:
                Review(random);
                break;
            case 6:
                Try(() => archive.Decide(random.Next(3) switch { 0 => DecisionKind.Merged, 1 => DecisionKind.Split, _ => DecisionKind.Unlinked }, [AnyClaim(random), AnyClaim(random)], "omar"));
                break;
            case 7:
                archive.Decide(random.Next(2) == 0 ? DecisionKind.Withdrawn : DecisionKind.Restored, [AnyClaim(random)], "omar");
                break;
            case 8:
                Publish(random);
                break;
            case 9:
                Rate(random);
                break;
            case 10:
                var report = archive.Report(Made.Report(_added[random.Next(_added.Count)]).Id)!.Report;
                archive.Recode(Read(report, random.Next(3)), "made 2", "root");
                break;
            default:
                ReviewAll(random);
                break;
        }
    }

    /// <summary>Some texts were met elsewhere, which may make them one document with others, or earlier.</summary>
    private void Sight(Random random)
    {
        var report = archive.Report(Made.Report(_added[random.Next(_added.Count)]).Id)!.Report;
        var earlier = report with { Published = random.Next(2) == 0 ? report.Published : new DateOnly(2019, 12, 28) };
        archive.Add(new Arrival(earlier) { Address = $"https://example.org/{random.Next(4)}" }, Read(earlier, 0), Made.Reader, "anna");
    }

    private void Review(Random random)
    {
        var state = archive.Claim(AnyClaim(random))!;
        var report = archive.Report(state.Report)!.Report;
        var read = Read(report, 0).Claims.FirstOrDefault(claim => claim.Id == state.Id);
        if (random.Next(2) == 0 && read is not null)
            archive.Review(state.Id, Verdict.Corrected, "omar", read with { Recipients = [], Status = Status.Denied });
        else
            archive.Review(state.Id, random.Next(3) switch { 0 => Verdict.Rejected, 1 => Verdict.Unreviewed, _ => Verdict.Accepted }, "omar");
    }

    private void ReviewAll(Random random)
    {
        if (All() is [_, ..] all)
            foreach (var claim in all[random.Next(all.Length)].Claims)
                archive.Review(claim.Id, Verdict.Accepted, "omar");
    }

    public void Publish(Random random)
    {
        if (All() is [_, ..] all && all[random.Next(all.Length)] is var incident)
            archive.Publish(new Publication(incident.Id, "LBY"), [.. incident.Claims.Select(claim => claim.Id)], "omar");
    }

    private void Rate(Random random)
    {
        var reliability = (Reliability)random.Next(6);
        switch (random.Next(5))
        {
            case 0:
                archive.Ratings().Rate(new SourceRating(RatedKind.Outlet, $"Outlet {random.Next(7)}", reliability), "anna");
                break;
            case 1:
                archive.Ratings().Rate(new SourceRating(RatedKind.Outlet, $"Outlet {random.Next(7)}", Side: random.Next(2) == 0 ? "xxx-blue-guard" : SourceRating.NoSide), "anna");
                break;
            case 2:
                archive.Ratings().Rate(new SourceRating(RatedKind.Actor, "xxx-" + Made.Sides[random.Next(4)].ToLowerInvariant().Replace(' ', '-'), reliability), "anna");
                break;
            case 3:
                archive.Ratings().Rate(new SourceRating(RatedKind.Claim, AnyClaim(random), Credibility: (Credibility)random.Next(1, 7)), "anna");
                break;
            default:
                archive.Ratings().Unrate(RatedKind.Outlet, $"Outlet {random.Next(7)}", "anna");
                break;
        }
    }

    private string AnyClaim(Random random)
    {
        var claims = archive.ClaimsOf(Made.Report(_added[random.Next(_added.Count)]).Id);
        return claims.Length > 0 ? claims[random.Next(claims.Length)].Id : AnyClaim(random);
    }

    /// <summary>What else there is in claims: numbers, sources, denials, places that couldn't be placed.</summary>
    /// <param name="skip">How many claims the reader misses.</param>
    private static Reading Read(Report report, int skip)
    {
        var reading = Made.Read(report);
        return reading with { Claims = [.. reading.Claims.Skip(skip).Select(claim => With(claim, claim.Id[^1] + claim.Id[^2] * 7))] };
    }

    private static Claim With(Claim claim, int kind) => claim with
    {
        Quantities = kind % 3 == 0 ? [] : [new ClaimQuantity(kind % 5 == 0 ? QuantityKind.Injured : QuantityKind.Fatalities, kind % 4 + 1, kind % 6 == 0 ? null : kind % 4 + 3, kind % 2 == 0 ? null : claim.Recipients[0].Actor.Id, claim.Trigger)],
        Attribution = kind % 4 == 0 ? [new Attribution(claim.Actors[0].Span, SourceKind.Military, claim.Actors[0].Actor, true)] : [],
        Status = kind % 7 == 0 ? Status.Denied : Status.Occurred,
        Place = kind % 11 == 0 ? null : kind % 8 == 0 ? claim.Place! with { Latitude = null, Longitude = null, Precision = 3 } : claim.Place! with { Country = claim.Place.Name is "Suva" ? "FJI" : "LBY" },
    };

    private static Actor? ActorOf(string id) => id.StartsWith("xxx-", StringComparison.Ordinal)
        ? new Actor(id, Made.Sides.Single(side => "xxx-" + side.ToLowerInvariant().Replace(' ', '-') == id), null, "REB", ActorKind.RebelGroup, id)
        : null;

    private static void Try(Action decide)
    {
        try
        {
            decide();
        }
        catch (ArchiveException)
        {
            // People said the contrary before.
        }
    }
}
