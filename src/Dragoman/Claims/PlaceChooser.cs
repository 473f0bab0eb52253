using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>Gives an event its places: those of its arguments, else the nearest of its clause, else of its sentence.</summary>
internal static class PlaceChooser
{
    /// <summary>One place, or the members of a list: "on the fronts of A, B and C" are three claims.</summary>
    public static ImmutableArray<PlaceMention> Choose(Scene scene, EventMention mention)
    {
        // "heading for Tarhuna, the group's last stronghold in the northwest"
        if (scene[mention.Anchor] is { Relation: Relation.Appos } apposed && scene.PlaceAt(apposed.Head.Index) is { } named) return [named];
        if (OfArguments(scene, mention) is { } argument) return [.. WithList(scene, argument).Select(place => Pinned(scene, place))];
        if (Nearest(scene, mention, withSpeakers: false) is not { } nearest) return [];
        nearest = Finer(scene, mention, nearest);
        // A list belongs to the event that governs it; what merely stands in the sentence is one place at most.
        return Nearness.Of(scene, mention, nearest.Head) <= Nearness.Clause && nearest.First > mention.Anchor ? [.. WithList(scene, nearest).Select(place => Pinned(scene, place))] : [Pinned(scene, nearest)];
    }

    /// <summary>Where those are who tell of it, if nothing else says where it was.</summary>
    public static PlaceMention? OfSpeakers(Scene scene, EventMention mention) => Nearest(scene, mention, withSpeakers: true);

    /// <summary>"on the N380 south of Awasse", "on the coast road near Sirte": of a long line, the part that the words say.</summary>
    private static PlaceMention Pinned(Scene scene, PlaceMention place)
    {
        if (place is { Aside: { Anchor: { } anchor, Kind: PlaceRelationKind.Away or PlaceRelationKind.Near } aside } && IsRoad(place))
            return place with { Name = anchor.Name, Place = anchor, Latitude = anchor.Latitude, Longitude = anchor.Longitude, Country = anchor.Country, Precision = PlacePrecision.Near, RadiusKm = Math.Max(anchor.RadiusKm, 15), Relation = aside, Kind = PlaceMentionKind.Relative };
        if (!IsRoad(place) && place.Relation is not { Kind: PlaceRelationKind.Along or PlaceRelationKind.Between }) return place;
        for (var i = place.Last + 1; i < scene.View.Count && i <= place.Last + 3; i++)
            if (scene.PlaceAt(i) is { } next)
                return next is { Kind: PlaceMentionKind.Relative, Latitude: not null } || (next is { Kind: PlaceMentionKind.Name, Latitude: not null } && i > 0 && scene.View[i - 1] is "at" or "near" or "in") ? next : place;
        return place;
    }

    /// <summary>By its kind, or by a number: "the N380", "Highway 1"; "PK5" is a quarter.</summary>
    private static bool IsRoad(PlaceMention place) => place.Place is { Kind: PlaceKind.Road } || (place.Place is not null && place.Name is [>= 'A' and <= 'Z', .., >= '0' and <= '9'] and not ['P' or 'K', 'K' or 'M', ..]);

    /// <summary>"In the province of X, a bomb killed two and wounded eleven in Y": what is said of one of two coordinated verbs holds for both.</summary>
    private static PlaceMention Finer(Scene scene, EventMention mention, PlaceMention place)
    {
        if (place is not { Precision: PlacePrecision.Region, Kind: PlaceMentionKind.Name, Latitude: not null }) return place;
        var own = scene[mention.Governor] is { IsVerb: true } verb ? verb : scene[mention.Governor].GoverningVerb;
        if (!own.IsVerb) return place;
        foreach (var other in scene.Places)
            if (other is { Kind: PlaceMentionKind.Name, Precision: PlacePrecision.Exact, Place: { } town } && other.First > place.Last && town.Country == place.Country && (place.Place is not { Kind: PlaceKind.Unit, Admin1: { } unit } || town.Admin1 == unit)
                && scene[other.Head].GoverningVerb is { IsVerb: true } governing && governing.Index != own.Index && governing.FirstConjunct.Index == own.FirstConjunct.Index)
                return other;
        return place;
    }

    private static PlaceMention? OfArguments(Scene scene, EventMention mention)
    {
        PlaceMention? vague = null;
        foreach (var token in mention.TokensOf(Role.Place))
        {
            if (PlaceOf(scene, token) is not { } place) continue;
            if (place.Kind is not PlaceMentionKind.Country) return place;
            vague ??= place;
        }
        return vague is null ? null : Nearest(scene, mention, withSpeakers: false) is { Kind: not PlaceMentionKind.Country } better ? better : vague;
    }

    /// <summary>A place, or the place in the phrase of a common noun: "the northern parts of A", "a market in A".</summary>
    private static PlaceMention? PlaceOf(Scene scene, int token)
    {
        if (scene.PlaceAt(token) is { } place) return place;
        if (OfPronoun(scene, token) is { } antecedent) return antecedent;
        foreach (var mention in scene.Places)
            if (mention.First > token && mention.First <= token + 8 && scene[mention.Head].IsUnder(scene[token]))
                return mention;
        return null;
    }

    /// <summary>The place that the words right after a place put it in: "in Y", "of Y", ", Y".</summary>
    public static PlaceMention? Containing(Scene scene, PlaceMention place)
    {
        for (var i = place.Last + 1; i < scene.View.Count && i <= place.Last + 4; i++)
        {
            if (scene.PlaceAt(i) is { } next) return next.First > place.Last ? next : null;
            if (scene[i].Form is not "," && scene.View[i] is not ("in" or "of" or "at" or "near") && scene[i].Upos is not Upos.Det) return null;
        }
        return null;
    }

    /// <summary>"In Derna, the forces advanced in the Shiha quarter": what opens the sentence holds what it names.</summary>
    public static PlaceMention? Opening(Scene scene, PlaceMention place) =>
        scene.Places is [{ Kind: not PlaceMentionKind.Country, Latitude: not null } opening, ..] && opening.Last < place.First && opening.First <= 2 && scene[0].Upos is Upos.Adp ? opening : null;

    /// <summary>"from it", "of them": the place that was named last before.</summary>
    private static PlaceMention? OfPronoun(Scene scene, int token)
    {
        if (scene[token].Form is not ("it" or "them" or "there")) return null;
        PlaceMention? last = null;
        foreach (var place in scene.Places)
            if (place.Last < token && place.Kind is not PlaceMentionKind.Country) last = place;
        return last;
    }

    private static PlaceMention? Nearest(Scene scene, EventMention mention, bool withSpeakers)
    {
        PlaceMention? best = null;
        var bestScore = int.MaxValue;
        foreach (var place in scene.Places)
        {
            if (Score(scene, mention, place) is not { } score || score >= bestScore || (!withSpeakers && SpeakerPlaces.IsOf(scene, mention, place))) continue;
            (best, bestScore) = (place, score);
        }
        return best;
    }

    private static int? Score(Scene scene, EventMention mention, PlaceMention place)
    {
        var after = place.First > mention.Anchor;
        var distance = after ? place.First - mention.Anchor : 2 * (mention.Anchor - place.Last);
        // A name that no gazetteer has may be no place at all.
        var vague = place.Kind is PlaceMentionKind.Country ? 4000 : place is { Latitude: null, Kind: PlaceMentionKind.Name } ? 600 : 0;
        // "the capital relies on the airport": where nothing locates, a place that acts isn't the place.
        if (scene[place.Head].Relation is Relation.Nsubj && !IsEventOf(mention, place)) return null;
        // "lay by the road to Mora" is where; "was taken by Mora" isn't.
        if (scene[place.Head].FirstConjunct.Preposition is "by" && place.Relation is not { Kind: PlaceRelationKind.Along or PlaceRelationKind.Border }) return null;
        if (place.Kind is PlaceMentionKind.Country && (IsParty(scene, mention, place) || IsAgent(scene[place.Head]))) return null;
        return Nearness.Of(scene, mention, place.Head) switch
        {
            Nearness.Own => vague + distance,
            Nearness.Clause => vague + 500 + distance,
            Nearness.Below when after => vague + 700 + distance,
            Nearness.Above => vague + 1000 + distance,
            _ when distance < 60 => vague + 2000 + distance,
            _ => null,
        };
    }

    /// <summary>"backed by Egypt and the Emirates"</summary>
    private static bool IsAgent(Word country) => country.FirstConjunct is var first && (first.Relation is Relation.OblAgent || first.Preposition is "by") || country is { Relation: Relation.Conj, IsRoot: false } && country.Head.Child(Relation.OblAgent) is { IsNone: false };

    private static bool IsEventOf(EventMention mention, PlaceMention place)
    {
        foreach (var argument in mention.Arguments)
            if (place.First <= argument.Token && argument.Token <= place.Last)
                return true;
        return false;
    }

    /// <summary>"Turkey backs the rebels", "Egypt and Greece signed": a country that acts says nothing of where.</summary>
    private static bool IsParty(Scene scene, EventMention mention, PlaceMention country)
    {
        var token = scene[country.Head].FirstConjunct.Index;
        foreach (var argument in mention.Arguments)
            if (argument.Role is Role.Actor or Role.Mutual && (argument.Token == token || country.First <= argument.Token && argument.Token <= country.Last))
                return true;
        return false;
    }

    private static ImmutableArray<PlaceMention> WithList(Scene scene, PlaceMention first)
    {
        var members = new List<PlaceMention> { first };
        var closed = false;
        var pending = new List<PlaceMention>();
        for (var i = first.Last + 1; i < scene.View.Count; i++)
        {
            if (scene.PlaceAt(i) is { } next && next.First == i)
            {
                pending.Add(next);
                if (closed)
                {
                    members.AddRange(pending.Where(place => IsPeer(first, place)));
                    pending.Clear();
                    closed = false;
                }
                i = next.Last;
            }
            else if (scene[i].Form is "and" or "or" or "&" || scene.View[i] is "well") closed = true;
            else if (!IsFiller(scene, i)) break;
        }
        return [.. members];
    }

    private static bool IsFiller(Scene scene, int token) =>
        scene[token].Form is "," or "-" || scene[token].Upos is Upos.Det or Upos.Adj || scene.View[token] is "as" or "most" or "of" or "in" or "part" or "also" or "both" or "area" or "city" or "town" or "village" or "district" or "front" or "axis";

    /// <summary>"north of the city" after a list locates it and is no member.</summary>
    private static bool IsPeer(PlaceMention first, PlaceMention other) =>
        other.Kind is not PlaceMentionKind.Country and not PlaceMentionKind.Anaphor && (other.Kind is not PlaceMentionKind.Relative || first.Kind is PlaceMentionKind.Relative) && other.Name != first.Name
        && (other.Precision is not PlacePrecision.Region || first.Precision is PlacePrecision.Region || other.Latitude is null);
}
