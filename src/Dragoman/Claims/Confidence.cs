using Dragoman.Events;
using Dragoman.Places;

namespace Dragoman.Claims;

/// <summary>How sure a reading is: less for parties fetched from afar, for parties and places that are missing.</summary>
internal static class Confidence
{
    public static double Of(ClaimDraft draft, PlaceMention? place)
    {
        var construction = draft.Mention.Construction switch
        {
            Construction.Active or Construction.Passive or Construction.LightVerb => 0.9,
            Construction.Relative or Construction.Participle or Construction.Control or Construction.Coordination => 0.8,
            _ => 0.75,
        };
        var parties = draft.Actors.IsEmpty && draft.Recipients.IsEmpty ? 0.8 : 1;
        var where = place switch { null => 0.9, { Latitude: null } => 0.9, _ => 1 };
        return Math.Round(construction * parties * where, 2);
    }
}
