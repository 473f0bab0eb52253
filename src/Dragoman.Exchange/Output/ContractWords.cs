using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Exchange.Output;

/// <summary>How the contract spells the values of closed lists: lower case, words joined by "_" in values and by "-" in names of constructions.</summary>
public static class ContractWords
{
    private static readonly ImmutableArray<string> Statuses = Spell<Status>('_');
    private static readonly ImmutableArray<string> QuantityKinds = Spell<QuantityKind>('_');
    private static readonly ImmutableArray<string> SourceKinds = Spell<SourceKind>('_');
    private static readonly ImmutableArray<string> TimeBases = Spell<TimeBasis>('_');
    private static readonly ImmutableArray<string> Constructions = Spell<Construction>('-');
    private static readonly ImmutableArray<string> Roles = Spell<Role>('_');
    private static readonly ImmutableArray<string> RelationKinds = Spell<PlaceRelationKind>('_');

    private static readonly ImmutableArray<string> Fields = Spell<Field>('_');
    private static readonly ImmutableArray<string> Features = Spell<LinkFeature>('_');

    public static string Of(Field field) => Fields[(int)field];

    public static string Of(LinkFeature feature) => Features[(int)feature];

    public static string Of(Status status) => Statuses[(int)status];

    public static string Of(QuantityKind kind) => QuantityKinds[(int)kind];

    public static string Of(SourceKind kind) => SourceKinds[(int)kind];

    public static string Of(TimeBasis basis) => TimeBases[(int)basis];

    public static string Of(Construction construction) => Constructions[(int)construction];

    public static string Of(Role role) => Roles[(int)role];

    public static string Of(PlaceRelationKind kind) => RelationKinds[(int)kind];

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"TerritoryShare" is "territory_share".</summary>
    private static ImmutableArray<string> Spell<T>(char joint) where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => Spell(name, joint))];

    private static string Spell(string name, char joint)
    {
        var spelled = new StringBuilder();
        foreach (var letter in name)
            (char.IsAsciiLetterUpper(letter) && spelled.Length > 0 ? spelled.Append(joint) : spelled).Append(char.ToLowerInvariant(letter));
        return spelled.ToString();
    }
}
