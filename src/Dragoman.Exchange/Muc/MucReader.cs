using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Exchange.Muc;

/// <summary>Makes templates of a report: what its events give, put together by incident, without what MUC-4 has no interest in.</summary>
public static class MucReader
{
    public static ImmutableArray<MucTemplate> Read(Explanation explanation) => Read(explanation, Drafts(explanation), MucWeights.Shipped);

    internal static ImmutableArray<MucTemplate> Read(Explanation explanation, IReadOnlyList<MucDraft> drafts, MucWeights weights) =>
        Chosen(Candidates(explanation, Incidents(explanation, drafts, weights), weights), weights);

    /// <summary>Incidents that are likely to be wanted, each with what is likely of it.</summary>
    internal static ImmutableArray<MucTemplate> Chosen(IReadOnlyList<MucCandidate> candidates, MucWeights weights) =>
        [.. candidates.Where(candidate => candidate.Likely >= weights.Least("incident")).Select(candidate => candidate.Chosen(weights)).OfType<MucTemplate>()];

    /// <summary>All that could be told of an incident, wanted or not.</summary>
    internal static List<MucCandidate> Candidates(Explanation explanation, IReadOnlyList<MucIncident> incidents, MucWeights weights)
    {
        var only = MucDate.Only(incidents.SelectMany(incident => incident.Drafts).Select(draft => draft.Claim.Time));
        var relevant = incidents.Where(incident => incident.IsRelevant(weights)).Select(incident => MucCandidate.Of(incident, explanation.Reading.Report, only, weights)).ToList();
        List<string> opening = [.. new MucContext(explanation).Opening()];
        var templates = relevant.ConvertAll(candidate => candidate.Template);
        List<string> best = [.. MucCandidate.BestOf(relevant, "report ")];
        for (var i = 0; i < relevant.Count; i++)
        {
            IReadOnlyList<string> signs = [.. MucSigns.Of(relevant[i].Incident, templates[i]), .. relevant[i].Incident.Drafts.SelectMany(MucContext.Told), .. opening, .. MucSigns.Around(templates, i), .. relevant[i].Best(), .. best];
            relevant[i] = relevant[i] with { Signs = signs, Likely = weights.Of("incident", signs) };
        }
        for (var i = 0; i < relevant.Count; i++) relevant[i] = relevant[i] with { Others = [.. relevant.Where((_, other) => other != i)] };
        return relevant;
    }

    /// <summary>Events put together, each with the fills that are likely, and with whoever is spoken of beside it.</summary>
    internal static List<MucIncident> Incidents(Explanation explanation, IReadOnlyList<MucDraft> drafts, MucWeights weights)
    {
        var incidents = MucIncidents.Join([.. drafts.Select(draft => Weighed(draft, weights))], explanation.Reading.Report.Published);
        var context = new MucContext(explanation);
        var (blame, neighbours) = (new MucBlame(explanation, context), new MucNeighbours(explanation, new MucTargets(explanation.Scenes, explanation.Reading.Report.Text, context)));
        foreach (var incident in incidents) blame.Fill(incident);
        neighbours.Fill(incidents);
        return incidents;
    }

    /// <summary>What each event may give, likely or not.</summary>
    internal static List<MucDraft> Drafts(Explanation explanation)
    {
        var (report, context) = (explanation.Reading.Report.Text, new MucContext(explanation));
        var (places, parties, targets) = (new MucPlace(explanation), new MucParties(explanation.Scenes, report, context), new MucTargets(explanation.Scenes, report, context));
        var weapons = new MucWeapons(report, context);
        var drafts = new List<MucDraft>();
        for (var i = 0; i < explanation.Scenes.Length; i++)
            foreach (var mention in explanation.Events[i].Events)
                if (ClaimOf(explanation, mention) is { } claim && KindOf(explanation.Scenes[i], mention, claim) is { } kind)
                {
                    var draft = new MucDraft(kind, explanation.Scenes[i], i, mention, claim, explanation.Scenes[i].View[mention.Anchor]);
                    draft.Perpetrators.AddRange(parties.Of(draft));
                    targets.Fill(draft);
                    weapons.Fill(draft);
                    draft.Where = places.Of(draft);
                    drafts.Add(draft);
                }
        return drafts;
    }

    private static MucDraft Weighed(MucDraft draft, MucWeights weights) => draft with
    {
        Victims = draft.Victims.ConvertAll(victim => victim with { Likely = weights.Of("victim", victim.Signs) }).FindAll(victim => victim.Likely >= weights.Least("victim")),
        Objects = draft.Objects.ConvertAll(thing => thing with { Likely = weights.Of("object", thing.Signs) }).FindAll(thing => thing.Likely >= weights.Least("object")),
        Instruments = draft.Instruments.ConvertAll(instrument => instrument with { Likely = weights.Of("instrument", instrument.Signs) }).FindAll(instrument => instrument.Likely >= weights.Least("instrument")),
    };

    /// <summary>What was denied isn't told, and of two claims of one event the first stands.</summary>
    private static Claim? ClaimOf(Explanation explanation, EventMention mention) =>
        explanation.Reading.Claims.FirstOrDefault(claim => claim.Trigger == mention.Span && claim.Because.Trigger == mention.Trigger.Id && claim.Status is not (Status.Denied or Status.Planned));

    private static string? KindOf(Scene scene, EventMention mention, Claim claim)
    {
        if (MucWords.Of("class", claim.Event.Class) is not { } kind) return null;
        IReadOnlyList<string> words = [.. mention.Core.Select(token => scene.View[token])];
        if (MucWords.First("trigger", words) is { } own && kind is "ATTACK" or "DAMAGE" or "BOMBING") return claim.Event.Class is "air-strike" ? "ATTACK" : own;
        return kind is "EFFECT" && mention.Trigger.Subject is Lexicons.Role.Actor && claim.Event.Class is "deaths" ? "ATTACK" : kind;
    }
}
