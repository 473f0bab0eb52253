using System.Globalization;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Exchange.Muc;

/// <summary>An incident with all that its template may hold. Which of it is told is weighed once more beside the rest: how likely each is by itself, how likely the incident, and what else is there.</summary>
internal sealed record MucCandidate(MucIncident Incident, MucTemplate Template, IReadOnlyList<MucSuspect> Individuals, IReadOnlyList<MucSuspect> Organisations)
{
    /// <summary>By which it is told whether the incident is wanted.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public double Likely { get; init; }

    /// <summary>Of the same report.</summary>
    public IReadOnlyList<MucCandidate> Others { get; init; } = [];

    public static MucCandidate Of(MucIncident incident, Report report, ClaimTime? only, MucWeights weights)
    {
        var (individuals, organisations) = (incident.Suspected("individual", one => one.Individual, weights), incident.Suspected("organisation", one => one.Organisation, weights));
        var template = incident.ToTemplate(report, only, weights);
        return new(incident, template with
        {
            Individuals = [.. individuals.Take(1).Select(suspect => suspect.Text)],
            Organisations = [.. organisations.Take(1).Select(suspect => new MucOrganisation(suspect.Text, ""))],
            Category = CategoryOf(individuals.Concat(organisations)),
        }, individuals, organisations);
    }

    /// <summary>How likely the likeliest fill of each kind is: who was surely hit was hit by an incident.</summary>
    public IEnumerable<string> Best() => BestOf([this], "");

    public static IEnumerable<string> BestOf(IReadOnlyList<MucCandidate> candidates, string where)
    {
        string Highest(string kind, Func<MucCandidate, IEnumerable<double>> likely) => $"{where}best {kind}={(candidates.SelectMany(likely).ToList() is [_, ..] found ? Bucket(found.Max()) : "none")}";
        yield return Highest("victim", candidate => candidate.Template.Victims.Select(victim => victim.Likely));
        yield return Highest("object", candidate => candidate.Template.Objects.Select(thing => thing.Likely));
        yield return Highest("instrument", candidate => candidate.Template.Instruments.Select(instrument => instrument.Likely));
        yield return Highest("individual", candidate => candidate.Individuals.Select(suspect => suspect.Likely));
        yield return Highest("organisation", candidate => candidate.Organisations.Select(suspect => suspect.Likely));
        yield return Highest("target", candidate => candidate.Template.Victims.Select(victim => victim.Likely).Concat(candidate.Template.Objects.Select(thing => thing.Likely)));
    }

    private static string? CategoryOf(IEnumerable<MucSuspect> suspects) => suspects.MaxBy(suspect => suspect.Likely) is { } first ? first.One.IsState ? "STATE-SPONSORED VIOLENCE" : "TERRORIST ACT" : null;

    /// <summary>The template with what is likely of all; null where neither a party nor a target is left.</summary>
    public MucTemplate? Chosen(MucWeights weights)
    {
        List<MucSuspect> individuals = [.. Kept(Individuals, "told individual", weights)];
        List<MucSuspect> organisations = [.. Kept(Organisations, "told organisation", weights)];
        var chosen = Template with
        {
            Individuals = [.. individuals.Select(suspect => suspect.Text)],
            Organisations = [.. organisations.Select(suspect => new MucOrganisation(suspect.Text, weights.Best("confidence ", MucOrganisation.Confidences, suspect.One.SignsOfConfidence)))],
            Category = CategoryOf(individuals.Concat(organisations)),
            Instruments = [.. Template.Instruments.Where((_, i) => weights.Of("told instrument", InstrumentSigns(i)) >= weights.Least("told instrument"))],
            Objects = [.. Template.Objects.Where((_, i) => weights.Of("told object", ObjectSigns(i)) >= weights.Least("told object"))],
            Victims = [.. Template.Victims.Where((_, i) => weights.Of("told victim", VictimSigns(i)) >= weights.Least("told victim"))],
        };
        return chosen.Individuals.Length + chosen.Organisations.Length + chosen.Objects.Length + chosen.Victims.Length > 0 ? chosen : null;
    }

    private IEnumerable<MucSuspect> Kept(IReadOnlyList<MucSuspect> suspects, string kind, MucWeights weights) => suspects.Where((_, i) => weights.Of(kind, SuspectSigns(suspects, i)) >= weights.Least(kind));

    public IReadOnlyList<string> InstrumentSigns(int at) =>
        [.. Common([.. Template.Instruments.Select(instrument => instrument.Likely)], at), "type=" + Template.Instruments[at].Type, "text=" + (Template.Instruments[at].Text is not null)];

    public IReadOnlyList<string> ObjectSigns(int at) => Template.Objects[at] is var thing ?
        [.. Common([.. Template.Objects.Select(other => other.Likely)], at), "type=" + thing.Type, "number=" + Number(thing.Number), "effect=" + thing.Effect, "tellings=" + Few(thing.Tellings), "victims=" + Few(Template.Victims.Length), .. Again(thing.Text), .. Words(thing.Text, thing.Signs)] : [];

    public IReadOnlyList<string> VictimSigns(int at) => Template.Victims[at] is var victim ?
        [.. Common([.. Template.Victims.Select(other => other.Likely)], at), "type=" + victim.Type, "number=" + Number(victim.Number), "effect=" + victim.Effect, "tellings=" + Few(victim.Tellings), "form=" + (victim.Name is null ? "described" : victim.Description is null ? "named" : "both"),
        "named=" + Few(Template.Victims.Count(other => other.Name is not null)), "objects=" + Few(Template.Objects.Length), .. Again(victim.Text), .. Words(victim.Text, victim.Signs)] : [];

    public IReadOnlyList<string> SuspectSigns(IReadOnlyList<MucSuspect> suspects, int at) => suspects[at] is var suspect ?
        [.. Common([.. suspects.Select(other => other.Likely)], at), "of=" + MucParties.TypeOf(suspect.One), "tellings=" + Few(suspect.Tellings), .. Again(suspect.Text), .. Words(suspect.Text, suspect.One.Signs),
        "individuals=" + Bucket(Individuals is [var first, ..] ? first.Likely : 0), "organisations=" + Bucket(Organisations is [var body, ..] ? body.Likely : 0),
        "ofstate=" + (Individuals is [var doer, ..] && doer.One.IsState) + (Organisations is [var behind, ..] && behind.One.IsState)] : [];

    /// <summary>How likely it is by itself and beside the others of its slot, and how likely the incident is.</summary>
    private IEnumerable<string> Common(double[] likely, int at)
    {
        var rank = likely.Where((other, i) => other > likely[at] || other == likely[at] && i < at).Count();
        yield return "likely=" + Bucket(likely[at]);
        yield return "incident=" + Bucket(Likely);
        yield return $"likely+incident={Bucket(likely[at], 1)} {Bucket(Likely, 1)}";
        yield return "rank=" + Few(rank);
        yield return "all=" + Few(likely.Length);
        yield return $"rank+all={Few(rank)} {Few(likely.Length)}";
        yield return $"rank+likely={Few(rank)} {Bucket(likely[at], 1)}";
        yield return "behind=" + (rank == 0 ? "none" : Math.Round(Odds(likely.Max()) - Odds(likely[at]), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture));
        yield return "ofincident=" + Template.Type;
        yield return "stage=" + Template.Stage;
        yield return "events=" + Few(Incident.Drafts.Count);
        yield return "incidents=" + Few(Others.Count);
        yield return "class=" + Incident.Drafts[0].Claim.Event.Class;
    }

    /// <summary>Whether a likelier or another incident has it too.</summary>
    private IEnumerable<string> Again(string text)
    {
        var others = Others.Where(other => other.Has(text)).ToList();
        yield return "again=" + (others is [] ? "none" : others.Exists(other => other.Likely > Likely) ? "likelier" : "less");
    }

    private bool Has(string text) => Template.Objects.Any(thing => thing.Text == text) || Template.Victims.Any(victim => victim.Text == text) || Individuals.Concat(Organisations).Any(suspect => suspect.Text == text);

    /// <summary>Signs of a phrase that say more beside others.</summary>
    private static readonly string[] Passed = ["word=", "role=", "named=", "fighters=", "construction=", "article=", "side="];

    /// <summary>Its word, where that is no name, how it stands to the event, and how long it is.</summary>
    private static IEnumerable<string> Words(string text, IReadOnlyList<string> signs) =>
        signs.Where(sign => Array.Exists(Passed, kept => sign.StartsWith(kept, StringComparison.Ordinal))).Append("length=" + Few(text.Split(' ').Length - 1));

    private static string Number(string number) => number is "1" or "PLURAL" ? number : "many";

    private static string Few(int count) => count switch { 0 => "none", 1 => "one", 2 => "two", 3 => "three", _ => "more" };

    /// <summary>Logarithms of odds, in steps.</summary>
    private static string Bucket(double likely, double step = 0.5) => (Math.Round(Odds(likely) / step, MidpointRounding.AwayFromZero) * step).ToString("0.0", CultureInfo.InvariantCulture);

    private static double Odds(double likely) => Math.Clamp(Math.Log((likely + 1e-6) / (1 - likely + 1e-6)), -4, 4);
}
