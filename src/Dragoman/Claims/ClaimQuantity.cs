using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>How many.</summary>
/// <param name="Low">At least so many; null where the text counts nothing ("weapons and ammunition").</param>
/// <param name="High">At most so many; null where it is open.</param>
/// <param name="Of">The id of the actor whose they were.</param>
public sealed record ClaimQuantity(QuantityKind Kind, double? Low, double? High, string? Of, TextSpan Span);

public enum QuantityKind
{
    Fatalities,
    Injured,
    Captured,
    Abducted,
    Arrested,
    Released,
    Surrendered,
    Displaced,
    Protesters,
    Troops,
    Materiel,
    TerritoryShare,
}
