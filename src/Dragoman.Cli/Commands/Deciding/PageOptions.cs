using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Workbench.Publishing;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>The options of a public page: where it goes, by which rules, and what it says of itself.</summary>
internal sealed class PageOptions
{
    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "DIR|FILE.zip", Description = "Make a public page there, which needs no server; without it incidents are only marked" };
    private readonly Option<bool> _replace = new("--replace") { Description = "Page: put it in the place of an earlier one" };
    private readonly Option<string?> _name = new("--name") { HelpName = "TEXT", Description = "Page: what it is called; needed" };
    private readonly Option<string> _licence = TableOptions.OneOf(new("--license"), "licence", ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0"], "CC-BY-4.0", "Page: its licence (default: CC-BY-4.0)");
    private readonly Option<string> _places = TableOptions.OneOf(new("--places"), "rule for places", ["admin1", "admin2", "grid", "as_is"], "admin1", "Page: how exactly places leave: as first-level units (default), second-level units, cells of a grid, or as they are");
    private readonly Option<double?> _degrees = new("--degrees") { HelpName = "DEGREES", Description = "Page: the step of the grid, 0.01 to 10 (default: 0.5)" };
    private readonly Option<string> _people = TableOptions.OneOf(new("--people"), "rule for people", ["office", "remove", "keep"], "office", "Page: which persons are named: those of public office (default), none, or all");
    private readonly Option<string> _text = TableOptions.OneOf(new("--text"), "rule for words", ["quote", "remove", "keep"], "quote", "Page: which words of reports leave: whom they quote (default), none, or also titles and words for parties");
    private readonly Option<bool> _unreviewed = new("--unreviewed") { Description = "Page: also what nobody has reviewed" };
    private readonly Option<string[]> _formats = new("--formats") { HelpName = "FORMAT", Description = "Page: files to take along, as acled-csv, ucdp-xlsx, hxl-csv, geojson (default: acled-csv, geojson); the data package is always there", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _dataVersion = new("--data-version") { HelpName = "VERSION", Description = "Page: the version of the data, e.g. 2026.1" };
    private readonly Option<string?> _contact = new("--contact") { HelpName = "TEXT", Description = "Page: whom readers may write to" };

    private IEnumerable<Option> OfPage => [_replace, _name, _licence, _places, _degrees, _people, _text, _unreviewed, _formats, _dataVersion, _contact];

    public void AddTo(Command command)
    {
        command.Add(_out);
        foreach (var option in OfPage)
            command.Add(option);
    }

    public string? PathOf(ParseResult line) => line.GetValue(_out) is { Length: > 0 } path ? path : null;

    public bool Replaces(ParseResult line) => line.GetValue(_replace);

    /// <summary>What is wrong with the line; null where nothing is.</summary>
    public string? RefusalOf(ParseResult line)
    {
        if (PathOf(line) is null)
            return OfPage.FirstOrDefault(option => line.GetResult(option) is { Implicit: false }) is { } stray ? $"{stray.Name} is of a public page: say with --out where it goes" : null;
        if (string.IsNullOrWhiteSpace(line.GetValue(_name)))
            return "a public page has a name: give --name";
        return line.GetValue(_degrees) is not null && line.GetValue(_places) is not "grid" ? "--degrees is of a grid: give --places grid" : null;
    }

    public PublicationOrder OrderOf(ParseResult line, ImmutableArray<string>? incidents, ClaimFilter filter, string? reason)
    {
        var query = filter.QueryOf(line);
        return new PublicationOrder
        {
            Incidents = incidents,
            Words = filter.WordsTextOf(line),
            From = query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            To = query.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Class = query.Class,
            Actor = query.Actor,
            Place = query.Place is { } circle ? string.Create(CultureInfo.InvariantCulture, $"{circle.Centre.Latitude:R},{circle.Centre.Longitude:R},{circle.Kilometres:R}") : null,
            Places = line.GetValue(_places),
            Degrees = line.GetValue(_degrees),
            People = line.GetValue(_people),
            Text = line.GetValue(_text),
            OnlyReviewed = !line.GetValue(_unreviewed),
            Formats = line.GetValue(_formats) is [_, ..] formats ? [.. formats.SelectMany(words => words.Split(','))] : null,
            Name = line.GetValue(_name)!,
            Licence = line.GetValue(_licence)!,
            DataVersion = line.GetValue(_dataVersion),
            Contact = line.GetValue(_contact),
            Reason = reason,
        };
    }
}
