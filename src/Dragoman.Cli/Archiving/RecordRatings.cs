using System.Globalization;
using System.Text.Json;
using Dragoman.Archive.Ratings;
using Dragoman.Archive.Reports;
using Dragoman.Claims;
using Dragoman.Incidents;

namespace Dragoman.Cli.Archiving;

/// <summary>How the source of a report and its claims are rated, and by whom.</summary>
internal sealed class RecordRatings(ArchiveRatings ratings, ArchivedReport report, Engine engine)
{
    private readonly Sources _sources = engine.SourcesOf(ratings.All().Select(given => given.Rating));
    private readonly GivenRating? _outlet = report.Report.Outlet is { } outlet ? ratings.Find(RatedKind.Outlet, outlet) : null;

    /// <summary>For people: the outlet first, then each claim that is rated by itself or by whom it quotes.</summary>
    public IEnumerable<string> Lines(IEnumerable<Claim> claims)
    {
        if (report.Report.Outlet is { } outlet)
            yield return $"source {outlet}: {(_outlet?.Rating.Reliability is { } reliability ? $"reliability {reliability}" : "unrated")}{SideText(outlet)}{(_outlet is { } given ? $" ({GivenText(given)})" : "")}";
        foreach (var claim in claims)
            if (RatingOf(claim) is var rating && rating != new Rating(_outlet?.Rating.Reliability, null))
                yield return $"{claim.Id} rated {rating}{(ratings.Find(RatedKind.Claim, claim.Id) is { } given ? $" ({GivenText(given)})" : "")}";
    }

    /// <summary>"source" of a report. Absent is unrated.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        if (report.Report.Outlet is not { } outlet)
            return;
        writer.WriteStartObject("source");
        writer.WriteString("outlet", outlet);
        writer.Value("reliability", _outlet?.Rating.Reliability?.ToString());
        writer.Value("speaks_for", _sources.SideOf(outlet));
        writer.Value("who", _outlet?.Who);
        writer.Value("at", _outlet?.At);
        writer.Value("reason", _outlet?.Reason);
        writer.WriteEndObject();
    }

    /// <summary>Of a claim. Absent is unrated.</summary>
    public void Write(Utf8JsonWriter writer, Claim claim)
    {
        var rating = RatingOf(claim);
        writer.Value("reliability", rating.Reliability?.ToString());
        if (rating.Credibility is { } credibility)
            writer.WriteNumber("credibility", (int)credibility);
    }

    private Rating RatingOf(Claim claim) => _sources.RatingOf(new SourcedClaim(report.Report, claim, report.Voice));

    private string SideText(string outlet) => _sources.SideOf(outlet) is { } side ? $", speaks for {side}{(_outlet?.Rating.Side is null ? " by the table of outlets" : "")}" : "";

    private static string GivenText(GivenRating given) =>
        $"{given.Who}, {given.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(given.Reason is { } reason ? $": {reason}" : "")}";
}
