using Dragoman.Events;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>Where the story last was: "The forces also seized weapons" goes on where they advanced.</summary>
internal sealed class PlaceMemory
{
    private const int Farthest = 3;

    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private PlaceMention? _last;
    private int _sentence = -2;
    private int _block = -1;

    /// <summary>The place of the sentence before, where no place is named: for the same people, or for what came of it, told in the same paragraph.</summary>
    public PlaceMention? Recall(Scene scene, ClaimDraft draft)
    {
        var sentence = scene.Parse.Sentence;
        if (draft.IsRetort && _last is not null && sentence.Index - _sentence <= 1) return _last;
        if (_last is null || sentence.Index - _sentence > 1 || sentence.Block - _block > 1 || !scene.Places.IsEmpty || draft.Status is Status.Denied or Status.Possible or Status.Unconfirmed) return null;
        return draft.Actors.Any(actor => _actors.Contains(actor.Actor.Id)) || (draft.Actors.IsEmpty && sentence.Block == _block) ? _last : null;
    }

    /// <summary>"the base", of which the place finder didn't know which one: the last one told of.</summary>
    public PlaceMention? RecallFor(Scene scene, PlaceMention anaphor) =>
        anaphor is { Kind: PlaceMentionKind.Anaphor, Latitude: null } && scene.Parse.Sentence.Index - _sentence <= Farthest ? _last : null;

    /// <summary>"the Abu Rouf neighbourhood", which no gazetteer has, is one of the town last told of.</summary>
    public PlaceMention? RecallTownOf(Scene scene, PlaceMention part) =>
        part is { Kind: PlaceMentionKind.Name, Latitude: null } && IsPartOfTown(scene, part) && scene.Parse.Sentence.Index - _sentence <= Farthest && scene.Parse.Sentence.Block - _block <= 1 ? _last : null;

    /// <summary>A name with a common noun for something within a town or beside it.</summary>
    private static bool IsPartOfTown(Scene scene, PlaceMention place)
    {
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
        if (place is null) return;
        (_last, _sentence, _block) = (place, scene.Parse.Sentence.Index, scene.Parse.Sentence.Block);
        _actors.Clear();
        foreach (var actor in drafts.SelectMany(draft => draft.Actors)) _actors.Add(actor.Actor.Id);
    }
}
