using System.Globalization;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Searching;
using Dragoman.Places;

namespace Dragoman.Archive.Tests;

/// <summary>Queries of rows beside what they are to find, row by row.</summary>
internal static class RowQueries
{
    public static IEnumerable<(IncidentQuery Query, Func<IncidentRow, bool> Holds)> All(ReportArchive archive, History history)
    {
        var incidents = history.All().ToDictionary(incident => incident.Id);
        var (day, tripoli, suva) = (new DateOnly(2020, 1, 6), new GeoPoint(32.8874, 13.1873), new GeoPoint(-18.1416, 178.4419));
        var word = archive.Reports()[0] is { Id: var first } ? archive.Report(first)!.Report.Text.Split(' ')[20].Trim('.', '\n') : "";
        var having = archive.Reports(WordQuery.Parse(word)).Select(report => report.Id).ToHashSet();
        yield return (new() { Words = WordQuery.Parse(word) }, row => incidents[row.Id].Claims.Any(claim => having.Contains(claim.Report.Id)));
        yield return (new() { From = day }, row => row.Days?.To >= day);
        yield return (new() { To = day }, row => row.Days?.From <= day);
        yield return (new() { Class = "Shelling" }, row => row.Class == "shelling");
        yield return (new() { Class = "assault" }, row => row.Plover == "ASSAULT");
        yield return (new() { Actor = "xxx-red-brigade" }, row => Names(row, "xxx-red-brigade"));
        yield return (new() { Actor = "Blue guard" }, row => Names(row, "xxx-blue-guard"));
        yield return (new() { Place = new GeoCircle(tripoli, 60) }, row => PointOf(row) is { } point && tripoli.KilometresTo(point) <= 60);
        yield return (new() { Place = new GeoCircle(suva, 1200) }, row => PointOf(row) is { } point && suva.KilometresTo(point) <= 1200);
        yield return (new() { Box = new GeoBox(32, 33, 13, 14) }, row => PointOf(row) is { Latitude: >= 32 and <= 33, Longitude: >= 13 and <= 14 });
        yield return (new() { Box = new GeoBox(-20, -10, 170, -170) }, row => PointOf(row) is { Latitude: >= -20 and <= -10, Longitude: >= 170 or <= -170 });
        yield return (new() { Country = "FJI" }, row => row.Place?.Country == "FJI");
        yield return (new() { IsDisputed = true }, row => row.IsDisputed);
        yield return (new() { IsDisputed = false }, row => !row.IsDisputed);
        yield return (new() { IsCorroborated = true }, row => row.Voices > 1);
        yield return (new() { IsPublished = true }, row => row.IsPublished);
        yield return (new() { IsReviewed = true }, row => row.IsReviewed);
        yield return (new() { IsReviewed = false, IsCorroborated = false }, row => !row.IsReviewed && row.Voices <= 1);
        yield return (new() { From = new(2020, 1, 1), To = new(2020, 1, 16), Class = "ASSAULT", Country = "LBY", Actor = "xxx-red-brigade", Place = new GeoCircle(tripoli, 400), Box = new GeoBox(20, 40, 0, 30), IsPublished = false },
            row => row.Days is { } days && days.To >= new DateOnly(2020, 1, 1) && days.From <= new DateOnly(2020, 1, 16) && row is { Plover: "ASSAULT", Place.Country: "LBY", IsPublished: false }
                && Names(row, "xxx-red-brigade") && PointOf(row) is { } point && tripoli.KilometresTo(point) <= 400);

        // Any that is named, in the best value or not.
        bool Names(IncidentRow row, string actor) =>
            incidents[row.Id] is var incident && new[] { incident.Actors, incident.Recipients }.Any(parties => parties?.Values.Any(value => value.Value.Actors.Any(one => one.Id == actor)) is true);
    }

    public static void AssertAddsUp(List<IncidentRow> rows, Func<TotalsBy, IEnumerable<IncidentTotal>> totals, Func<TimelineStep, TimelineSplit, IncidentTimeline> timeline)
    {
        foreach (var (by, keys) in ((TotalsBy, Func<IncidentRow, IEnumerable<string?>>)[])
            [
                (TotalsBy.Class, row => [row.Class]), (TotalsBy.Country, row => [row.Place?.Country]), (TotalsBy.Admin1, row => [row.Place is { Admin1: { } unit } ? $"{unit}, {row.Place.Country}" : null]),
                (TotalsBy.Side, row => row.Sides.Select(side => side.Side).Distinct().DefaultIfEmpty()), (TotalsBy.Actor, row => row.Sides.Select(side => side.Actor).Distinct().DefaultIfEmpty()),
            ])
            Assert.Equal(
                rows.SelectMany(row => keys(row).Select(key => (key, row))).GroupBy(pair => pair.key)
                    .Select(group => (group.Key, group.Count(), group.Sum(pair => pair.row.Deaths?.Low ?? 0), group.Sum(pair => pair.row.Deaths?.High ?? 0), group.Count(pair => pair.row.Voices > 1), group.Count(pair => pair.row.IsDisputed)))
                    .OrderBy(total => total.Key is null).ThenByDescending(total => total.Item2).ThenBy(total => total.Key, StringComparer.Ordinal),
                totals(by).Select(total => (total.Key, total.Incidents, total.DeathsLow, total.DeathsHigh, total.Corroborated, total.Disputed)));
        foreach (var (step, first) in ((TimelineStep, Func<DateOnly, DateOnly>)[])
            [(TimelineStep.Day, day => day), (TimelineStep.Week, day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7))), (TimelineStep.Month, day => new DateOnly(day.Year, day.Month, 1))])
            foreach (var (split, keys) in ((TimelineSplit, Func<IncidentRow, IEnumerable<string>>)[])
                [(TimelineSplit.Class, row => [row.Class]), (TimelineSplit.Plover, row => [row.Plover]), (TimelineSplit.Side, row => row.Sides.Select(side => side.Side).Distinct())])
                Assert.Equal(
                    rows.Where(row => row.Days is not null).GroupBy(row => first(row.Days!.From)).OrderBy(group => group.Key).Select(group =>
                        $"{group.Key:O} {string.Join(' ', group.SelectMany(keys).GroupBy(key => key).OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => $"{key.Key}={key.Count()}"))} {group.Count()} {group.Sum(row => row.Deaths?.Best ?? 0)}"),
                    timeline(step, split).Buckets.Select(bucket =>
                        $"{bucket.From:O} {string.Join(' ', bucket.Counts.Select(count => $"{count.Key}={count.Value}"))} {bucket.Incidents} {bucket.Deaths}"));
    }

    /// <summary>Counting is looking at each row.</summary>
    public static void AssertCounts(List<IncidentRow> rows, Func<Grouping, IEnumerable<IncidentCount>> counts)
    {
        foreach (var (by, keys) in ((Grouping, Func<IncidentRow, IEnumerable<string?>>)[])
            [
                (Grouping.Day, row => [DaysOf(row.Days)]), (Grouping.Month, row => [row.Days?.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)]), (Grouping.Plover, row => [row.Plover]),
                (Grouping.Status, row => [row.Status]), (Grouping.Place, row => [row.Place is { } place ? place.Country is { } country ? $"{place.Name}, {country}" : place.Name : null]),
                (Grouping.Side, row => row.Sides.Select(side => side.Side).Distinct().DefaultIfEmpty()),
            ])
            Assert.Equal(
                rows.SelectMany(row => keys(row).Select(key => (key, row))).GroupBy(pair => pair.key, pair => pair.row)
                    .Select(group => $"{group.Key}: {string.Join(' ', group.Select(row => row.Id).Order(StringComparer.Ordinal))} {group.Sum(row => row.Deaths?.Low ?? 0)} {group.Sum(row => row.Deaths?.Best ?? 0)} {group.Sum(row => row.Injured?.High ?? 0)} {group.Count(row => row.Voices > 1)} {group.Count(row => row.IsDisputed)}")
                    .Order(StringComparer.Ordinal),
                counts(by).Select(count => $"{count.Key}: {string.Join(' ', count.Incidents)} {count.Deaths.Low} {count.Deaths.Best} {count.Injured.High} {count.Corroborated} {count.Disputed}").Order(StringComparer.Ordinal));
    }

    private static string? DaysOf(RowDays? days) => days is null ? null : days.From == days.To ? $"{days.From:O}" : $"{days.From:O}..{days.To:O}";

    private static GeoPoint? PointOf(IncidentRow row) => row.Place is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;
}
