using Dragoman.Claims;
using Dragoman.Events;

namespace Dragoman.Exchange.Muc;

/// <summary>What one event of a report gives to a template, before it is known which others are told of the same incident.</summary>
/// <param name="Kind">A type of incident; or DAMAGE, EFFECT, RELEASE, which alone are none.</param>
/// <param name="Verb">The word that tells it, in its plain form.</param>
internal sealed record MucDraft(string Kind, Scene Scene, int Number, EventMention Mention, Claim Claim, string Verb)
{
    public List<MucPerpetrator> Perpetrators { get; } = [];

    public List<MucObject> Objects { get; init; } = [];

    public List<MucVictim> Victims { get; init; } = [];

    public List<MucInstrument> Instruments { get; init; } = [];

    public MucWhere Where { get; set; } = MucWhere.Nowhere;

    /// <summary>Of fighters and soldiers who were the only ones to be harmed.</summary>
    public bool IsOfWar { get; set; }

    public string Stage => Claim.Status switch
    {
        Status.Attempted => "ATTEMPTED",
        Status.Threatened or Status.Planned => "THREATENED",
        _ => Claim.Event.Class is "bomb-defused" or "attack-repelled" ? "ATTEMPTED" : Claim.Event.Class is "threat-violence" ? "THREATENED" : "ACCOMPLISHED",
    };

    public bool HasTargets => Objects.Count + Victims.Count > 0;
}

/// <param name="Individual">Who did it, as the report calls them.</param>
/// <param name="Organisation">The body behind it.</param>
/// <param name="IsState">Whether it is a state's.</param>
internal sealed record MucPerpetrator(string? Individual, string? Organisation, bool IsState)
{
    /// <summary>The body's identity in the register, where it is known there.</summary>
    public string? Body { get; init; }

    /// <summary>By which it is told whether they did it,</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>and how sure the report is.</summary>
    public IReadOnlyList<string> SignsOfConfidence { get; init; } = [];
}

/// <summary>Somebody who may have done an incident, by the name that a slot would hold.</summary>
internal sealed record MucSuspect(string Text, MucPerpetrator One, double Likely, int Tellings);

/// <summary>Where an incident was, from the country inwards.</summary>
/// <param name="Country">As the set list names it.</param>
/// <param name="Parts">"PETEN (DEPARTMENT)", "FLORES (CITY)".</param>
internal sealed record MucWhere(string? Country, IReadOnlyList<string> Parts)
{
    public static MucWhere Nowhere { get; } = new(null, []);

    public bool IsKnown => Parts.Count > 0;

    public override string ToString() => string.Join(": ", new[] { Country ?? "" }.Concat(Parts).Where(part => part.Length > 0));

    /// <summary>Whether both may be one place: the one is in the other, or nothing is known of one.</summary>
    public bool Suits(MucWhere other) => (Country is null || other.Country is null || Country == other.Country) && (Parts.Count == 0 || other.Parts.Count == 0 || Parts.Any(other.Parts.Contains));
}
