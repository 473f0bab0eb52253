using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Evaluation.Satp;

/// <summary>
/// Actions of the table by classes of claims. A summary is of what its first sentence tells; what later sentences tell of people who were arrested or gave themselves up
/// is their past, but for what was found on them. A bomb that was found in time is a bombing.
/// </summary>
internal static class ActionRules
{
    private const string Explosions = "Explosions/Remote violence";

    private const IncidentActions Things = IncidentActions.Infrastructure | IncidentActions.Abduction | IncidentActions.Bombing;

    private const IncidentActions Ends = IncidentActions.Arrest | IncidentActions.Surrender;

    public static IncidentActions Of(ImmutableArray<Claim> claims, string text)
    {
        var first = FirstSentence(claims);
        var (main, later) = (Together(first), Together([.. claims.Except(first).Where(claim => IsTold(claim) && !IsDefused(claim))]));
        var isEnd = (main & Ends) != 0 && !(first.Any(IsClash) && first.Any(IsHarm) && first.Where(claim => IsHarm(claim) || (Of(claim) & Ends) != 0).MinBy(claim => claim.Trigger) is { } told && IsHarm(told));
        var all = isEnd ? (main | later) & (Ends | IncidentActions.Seizure) : main | later;
        var isLaid = (all & Ends) == 0 && IsLaid(claims, text);
        if (isLaid) all = (all | IncidentActions.Bombing) & ~(IncidentActions.Seizure | IncidentActions.ArmedAssault);
        if (!isEnd && (all & (Things | IncidentActions.Seizure)) == 0 && !claims.Any(IsHarm) && first.Any(IsOnPlace)) all |= IncidentActions.Infrastructure;
        if ((all & IncidentActions.Bombing) != 0 && !claims.Any(IsWrecked)) all &= ~IncidentActions.Infrastructure;
        // Of the dead of a blast there is no assault besides; an attack on things alone is told by what became of them.
        if (!isEnd && first.Any(IsHarm) && (all & IncidentActions.Bombing) == 0) all |= IncidentActions.ArmedAssault;
        else if ((all & Things) != 0 && !claims.Any(IsAssaultOnPeople)) all &= ~IncidentActions.ArmedAssault;
        return all;
    }

    /// <summary>Fighting, or force against people: not what a blast or a fire is called besides ("the attack", "targeting the bus").</summary>
    private static bool IsAssaultOnPeople(Claim claim) =>
        Of(claim) is IncidentActions.ArmedAssault && (IsClash(claim) || (claim.Event.Class is not ("attack" or "raid" or "ambush") && claim.Recipients.Length > 0) || claim.Recipients.Any(side => Groups.Of(side.Actor) is Group.Security && claim.Because.Trigger is "attack.v.1"));

    /// <summary>"attacked the railway station": a place, and nobody is said to be there.</summary>
    private static bool IsOnPlace(Claim claim) => claim.Because.Trigger is "attack.v.1" && claim.Recipients.IsEmpty && IsByInsurgents(claim);

    /// <summary>Burnt or ransacked; what a blast damaged is the bombing.</summary>
    private static bool IsWrecked(Claim claim) =>
        Of(claim) is IncidentActions.Infrastructure && !claim.Because.Trigger.StartsWith("damage", StringComparison.Ordinal) && !claim.Because.Trigger.StartsWith("destroy", StringComparison.Ordinal);

    /// <summary>Besides what was told first, a bomb that was made safe is no find.</summary>
    private static bool IsDefused(Claim claim) => claim.Because.Trigger.StartsWith("defuse", StringComparison.Ordinal);

    /// <summary>An event noun without parties mentions what was told, or what was long ago.</summary>
    private static bool IsTold(Claim claim) => claim.Because.Construction is not Construction.Nominal || claim.Actors.Length > 0 || claim.Recipients.Length > 0 || Of(claim) is IncidentActions.Seizure;

    /// <summary>"recovered two mines planted on the road": bombs that were meant for somebody, not a store of them.</summary>
    public static bool IsLaid(ImmutableArray<Claim> claims, string text) =>
        FirstSentence(claims).Any(claim => claim.Event.Class is "bomb-defused" or "weapons-seizure" && Bombs.IsMatch(claim.Evidence.Of(text)) && (Laid.IsMatch(claim.Evidence.Of(text)) || Aimed.IsMatch(text)));

    private static readonly Regex Bombs = new(@"\b(land)?mines?\b|\bIEDs?\b|\bbombs?\b|\bexplosive device|\bbooby.trap", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Laid = new(@"\b(planted|laid|placed|buried|fitted|defused|diffused|neutrali[sz]ed|road|bridge|culvert|track|highway)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What later sentences say of what bombs were there for: "the bombs were planted to target a patrol".</summary>
    private static readonly Regex Aimed = new(@"\b(planted|laid|buried|meant to|to target|defused)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Claims of the first sentence that any action is told in.</summary>
    public static ImmutableArray<Claim> FirstSentence(ImmutableArray<Claim> claims) =>
        claims.Where(claim => Of(claim) is not IncidentActions.None || IsHarm(claim)).OrderBy(claim => claim.Trigger).FirstOrDefault() is { } first ? [.. claims.Where(claim => claim.Evidence == first.Evidence)] : [];

    public static bool IsHarm(Claim claim) => claim.Event.Class is "deaths" or "injuries" or "casualties" or "bodies-found" or "losses" && !claim.Quantities.Any(quantity => quantity.High is 0 || quantity.Low is 0);

    public static bool IsClash(Claim claim) => claim.Event.Class is "armed-clash" or "shooting" or "ambush" && claim.Because.Construction is not Construction.Relative;

    private static IncidentActions Together(ImmutableArray<Claim> claims)
    {
        var seizes = claims.Any(claim => claim.Event.Class is "weapons-seizure" or "bomb-defused");
        return claims.Where(claim => !seizes || !IsThing(claim)).Aggregate(IncidentActions.None, (all, claim) => all | Of(claim));
    }

    /// <summary>"recovered five claymore mines": mines that did nothing yet.</summary>
    private static bool IsThing(Claim claim) => Of(claim) is IncidentActions.Bombing && claim.Because.Construction is Construction.Nominal;

    /// <summary>What one claim is. Insurgents take people away, and the state arrests them, whatever the word; who is searched for isn't attacked yet.</summary>
    public static IncidentActions Of(Claim claim) => claim.Event switch
    {
        { Class: "surrender" } => IncidentActions.Surrender,
        { Class: "disarmament" } when claim.Because.Trigger.StartsWith("lay-down-arm", StringComparison.Ordinal) && !IsOf(claim.Actors, Group.Security) && claim.Actors.Length > 0 => IncidentActions.Surrender,
        { Class: "looting" } when claim.Because.Construction is Construction.Nominal || claim.Because.Trigger.StartsWith("extort", StringComparison.Ordinal) => IncidentActions.None,
        { Class: "weapons-seizure" or "looting" or "property-seizure" or "bomb-defused" } => IncidentActions.Seizure,
        { Class: "property-destruction" or "equipment-destroyed" or "vandalism" } => IncidentActions.Infrastructure,
        { Class: "insurgency" or "missing" or "infiltration" or "jailbreak" or "advance" or "territory-gain" or "territory-loss" or "offensive" } => IncidentActions.None,
        { Class: "raid" } when claim.Actors.All(side => Groups.Of(side.Actor) is Group.Security) => IncidentActions.None,
        { Class: "captured-fighters" } or { Mode: "arrest" } => IsByInsurgents(claim) ? IncidentActions.Abduction : claim.Because.Trigger is "arrest-with-arms.v.1" ? IncidentActions.Arrest | IncidentActions.Seizure : IncidentActions.Arrest,
        { Mode: "abduct" } => claim.Actors.IsEmpty && IsOf(claim.Recipients, Group.Maoist) ? IncidentActions.Arrest : IncidentActions.Abduction,
        { Mode: "explosives" or "suicide-attack" } or { Acled.EventType: Explosions } => IncidentActions.Bombing,
        { Plover: "ASSAULT" } when !IsHarm(claim) && !(claim.Because.Construction is Construction.Nominal && claim.Actors.IsEmpty && claim.Recipients.IsEmpty && claim.Event.Class is "attack") => IncidentActions.ArmedAssault,
        _ => IncidentActions.None,
    };

    public static bool IsByInsurgents(Claim claim) => IsOf(claim.Actors, Group.Maoist);

    private static bool IsOf(ImmutableArray<ClaimActor> sides, Group group) => sides.Length > 0 && sides.All(side => Groups.Of(side.Actor) == group);
}
