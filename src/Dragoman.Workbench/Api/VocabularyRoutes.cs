using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.People;
using Dragoman.Exchange.Contract;
using Dragoman.Places;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <param name="Acled">ACLED's sub-event type, where it codes such events.</param>
/// <param name="Words">What the class is.</param>
internal sealed record ClassView(string Class, string Plover, string? Acled, string Words);

/// <summary>The closed lists of the contract, as it spells them.</summary>
/// <param name="Precision">Of places, by ACLED's code.</param>
/// <param name="TimePrecision">Of times, by ACLED's code.</param>
/// <param name="ActorKinds">ACLED's interaction codes.</param>
internal sealed record Vocabulary(
    ImmutableArray<ClassView> Classes, ImmutableArray<string> Statuses, ImmutableArray<string> QuantityKinds, ImmutableArray<string> SourceKinds, ImmutableArray<string> TimeBases,
    ImmutableArray<string> Roles, ImmutableArray<string> Verdicts, ImmutableArray<string> WorkStates, ImmutableArray<string> PlaceKinds,
    IReadOnlyDictionary<string, string> ActorKinds, IReadOnlyDictionary<string, string> Precision, IReadOnlyDictionary<string, string> TimePrecision);

internal static class VocabularyRoutes
{
    public static void MapVocabulary(this IEndpointRouteBuilder api) =>
        api.MapGet("/vocabulary", (Toolbox toolbox) => Of(toolbox.Tools)).For(Role.Reader).WithName("Vocabulary").WithTags("names").WithSummary("The closed lists of the contract");

    private static Vocabulary Of(Tools tools) => new(
        [.. tools.Events.Classes.Select(name => ClassOf(tools, name))],
        Sorted(ContractValues.Statuses), Sorted(ContractValues.QuantityKinds), Sorted(ContractValues.SourceKinds), Sorted(ContractValues.TimeBases),
        ["actor", "recipient"], NamesOf<Verdict>(), NamesOf<WorkState>(), NamesOf<PlaceKind>(),
        Enum.GetValues<ActorKind>().ToDictionary(kind => ((int)kind).ToString(null, null), kind => Spaced(kind.ToString())),
        new Dictionary<string, string> { ["1"] = "a named town or site", ["2"] = "part of a region, or near a town", ["3"] = "a region or more" },
        new Dictionary<string, string> { ["1"] = "the day", ["2"] = "the week", ["3"] = "the month, or vaguer" });

    private static ClassView ClassOf(Tools tools, string name)
    {
        var type = tools.Events.TypesOf(name).Last();
        return new ClassView(name, type.Plover, type.Acled?.SubEventType, tools.Events.DescriptionOf(name));
    }

    private static ImmutableArray<string> Sorted<T>(IReadOnlyDictionary<string, T> words) where T : struct, Enum => [.. words.OrderBy(word => word.Value).Select(word => word.Key)];

    private static ImmutableArray<string> NamesOf<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    /// <summary>"RebelGroup" is "rebel group".</summary>
    private static string Spaced(string name) => string.Concat(name.Select((letter, i) => char.IsAsciiLetterUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
