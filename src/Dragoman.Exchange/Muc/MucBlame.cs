using Dragoman.Actors;

namespace Dragoman.Exchange.Muc;

/// <summary>Finds who is spoken of beside an incident: "No group has claimed it; the police blame the FMLN." Bodies that a report names are suspects wherever it names them.</summary>
internal sealed class MucBlame(Explanation explanation, MucContext context)
{
    private const int Window = 2;

    public void Fill(MucIncident incident)
    {
        var seen = new HashSet<ActorMention>();
        foreach (var draft in incident.Drafts)
            for (var at = Math.Max(0, draft.Number - Window); at <= Math.Min(explanation.Scenes.Length - 1, draft.Number + Window); at++)
                foreach (var actor in explanation.Scenes[at].Actors)
                    if (actor.Kind is ActorMentionKind.Named or ActorMentionKind.Generic && seen.Add(actor) && Of(draft, at, actor, $"Near{at - draft.Number}") is { } found)
                        incident.Blame(found);
        FillFromAfar(incident, [.. seen.Where(actor => actor.Kind is ActorMentionKind.Named).Select(actor => actor.Actor.Id)]);
    }

    private void FillFromAfar(MucIncident incident, HashSet<string> known)
    {
        MucDraft Nearest(int at) => incident.Drafts.MinBy(draft => Math.Abs(draft.Number - at))!;
        foreach (var (at, draft) in Enumerable.Range(0, explanation.Scenes.Length).Select(at => (at, Nearest(at))).OrderBy(pair => Math.Abs(pair.Item2.Number - pair.at)).ThenBy(pair => pair.at))
            foreach (var actor in explanation.Scenes[at].Actors)
                if (actor.Kind is ActorMentionKind.Named && !known.Contains(actor.Actor.Id) && Of(draft, at, actor, at < draft.Number ? "FarBefore" : "FarAfter") is { Organisation: not null } found)
                {
                    known.Add(actor.Actor.Id);
                    incident.Blame(found with { Individual = null });
                }
    }

    private MucPerpetrator? Of(MucDraft draft, int at, ActorMention actor, string role)
    {
        var phrase = MucPhrase.Of(explanation.Scenes[at], explanation.Reading.Report.Text, actor.Head);
        return MucParties.Of(phrase) is { } found && context.Weighed(found, draft, at, phrase, role) is var weighed
            ? weighed with { Signs = [.. weighed.Signs, "named=" + Often(actor), "fighters=" + Fighters()] }
            : null;
    }

    private string Often(ActorMention actor) => explanation.Scenes.Sum(scene => scene.Actors.Count(other => other.Actor.Id == actor.Actor.Id)) switch { 1 => "once", 2 => "twice", <= 5 => "some", _ => "much" };

    /// <summary>How many groups of fighters the report names: where there is one, its guerrillas are those.</summary>
    private string Fighters() => explanation.Scenes.SelectMany(scene => scene.Actors).Where(actor => actor is { Kind: ActorMentionKind.Named, Actor.Kind: ActorKind.RebelGroup or ActorKind.PoliticalMilitia }).Select(actor => actor.Actor.Id).Distinct().Count() switch { 0 => "none", 1 => "one", _ => "more" };
}
