using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Searching;
using Dragoman.Places;

namespace Dragoman.Cli.Commands;

/// <summary>The options that say which claims are meant.</summary>
/// <param name="wordsAreOption">Whether words are given by --words, since the command's arguments are something else.</param>
internal sealed class ClaimFilter(bool wordsAreOption = false)
{
    private const string WordsHelp = "Words of the report, which all have to be there: shell* finds shelled, 'car bomb' in quotes is a phrase";

    private readonly Argument<string[]> _words = new("WORDS") { Arity = ArgumentArity.ZeroOrMore, Description = WordsHelp + ", and after -- a -word must not be there" };

    private readonly Option<string?> _wordsOption = new("--words") { HelpName = "WORDS", Description = WordsHelp + ", and a -word must not be there" };

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
        if (!wordsAreOption)
            command.Add(_words);
        foreach (var option in Options)
            command.Add(option);
    }

    public bool HasWords(ParseResult line) => !wordsAreOption && line.GetValue(_words) is [_, ..];

    /// <summary>Whether anything is asked for in particular.</summary>
    public bool IsGiven(ParseResult line) => HasWords(line) || Options.Any(option => line.GetResult(option) is { Implicit: false });

    /// <exception cref="ArchiveException">There is no word to search for among them.</exception>
    public ClaimQuery QueryOf(ParseResult line) => new()
    {
        Words = WordsOf(line),
        Place = line.GetValue(_place),
        From = line.GetValue(_from),
        To = line.GetValue(_to),
        Class = line.GetValue(_class),
        Actor = line.GetValue(_actor),
    };

    /// <summary>The words as they were typed; null where there are none, or where they aren't an option.</summary>
    public string? WordsTextOf(ParseResult line) => wordsAreOption ? line.GetValue(_wordsOption) : null;

    /// <summary>The same of incidents: their best values have to fit, or one of their reports.</summary>
    /// <exception cref="ArchiveException">There is no word to search for among them.</exception>
    public IncidentQuery IncidentsOf(ParseResult line)
    {
        var claims = QueryOf(line);
        return new() { Words = claims.Words, Place = claims.Place, From = claims.From, To = claims.To, Class = claims.Class, Actor = claims.Actor };
    }

    private IEnumerable<Option> Options => [.. wordsAreOption ? new Option[] { _wordsOption } : [], _place, _from, _to, _class, _actor];

    private WordQuery? WordsOf(ParseResult line)
    {
        if (wordsAreOption)
            return line.GetValue(_wordsOption) is { Length: > 0 } text ? WordQuery.Parse(text) : null;
        return line.GetValue(_words) is [_, ..] words ? WordQuery.Parse(string.Join(' ', words.Select(Quoted))) : null;
    }

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
