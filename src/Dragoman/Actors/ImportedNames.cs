using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Actors;

/// <summary>
/// The names of all layers, apart from those that ship: where nobody imported any, nothing is asked of them. There may be a million, and a report has few of their first words: those of one first
/// word are put together when it is first met.
/// </summary>
internal sealed class ImportedNames
{
    private readonly List<Bearer> _bearers = [];
    private readonly Dictionary<string, FirstWord> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Actor Actor, ActorLayer Layer)> _byId = new(StringComparer.Ordinal);

    /// <param name="layers">Of one id, that of the highest priority tells who it is; names are taken from all.</param>
    public ImportedNames(IEnumerable<ActorLayer> layers, ActorRegister shipped)
    {
        foreach (var layer in layers.OrderByDescending(layer => layer.Priority).ThenBy(layer => layer.Name, StringComparer.Ordinal))
            foreach (var imported in layer.Actors)
                Add(layer, imported, shipped);
    }

    private ImportedNames()
    {
    }

    private readonly record struct Bearer(ActorLayer Layer, Actor Actor, NameKind Kind, ImportedName Name)
    {
        public NameEntry Entry(ImmutableArray<NameWord> words) => Name.IsPerson
            ? new(NameKind.Leader, Actor, Name.Text, Name.From, Name.To, words is [{ Acronym: true }], Layer: Layer)
            : ActorRegister.Entry(words, Kind, Actor, Name.From, Name.To, Layer);
    }

    public static ImportedNames None { get; } = new();

    public bool IsEmpty => _bearers.Count == 0;

    public IEnumerable<(string Name, NameEntry Entry)> Spellings => _bearers.Select(bearer => (bearer.Name.Text, bearer.Entry(NameWords.Of(bearer.Name.Text))));

    public IEnumerable<Actor> Actors => _byId.Values.Select(known => known.Actor);

    public ActorLayer? LayerOf(string id) => _byId.TryGetValue(id, out var known) ? known.Layer : null;

    public Actor? Find(string id) => _byId.TryGetValue(id, out var known) ? known.Actor : null;

    /// <summary>The entries of the longest name that have one which is accepted, without those that aren't.</summary>
    public IReadOnlyList<NameEntry> FindLongest(ImmutableArray<NameWord> words, int start, Func<NameEntry, int, bool> accept, out int length)
    {
        length = 0;
        if (!_byFirst.TryGetValue(words[start].Key, out var first)) return [];
        IReadOnlyList<NameEntry> best = [];
        first.Names.FindLongest(words, start, (entries, count) =>
        {
            NameEntry[] accepted = [.. entries.Where(entry => accept(entry, count))];
            if (accepted.Length == 0) return false;
            best = accepted;
            return true;
        }, out length);
        return best;
    }

    private void Add(ActorLayer layer, ImportedActor imported, ActorRegister shipped)
    {
        if (shipped.FindById(imported.Id) is not { } known)
        {
            if (!_byId.TryGetValue(imported.Id, out var here)) _byId.Add(imported.Id, here = (imported.Actor, layer));
            foreach (var name in imported.Names)
                Add(new Bearer(layer, here.Actor, NameKind.Group, name));
            return;
        }
        var kind = known.Country is { } country && shipped.CountryOf(country)?.State == known ? NameKind.Country : NameKind.Group;
        foreach (var name in imported.Names)
            if (!shipped.Bears(NameWords.Of(name.Text), known))
                Add(new Bearer(layer, known, kind, name));
    }

    private void Add(Bearer bearer)
    {
        if (NameWords.FirstOf(bearer.Name.Text) is not { } word) return;
        if (!_byFirst.TryGetValue(word, out var first)) _byFirst.Add(word, first = new FirstWord(_bearers));
        first.Add(_bearers.Count);
        _bearers.Add(bearer);
    }

    /// <summary>All names that begin with a word.</summary>
    private sealed class FirstWord(List<Bearer> bearers)
    {
        private readonly List<int> _numbers = [];
        private NameTrie<NameEntry>? _names;

        /// <summary>Several threads may ask at once.</summary>
        public NameTrie<NameEntry> Names => Volatile.Read(ref _names) ?? PutTogether();

        public void Add(int number) => _numbers.Add(number);

        private NameTrie<NameEntry> PutTogether()
        {
            lock (_numbers)
            {
                if (_names is { } there) return there;
                var names = new NameTrie<NameEntry>();
                foreach (var number in _numbers)
                {
                    var words = NameWords.Of(bearers[number].Name.Text);
                    names.Add(words, bearers[number].Entry(words));
                }
                Volatile.Write(ref _names, names);
                return names;
            }
        }
    }
}
