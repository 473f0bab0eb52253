using System.Globalization;
using System.Text;
using Dragoman.Actors;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>An actor of the register for people and for programs.</summary>
internal static class ActorText
{
    private const string Shipped = "dragoman";
    private const int LongestChain = 20;

    public static string[] Header => ["id", "name", "country", "sector", "kind", "side", "parents", "layer", "names", "leaders"];

    public static object?[] CellsOf(ActorRegister register, Actor actor) =>
    [
        actor.Id, actor.Name, actor.Country, actor.Sector, (int)actor.Kind, actor.Side, Parents(register, actor).Select(parent => parent.Id), LayerOf(register, actor, []),
        NamesOf(register, actor, leaders: false).Select(Dated), NamesOf(register, actor, leaders: true).Select(Dated),
    ];

    public static string Of(ActorRegister register, Actor actor)
    {
        var text = new StringBuilder($"{Plain.Line(actor.Name)}\n");
        void Add(string name, string? value) => text.Append(string.IsNullOrEmpty(value) ? "" : $"  {name,-9} {Plain.Line(value)}\n");
        Add("id", actor.Id);
        Add("country", actor.Country is { } country ? $"{country} {register.CountryOf(country)?.Name}" : null);
        Add("sector", actor.Sector);
        Add("kind", actor.Kind is ActorKind.Unknown ? null : $"{(int)actor.Kind} {actor.Kind}");
        Add("belongs", string.Join(", ", Parents(register, actor).Select(parent => $"{parent.Id} ({parent.Name})")));
        Add("layer", LayerOf(register, actor, []));
        Add("names", string.Join(", ", NamesOf(register, actor, leaders: false).Select(Dated)));
        Add("leaders", string.Join(", ", NamesOf(register, actor, leaders: true).Select(Dated)));
        return text.ToString();
    }

    /// <summary>"2014-2021", "2014-"; of several spans all.</summary>
    public static string? YearsOf(IEnumerable<NameEntry> entries)
    {
        var spans = entries.Select(Years).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return spans is [] ? null : string.Join(", ", spans);
    }

    /// <summary>Where the actor comes from, and the matched name if that is from elsewhere.</summary>
    public static string LayerOf(ActorRegister register, Actor actor, IEnumerable<NameEntry> matched)
    {
        var own = register.LayerOf(actor.Id)?.Name ?? Shipped;
        return string.Join(" + ", matched.Select(entry => entry.Layer?.Name ?? Shipped).Prepend(own).Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<Actor> Parents(ActorRegister register, Actor actor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { actor.Id };
        while (seen.Count <= LongestChain && seen.Add(actor.Side) && register.FindById(actor.Side) is { } parent)
            yield return actor = parent;
    }

    private static IEnumerable<(string Name, NameEntry Entry)> NamesOf(ActorRegister register, Actor actor, bool leaders) =>
        register.Names.Where(name => name.Entry.Actor.Id == actor.Id && name.Entry.Kind is NameKind.Leader == leaders);

    private static string Dated((string Name, NameEntry Entry) name) =>
        $"{name.Name}{(Years(name.Entry) is { } years ? $" {years}" : "")}{(name.Entry.Layer is { } layer ? $" [{layer.Name}]" : "")}";

    private static string? Years(NameEntry entry) =>
        entry.From is null && entry.To is null ? null : string.Create(CultureInfo.InvariantCulture, $"{entry.From}-{entry.To}");
}
