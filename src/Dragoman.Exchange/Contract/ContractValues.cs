using System.Collections.Frozen;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Output;
using Dragoman.Places;

namespace Dragoman.Exchange.Contract;

/// <summary>The closed lists of the contract by their spelling; the inverse of <see cref="ContractWords"/>.</summary>
public static class ContractValues
{
    public static FrozenDictionary<string, Status> Statuses { get; } = Of<Status>(ContractWords.Of);

    public static FrozenDictionary<string, QuantityKind> QuantityKinds { get; } = Of<QuantityKind>(ContractWords.Of);

    public static FrozenDictionary<string, SourceKind> SourceKinds { get; } = Of<SourceKind>(ContractWords.Of);

    public static FrozenDictionary<string, TimeBasis> TimeBases { get; } = Of<TimeBasis>(ContractWords.Of);

    public static FrozenDictionary<string, Construction> Constructions { get; } = Of<Construction>(ContractWords.Of);

    public static FrozenDictionary<string, PlaceRelationKind> RelationKinds { get; } = Of<PlaceRelationKind>(ContractWords.Of);

    private static FrozenDictionary<string, T> Of<T>(Func<T, string> spell) where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(spell, value => value, StringComparer.Ordinal);
}
