using System.Text.RegularExpressions;
using Dragoman.Actors;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>
/// Rows of the answer of a query to Wikidata: item, itemLabel, itemAltLabel, country, countryLabel, countryCode, inception, dissolved, parent, sector, kind, typeLabel. An item has a row for
/// each combination of its values; they are joined later.
/// </summary>
internal sealed partial class WikidataRows(ActorKnowledge knowledge)
{
    public ActorItem Read(Dictionary<string, string> cells, int line)
    {
        ActorItem Bad(string why) => new ActorItem.Bad(line, why);
        if (cells.GetValueOrDefault("item") is not { } item || IdOf(item) is not { } id)
            return Bad($"'{cells.GetValueOrDefault("item")}' is no item of Wikidata: give Q and digits, or its address");
        var names = NamesOf(cells, id).ToArray();
        if (names is [])
            // A label service gives the number where there is no label in the languages asked for.
            return new ActorItem.LeftOut(line);
        if (!TryYear(cells.GetValueOrDefault("from"), out var from) || !TryYear(cells.GetValueOrDefault("to"), out var to))
            return Bad($"'{cells.GetValueOrDefault("from")}' to '{cells.GetValueOrDefault("to")}' are no dates that begin with a year");
        if (!ActorCells.TryNames(names[0], names.Skip(1), from, to, out var dated, out var why))
            return Bad(why);
        if (cells.GetValueOrDefault("countrycode") is { } code && knowledge.CountryOf(code) is null)
            return Bad($"'{code}' is no country: a code is of two or three letters of ISO 3166-1");
        var sector = cells.GetValueOrDefault("sector")?.ToUpperInvariant();
        if (sector is not null && !ActorRegister.Sectors.Contains(sector))
            return Bad($"'{sector}' is no sector: give one of {string.Join(", ", ActorRegister.Sectors)}");
        if (!ActorCells.TryKind(cells.GetValueOrDefault("kind"), out var kind))
            return Bad($"'{cells["kind"]}' is no kind of actor: give one of {ActorCells.KindWords}");
        var people = sector is null && cells.GetValueOrDefault("typelabel") is { } type ? knowledge.AgentOf(type) : null;
        return new ActorItem.Row(line, new(ActorSourceKind.Wikidata, id, dated[0].Text, dated)
        {
            Country = CountryOf(cells),
            Sector = sector ?? people?.Sector,
            Kind = kind is ActorKind.Unknown && people is not null ? people.Kind : kind,
            Parent = cells.GetValueOrDefault("parent") is { } parent ? IdOf(parent) : null,
        });
    }

    private static string? IdOf(string item) => Item().Match(item) is { Success: true } match ? $"wikidata:{match.Groups["id"].Value}" : null;

    /// <summary>Countries that are no more have labels and no code: their actors are of none.</summary>
    private string? CountryOf(Dictionary<string, string> cells) =>
        cells.GetValueOrDefault("countrycode") is { } code ? knowledge.CountryOf(code)
        : cells.GetValueOrDefault("countrylabel") is { } label ? knowledge.CountryNamed(label)
        : cells.GetValueOrDefault("country") is { } country ? knowledge.CountryOf(country) ?? knowledge.CountryNamed(country)
        : null;

    private static IEnumerable<string> NamesOf(Dictionary<string, string> cells, string id)
    {
        var aliases = cells.GetValueOrDefault("aliases", "");
        string[] all = [cells.GetValueOrDefault("itemlabel", ""), .. aliases.Split(aliases.Contains('|', StringComparison.Ordinal) ? '|' : ',')];
        // Of aliases only those that can be names: lists have numbers and single letters among them.
        return all.Where(name => !id.EndsWith(":" + name.Trim(), StringComparison.Ordinal)).SelectMany(NameText.Apart).Where(name => NameText.TryClean(name, out _, out _));
    }

    /// <summary>Years before our era, and what isn't known ("t123456", an address), bound nothing.</summary>
    private static bool TryYear(string? text, out int? year)
    {
        year = null;
        return text is null or ['-', ..] or ['t', ..] or ['_', ..] or ['h', 't', 't', 'p', ..] || ActorCells.TryYear(text, out year);
    }

    [GeneratedRegex(@"\A(https?://www\.wikidata\.org/(entity|wiki)/|wd:)?(?<id>Q[1-9]\d{0,11})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}
