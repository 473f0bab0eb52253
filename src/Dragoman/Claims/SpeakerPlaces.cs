using System.Collections.Frozen;
using Dragoman.Events;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// "The health ministry in Kabul counted 30 dead", "a nurse who fled to Taloqan said gunmen went from house to house": where those are who speak from afar, or whither they
/// came, is not where it happened. Of "a resident of Sirte said" it may be.
/// </summary>
internal static class SpeakerPlaces
{
    private const int Farthest = 10;

    private static readonly FrozenSet<string> Aloof = new[]
    {
        "spokesman", "spokeswoman", "spokesperson", "spokespeople", "ministry", "minister", "official", "government", "embassy", "ambassador", "president", "directorate", "department", "agency", "office", "organisation", "organization", "mission",
        "analyst", "diplomat", "envoy", "lawyer", "exile", "refugee",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs whose object is what is told.</summary>
    private static readonly FrozenSet<string> Telling = new[]
    {
        "count", "report", "put", "record", "register", "document", "confirm", "announce", "deny", "claim", "condemn", "mention", "admit", "estimate", "say", "tell", "add", "state", "declare", "give", "cite",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOf(Scene scene, EventMention mention, PlaceMention place)
    {
        var own = scene[mention.Governor];
        if (!own.IsVerb) own = own.GoverningVerb;
        var hasCome = false;
        var at = scene[place.Head];
        for (var steps = 0; steps < Farthest && !at.IsRoot; steps++)
        {
            if (mention.Core.Contains(at.Index)) return false;
            if (at.IsVerb && at.Index == own.Index) return false;
            hasCome |= at.IsVerb;
            if (at.Relation is Relation.Nsubj && at.Head.IsVerb && Tells(mention, own, at.Head)) return hasCome || Aloof.Contains(scene.View[at.Index]);
            at = at.Head;
        }
        return false;
    }

    private static bool Tells(EventMention mention, Word own, Word verb)
    {
        if (mention.Core.Contains(verb.Index) || !Telling.Contains(verb.Lemma)) return false;
        if (verb.Index == own.Index || verb.Relation is Relation.Parataxis) return true;
        for (var (at, steps) = (own, 0); steps < Farthest && !at.IsRoot; steps++, at = at.Head)
            if (at.Relation is Relation.Ccomp && at.Head.Index == verb.Index) return true;
        return false;
    }
}
