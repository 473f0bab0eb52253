using System.Globalization;
using Dragoman.Actors;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Acled;

/// <summary>ACLED's names of the kinds of actors (codebook, "Actor names, types, and Inter codes"); files before 2024 have their numbers.</summary>
public static class Inter
{
    private static readonly (ActorKind Kind, string Name)[] Kinds =
    [
        (ActorKind.StateForces, "State forces"),
        (ActorKind.RebelGroup, "Rebel group"),
        (ActorKind.PoliticalMilitia, "Political militia"),
        (ActorKind.IdentityMilitia, "Identity militia"),
        (ActorKind.Rioters, "Rioters"),
        (ActorKind.Protesters, "Protesters"),
        (ActorKind.Civilians, "Civilians"),
        (ActorKind.External, "External/Other forces"),
    ];

    private static readonly Dictionary<string, ActorKind> ByName = Kinds.ToDictionary(pair => pair.Name, pair => pair.Kind, StringComparer.Ordinal);

    internal static IEnumerable<ActorKind> All => Kinds.Select(pair => pair.Kind);

    /// <summary>The names, with the numbers and the plurals that older files have for them.</summary>
    public static Vocabulary Names { get; } = new(Kinds.Select(pair => pair.Name), Kinds.SelectMany(pair => Spellings(pair.Name, (int)pair.Kind)));

    /// <summary>Null for an unknown kind, which ACLED leaves blank.</summary>
    public static string? NameOf(ActorKind? kind) => kind is null or ActorKind.Unknown ? null : Kinds[(int)kind - 1].Name;

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static ActorKind? Find(string? name) => name is null ? null : ByName[name];

    internal static IEnumerable<(string, string)> Spellings(string name, int code) =>
        [(code.ToString(CultureInfo.InvariantCulture), name), (name + "s", name), (name.Replace("militia", "militias", StringComparison.Ordinal), name)];
}

/// <summary>Which kinds of actors met, the lower number first; without a second one acted alone (codebook, table 3).</summary>
public readonly record struct Interaction
{
    private static readonly Dictionary<string, Interaction> ByName = All().ToDictionary(pair => pair.ToString(), StringComparer.Ordinal);

    public Interaction(ActorKind first, ActorKind? second = null) =>
        (First, Second) = second < first ? (second.Value, first) : (first, second);

    public ActorKind First { get; }

    public ActorKind? Second { get; }

    /// <summary>12 for state forces and a rebel group, 10 for state forces alone.</summary>
    public int Code => (int)First * 10 + (int)(Second ?? 0);

    public static Vocabulary Names { get; } = new(
        ByName.Keys.Order(StringComparer.Ordinal),
        ByName.Values.SelectMany(interaction => Inter.Spellings(interaction.ToString(), interaction.Code)).Concat(ByName.Values.SelectMany(Plurals)));

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Interaction? Find(string? name) => name is null ? null : ByName[name];

    /// <summary>Null where nobody's kind is known.</summary>
    public static Interaction? Of(ActorKind? one, ActorKind? other) => (Known(one), Known(other)) switch
    {
        ({ } first, { } second) => new Interaction(first, second),
        ({ } only, null) => new Interaction(only),
        (null, { } only) => new Interaction(only),
        _ => null,
    };

    /// <summary>"State forces-Rebel group", "Protesters only". Civilians come last, as in the code book's "External/Other forces-Civilians".</summary>
    public override string ToString() => this switch
    {
        { Second: null } => $"{Inter.NameOf(First)} only",
        { First: ActorKind.Civilians, Second: ActorKind.External } => $"{Inter.NameOf(ActorKind.External)}-{Inter.NameOf(ActorKind.Civilians)}",
        _ => $"{Inter.NameOf(First)}-{Inter.NameOf(Second)}",
    };

    private static ActorKind? Known(ActorKind? kind) => kind is ActorKind.Unknown ? null : kind;

    private static IEnumerable<Interaction> All() =>
        Inter.All.SelectMany(first => Inter.All.Where(second => second >= first).Select(second => new Interaction(first, second)).Prepend(new Interaction(first)));

    private static IEnumerable<(string, string)> Plurals(Interaction interaction) =>
        interaction.Second is { } second
            ? [($"{Plural(interaction.First)}-{Plural(second)}", interaction.ToString()), ($"{Plural(second)}-{Plural(interaction.First)}", interaction.ToString()), ($"{Inter.NameOf(second)}-{Inter.NameOf(interaction.First)}", interaction.ToString())]
            : [($"Sole {Plural(interaction.First)}", interaction.ToString())];

    private static string Plural(ActorKind kind) => Inter.NameOf(kind) is { } name && name.EndsWith('s') ? name : Inter.NameOf(kind) + "s";
}
