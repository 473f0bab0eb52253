using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Actors;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>Rows of a table of one's own: id, name, aliases, country, sector, kind, parent, from, to.</summary>
internal sealed partial class OwnRows(ActorKnowledge knowledge)
{
    public ActorItem Read(Dictionary<string, string> cells, int line)
    {
        ActorItem Bad(string why) => new ActorItem.Bad(line, why);
        var id = cells.GetValueOrDefault("id");
        var known = id is null ? null : knowledge.Actor(id);
        if ((cells.GetValueOrDefault("name") ?? known?.Name) is not { } name)
            return Bad("has no name");
        if (id is not null && !Usual().IsMatch(id))
            return Bad($"'{id}' is no id: letters, digits and - _ . : up to 100 of them");
        if (!ActorCells.TryYear(cells.GetValueOrDefault("from"), out var from) || !ActorCells.TryYear(cells.GetValueOrDefault("to"), out var to))
            return Bad($"'{cells.GetValueOrDefault("from")}' to '{cells.GetValueOrDefault("to")}' are no years: give four digits, or a date that begins with them");
        if (!ActorCells.TryNames(name, Aliases(cells), from, to, out var names, out var why))
            return Bad(why);
        if (!TryCountry(cells, out var country, out why))
            return Bad(why);
        var sector = cells.GetValueOrDefault("sector")?.ToUpperInvariant();
        if (sector is not null && !ActorRegister.Sectors.Contains(sector))
            return Bad($"'{sector}' is no sector: give one of {string.Join(", ", ActorRegister.Sectors)}");
        if (!ActorCells.TryKind(cells.GetValueOrDefault("kind"), out var kind))
            return Bad($"'{cells["kind"]}' is no kind of actor: give one of {ActorCells.KindWords}");
        if (known is not null)
            return DifferenceOf(known, country, sector, kind) is { } other ? Bad(other) : new ActorItem.Row(line, new(ActorSourceKind.Own, known.Id, known.Name, names) { IsKnown = true });
        return new ActorItem.Row(line, new(ActorSourceKind.Own, $"own:{Own(id) ?? IdOf(country, names[0].Text)}", names[0].Text, names) { Country = country, Sector = sector, Kind = kind, Parent = cells.GetValueOrDefault("parent") });
    }

    /// <summary>As rows name others: with or without what says whose it is.</summary>
    public static string? Own(string? id) => id is { } full && full.StartsWith("own:", StringComparison.Ordinal) ? full[4..] : id;

    private bool TryCountry(Dictionary<string, string> cells, out string? country, out string why)
    {
        (country, why) = (null, "");
        if ((cells.GetValueOrDefault("countrycode") ?? cells.GetValueOrDefault("country")) is not { } text)
            return true;
        country = knowledge.CountryOf(text) ?? knowledge.CountryNamed(text);
        why = country is null ? $"'{text}' is no country: give the three letters of ISO 3166-1, e.g. LBY, or leave it empty" : "";
        return country is not null;
    }

    /// <summary>What ships isn't changed by a row of its id, which adds names.</summary>
    private static string? DifferenceOf(Actor known, string? country, string? sector, ActorKind kind) =>
        country is not null && country != known.Country ? $"'{known.Id}' ships with {(known.Country is null ? "no country" : $"the country {known.Country}")}: a row of its id adds names and years only; leave the country empty, or give an id of your own"
        : sector is not null && sector != known.Sector ? $"'{known.Id}' ships with {(known.Sector is null ? "no sector" : $"the sector {known.Sector}")}: a row of its id adds names and years only; leave the sector empty, or give an id of your own"
        : kind is not ActorKind.Unknown && kind != known.Kind ? $"'{known.Id}' ships as {(int)known.Kind} {known.Kind}: a row of its id adds names and years only; leave the kind empty, or give an id of your own"
        : null;

    private static string[] Aliases(Dictionary<string, string> cells) => cells.GetValueOrDefault("aliases", "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>For rows without one: the same row has the same, wherever it stands.</summary>
    private static string IdOf(string? country, string name)
    {
        var slug = NameText.Slug(name);
        if (slug.Length is 0 or > 80 || !Usual().IsMatch(slug)) slug = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));
        return country is null ? slug : $"{country.ToLowerInvariant()}-{slug}";
    }

    [GeneratedRegex(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd}_.:-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Usual();
}
