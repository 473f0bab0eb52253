using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Actors;

/// <summary>What a name in the register is a name of.</summary>
public enum NameKind
{
    Group,
    Country,
    /// <summary>"Libyan", "Libyans"</summary>
    Demonym,
    /// <summary>"Khalifa Haftar": stands for the side he leads.</summary>
    Leader,
}

/// <summary>One name of one actor.</summary>
/// <param name="From">The first year in which it was this actor's; null for always.</param>
/// <param name="Acronym">It has to be written in capitals.</param>
/// <param name="AnyCase">Several words that the register has in lower case: "reconciliation forces".</param>
/// <param name="Layer">The layer that it was imported with; null for what ships.</param>
public sealed record NameEntry(NameKind Kind, Actor Actor, string? Person, int? From, int? To, bool Acronym, bool AnyCase = false, ActorLayer? Layer = null)
{
    /// <summary>Which of several bearers counts.</summary>
    public int Priority => Layer?.Priority ?? ActorLayer.Shipped;

    /// <summary>Names outlive their years a little in the news.</summary>
    public bool Fits(int? year) => year is null || ((From is null || From - 1 <= year) && (To is null || year <= To + 1));
}

/// <summary>countries.tsv and actors.tsv: who is called what, and when.</summary>
public sealed class ActorRegister
{
    private readonly SpelledNames _names;
    private readonly ImportedNames _imported;
    private readonly Dictionary<string, Actor> _byId;
    private readonly Dictionary<string, Country> _countries;
    private readonly Dictionary<string, List<NameEntry>> _surnames;
    private readonly ConcurrentDictionary<(string? Country, string Sector), Actor> _sectors;

    private ActorRegister(
        SpelledNames names, IEnumerable<Actor> actors, IEnumerable<Country> countries,
        Dictionary<string, List<NameEntry>> surnames, ConcurrentDictionary<(string? Country, string Sector), Actor> sectors)
    {
        (_names, _surnames, _sectors, _imported) = (names, surnames, sectors, ImportedNames.None);
        _byId = actors.ToDictionary(actor => actor.Id);
        _countries = countries.ToDictionary(country => country.Iso3);
    }

    /// <param name="shipped">Or what was read with an archive's own names.</param>
    private ActorRegister(ActorRegister shipped, IEnumerable<ActorLayer> layers)
    {
        (_names, _surnames, _sectors, _byId, _countries) = (shipped._names, shipped._surnames, shipped._sectors, shipped._byId, shipped._countries);
        _imported = new ImportedNames(layers, shipped);
    }

    /// <summary>What a row may have for a sector.</summary>
    public static ImmutableArray<string> Sectors { get; } = [.. SectorNames.All.Where(name => char.IsUpper(name[0]) && name is not "PAR")];

    /// <summary>Every spelling that somebody is called by, with whom it means; leaders and demonyms too.</summary>
    public IEnumerable<(string Name, NameEntry Entry)> Names => _names.Spellings.Concat(_imported.Spellings);

    public IEnumerable<Actor> Actors => _byId.Values.Concat(_imported.Actors).OrderBy(actor => actor.Id, StringComparer.Ordinal);

    /// <summary>The same beside layers that somebody imported; those that this one has already are left out.</summary>
    public ActorRegister With(IEnumerable<ActorLayer> layers) => new(this, layers);

    /// <summary>The layer that an actor came with; null for one that ships.</summary>
    public ActorLayer? LayerOf(string id) => _imported.LayerOf(id);

    public IEnumerable<Country> Countries => _countries.Values.OrderBy(country => country.Iso3, StringComparer.Ordinal);

    /// <summary>Folded surnames of leaders, for matching by similarity.</summary>
    public IEnumerable<KeyValuePair<string, List<NameEntry>>> Surnames => _surnames;

    /// <summary>Of the register, or the people of a sector: "lby-gov". Null for an id that is neither.</summary>
    public Actor? FindById(string id)
    {
        if (_byId.GetValueOrDefault(id) is { } known || (known = _imported.Find(id)) is not null)
            return known;
        if (id.IndexOf('-') is not 3 || SectorNames.All.FirstOrDefault(name => id.AsSpan(4).Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } sector)
            return null;
        var country = id[..3] is "int" ? null : id[..3].ToUpperInvariant();
        return country is null || _countries.ContainsKey(country) ? OfSector(country, sector) : null;
    }

    public Country? CountryOf(string iso3) => _countries.GetValueOrDefault(iso3);

    /// <summary>The entries of the longest name beginning at a word. An acronym has to be written as one.</summary>
    public IReadOnlyList<NameEntry> FindLongest(ImmutableArray<NameWord> words, int start, out int length) =>
        FindLongest(words, start, null, static (_, _) => true, out length);

    /// <summary>The same in a report of a year. Imported names of other years aren't found, nor those that are none where they stand.</summary>
    /// <param name="isName">Of imported names: the first word and how many there are.</param>
    public IReadOnlyList<NameEntry> FindLongest(ImmutableArray<NameWord> words, int start, int? year, Func<int, int, bool> isName, out int length)
    {
        var shipped = _names.Trie.FindLongest(words, start, (entries, count) => Acceptable(entries, words.AsSpan(start, count)), out length);
        if (_imported.IsEmpty) return shipped;
        var imported = _imported.FindLongest(words, start, (entry, count) => entry.Fits(year) && Acceptable([entry], words.AsSpan(start, count)) && (entry.AnyCase || isName(start, count)), out var longer);
        if (imported.Count == 0 || longer < length) return shipped;
        (shipped, length) = longer > length ? ([], longer) : (shipped, length);
        return shipped.Count == 0 ? imported : [.. shipped, .. imported];
    }

    /// <summary>Whether what ships calls an actor so.</summary>
    internal bool Bears(ImmutableArray<NameWord> words, Actor actor) =>
        words.Length > 0 && _names.Trie.FindLongest(words, 0, (_, count) => count == words.Length, out _).Any(entry => entry.Actor.Id == actor.Id);

    public IReadOnlyList<NameEntry> WithSurname(string key) => _surnames.TryGetValue(key, out var entries) ? entries : [];

    /// <summary>The people or bodies of a sector of a country: "Egyptian officials", "Libyan police".</summary>
    public Actor OfSector(string? country, string sector, ActorKind kind) =>
        OfSector(country, kind switch { ActorKind.Protesters => "protesters", ActorKind.Rioters => "rioters", _ => sector });

    private Actor OfSector(string? country, string name) =>
        _sectors.GetOrAdd((country, name), key =>
        {
            var place = key.Country is null ? null : CountryOf(key.Country)?.Name;
            var prefix = key.Country?.ToLowerInvariant() ?? "int";
            var id = $"{prefix}-{name.ToLowerInvariant()}";
            return new Actor(id, SectorNames.Of(name, place), key.Country, SectorNames.SectorOf(name), SectorNames.KindOf(name), SectorNames.IsOfState(name) && key.Country is not null ? prefix : id);
        });

    public static ActorRegister Read(TextReader countries, TextReader actors) => Read(countries, actors, []);

    /// <param name="more">Actors that the tables don't have, or more names of those that they have.</param>
    public static ActorRegister Read(TextReader countries, TextReader actors, IEnumerable<(Actor Actor, ImmutableArray<string> Names)> more)
    {
        var names = new SpelledNames();
        var surnames = new Dictionary<string, List<NameEntry>>(StringComparer.Ordinal);
        var read = new List<Country>();
        var sectors = new ConcurrentDictionary<(string? Country, string Sector), Actor>();
        foreach (var row in Tsv.Read("countries.tsv", countries, "iso3", "iso2", "name", "aliases", "demonyms", "capital", "government", "forces", "leaders"))
        {
            if (read.Exists(country => country.Iso3 == row[0])) throw row.Error($"the country '{row[0]}' occurs twice");
            read.Add(AddCountry(row, names, surnames, sectors));
        }
        var all = read.Select(country => country.State).ToList();
        var ids = all.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("actors.tsv", actors, "id", "name", "aliases", "country", "sector", "kind", "side", "from", "to", "leaders"))
        {
            if (!ids.Add(row.Required(0, "id"))) throw row.Error($"the id '{row[0]}' occurs twice");
            all.Add(AddActor(row, names, surnames));
        }
        foreach (var (actor, spellings) in more)
        {
            if (ids.Add(actor.Id)) all.Add(actor);
            AddNames(names, spellings, NameKind.Group, all.Find(known => known.Id == actor.Id)!);
        }
        return new ActorRegister(names, all, read, surnames, sectors);
    }

    private static Country AddCountry(TsvRow row, SpelledNames names, Dictionary<string, List<NameEntry>> surnames, ConcurrentDictionary<(string? Country, string Sector), Actor> sectors)
    {
        var iso3 = row.Required(0, "iso3");
        var id = iso3.ToLowerInvariant();
        var state = new Actor(id, row.Required(2, "name"), iso3, "GOV", ActorKind.StateForces, id);
        var government = new Actor(id + "-gov", $"Government of {state.Name}", iso3, "GOV", ActorKind.StateForces, id);
        // "Sudanese Armed Forces": what people call them. ACLED's "Military Forces of Sudan (2021-)" is for its export to write.
        var military = new Actor(id + "-mil", row.List(4) is [var demonym, ..] ? $"{demonym} Armed Forces" : $"Military Forces of {state.Name}", iso3, "MIL", ActorKind.StateForces, id);
        sectors[(iso3, "GOV")] = government;
        sectors[(iso3, "MIL")] = military;
        AddNames(names, [state.Name, .. row.List(3)], NameKind.Country, state);
        AddNames(names, row.List(4), NameKind.Demonym, state);
        AddNames(names, row.List(6), NameKind.Group, government);
        AddNames(names, row.List(7), NameKind.Group, military);
        AddLeaders(row, 8, government, names, surnames);
        return new Country(iso3, row[1], state.Name, [.. row.List(4)], row[5].Length == 0 ? null : row[5], state);
    }

    private static Actor AddActor(TsvRow row, SpelledNames names, Dictionary<string, List<NameEntry>> surnames)
    {
        var kind = int.TryParse(row[5], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 8
            ? (ActorKind)number
            : throw row.Error($"kind must be 1 to 8, not '{row[5]}'");
        var actor = new Actor(row[0], row.Required(1, "name"), Country(row[3]), row[4].Length == 0 ? null : row[4], kind, row[6].Length == 0 ? row[0] : row[6]);
        var (from, to) = (Year(row, 7), Year(row, 8));
        AddNames(names, [actor.Name, .. row.List(2)], NameKind.Group, actor, from, to);
        AddLeaders(row, 9, actor, names, surnames);
        return actor;
    }

    private static string? Country(string cell) => cell.Length == 0 || cell == "XXX" ? null : cell;

    private static int? Year(TsvRow row, int column) =>
        row[column].Length == 0 ? null
        : int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw row.Error($"'{row[column]}' is not a year");

    private static void AddNames(SpelledNames into, IEnumerable<string> names, NameKind kind, Actor actor, int? from = null, int? to = null)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var words = NameWords.Of(name);
            into.Add(name, words, Entry(words, kind, actor, from, to));
        }
    }

    internal static NameEntry Entry(ImmutableArray<NameWord> words, NameKind kind, Actor actor, int? from, int? to, ActorLayer? layer = null) =>
        new(kind, actor, null, from, to, words is [{ Acronym: true }], words.Length > 1 && !HasCapital(words.AsSpan()), layer);

    private static bool HasCapital(ReadOnlySpan<NameWord> words)
    {
        foreach (ref readonly var word in words)
            if (word.Capital)
                return true;
        return false;
    }

    private static void AddLeaders(TsvRow row, int column, Actor actor, SpelledNames names, Dictionary<string, List<NameEntry>> surnames)
    {
        foreach (var cell in row.List(column))
        {
            var (person, from, to) = Leader(row, cell);
            var entry = new NameEntry(NameKind.Leader, actor, person, from, to, false);
            var words = NameWords.Of(person);
            names.Add(person, words, entry);
            if (words is not [_, .., { Key.Length: >= 4 } last]) continue;
            if (!surnames.TryGetValue(last.Key, out var bearers)) surnames.Add(last.Key, bearers = []);
            bearers.Add(entry);
        }
    }

    private static (string Person, int? From, int? To) Leader(TsvRow row, string cell) => cell.Split('@') switch
    {
        [var name] => (name, null, null),
        [var name, var years] when years.Split("..") is [var from, var to] => (name, YearOf(row, from), YearOf(row, to)),
        [var name, var year] => (name, YearOf(row, year), YearOf(row, year)),
        _ => throw row.Error($"'{cell}' is not Name@from..to"),
    };

    private static int? YearOf(TsvRow row, string text) =>
        text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw row.Error($"'{text}' is not a year");

    /// <summary>"IS" and "US" are names, "is" and "us" are not; a name of several words needs one capital.</summary>
    private static bool Acceptable(IReadOnlyList<NameEntry> entries, ReadOnlySpan<NameWord> words)
    {
        if (words.Length == 1) return entries[0].Acronym ? words[0].Acronym : words[0].Capital;
        return entries[0].AnyCase || HasCapital(words);
    }
}
