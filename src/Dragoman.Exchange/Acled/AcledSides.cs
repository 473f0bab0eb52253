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
    public AcledSide One => record.Actors.IsEmpty ? UnnamedActor() : SideOf(record.Actors);

    public AcledSide Other => record.Recipients.IsEmpty ? UnnamedRecipient() : SideOf(record.Recipients);

    private string? Type => record.Event.Acled?.EventType;

    private AcledSide UnnamedActor() => Type switch
    {
        "Protests" => Generic("Protesters", ActorKind.Protesters),
        "Riots" => Generic("Rioters", ActorKind.Rioters),
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
