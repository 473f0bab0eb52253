using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Exchange.Muc;

/// <summary>Puts events of a report together that are told of one incident.</summary>
internal static class MucIncidents
{
    public static List<MucIncident> Join(IReadOnlyList<MucDraft> drafts, DateOnly? published)
    {
        var incidents = new List<MucIncident>();
        foreach (var draft in drafts.Where(draft => !MucDate.IsOld(draft.Claim.Time, published)))
        {
            var fitting = incidents.Where(incident => incident.Fits(draft)).OrderByDescending(incident => incident.Nearness(draft)).FirstOrDefault();
            if (fitting is not null) fitting.Add(draft);
            else if (draft.Kind is not ("EFFECT" or "RELEASE" or "DAMAGE") || draft.HasTargets && draft.Kind is not "RELEASE") incidents.Add(new MucIncident(draft));
        }
        return incidents;
    }
}

/// <summary>Events told of one incident, and the template that they make.</summary>
internal sealed class MucIncident
{
    private readonly List<MucDraft> _drafts = [];
    private readonly List<MucPerpetrator> _blamed = [];

    public MucIncident(MucDraft first) => _drafts.Add(first);

    private string Type => _drafts.Select(draft => draft.Kind).FirstOrDefault(kind => kind is "BOMBING" or "KIDNAPPING" or "ARSON" or "ROBBERY") ?? (IsByBomb ? "BOMBING" : "ATTACK");

    /// <summary>Told as an attack or by its damage, and done with explosives that nobody dropped or fired.</summary>
    private bool IsByBomb => _drafts.Exists(draft => draft.Instruments.Exists(instrument => instrument is { Text: not null, Type: "BOMB" or "DYNAMITE" or "VEHICLE BOMB" })) && !_drafts.Exists(draft => draft.Claim.Event.Class is "air-strike" or "shooting" or "assassination");

    public IReadOnlyList<MucDraft> Drafts => _drafts;

    /// <summary>What sentences beside those of its events name, likely or not.</summary>
    public List<MucDraft> Neighbours { get; } = [];

    public void Surround(MucDraft near) => Neighbours.Add(near);

    public void Add(MucDraft draft) => _drafts.Add(draft);

    /// <summary>All who may have done it, likely or not.</summary>
    public IEnumerable<MucPerpetrator> Suspects => _drafts.SelectMany(draft => draft.Perpetrators).Concat(_blamed);

    /// <summary>Somebody whom no event of it names.</summary>
    public void Blame(MucPerpetrator perpetrator) => _blamed.Add(perpetrator);

    public bool Fits(MucDraft draft)
    {
        if (!Suits(draft.Kind) || !draft.Where.Suits(Where)) return false;
        return SameDay(draft) && !(HasOthers(draft) && draft.Number - _drafts[^1].Number > 1);
    }

    public int Nearness(MucDraft draft) => (Shares(draft) ? 100 : 0) - (draft.Number - _drafts[^1].Number) + (draft.Kind == Type ? 2 : 0);

    private bool Suits(string kind) => kind switch
    {
        "EFFECT" or "DAMAGE" => Type is not "KIDNAPPING" || kind is "EFFECT",
        "RELEASE" => Type is "KIDNAPPING",
        "ATTACK" => Type is "ATTACK" or "BOMBING",
        "BOMBING" => Type is "BOMBING" || Type is "ATTACK" && _drafts.TrueForAll(draft => draft.Kind is "ATTACK" or "EFFECT" or "DAMAGE"),
        _ => kind == Type,
    };

    private bool SameDay(MucDraft draft)
    {
        if (draft.Claim.Time is not { Basis: not Claims.TimeBasis.Published } time) return true;
        return _drafts.TrueForAll(known => known.Claim.Time is not { Basis: not Claims.TimeBasis.Published } other || time.From <= other.To && other.From <= time.To);
    }

    /// <summary>Named people whom the incident doesn't have, where it has others.</summary>
    private bool HasOthers(MucDraft draft) => draft.Victims.Exists(victim => victim.Name is not null) && _drafts.Exists(known => known.Victims.Exists(victim => victim.Name is not null)) && !Shares(draft);

    private bool Shares(MucDraft draft) => _drafts.Exists(known => known.Victims.Exists(victim => draft.Victims.Exists(other => SameName(victim.Text, other.Text))) || known.Objects.Exists(thing => draft.Objects.Exists(other => SameName(thing.Text, other.Text))));

    private MucWhere Where => _drafts.Select(draft => draft.Where).OrderByDescending(where => where.Parts.Count).First();

    /// <summary>Not what one armed side did to the other, nor what has no target and no bomb.</summary>
    public bool IsRelevant(MucWeights weights)
    {
        var (objects, victims) = (Objects(weights), Victims(weights));
        if (Where.Country is null) return false;
        var soldiersOnly = victims.All(victim => victim.Type is "ACTIVE MILITARY" or "LAW ENFORCEMENT");
        if (objects.Length == 0 && victims.Length > 0 && soldiersOnly) return false;
        if (objects.Length + victims.Length > 0) return true;
        return Type is "BOMBING" && !_drafts.Exists(draft => draft.IsOfWar) || Type is "KIDNAPPING" && _drafts.Exists(draft => draft.Perpetrators.Count > 0);
    }

    /// <summary>When it was, by the words that are nearest to an event of it.</summary>
    private Claims.ClaimTime? Time => _drafts.Select(draft => draft.Claim.Time).Where(time => time is { Basis: not Claims.TimeBasis.Published }).OrderBy(time => time!.Basis).FirstOrDefault();

    /// <summary>With all that is likely by itself, but without those who did it.</summary>
    /// <param name="only">When the report's incidents were, where it tells of one day alone.</param>
    public MucTemplate ToTemplate(Report report, Claims.ClaimTime? only, MucWeights weights)
    {
        var (objects, victims, where) = (Objects(weights), Victims(weights), Where);
        // What is told of all isn't told of each again.
        var isDeadly = Type is "ATTACK" && _drafts.Exists(draft => draft.Stage is "ACCOMPLISHED" && draft.Claim.Event.Class is "deaths" or "assassination" or "massacre" or "execution") && !_drafts.Exists(draft => draft.Claim.Event.Class is "injuries");
        var isDamaged = _drafts.Exists(draft => draft.Kind is "DAMAGE" && draft.Stage is "ACCOMPLISHED") || Type is "ARSON";
        return new MucTemplate
        {
            Type = Type,
            Stage = _drafts.Exists(draft => draft.Stage is "ACCOMPLISHED" && draft.Kind is not "EFFECT") ? "ACCOMPLISHED" : _drafts[0].Stage,
            Date = MucDate.Of(Time ?? only, report.Published, report.Text),
            Location = where.ToString(),
            Instruments = [.. Instruments()],
            Objects = Type is "KIDNAPPING" ? [] : [.. objects.Select(thing => thing with { Effect = thing.Effect ?? (isDamaged ? "SOME DAMAGE" : null), Nation = thing.Nation == where.Country ? null : thing.Nation })],
            Victims = [.. victims.Select(victim => victim with { Effect = victim.Effect ?? (isDeadly ? "DEATH" : null), Nation = victim.Nation == where.Country ? null : victim.Nation })],
        };
    }

    /// <summary>Who of a kind may have done it, each once, the likeliest first.</summary>
    /// <param name="kind">"individual" or "organisation".</param>
    /// <param name="text">What a slot of the kind would hold.</param>
    public List<MucSuspect> Suspected(string kind, Func<MucPerpetrator, string?> text, MucWeights weights)
    {
        var known = new List<MucSuspect>();
        foreach (var (one, likely) in Suspects.Where(one => text(one) is not null).Select(one => (one, Likely: weights.Of(kind, one.Signs))).Where(pair => pair.Likely >= weights.Least(kind)).OrderByDescending(pair => pair.Likely))
            if (known.FindIndex(other => SameName(other.Text, text(one)!) || kind is "organisation" && one.Body is not null && one.Body == other.One.Body) is >= 0 and var at) known[at] = known[at] with { Tellings = known[at].Tellings + 1 };
            else known.Add(new MucSuspect(text(one)!, one, likely, 1));
        return known;
    }

    private IEnumerable<MucInstrument> Instruments()
    {
        var all = _drafts.SelectMany(draft => draft.Instruments).OrderByDescending(instrument => instrument.Likely).DistinctBy(instrument => (instrument.Text, instrument.Type)).ToList();
        return all.Exists(instrument => instrument.Text is not null) ? all.Where(instrument => instrument.Text is not null) : all.Take(1);
    }

    private IEnumerable<MucObject> NearObjects(MucWeights weights) =>
        Neighbours.SelectMany(near => near.Objects).Select(thing => thing with { Likely = weights.Of("object near", thing.Signs), Tellings = 0 }).Where(thing => thing.Likely >= weights.Least("object near"));

    private IEnumerable<MucVictim> NearVictims(MucWeights weights) =>
        Neighbours.SelectMany(near => near.Victims).Select(victim => victim with { Likely = weights.Of("victim near", victim.Signs), Tellings = 0 }).Where(victim => victim.Likely >= weights.Least("victim near"));

    private ImmutableArray<MucObject> Objects(MucWeights weights)
    {
        var all = new List<MucObject>();
        foreach (var thing in _drafts.SelectMany(draft => draft.Objects).Concat(NearObjects(weights)))
            if (all.FindIndex(known => SameName(known.Text, thing.Text)) is >= 0 and var at) all[at] = all[at] with { Effect = all[at].Effect ?? thing.Effect, Likely = Math.Max(all[at].Likely, thing.Likely), Tellings = all[at].Tellings + thing.Tellings };
            else all.Add(thing);
        return [.. all];
    }

    private ImmutableArray<MucVictim> Victims(MucWeights weights)
    {
        var all = new List<MucVictim>();
        foreach (var victim in _drafts.SelectMany(draft => draft.Victims).Concat(NearVictims(weights)))
            if (all.FindIndex(known => SameName(known.Text, victim.Text)) is >= 0 and var at) all[at] = Joined(all[at], victim);
            else all.Add(victim);
        return [.. all.Where(victim => !IsAnybody(victim) || !all.Exists(other => !IsAnybody(other) && (victim.Effect is null || other.Effect == victim.Effect)))];
    }

    /// <summary>"the victims", "three people": who they were is told elsewhere.</summary>
    private static bool IsAnybody(MucVictim victim) => victim.Name is null && victim.Description!.Split(' ')[^1] is "PEOPLE" or "PERSONS" or "PERSON" or "VICTIMS" or "VICTIM" or "INDIVIDUALS" or "MAN" or "MEN" or "CITIZENS" or "OTHERS" or "DEAD" or "WOUNDED";

    private static MucVictim Joined(MucVictim one, MucVictim other)
    {
        var named = (other.Name?.Length ?? 0) > (one.Name?.Length ?? 0) ? other : one;
        return named with { Signs = one.Signs, Description = one.Name is not null ? one.Description ?? other.Description : named.Description, Effect = one.Effect is "DEATH" || other.Effect is null ? one.Effect : other.Effect, Type = one.Type is "CIVILIAN" ? other.Type : one.Type, Number = one.Number is "PLURAL" ? other.Number : one.Number, Likely = Math.Max(one.Likely, other.Likely), Tellings = one.Tellings + other.Tellings };
    }

    /// <summary>One is the end or the whole of the other: "TORRES", "ALBERTO ROBERTO TORRES".</summary>
    private static bool SameName(string one, string other) =>
        one == other || Words(one) is var ones && Words(other) is var others && (ones.All(others.Contains) || others.All(ones.Contains));

    /// <summary>Without the ending of a plural.</summary>
    private static string[] Words(string text) => [.. text.Split(' ').Select(word => word.Length > 4 && word.EndsWith('S') ? word[..^1] : word)];
}
