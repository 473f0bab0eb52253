using System.Collections.Frozen;
using Dragoman.Syntax;
using Roles = Dragoman.Places.PlaceWordRoles;

namespace Dragoman.Places;

/// <summary>The places read so far, for "the city", "this area", "the capital".</summary>
internal sealed class Antecedents
{
    private const double AnaphorCertainty = 0.8;

    /// <summary>Where these are is where somebody speaks, seldom where anything happens.</summary>
    private static readonly FrozenSet<string> Offices = new[]
    {
        "ambassador", "analyst", "diplomat", "embassy", "envoy", "government", "headquarters", "minister", "ministry", "parliament", "spokesman", "spokesperson", "spokeswoman",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Gazetteer _gazetteer;
    private readonly CountryVotes _votes;
    private readonly List<Antecedent> _places = [];
    private readonly Dictionary<PlaceWord, Answer> _latest = [];

    public Antecedents(Gazetteer gazetteer, CountryVotes votes) => (_gazetteer, _votes) = (gazetteer, votes);

    /// <param name="parse">The sentence of the draft.</param>
    public void Add(Draft draft, Located? located, Parse? parse)
    {
        if (located is { Point: not null })
            _places.Add(new(located, (draft as NamedDraft)?.Designation, draft.Sentence, draft.Strength, IsForeign(located), parse is not null && IsOfOffice(parse, draft)));
    }

    /// <summary>"the Interior Ministry in Kabul", "a spokesman in Nairobi", "talks between Moscow and Kyiv"</summary>
    private static bool IsOfOffice(Parse parse, Draft draft)
    {
        var word = parse[draft.Head].FirstConjunct;
        return word is { IsRoot: false, Relation: Relation.Nmod } && (Offices.Contains(word.Head.Lemma.ToLowerInvariant()) || (draft is NamedDraft && word.Preposition is "between"));
    }

    /// <param name="country">Number of the country that is named beside it, -1 for none.</param>
    public Located? Find(PlaceWord word, int country)
    {
        if (country < 0)
            country = _votes.Main;
        if (word.Roles.HasFlag(Roles.Capital))
            return country >= 0 && _gazetteer.CapitalOf(country) is >= 0 and var capital ? At(capital) : null;
        if (word.Roles.HasFlag(Roles.Country))
            return country >= 0 ? At(_gazetteer.CountryPlace(country)) with { Side = new(country, 0) } : null;
        return Latest(word) is { } latest ? latest with { Score = Math.Round(latest.Score * AnaphorCertainty, 3) } : word.Kind is PlaceKind.Airport ? OfTown() : null;
    }

    /// <summary>"the international airport", of which none was named: that of the town last told of.</summary>
    private Located? OfTown()
    {
        for (var i = _places.Count - 1; i >= 0; i--)
            if (_places[i] is { IsForeign: false, IsOfOffice: false, Place.Place: { Kind: PlaceKind.Settlement or PlaceKind.Capital } town })
                return _gazetteer.Find(town.Name + " International Airport").Where(place => place.Kind is PlaceKind.Airport && place.Country == town.Country).ToList() is [var first, .. var others] && others.All(other => IsAt(other, first)) ? Located.At(first, AnaphorCertainty) : null;
        return null;
    }

    /// <summary>Two entries of one airport.</summary>
    private static bool IsAt(Place one, Place other) => new GeoPoint(one.Latitude, one.Longitude).KilometresTo(new GeoPoint(other.Latitude, other.Longitude)) <= Math.Max(one.RadiusKm, other.RadiusKm);

    /// <summary>
    /// Of the latest sentence that names a fitting place, the one that something is in or at, and the later one of several; a place of another
    /// country than the report's, or one of an office, only if there is no other. Only the places since the same word was read are new to it: long reports take no
    /// longer a word than short ones.
    /// </summary>
    private Located? Latest(PlaceWord word)
    {
        var (asked, latest) = _latest.GetValueOrDefault(word) ?? new Answer(0, null);
        for (var i = _places.Count - 1; i >= asked; i--)
            if (IsCalled(_places[i].Place, _places[i].Designation, word) && IsBetter(_places[i], latest))
                latest = _places[i];
        _latest[word] = new Answer(_places.Count, latest);
        return latest?.Place;
    }

    private static bool IsBetter(Antecedent one, Antecedent? other) => other is null
        || Comparer<(bool, bool, int, bool)>.Default.Compare(Rank(one), Rank(other)) > 0;

    private static (bool IsOfReport, bool IsScene, int Sentence, bool IsWhere) Rank(Antecedent place) =>
        (!place.IsForeign, !place.IsOfOffice, place.Sentence, place.Strength == LocativeStrength.Strong);

    private bool IsForeign(Located located) =>
        _votes.IsClear && located.Place?.Country is { Length: > 0 } iso3 && _gazetteer.TryCountry(iso3, out var country) && country != _votes.Main;

    private sealed record Antecedent(Located Place, PlaceWord? Designation, int Sentence, LocativeStrength Strength, bool IsForeign, bool IsOfOffice);

    private sealed record Answer(int Asked, Antecedent? Latest);

    private Located At(int place) => Located.At(_gazetteer[place], AnaphorCertainty);

    private static bool IsCalled(Located place, PlaceWord? designation, PlaceWord word)
    {
        if (designation is not null && designation.Kind == word.Kind && (designation.Roles & word.Roles & Roles.Designation) != 0)
            return true;
        var kind = place.Place?.Kind;
        return word switch
        {
            { Kind: null } => kind != PlaceKind.Country,
            { Roles: var roles } when roles.HasFlag(Roles.Settlement) => kind is PlaceKind.Settlement or PlaceKind.Capital,
            { Kind: PlaceKind.District } => kind == PlaceKind.District,
            { Kind: PlaceKind.Unit } => kind is PlaceKind.Unit or PlaceKind.Region,
            _ => kind == word.Kind,
        };
    }
}
