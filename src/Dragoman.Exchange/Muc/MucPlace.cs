using Dragoman.Events;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Exchange.Muc;

/// <summary>Says where, as the set list of places has it: "COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)".</summary>
internal sealed class MucPlace(Explanation explanation)
{
    private readonly string? _home = Home(explanation);
    private readonly string? _town = explanation.Document.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Dateline) is { } dateline
        ? explanation.Scenes.SelectMany(scene => scene.Places).FirstOrDefault(place => place.Span.Start < dateline.Span.End && place.Place is { Kind: PlaceKind.Settlement or PlaceKind.Capital }) is { } town ? Part(town) : null
        : null;

    /// <summary>Units that the report names anywhere.</summary>
    private readonly List<PlaceMention> _units = [.. explanation.Scenes.SelectMany(scene => scene.Places).Where(place => place.Place is { Kind: PlaceKind.Unit }).DistinctBy(place => place.Place!.Name)];

    /// <summary>Of the place of a claim, with places around it that the sentence names too, and with its unit if the report names it.</summary>
    public MucWhere Of(MucDraft draft)
    {
        if (draft.Claim.Place is not { } place) return new(_home, []);
        var mention = draft.Scene.Places.FirstOrDefault(mention => mention.Span == place.Span) ?? explanation.Scenes.SelectMany(scene => scene.Places).FirstOrDefault(mention => mention.Span == place.Span);
        if (mention is null) return new(CountryOf(place.Country) ?? _home, []);
        var country = CountryNamed(draft.Scene, mention) ?? _home;
        if (IsBuilding(mention)) return new(country, [.. draft.Scene.Places.Where(other => other != mention && other.Place is { Kind: PlaceKind.Settlement or PlaceKind.Capital } && !IsBuilding(other)).Select(Part).OfType<string>().Take(1)]);
        if (mention.Kind is PlaceMentionKind.Country) return new(country, []);
        if (Part(mention) is not { } own) return new(country, []);
        List<string> parts = [own];
        foreach (var other in draft.Scene.Places)
            if (other != mention && other.Place is { Kind: PlaceKind.Unit } unit && mention.Place is { } inner && (inner.Admin1 == unit.Name || Follows(mention, other)) && Part(other) is { } around && !parts.Contains(around))
                parts.Insert(0, around);
            else if (other != mention && other.Place is { Kind: PlaceKind.Settlement or PlaceKind.Capital } && mention.Place is null && Follows(mention, other) && Part(other) is { } town && !parts.Contains(town))
                parts.Insert(0, town);
        if (parts.Count == 1 && IsPartOfTown(own) && country == _home && _town is not null) parts.Insert(0, _town);
        if (parts.Count == 1 && mention.Place is { Kind: not PlaceKind.Unit, Admin1: { } within } && _units.Find(unit => unit.Place!.Name == within) is { } named && Part(named) is { } department && department != own) parts.Insert(0, department);
        return new(country, parts);
    }

    private static bool IsPartOfTown(string part) => part.EndsWith("(NEIGHBORHOOD)", StringComparison.Ordinal) || part.EndsWith("(SUBURB)", StringComparison.Ordinal);

    /// <summary>A country whose place it is, where the sentence names that country: towns of one name are many.</summary>
    private static string? CountryNamed(Scene scene, PlaceMention mention) =>
        mention.Country is { } iso3 && (mention.Kind is PlaceMentionKind.Country || scene.Places.Any(place => place.Kind is PlaceMentionKind.Country && place.Country == iso3)) ? CountryOf(iso3) : null;

    /// <summary>"San Pedro hospital" is a thing, and no place of the set list.</summary>
    private bool IsBuilding(PlaceMention mention) => IsBuilding(explanation.Scenes[mention.Sentence], mention);

    private static bool IsBuilding(Scene scene, PlaceMention mention) =>
        scene[mention.Last].Form.ToLowerInvariant() is var last && MucWords.Has("object", last) && !MucWords.Has("place", last) && mention.Last > mention.First || scene[mention.First].Form.ToLowerInvariant() is "hotel" or "embassy" or "bridge" or "office";

    private static bool Follows(PlaceMention mention, PlaceMention other) => other.First > mention.Last && other.First - mention.Last <= 5;

    private static string? CountryOf(string? iso3) => iso3 is null ? null : MucWords.Of("country", iso3);

    private static string? Part(PlaceMention mention)
    {
        if (mention.Kind is PlaceMentionKind.Country or PlaceMentionKind.Anaphor) return mention.Place is { Kind: not PlaceKind.Country } known ? Named(known) : null;
        var words = Words(mention.Text);
        var kind = words.Select(word => MucWords.Of("place", word.ToLowerInvariant())).FirstOrDefault(found => found is not null);
        var isCity = mention.Place is { } city && city.Name.EndsWith(" City", StringComparison.OrdinalIgnoreCase);
        List<string> name = [.. words.Where(word => MucWords.Of("place", word.ToLowerInvariant()) is null || isCity && word is "CITY")];
        while (name.Count > 1 && MucWords.Has("tail", name[^1].ToLowerInvariant())) name.RemoveAt(name.Count - 1);
        if (name.LastIndexOf("OF") is >= 0 and var of) name.RemoveRange(0, of + 1);
        while (name.Count > 0 && name[0] is "THE" or "OF" or "NEAR" or "IN" or "NORTHERN" or "SOUTHERN" or "EASTERN" or "WESTERN" or "CENTRAL" or "DOWNTOWN" or "NORTHEASTERN" or "NORTHWESTERN" or "SOUTHEASTERN" or "SOUTHWESTERN" or "OUTSIDE" or "AROUND") name.RemoveAt(0);
        while (name.Count > 0 && name[^1] is "OF" or "THE" or ",") name.RemoveAt(name.Count - 1);
        if (mention.Relation is not null && mention.Place is { } other) return other.Kind is PlaceKind.Country ? null : Named(other);
        if (name is [] or [_, _, _, _, _, _, ..] or ["EL" or "LA" or "SAN"]) return mention.Place is { } place ? Named(place) : null;
        return $"{string.Join(' ', name)} ({kind ?? KindOf(mention.Place)})";
    }

    /// <summary>A name of the gazetteer, without "Department" and the like.</summary>
    private static string Named(Place place)
    {
        var name = Words(place.Name);
        if (place.Kind is PlaceKind.Unit or PlaceKind.Subunit && name.Where(word => MucWords.Of("place", word.ToLowerInvariant()) is null).ToArray() is not [] and var own) name = own;
        return $"{string.Join(' ', name)} ({KindOf(place)})";
    }

    private static string KindOf(Place? place) => place?.Kind switch
    {
        PlaceKind.Unit => place.Country is "ARG" or "ECU" or "PAN" or "CRI" or "CHL" or "CUB" ? "PROVINCE" : "DEPARTMENT",
        PlaceKind.Subunit => "PROVINCE",
        PlaceKind.District => "NEIGHBORHOOD",
        PlaceKind.Airport => "AIRPORT",
        PlaceKind.Region => "REGION",
        PlaceKind.Valley => "VALLEY",
        PlaceKind.Mountain => "MOUNTAIN",
        PlaceKind.Island => "ISLAND",
        PlaceKind.Water => "RIVER",
        _ => "CITY",
    };

    private static string[] Words(string text) => Plain(text).Replace(",", " ,", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In capitals without accents.</summary>
    private static string Plain(string name) => string.Concat(name.ToUpperInvariant().Select(letter => Accented.IndexOf(letter) is >= 0 and var at ? Unaccented[at] : letter));

    private const string Accented = "\u00C1\u00C9\u00CD\u00D3\u00DA\u00D1\u00DC\u00C7\u00C3\u00D5\u00C2\u00CA\u00D4\u00C0";

    private const string Unaccented = "AEIOUNUCAOAEOA";

    /// <summary>The country of the dateline, or the one that the report names most.</summary>
    private static string? Home(Explanation explanation)
    {
        var dateline = explanation.Document.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Dateline);
        var countries = explanation.Scenes.SelectMany(scene => scene.Places.Select(place => (place.Country, place.Span)).Concat(scene.Actors.Select(actor => (actor.Actor.Country, actor.Span))))
            .Where(named => named.Country is { } country && MucWords.Has("concerned", country)).ToList();
        var counted = countries.GroupBy(named => named.Country).OrderByDescending(group => group.Count() + (dateline is not null && group.Any(named => named.Span.Start < dateline.Span.End) ? 5 : 0)).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return CountryOf(counted?.Key);
    }
}
