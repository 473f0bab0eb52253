using System.Globalization;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Packages;

namespace Dragoman.Workbench.Publishing;

/// <summary>What goes with the files, for whoever finds them: what they are, under which licence, by which rules.</summary>
internal static class About
{
    public static string Text(string name, License license, IReadOnlyList<EventRecord> records, string rules, string version)
    {
        var days = records.Select(record => record.Time).OfType<Claims.ClaimTime>().ToArray();
        return string.Join('\n',
        [
            name,
            "",
            string.Create(CultureInfo.InvariantCulture, $"{records.Count} incidents{(days is [] ? "" : $", {Day(days.Min(time => time.From))} to {Day(days.Max(time => time.To))}")}, from {records.SelectMany(record => record.Reports).DistinctBy(report => report.Id).Count()} reports"),
            $"Licence: {license.Name} ({license.Url})",
            $"Rules by which they left: {rules}",
            $"Made with {version}. An incident is what reports claim about one happening; each value is the best of what is claimed, by the rule of its field.",
            "Sources:",
            .. records.SelectMany(record => record.Reports).DistinctBy(report => report.Id).Select(report => $"{report.Outlet ?? report.Reference ?? report.Id}{(report.Published is { } day ? $", {Day(day)}" : "")}{(report.Url is { } url ? $", {url}" : "")}")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(line => "- " + line),
            "",
        ]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
