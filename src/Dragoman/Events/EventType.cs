using System.Collections.Immutable;

namespace Dragoman.Events;

/// <summary>What a claim says happened, in Dragoman's own classes and in the code books'.</summary>
/// <param name="Class">Dragoman's class, a key of events.tsv.</param>
/// <param name="Plover">PLOVER 2021 event type, upper case.</param>
/// <param name="Mode">PLOVER mode; null where the type has none.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Acled">Null where ACLED doesn't code such an event.</param>
/// <param name="Ucdp">UCDP type of violence; null where it is none.</param>
public sealed record EventType(string Class, string Plover, string? Mode, ImmutableArray<string> Contexts, AcledType? Acled, UcdpViolence? Ucdp);

/// <summary>ACLED codebook, "Event types": disorder type, event type and sub-event type.</summary>
public sealed record AcledType(string DisorderType, string EventType, string SubEventType);

/// <summary>UCDP GED codebook, type_of_violence.</summary>
public enum UcdpViolence
{
    StateBased = 1,
    NonState = 2,
    OneSided = 3,
}
