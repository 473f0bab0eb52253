using Dragoman.Actors;

namespace Dragoman.Exchange.Muc;

/// <summary>Finds who is spoken of beside an incident: "No group has claimed it; the police blame the FMLN."</summary>
internal sealed class MucBlame(Explanation explanation, MucContext context)
{
    private const int Window = 2;

    public void Fill(MucIncident incident)
    {
        var seen = new HashSet<ActorMention>();
        foreach (var draft in incident.Drafts)
            for (var at = Math.Max(0, draft.Number - Window); at <= Math.Min(explanation.Scenes.Length - 1, draft.Number + Window); at++)
                foreach (var actor in explanation.Scenes[at].Actors)
                    if (actor.Kind is ActorMentionKind.Named or ActorMentionKind.Generic && seen.Add(actor) && Of(draft, at, actor) is { } found)
                        incident.Blame(found);
    }

    private MucPerpetrator? Of(MucDraft draft, int at, ActorMention actor)
    {
        var scene = explanation.Scenes[at];
        var phrase = MucPhrase.Of(scene, explanation.Reading.Report.Text, actor.Head);
        if (MucParties.Of(phrase, MucParties.Confidence(scene, null)) is not { } found) return null;
        return found with
        {
            Signs = [.. context.Signs(draft, at, phrase, $"Near{at - draft.Number}", MucParties.TypeOf(found)), "confidence=" + found.Confidence, "named=" + Often(actor)],
        };
    }

    private string Often(ActorMention actor) => explanation.Scenes.Sum(scene => scene.Actors.Count(other => other.Actor.Id == actor.Actor.Id)) switch { 1 => "once", 2 => "twice", <= 5 => "some", _ => "much" };
}
