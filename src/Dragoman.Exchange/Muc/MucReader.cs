using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Exchange.Muc;

/// <summary>Makes templates of a report: what its events give, put together by incident, without what MUC-4 has no interest in.</summary>
public static class MucReader
{
    /// <summary>Incidents that are less likely to be wanted are left out.</summary>
    private const double Least = 0.15;

    private const double LeastOfFills = 0.27;

    public static ImmutableArray<MucTemplate> Read(Explanation explanation) => Read(explanation, Drafts(explanation), MucWeights.Shipped);

    internal static ImmutableArray<MucTemplate> Read(Explanation explanation, IReadOnlyList<MucDraft> drafts, MucWeights weights) =>
        [.. Candidates(explanation, Incidents(explanation, drafts, weights), weights).Where(candidate => weights.Of("incident", candidate.Signs) >= Least).Select(candidate => candidate.Template)];

    /// <summary>All that could be told of an incident, wanted or not.</summary>
    internal static List<(MucTemplate Template, IReadOnlyList<string> Signs)> Candidates(Explanation explanation, IReadOnlyList<MucIncident> incidents, MucWeights weights)
    {
        var relevant = incidents.Where(incident => incident.IsRelevant(weights)).Select(incident => (Incident: incident, Template: incident.ToTemplate(explanation.Reading.Report, weights))).ToList();
        List<string> opening = [.. new MucContext(explanation).Opening()];
        var templates = relevant.ConvertAll(pair => pair.Template);
        return [.. relevant.Select((pair, i) => (pair.Template, (IReadOnlyList<string>)[.. MucSigns.Of(pair.Incident, pair.Template), .. pair.Incident.Drafts.SelectMany(MucContext.Told), .. opening, .. MucSigns.Around(templates, i)]))];
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
        Victims = draft.Victims.FindAll(victim => weights.Of("victim", victim.Signs) >= LeastOfFills),
        Objects = draft.Objects.FindAll(thing => weights.Of("object", thing.Signs) >= LeastOfFills),
        Instruments = draft.Instruments.FindAll(instrument => weights.Of("instrument", instrument.Signs) >= LeastOfFills),
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
