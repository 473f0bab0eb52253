using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Actors;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>`dragoman actors search` and `show`: in what ships, and in all layers.</summary>
internal sealed class ActorSearch(Host host, Messages messages)
{
    private const int None = int.MaxValue;

    private readonly ActorFolderOption _folder = new(host);
    private readonly RowFormat _format = new();
    private readonly Argument<string[]> _words = new("WORDS") { Description = "Words of a name, or their beginnings, in any order; a part of an id", Arity = ArgumentArity.OneOrMore };
    private readonly Argument<string> _id = new("ID") { Description = "As search tells it: lby-lna, own:..., cameo:..., wikidata:Q..." };
    private readonly Option<string?> _country = new("--country") { HelpName = "ISO3", Description = "Only of this country" };
    private readonly Option<int> _limit = new("--limit")
    {
        HelpName = "N",
        Description = "At most so many (default: 50)",
        DefaultValueFactory = _ => 50,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is not a number from 1 up");
            return 0;
        },
    };

    public Command ToSearch()
    {
        var command = new Command("search", "Find actors by name") { _words, _country, _limit };
        return Completed(command, Search);
    }

    public Command ToShow() => Completed(new Command("show", "Show all that is known of an actor") { _id }, Show);

    private Command Completed(Command command, Func<ParseResult, int> run)
    {
        _folder.AddTo(command);
        _format.AddTo(command);
        command.SetAction(run);
        return command;
    }

    private ActorRegister Open(ParseResult line)
    {
        var folder = _folder.Of(line);
        return Knowledge.OpenActors([], Directory.Exists(folder.Path) ? folder.OpenLayers() : []);
    }

    private int Search(ParseResult line)
    {
        var (register, text, country) = (Open(line), string.Join(' ', line.GetRequiredValue(_words)), line.GetValue(_country)?.ToUpperInvariant());
        if (country is not null && register.CountryOf(country) is null)
        {
            messages.Fail($"'{country}' is not a country code: give the three letters of ISO 3166-1, e.g. LBY");
            return ExitCode.Usage;
        }
        string[] words = [.. NameWords.Of(text).Select(word => word.Key)];
        var found = register.Names.Select(name => (name.Name, name.Entry, Rank: RankOf(name.Name, words)))
            .Where(name => name.Rank < None && (country is null || name.Entry.Actor.Country == country))
            .GroupBy(name => name.Entry.Actor.Id, StringComparer.Ordinal)
            .Select(ofActor => ofActor.OrderBy(name => name.Rank).ThenBy(name => name.Name, StringComparer.Ordinal).ToArray())
            .Select(names => (names[0].Entry.Actor, Matched: names[0].Name, Entries: names.Where(name => name.Name == names[0].Name).Select(name => name.Entry).ToImmutableArray(), names[0].Rank))
            .OrderBy(actor => actor.Rank).ThenBy(actor => actor.Actor.Id, StringComparer.Ordinal).ToList();
        var ids = found.Select(actor => actor.Actor.Id).ToHashSet(StringComparer.Ordinal);
        found.AddRange(register.Actors.Where(actor => actor.Id.Contains(text, StringComparison.OrdinalIgnoreCase) && !ids.Contains(actor.Id) && (country is null || actor.Country == country)).Select(actor => (actor, "", ImmutableArray<NameEntry>.Empty, 0)));
        if (found.Count == 0)
        {
            messages.Fail($"no actor has a name with these words: {text}{(country is null ? "" : $" in {country}")}");
            return ExitCode.Failed;
        }
        _format.Write(line, ["id", "name", "country", "sector", "kind", "years", "layer", "matched"], found.Take(line.GetValue(_limit)).Select(actor => (object?[])
        [
            actor.Actor.Id, actor.Actor.Name, actor.Actor.Country, actor.Actor.Sector, (int)actor.Actor.Kind, ActorText.YearsOf(actor.Entries), ActorText.LayerOf(register, actor.Actor, actor.Entries), actor.Matched,
        ]));
        return ExitCode.Well;
    }

    private int Show(ParseResult line)
    {
        var (register, id) = (Open(line), line.GetRequiredValue(_id));
        if (register.FindById(id) is not { } actor)
        {
            messages.Fail($"there is no actor with the id {id}: dragoman actors search WORDS tells ids");
            return ExitCode.Failed;
        }
        if (_format.IsTable(line))
            line.InvocationConfiguration.Output.Write(ActorText.Of(register, actor));
        else
            _format.Write(line, ActorText.Header, [ActorText.CellsOf(register, actor)]);
        return ExitCode.Well;
    }

    /// <summary>The whole name first, then those that begin so, then those that have all the words or their beginnings.</summary>
    private static int RankOf(string name, string[] words)
    {
        if (words is []) return None;
        var own = NameWords.Of(name);
        foreach (var word in words)
            if (!Has(own, word))
                return None;
        for (var i = 0; i < words.Length; i++)
            if (i >= own.Length || own[i].Key != words[i])
                return 3;
        return own.Length == words.Length ? 1 : 2;
    }

    private static bool Has(ImmutableArray<NameWord> name, string beginning)
    {
        foreach (ref readonly var word in name.AsSpan())
            if (word.Key.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        return false;
    }
}
