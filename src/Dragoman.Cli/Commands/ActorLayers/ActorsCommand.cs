using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>`dragoman actors`: the actors that are known, and further ones in layers.</summary>
internal sealed class ActorsCommand(Host host, Messages messages)
{
    public const string Name = "actors";

    public static string[] Examples =>
    [
        "dragoman actors import our-groups.csv",
        "dragoman actors import Countries.actors.txt MilNonState.actors.txt agents.txt --layer cameo",
        "dragoman actors import query.json --layer wikidata --priority 40",
        "dragoman actors search \"National Army\" --country LBY", "dragoman actors show lby-lna --format jsonl",
        "dragoman actors layers", "dragoman actors remove cameo",
        "dragoman read report.txt --actors ~/.local/share/dragoman/actors",
    ];

    public Command ToCommand() => new(Name, "Look actors up, and import further ones (CAMEO dictionaries, Wikidata, your own) as layers beside those that ship")
    {
        new ActorLayerImport(host, messages).ToCommand(),
        new ActorSearch(host, messages).ToSearch(),
        new ActorSearch(host, messages).ToShow(),
        new ActorLayerList(host, messages).ToList(),
        new ActorLayerList(host, messages).ToRemove(),
    };

    /// <summary>Whether a line names one of these commands.</summary>
    public static bool IsOf(CommandResult line) => line.Command.Name == Name || line.Parent is CommandResult { Command.Name: Name };
}
