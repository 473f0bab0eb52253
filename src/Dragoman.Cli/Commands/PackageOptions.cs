using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Layouts;
using Dragoman.Exchange.Packages;

namespace Dragoman.Cli.Commands;

/// <summary>What a data package says of itself, and what nothing but its maker knows.</summary>
internal sealed class PackageOptions
{
    private static readonly string[] Licenses = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0"];

    private readonly Option<License?> _license = new("--license")
    {
        HelpName = string.Join('|', Licenses),
        Description = "package: the licence that you give the data",
        CustomParser = LicenseOf,
    };

    private readonly Option<string?> _title = new("--title") { HelpName = "TEXT", Description = "package: what it is called" };

    private readonly Option<string?> _dataVersion = new("--data-version") { HelpName = "VERSION", Description = "package: the version of the data, e.g. 2026.1" };

    public void AddTo(Command command)
    {
        command.Add(_license);
        command.Add(_title);
        command.Add(_dataVersion);
    }

    public void Write(ParseResult line, IReadOnlyList<EventRecord> records, IEnumerable<Exported> exports, Stream stream)
    {
        var reports = records.SelectMany(record => record.Reports).DistinctBy(report => report.Id).OrderBy(report => report.Published).ThenBy(report => report.Id, StringComparer.Ordinal);
        var facts = new PackageFacts(
            "dragoman-events", line.GetValue(_title) ?? "Events claimed in reports", line.GetValue(_license), line.GetValue(_dataVersion), QueryOf(line), records.Max(record => record.Reported),
            [.. reports.Select(report => new PackageSource(report.Title ?? report.Outlet ?? report.Reference ?? report.Id, report.Url))]);
        DataPackage.Write(facts, [.. exports.SelectMany(exported => exported.Deleted.Rows.Count > 0 ? new[] { exported.Rows, exported.Deleted } : [exported.Rows])], stream);
    }

    /// <summary>The words that would make the package again, but for where it is put and where the archive is.</summary>
    private static string QueryOf(ParseResult line)
    {
        var words = line.Tokens.Select(token => token.Value).ToList();
        for (var at = words.Count - 2; at >= 0; at--)
            if (words[at] is "--out" or "-o" or "--archive" or "-a")
                words.RemoveRange(at, 2);
        return "dragoman " + string.Join(' ', words);
    }

    private static License? LicenseOf(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (License.Find(word) is { } license)
            return license;
        result.AddError($"'{word}' is not a licence: give one of {string.Join(", ", Licenses)}");
        return null;
    }
}
