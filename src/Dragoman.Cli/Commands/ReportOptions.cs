using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Exchange.Input;

namespace Dragoman.Cli.Commands;

/// <summary>The options that say of reports what they don't say themselves.</summary>
internal sealed partial class ReportOptions
{
    private readonly Option<DateOnly?> _published = new("--published")
    {
        HelpName = "DATE",
        Description = "The day the reports were published, year-month-day; it is what \"today\" means in them",
        CustomParser = Date,
    };

    private readonly Option<string?> _outlet = new("--outlet") { HelpName = "NAME", Description = "Who published them" };

    private readonly Option<string?> _country = new("--country")
    {
        HelpName = "ISO3",
        Description = "The country they are mainly about, three letters of ISO 3166-1 (LBY)",
    };

    private readonly Option<string?> _language = new("--language")
    {
        HelpName = "TAG",
        Description = "Their language, a BCP 47 tag (en)",
        CustomParser = Language,
    };

    public void AddTo(Command command)
    {
        command.Add(_published);
        command.Add(_outlet);
        command.Add(_country);
        command.Add(_language);
    }

    public ReportDefaults DefaultsOf(ParseResult line) =>
        new(line.GetValue(_published), line.GetValue(_outlet), line.GetValue(_country)?.ToUpperInvariant(), line.GetValue(_language));

    /// <summary>What is wrong with the country's code; null where nothing is, or none was given.</summary>
    public string? RefusalOf(ParseResult line, Engine engine)
    {
        if (line.GetValue(_country) is not { } word)
            return null;
        var countries = engine.Countries().ToArray();
        if (countries.Any(country => Is(country.Iso3, word)))
            return null;
        var meant = countries.FirstOrDefault(country => Is(country.Iso2, word) || Is(country.Name, word));
        return $"'{word}' is not a country code: give {(meant is null ? "the three letters of ISO 3166-1, e.g. LBY" : meant.Iso3)}";
    }

    private static bool Is(string name, string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Date(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError(DaysOf(word) is { } days
            ? $"'{word}' is not a date: {days}"
            : $"'{word}' is not a date: give year-month-day, e.g. 2020-06-03");
        return null;
    }

    /// <summary>"February 2020 has 29 days"</summary>
    private static string? DaysOf(string word) =>
        word.Length == 10 && DateOnly.TryParseExact(word[..8] + "01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? string.Create(CultureInfo.InvariantCulture, $"{first:MMMM yyyy} has {DateTime.DaysInMonth(first.Year, first.Month)} days")
            : null;

    private static string? Language(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (LanguageTag().IsMatch(word))
            return word;
        result.AddError($"'{word}' is not a language tag: give one of BCP 47, e.g. en");
        return null;
    }

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
