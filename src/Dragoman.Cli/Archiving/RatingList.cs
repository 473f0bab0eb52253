using System.Globalization;
using Dragoman.Archive.Ratings;
using Dragoman.Incidents;

namespace Dragoman.Cli.Archiving;

/// <summary>What is rated, and the outlets of the archive that aren't.</summary>
internal static class RatingList
{
    /// <param name="only">Names to be shown; null for all.</param>
    public static void Write(TextWriter output, ArchiveRatings ratings, Engine engine, bool asLines, IReadOnlyCollection<string>? only)
    {
        var reports = ratings.Outlets().ToDictionary(outlet => outlet.Name, outlet => outlet.Reports, StringComparer.Ordinal);
        var given = ratings.All();
        var rated = given.Where(one => one.Rating.Kind is RatedKind.Outlet).Select(one => one.Rating.Name).ToHashSet(StringComparer.Ordinal);
        Line[] lines =
        [
            .. given.Select(one => new Line(one.Rating, one, ReportsOf(one.Rating, reports))),
            .. reports.Keys.Where(name => !rated.Contains(name)).Select(name => new Line(new SourceRating(RatedKind.Outlet, name), null, reports[name])),
        ];
        var shown = lines.Where(line => only is null || only.Contains(line.Rating.Name)).OrderBy(line => line.Rating.Kind).ThenBy(line => line.Rating.Name, StringComparer.Ordinal);
        if (!asLines)
            PlainTable.Write(output, ["KIND", "NAME", "REPORTS", "RATING", "SIDE", "WHO", "WHEN", "REASON"], shown.Select(line => line.ToRow(engine)));
        else
            foreach (var line in shown)
                output.Write(line.ToJson(engine) + "\n");
    }

    private static int? ReportsOf(SourceRating rating, Dictionary<string, int> reports) =>
        rating.Kind is RatedKind.Outlet ? reports.GetValueOrDefault(rating.Name) : null;

    private sealed record Line(SourceRating Rating, GivenRating? Given, int? Reports)
    {
        public string?[] ToRow(Engine engine) =>
        [
            Kind, Rating.Name, Reports?.ToString(CultureInfo.InvariantCulture), Text, Rating.Side ?? (KnownSide(engine) is { } side ? $"{side} (by the table of outlets)" : null),
            Given?.Who, Given?.At.ToString("u", CultureInfo.InvariantCulture), Given?.Reason,
        ];

        public string ToJson(Engine engine) => JsonLine.Of(writer =>
        {
            writer.WriteString("kind", Kind);
            writer.WriteString("name", Rating.Name);
            if (Reports is { } reports)
                writer.WriteNumber("reports", reports);
            writer.Value("reliability", Rating.Reliability?.ToString());
            if (Rating.Credibility is { } credibility)
                writer.WriteNumber("credibility", (int)credibility);
            writer.Value("side", Rating.Side);
            writer.Value("known_side", Rating.Side is null ? KnownSide(engine) : null);
            writer.Value("who", Given?.Who);
            writer.Value("at", Given?.At);
            writer.Value("reason", Given?.Reason);
        });

        private string Kind => Rating.Kind.ToString().ToLowerInvariant();

        private string Text => Rating.Reliability?.ToString() ?? (Rating.Credibility is { } credibility ? ((int)credibility).ToString(CultureInfo.InvariantCulture) : "unrated");

        private string? KnownSide(Engine engine) => Rating.Kind is RatedKind.Outlet ? engine.Outlet(Rating.Name)?.Side : null;
    }
}
