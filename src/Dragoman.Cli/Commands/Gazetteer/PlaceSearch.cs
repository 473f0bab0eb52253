using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Resources;

namespace Dragoman.Cli.Commands.Gazetteer;

/// <summary>`dragoman gazetteer search`, `show` and `near`: in what ships, and in all layers.</summary>
internal sealed class PlaceSearch(Host host, Messages messages)
{
    /// <summary>What is less alike than that isn't shown.</summary>
    private const double LeastScore = 0.5;

    private readonly LayerFolderOption _folder = new(host);
    private readonly DataFormat _format = new();
    private readonly Argument<string> _name = new("NAME") { Description = "A name, in any script; its articles and diacritics don't matter" };
    private readonly Argument<string> _id = new("ID") { Description = "As search tells it: geonames:2210247, openstreetmap:260714409, pcode:LY0211, own:..." };
    private readonly Argument<double> _latitude = Degrees("LAT", 90);
    private readonly Argument<double> _longitude = Degrees("LON", 180);
    private readonly Option<string?> _country = new("--country") { HelpName = "ISO3", Description = "Only of this country, and with names that are only like this one; without it, such are sought in all the world if no place bears the name" };
    private readonly Option<double> _within = new("--within") { HelpName = "KM", Description = "How far (default: 10)", DefaultValueFactory = _ => 10, CustomParser = result => Number(result, 1000) };
    private readonly Option<double> _limit = new("--limit") { HelpName = "N", Description = "At most so many (default: 50)", DefaultValueFactory = _ => 50, CustomParser = result => Number(result, 1_000_000) };

    public Command ToSearch() => Command("search", "Find places by name", Search, _name, _country, _limit);

    public Command ToShow() => Command("show", "Show all that is known of a place", Show, _id);

    public Command ToNear() => Command("near", "List the places around a point, the nearest first", Near, _latitude, _longitude, _within, _limit);

    private Command Command(string name, string description, Func<ParseResult, Places.Gazetteer, int> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        _folder.AddTo(command);
        _format.AddTo(command);
        command.SetAction(line => Run(line, run));
        return command;
    }

    private int Run(ParseResult line, Func<ParseResult, Places.Gazetteer, int> run)
    {
        var folder = _folder.Of(line);
        var layers = Directory.Exists(folder.Path) ? folder.Open() : [];
        var code = run(line, Gazetteers.Open([], [.. layers.Select(file => file.Layer)]));
        foreach (var layer in layers)
            layer.Dispose();
        return code;
    }

    private int Search(ParseResult line, Places.Gazetteer gazetteer)
    {
        var (name, country) = (line.GetRequiredValue(_name), line.GetValue(_country)?.ToUpperInvariant());
        if (country is not null && gazetteer.FindCountry(country) is null)
            return Refuse($"'{country}' is not a country code: give the three letters of ISO 3166-1, e.g. LBY");
        var places = gazetteer.FindNumbers(name).Where(place => country is null || gazetteer[place].Country == country).ToArray();
        var limit = (int)line.GetValue(_limit);
        if (country is null && places is not [])
            return Write(line, gazetteer, [.. places.OrderByDescending(place => gazetteer[place].Population).ThenBy(place => place).Take(limit).Select(place => (place, (double?)null))], "");
        var similar = country is null ? gazetteer.FindSimilar(name) : gazetteer.FindSimilar(name, country);
        Places.SimilarPlace[] all = [.. Exact(gazetteer, places, similar), .. similar.Where(found => !places.Contains(found.Number) && found.Score >= LeastScore)];
        if (all is [])
        {
            messages.Fail($"no place is called {name}, or anything like it{(country is null ? "" : $", in {country}")}");
            return ExitCode.Failed;
        }
        WriteSimilar(line, gazetteer, all.Take(limit));
        return ExitCode.Well;
    }

    /// <summary>Of several that bear the very name none has a margin.</summary>
    private static IEnumerable<Places.SimilarPlace> Exact(Places.Gazetteer gazetteer, int[] places, ImmutableArray<Places.SimilarPlace> similar)
    {
        var other = places.Length > 1 ? 1 : similar.Where(found => !places.Contains(found.Number)).Select(found => found.Score).DefaultIfEmpty(0).Max();
        return places.Select(place => new Places.SimilarPlace(place, gazetteer[place].Name, 1, 1, 1 - other, Entities.Names.NameMatchKind.Exact));
    }

    private void WriteSimilar(ParseResult line, Places.Gazetteer gazetteer, IEnumerable<Places.SimilarPlace> places)
    {
        var output = line.InvocationConfiguration.Output;
        if (_format.IsLines(line))
            foreach (var place in places)
                output.Write(PlaceText.LineOf(gazetteer, place) + "\n");
        else
            PlaceText.WriteSimilar(output, gazetteer, places);
    }

    private int Near(ParseResult line, Places.Gazetteer gazetteer)
    {
        var near = gazetteer.Near(new(line.GetValue(_latitude), line.GetValue(_longitude)), line.GetValue(_within));
        return Write(line, gazetteer, [.. near.Take((int)line.GetValue(_limit)).Select(place => (place.Place, (double?)place.Kilometres))], "no place is so near: give more kilometres with --within");
    }

    private int Show(ParseResult line, Places.Gazetteer gazetteer)
    {
        var id = line.GetRequiredValue(_id);
        var found = gazetteer.FindById(id);
        if (found is [])
        {
            messages.Fail($"there is no place with the id {id}: dragoman gazetteer search NAME tells ids");
            return ExitCode.Failed;
        }
        foreach (var place in found)
            line.InvocationConfiguration.Output.Write(_format.IsLines(line) ? PlaceText.LineOf(gazetteer, place, null) + "\n" : PlaceText.Of(gazetteer, place));
        return ExitCode.Well;
    }

    private int Write(ParseResult line, Places.Gazetteer gazetteer, ImmutableArray<(int Place, double? Kilometres)> places, string none)
    {
        if (places is [])
        {
            messages.Fail(none);
            return ExitCode.Failed;
        }
        var output = line.InvocationConfiguration.Output;
        if (_format.IsLines(line))
            foreach (var (place, kilometres) in places)
                output.Write(PlaceText.LineOf(gazetteer, place, kilometres) + "\n");
        else
            PlaceText.WriteTable(output, gazetteer, places);
        return ExitCode.Well;
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }

    private static Argument<double> Degrees(string name, double most) => new(name)
    {
        Description = $"Degrees, from -{most} to {most}",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is not a {(most > 90 ? "longitude" : "latitude")} from -{most} to {most}");
            return 0;
        },
    };

    private static double Number(ArgumentResult result, double most)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
            return number;
        result.AddError($"'{result.Tokens[0].Value}' is not a number up to {most.ToString(CultureInfo.InvariantCulture)}");
        return 0;
    }
}
