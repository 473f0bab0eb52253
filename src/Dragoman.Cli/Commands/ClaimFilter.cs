using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Searching;
using Dragoman.Places;

namespace Dragoman.Cli.Commands;

/// <summary>The options that say which claims are meant.</summary>
internal sealed class ClaimFilter
{
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Words of the report, which all have to be there: shell* finds shelled, 'car bomb' in quotes is a phrase, and after -- a -word must not be there",
    };

    private readonly Option<GeoCircle?> _place = new("--place")
    {
        HelpName = "LAT,LON,KM",
        Description = "At most so many kilometres from a point, in degrees: 32.89,13.19,25",
        CustomParser = Circle,
    };

    private readonly Option<DateOnly?> _from = new("--from") { HelpName = "DATE", Description = "The first day, year-month-day", CustomParser = Day };
    private readonly Option<DateOnly?> _to = new("--to") { HelpName = "DATE", Description = "The last day", CustomParser = Day };
    private readonly Option<string?> _class = new("--class") { HelpName = "CLASS", Description = "A class of event (shelling) or a type of PLOVER (ASSAULT)" };
    private readonly Option<string?> _actor = new("--actor") { HelpName = "ACTOR", Description = "The id (lby-gna) of an actor or of its side, or its name" };

    public void AddTo(Command command)
    {
        command.Add(_words);
        foreach (var option in new Option[] { _place, _from, _to, _class, _actor })
            command.Add(option);
    }

    public bool HasWords(ParseResult line) => line.GetValue(_words) is [_, ..];

    /// <exception cref="ArchiveException">There is no word to search for among them.</exception>
    public ClaimQuery QueryOf(ParseResult line) => new()
    {
        Words = line.GetValue(_words) is [_, ..] words ? WordQuery.Parse(string.Join(' ', words.Select(Quoted))) : null,
        Place = line.GetValue(_place),
        From = line.GetValue(_from),
        To = line.GetValue(_to),
        Class = line.GetValue(_class),
        Actor = line.GetValue(_actor),
    };

    // What the shell took for one word, quotes and all, is a phrase.
    private static string Quoted(string word) => word.Contains(' ') && !word.Contains('"') ? $"\"{word}\"" : word;

    private static DateOnly? Day(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{word}' is not a date: give year-month-day, e.g. 2020-06-03");
        return null;
    }

    private static GeoCircle? Circle(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (word.Split(',') is [var first, var second, var third] && Number(first) is { } lat and >= -90 and <= 90
            && Number(second) is { } lon and >= -180 and <= 180 && Number(third) is { } km and > 0)
            return new GeoCircle(new GeoPoint(lat, lon), km);
        result.AddError($"'{word}' is not a place: give latitude, longitude and kilometres, e.g. 32.89,13.19,25");
        return null;
    }

    private static double? Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
