using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Exchange.ActorLayers.Sources;
using Dragoman.Exchange.Input;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.ActorLayers;

/// <summary>Makes actors of lines: joins what belongs to one id, settles whom each belongs to, and leaves out those that can't be.</summary>
internal sealed class ActorAssembly(ActorKnowledge knowledge)
{
    /// <summary>More can't be held in memory while reports are read.</summary>
    private const int MostActors = 2_000_000;

    /// <summary>All of one last word are compared one after the other.</summary>
    private const int MostAgents = 20_000;

    /// <summary>Of one actor, over all lines; a government has thousands of people.</summary>
    private const int MostNames = 100_000;

    /// <summary>Of one item, whose lines are compared with one another.</summary>
    private const int MostNamesOfItem = 2_000;

    private const int MostErrors = 1_000;
    private const string Advice = "Mend the line, or leave it out.";

    private readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agent> _agents = new(StringComparer.Ordinal);
    private readonly List<(int File, int Line, InputError Error)> _errors = [];
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);

    /// <summary>Lines of one id.</summary>
    private sealed class Entry(SourceActor first, string file, int line)
    {
        public SourceActor Actor { get; set; } = first;

        public string File => file;

        public int Line => line;

        public List<ImportedName> Names { get; } = [.. first.Names];

        public string? Side { get; set; }

        public Standing Standing { get; set; }
    }

    private enum Standing
    {
        Unasked,
        Asked,
        Good,
        Bad,
    }

    public long LeftOut { get; private set; }

    public long Bad { get; private set; }

    /// <summary>In the order of the files and lines.</summary>
    public ImmutableArray<InputError> Errors => [.. _errors.OrderBy(error => error.File).ThenBy(error => error.Line).Select(error => error.Error)];

    public void Add(string file, ActorItem item)
    {
        _files.TryAdd(file, _files.Count);
        switch (item)
        {
            case ActorItem.Row row: Add(file, row); break;
            case ActorItem.Kind kind when _agents.Count < MostAgents || _agents.ContainsKey(kind.What.Lemma): _agents.TryAdd(kind.What.Lemma, kind.What); break;
            case ActorItem.Kind: Refuse(file, item.Line, $"is one kind of people too many: a layer has up to {MostAgents}"); break;
            case ActorItem.Bad bad: Refuse(file, bad.Line, bad.Why); break;
            case ActorItem.LeftOut: LeftOut++; break;
        }
    }

    public (ImmutableArray<ImportedActor> Actors, ImmutableArray<Agent> Agents) Complete()
    {
        foreach (var (id, entry) in _byId)
            Settle(id, entry);
        return ([.. _byId.Values.Where(entry => entry.Standing is Standing.Good).Select(Imported).OrderBy(actor => actor.Id, StringComparer.Ordinal)], [.. _agents.Values.OrderBy(agent => agent.Lemma, StringComparer.Ordinal)]);
    }

    private static ImportedActor Imported(Entry entry) =>
        new(entry.Actor.Id, entry.Actor.Name, entry.Actor.Country, entry.Actor.Sector, entry.Actor.Kind, entry.Side, [.. entry.Names.Distinct()]);

    private void Add(string file, ActorItem.Row row)
    {
        if (!_byId.TryGetValue(row.What.Id, out var there))
        {
            if (_byId.Count < MostActors)
                _byId.Add(row.What.Id, new Entry(row.What, file, row.Line));
            else
                Refuse(file, row.Line, $"is one actor too many: a layer has up to {MostActors}");
        }
        else if (row.What.Source is ActorSourceKind.Own && !row.What.IsKnown)
            Refuse(file, row.Line, $"the id {row.What.Id} stands at {there.File}:{there.Line} already: give each actor one line, and its other names as aliases");
        else if ((row.What.Source is ActorSourceKind.Wikidata ? MostNamesOfItem : MostNames) is var most && there.Names.Count + row.What.Names.Length > most)
            Refuse(file, row.Line, $"gives {row.What.Id} one name too many: an actor has up to {most}");
        else
            Join(there, row.What);
    }

    /// <summary>What the first line doesn't say, a later one may. Wikidata has a row for each combination of values.</summary>
    private static void Join(Entry there, SourceActor more)
    {
        var old = there.Actor;
        there.Actor = old with { Country = old.Country ?? more.Country, Sector = old.Sector ?? more.Sector, Kind = old.Kind is ActorKind.Unknown ? more.Kind : old.Kind, Parent = old.Parent ?? more.Parent };
        if (more.Source is not ActorSourceKind.Wikidata)
        {
            there.Names.AddRange(more.Names);
            return;
        }
        if (more.Names.All(there.Names.Contains))
            return;
        var (from, to) = (Least(there.Names[0].From, more.Names[0].From), Most(there.Names[0].To, more.Names[0].To));
        string[] texts = [.. there.Names.Concat(more.Names).Select(name => name.Text).Distinct(StringComparer.Ordinal)];
        there.Names.Clear();
        there.Names.AddRange(texts.Select(text => new ImportedName(text, from, to)));
    }

    private static int? Least(int? a, int? b) => a is { } one && b is { } other ? Math.Min(one, other) : a ?? b;

    private static int? Most(int? a, int? b) => a is { } one && b is { } other ? Math.Max(one, other) : a ?? b;

    /// <summary>Up the chain of whom each belongs to, and back; a chain may be as long as the file.</summary>
    private void Settle(string id, Entry entry)
    {
        var chain = new List<(string Id, Entry Entry)>();
        for (var at = (Id: id, Entry: entry); at.Entry.Standing is Standing.Unasked;)
        {
            at.Entry.Standing = Standing.Asked;
            chain.Add(at);
            if (ParentOf(at.Entry) is not { } parent || !_byId.TryGetValue(parent, out var next)) break;
            at = (parent, next);
        }
        for (var i = chain.Count - 1; i >= 0; i--)
            chain[i].Entry.Standing = RefusalOf(chain[i].Entry, chain) is { } why ? Refuse(chain[i].Entry, why) : Standing.Good;
    }

    private string? RefusalOf(Entry entry, List<(string Id, Entry Entry)> chain)
    {
        if (entry.Actor.Parent is not { } named || ParentOf(entry) is not { } parent)
            return entry.Actor.Parent is { } nobody && entry.Actor.Source is ActorSourceKind.Own ? $"'{nobody}' is the id of nobody in these files or in the register: name whom it belongs to by its id, or leave the parent empty" : null;
        entry.Side = parent;
        return !_byId.TryGetValue(parent, out var above) || above.Standing is Standing.Good ? null
            : above == entry ? "belongs to itself"
            : above.Standing is Standing.Asked ? $"belongs to itself: {string.Join(", ", chain.SkipWhile(link => link.Entry != above).Take(5).Select(link => link.Id))} belong to one another"
            : $"'{named}', to which it belongs, is left out";
    }

    /// <summary>The id that a line means; null where it names nobody who is known. What a query didn't ask for may be missing.</summary>
    private string? ParentOf(Entry entry)
    {
        if (entry.Actor.Parent is not { } named)
            return null;
        var own = $"own:{OwnRows.Own(named)}";
        return _byId.ContainsKey(own) ? own : _byId.ContainsKey(named) || knowledge.Actor(named) is not null ? named : null;
    }

    private Standing Refuse(Entry entry, string why)
    {
        Refuse(entry.File, entry.Line, why);
        return Standing.Bad;
    }

    private void Refuse(string file, int line, string why)
    {
        Bad++;
        if (_errors.Count < MostErrors)
            _errors.Add((_files[file], line, new InputError($"{file}:{line}", why, Advice)));
    }
}
