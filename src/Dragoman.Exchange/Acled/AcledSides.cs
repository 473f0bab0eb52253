using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;

namespace Dragoman.Exchange.Acled;

/// <summary>One side of an event, as ACLED has it: a main actor, its kind, and those beside it.</summary>
internal sealed record AcledSide(string? Name, ActorKind? Kind, string? Associated)
{
    public static AcledSide None { get; } = new(null, null, null);
}

/// <summary>
/// Who stands in actor1 and actor2 (codebook, "Actors"): the first of each side, the others beside it. A side that the type of event needs and nobody
/// names is "Unidentified Armed Group (Country)", "Civilians (Country)" or "Protesters (Country)".
/// </summary>
internal sealed class AcledSides(EventRecord record, CodedCountry country)
{
    public AcledSide One => IsDemonstration ? Demonstrators() : record.Actors.IsEmpty ? UnnamedActor() : SideOf(record.Actors);

    public AcledSide Other => IsDemonstration ? Opponents() : record.Recipients.IsEmpty ? UnnamedRecipient() : SideOf(record.Recipients);

    private string? Type => record.Event.Acled?.EventType;

    private bool IsDemonstration => Type is "Protests" or "Riots";

    /// <summary>
    /// "Noted by a general category of Protesters (Country). If a group is affiliated with or leading an event, the associated group is named in the
    /// respective Associated Actor column" ("6: Protesters"; rioters likewise).
    /// </summary>
    private AcledSide Demonstrators()
    {
        var people = Type is "Protests" ? Generic("Protesters", ActorKind.Protesters) : Generic("Rioters", ActorKind.Rioters);
        var groups = record.Actors.Concat(record.Recipients).Select(actor => actor.Actor).Where(actor => !IsArmed(actor) && !IsDemonstrator(actor));
        return people with { Associated = Sources.Joined(groups.Select(NameOf).Distinct(StringComparer.Ordinal), "; ") };
    }

    /// <summary>Who intervenes, or uses force; a peaceful protest has no other side, whomever it is against.</summary>
    private AcledSide Opponents() => record.Event.Acled?.SubEventType is "Peaceful protest"
        ? AcledSide.None
        : record.Actors.Concat(record.Recipients).Where(actor => IsArmed(actor.Actor)).ToImmutableArray() is [_, ..] armed ? SideOf(armed) : AcledSide.None;

    private static bool IsArmed(Actor actor) => actor.Kind is ActorKind.StateForces or ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External;

    private static bool IsDemonstrator(Actor actor) => actor.Kind is ActorKind.Protesters or ActorKind.Rioters or ActorKind.Unknown;

    private AcledSide UnnamedActor() => Type switch
    {
        "Battles" or "Explosions/Remote violence" or "Violence against civilians" => Generic("Unidentified Armed Group", ActorKind.PoliticalMilitia),
        _ => AcledSide.None,
    };

    /// <summary>Others may act alone: a shell that hits nobody, a protest without police.</summary>
    private AcledSide UnnamedRecipient() => Type switch
    {
        "Battles" => Generic("Unidentified Armed Group", ActorKind.PoliticalMilitia),
        "Violence against civilians" => Generic("Civilians", ActorKind.Civilians),
        _ => AcledSide.None,
    };

    private AcledSide Generic(string what, ActorKind kind) => new($"{what} ({country.AcledName})", kind, null);

    private AcledSide SideOf(ImmutableArray<RecordActor> actors) => new(
        NameOf(actors[0].Actor), KindOf(actors[0].Actor), Sources.Joined(actors.Skip(1).Select(actor => NameOf(actor.Actor)).Distinct(StringComparer.Ordinal), "; "));

    /// <summary>A state that uses force is its forces: "Military Forces of Turkey"; one that talks is its government.</summary>
    private string NameOf(Actor actor)
    {
        if (actor.Country is not { } iso3 || !actor.Id.Equals(iso3, StringComparison.OrdinalIgnoreCase))
            return actor.Name;
        var name = CodedCountry.Find(iso3)?.AcledName ?? actor.Name;
        return Type is "Battles" or "Explosions/Remote violence" or "Violence against civilians" ? $"Military Forces of {name}" : $"Government of {name}";
    }

    /// <summary>State forces outside of their own country are external forces (codebook, "8: External/Other Forces").</summary>
    private ActorKind? KindOf(Actor actor) => actor.Kind switch
    {
        ActorKind.StateForces when actor.Country is { } home && home != country.Iso3 => ActorKind.External,
        ActorKind.Unknown => null,
        var kind => kind,
    };
}
