using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive.Local;
using Dragoman.Entities.Names;

namespace Dragoman.Workbench.Archives;

/// <param name="From">The first year in which the actor was called so.</param>
internal sealed record FoundActor(Actor Actor, ImmutableArray<string> Aliases, bool IsLocal, int? From, int? To);

/// <summary>The register by any beginning of a word of any name.</summary>
internal sealed class ActorIndex
{
    private readonly ImmutableArray<Entry> _entries;

    // Some have a hundred spellings.
    private const int MostAliases = 12;

    private sealed record Entry(Actor Actor, ImmutableArray<string> Names, ImmutableArray<string> Folded, int? From, int? To)
    {
        /// <summary>Those first that were asked for.</summary>
        public ImmutableArray<string> AliasesFor(string words) =>
            [.. Names.Select((name, i) => (name, Rank: RankOf(Folded[i], words))).Skip(1).OrderBy(pair => pair.Rank).Select(pair => pair.name).Take(MostAliases)];
    }

    public ActorIndex(ActorRegister register)
    {
        Of = register;
        var names = register.Names.ToLookup(name => name.Entry.Actor.Id, StringComparer.Ordinal);
        _entries = [.. register.Actors.Select(actor => EntryOf(actor, names[actor.Id])), .. SectorsOf(register)];
    }

    public ActorRegister Of { get; }

    /// <summary>The best first: whose name it is, then whose name begins so, then who has a word that does.</summary>
    public ImmutableArray<FoundActor> Find(string words, string? country, ImmutableArray<LocalActor> local, int limit)
    {
        var folded = RomanisedName.Fold(words);
        var added = local.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _entries.Concat(local.Where(actor => Of.FindById(actor.Id) is null).Select(actor => EntryOf(actor.Actor, [.. actor.Aliases.Select(name => (name, Entered(actor.Actor)))]))).Where(entry => country is null || entry.Actor.Country == country)
                .Select(entry => (entry, Rank: entry.Actor.Id == words ? 0 : entry.Folded.Min(name => RankOf(name, folded)))).Where(pair => pair.Rank < None)
                .OrderBy(pair => pair.Rank).ThenBy(pair => pair.entry.Names[0].Length).ThenBy(pair => pair.entry.Actor.Id, StringComparer.Ordinal).Take(limit)
                .Select(pair => new FoundActor(pair.entry.Actor, pair.entry.AliasesFor(folded), added.Contains(pair.entry.Actor.Id), pair.entry.From, pair.entry.To)),
        ];
    }

    private const int None = 9;

    private static int RankOf(string name, string words) =>
        name == words ? 1
        : name.StartsWith(words, StringComparison.Ordinal) ? 2
        : name.Contains(' ' + words, StringComparison.Ordinal) ? 3
        : None;

    /// <summary>One that was added since the register was opened.</summary>
    private static NameEntry Entered(Actor actor) => new(NameKind.Group, actor, null, null, null, false);

    private static Entry EntryOf(Actor actor, IEnumerable<(string Name, NameEntry Entry)> names)
    {
        var all = names.ToArray();
        var own = all.Select(name => name.Entry).FirstOrDefault(entry => entry.Kind is NameKind.Group);
        string[] spelled = [actor.Name, .. all.Select(name => name.Name).Where(name => name != actor.Name).Distinct(StringComparer.Ordinal)];
        return new Entry(actor, [.. spelled], [.. spelled.Append(actor.Id.Replace('-', ' ')).Select(name => RomanisedName.Fold(name))], own?.From, own?.To);
    }

    /// <summary>Those of no name: "Civilians (Libya)", for each country.</summary>
    private static IEnumerable<Entry> SectorsOf(ActorRegister register) =>
        register.Countries.SelectMany(country => Sectors, (country, sector) => register.FindById($"{country.Iso3.ToLowerInvariant()}-{sector}")).OfType<Actor>().Select(actor => EntryOf(actor, []));

    private static readonly string[] Sectors = ["mil", "gov", "cop", "cvl", "reb", "par", "opp", "protesters", "rioters", "uaf", "jrn", "med", "ngo", "ref", "crm"];
}
