using Dragoman.Events;
using Dragoman.Places;

namespace Dragoman.Claims;

/// <summary>Where the last sentence was: "The forces also seized weapons" goes on where they advanced.</summary>
internal sealed class PlaceMemory
{
    private PlaceMention? _last;
    private int _sentence = -2;
    private int _block = -1;
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);

    /// <summary>The place of the sentence before in the same paragraph or the next, where the same people act and no place is named.</summary>
    public PlaceMention? Recall(Scene scene, ClaimDraft draft)
    {
        var sentence = scene.Parse.Sentence;
        if (_last is null || sentence.Index - _sentence > 1 || sentence.Block - _block > 1 || !scene.Places.IsEmpty) return null;
        return draft.Actors.Any(actor => _actors.Contains(actor.Actor.Id)) ? _last : null;
    }

    public void Remember(Scene scene, IReadOnlyList<ClaimDraft> drafts)
    {
        PlaceMention? place = null;
        foreach (var draft in drafts)
            if (PlaceChooser.Choose(scene, draft.Mention) is [var first, ..] && first.Kind is not PlaceMentionKind.Country)
                place ??= first;
        if (place is null) return;
        (_last, _sentence, _block) = (place, scene.Parse.Sentence.Index, scene.Parse.Sentence.Block);
        _actors.Clear();
        foreach (var actor in drafts.SelectMany(draft => draft.Actors)) _actors.Add(actor.Actor.Id);
    }
}
