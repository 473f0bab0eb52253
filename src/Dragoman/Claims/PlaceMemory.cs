using System.Collections.Frozen;
using Dragoman.Events;
using Dragoman.Places;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Where the story last was: "The forces also seized weapons" goes on where they advanced.</summary>
internal sealed class PlaceMemory
{
    private const int Farthest = 3;

    /// <summary>How many sentences of a paragraph a place holds for that says nothing of where.</summary>
    private const int FarthestInParagraph = 5;
    private const int FarthestInNext = 2;

    /// <summary>How many sentences the place of a heading holds for.</summary>
    private const int LongestSection = 15;

    private const int LongestTitle = 10;

    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private PlaceMention? _last;
    private int _sentence = -2;
    private int _block = -1;
    private bool _isHeading;
    private PlaceMention? _section;
    private int _sectionSentence;

    /// <summary>
    /// The place of a sentence before, where no place is named that the event may be at: within its paragraph, and at the beginning of the next. What is only
    /// planned or threatened is there if the same people will do it.
    /// </summary>
    public PlaceMention? Recall(Scene scene, ClaimDraft draft)
    {
        var sentence = scene.Parse.Sentence;
        if (draft.IsRetort && _last is not null && sentence.Index - _sentence <= 1) return _last;
        return draft.Status is Status.Possible ? null : OfStory(sentence, draft) ?? OfSection(sentence, draft);
    }

    private PlaceMention? OfStory(Sentence sentence, ClaimDraft draft)
    {
        if (_last is null) return null;
        var (sentences, paragraphs) = (sentence.Index - _sentence, sentence.Block - _block);
        var isLikely = IsOfSame(draft) || draft.Status is not (Status.Planned or Status.Threatened);
        var farthest = paragraphs == 0 || (_isHeading && paragraphs == 1) ? FarthestInParagraph : paragraphs == 1 ? FarthestInNext : 0;
        return sentences <= farthest && isLikely ? _last : null;
    }

    private PlaceMention? OfSection(Sentence sentence, ClaimDraft draft) =>
        _section is not null && sentence.Index - _sectionSentence <= LongestSection && draft.Status is not (Status.Planned or Status.Threatened) ? _section : null;

    private bool IsOfSame(ClaimDraft draft) => draft.Actors.Any(actor => _actors.Contains(actor.Actor.Id));

    /// <summary>"the base", of which the place finder didn't know which one: the last one told of.</summary>
    public PlaceMention? RecallFor(Scene scene, PlaceMention anaphor) =>
        anaphor is { Kind: PlaceMentionKind.Anaphor, Latitude: null } && scene.Parse.Sentence.Index - _sentence <= Farthest ? _last : null;

    /// <summary>"the Abu Rouf neighbourhood", which no gazetteer has, is one of the town last told of.</summary>
    public PlaceMention? RecallTownOf(Scene scene, PlaceMention part) =>
        part is { Kind: PlaceMentionKind.Name, Latitude: null } && IsPartOfTown(scene, part) && scene.Parse.Sentence.Index - _sentence <= Farthest && scene.Parse.Sentence.Block - _block <= 1 ? _last : null;

    private static readonly FrozenSet<string> Quarters = new[] { "neighborhood", "neighbourhood", "quarter", "suburb", "street", "avenue", "square", "roundabout", "boulevard", "market", "mosque" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sites = new[] { "port", "airport", "harbour", "harbor", "hospital", "university", "prison", "station", "stadium" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beyond this a quarter isn't one of the town.</summary>
    private const double WidestTownKm = 60;

    private readonly Dictionary<string, PlaceMention> _located = new(StringComparer.Ordinal);

    /// <summary>What no gazetteer has is where it was told to lie before: "the Al-Maghar neighbourhood" of the town, and then "Al-Maghar".</summary>
    public PlaceMention Known(Scene scene, PlaceMention place)
    {
        if (place is not { Kind: PlaceMentionKind.Name, Place: null }) return place;
        if (place.Latitude is not null) _located.TryAdd(place.Name, place);
        return place.Latitude is null && _located.TryGetValue(place.Name, out var before) && scene.Parse.Sentence.Index >= before.Sentence
            ? place with { Latitude = before.Latitude, Longitude = before.Longitude, Country = before.Country, Precision = before.Precision, RadiusKm = before.RadiusKm, Relation = before.Relation }
            : place;
    }

    /// <summary>"In Marib a missile fell on the Al-Rawda quarter": one of that town, though another town's is better known.</summary>
    public PlaceMention WithinTown(Scene scene, PlaceMention part)
    {
        if (part.Sentence != scene.Parse.Sentence.Index || part is not { Kind: PlaceMentionKind.Name or PlaceMentionKind.Anaphor, Relation: null, Latitude: { } latitude, Longitude: { } longitude }) return part;
        var opening = PlaceChooser.Containing(scene, part) ?? PlaceChooser.Opening(scene, part);
        var isQuarter = part.Kind is PlaceMentionKind.Name && HasWord(scene, part, Quarters);
        var town = opening ?? (isQuarter && scene.Parse.Sentence.Index - _sentence <= Farthest && scene.Parse.Sentence.Block == _block ? _last : null);
        if (town is not { Latitude: { } lat, Longitude: { } lon, Precision: PlacePrecision.Exact, Kind: PlaceMentionKind.Name or PlaceMentionKind.Anaphor } || !(isQuarter || (part.Kind is PlaceMentionKind.Anaphor && HasWord(scene, part, Sites)))) return part;
        return new GeoPoint(latitude, longitude).KilometresTo(new GeoPoint(lat, lon)) > WidestTownKm ? PartOf(part with { Place = null }, town) : part;
    }

    private static bool HasWord(Scene scene, PlaceMention place, FrozenSet<string> words)
    {
        for (var i = place.First; i <= place.Last; i++)
            if (words.Contains(scene.View[i])) return true;
        return false;
    }

    /// <summary>A place that is said to lie in another, or near it.</summary>
    public static PlaceMention PartOf(PlaceMention place, PlaceMention known) => place with
    {
        Latitude = known.Latitude,
        Longitude = known.Longitude,
        Country = known.Country,
        Precision = known.Precision is PlacePrecision.Exact ? PlacePrecision.Near : known.Precision,
        RadiusKm = Math.Max(known.RadiusKm, 15),
        Relation = new PlaceRelation(PlaceRelationKind.Part, null, null, known.Name, known.Place),
    };

    /// <summary>A name with a common noun for something within a town or beside it, or with the word for a street.</summary>
    private static bool IsPartOfTown(Scene scene, PlaceMention place)
    {
        if (scene.View[place.Last].ToLowerInvariant() is "avenue" or "street" or "road" or "boulevard" or "square" or "roundabout" or "market" or "hospital" or "university" or "stadium" or "mosque") return true;
        for (var i = place.First; i <= place.Last; i++)
            if (char.IsLower(scene[i].Form[0]) && scene[i].Upos is Upos.Noun && scene.View[i] is not ("city" or "town" or "village" or "governorate" or "province" or "state" or "region" or "country" or "island" or "countryside"))
                return true;
        return false;
    }

    public void Remember(Scene scene, IReadOnlyList<ClaimDraft> drafts)
    {
        PlaceMention? place = null;
        foreach (var draft in drafts)
            if (PlaceChooser.Choose(scene, draft.Mention) is [{ Latitude: not null } first, ..] && first.Kind is not PlaceMentionKind.Country)
                place ??= first;
        var heading = place is null && drafts.Count == 0 ? Heading(scene) : null;
        if (heading is not null || IsTitle(scene, drafts)) (_section, _sectionSentence) = (heading, scene.Parse.Sentence.Index);
        place ??= heading;
        if (place is null) return;
        _isHeading = heading is not null;
        (_last, _sentence, _block) = (place, scene.Parse.Sentence.Index, scene.Parse.Sentence.Block);
        _actors.Clear();
        foreach (var actor in drafts.SelectMany(draft => draft.Actors)) _actors.Add(actor.Actor.Id);
    }

    /// <summary>A line that tells of no event and is no sentence begins another section.</summary>
    private static bool IsTitle(Scene scene, IReadOnlyList<ClaimDraft> drafts) =>
        drafts.Count == 0 && scene.View.Count is > 0 and <= LongestTitle && scene[scene.View.Count - 1].Upos is not Upos.Punct;

    /// <summary>"RAJSHAHI.", "Gao:", "Northern Aleppo": what follows happened there.</summary>
    private static PlaceMention? Heading(Scene scene) =>
        scene.Places is [{ Latitude: not null, Kind: not PlaceMentionKind.Country } place] && place.First <= 1 && scene.View.Count - place.Last <= 2 ? place : null;
}
