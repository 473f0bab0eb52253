using System.Text;

namespace Dragoman.Entities.Names;

/// <summary>
/// Names that are found by spellings which no list has: by the hash of their consonants, all or all but one; by words of theirs; by groups of three sounds.
/// Everything is packed, and a look-up allocates nothing. Safe for many threads.
/// </summary>
public sealed class NameIndex
{
    private const int KeyBits = 21;
    private const int WordBits = 19;
    private const int GramBits = 16;
    private const uint WordSeed = 7;

    /// <summary>Of fewer consonants there would be nothing left to go by.</summary>
    private const int FewestForDrop = 3;

    private readonly List<int> _textStarts = [0];
    private readonly List<int> _soundStarts = [];
    private readonly List<byte> _soundCounts = [];
    private readonly List<int> _entries = [];
    private readonly List<ulong> _signatures = [];
    private readonly List<byte> _letters = [];
    private readonly byte[] _texts;
    private readonly byte[] _sounds;
    private NameSearch? _search;

    /// <param name="names">Of names that are equally like, the earlier is preferred.</param>
    public NameIndex(SpellingCosts costs, IEnumerable<(string Name, int Entry)> names)
    {
        (Costs, BareCosts) = (costs, costs.Bare());
        var draft = new Draft();
        foreach (var (name, entry) in names)
            Add(name, entry, draft);
        (_texts, _sounds) = ([.. draft.Texts], [.. draft.Sounds]);
        (Keys, Words, Grams) = (PackedPostings.Of(draft.Keys, KeyBits), PackedPostings.Of(draft.Words, WordBits), PackedPostings.Of(draft.Grams, GramBits));
    }

    public int Count => _entries.Count;

    internal SpellingCosts Costs { get; }

    internal SpellingCosts BareCosts { get; }

    internal PackedPostings Keys { get; }

    internal PackedPostings Words { get; }

    internal PackedPostings Grams { get; }

    /// <summary>The entries whose names are most like this one, the best first, each once.</summary>
    /// <param name="matches">Room for as many as are wanted; at most <see cref="NameSearch.Most"/> are found.</param>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<char> name, Span<NameMatch> matches) => Find(name, 0, Count, matches);

    /// <summary>The same among the names from one number on to before another, as they were given.</summary>
    public int Find(ReadOnlySpan<char> name, int from, int to, Span<NameMatch> matches) => FindWithout(-1, name, from, to, matches);

    /// <summary>The same as if an entry weren't there.</summary>
    public int FindWithout(int entry, ReadOnlySpan<char> name, int from, int to, Span<NameMatch> matches)
    {
        var search = Interlocked.Exchange(ref _search, null) ?? new NameSearch(this);
        var found = search.Find(name, from, to, entry, matches);
        Volatile.Write(ref _search, search);
        return found;
    }

    /// <summary>As it was given.</summary>
    public string TextOf(int name) => Encoding.UTF8.GetString(Utf8Of(name));

    internal ReadOnlySpan<byte> Utf8Of(int name) => _texts.AsSpan(_textStarts[name], _textStarts[name + 1] - _textStarts[name]);

    internal ReadOnlySpan<byte> SoundsOf(int name) => _sounds.AsSpan(_soundStarts[name], _soundCounts[name]);

    /// <summary>The same for names of the same sounds.</summary>
    internal int SoundsStart(int name) => _soundStarts[name];

    internal int EntryOf(int name) => _entries[name];

    /// <summary>How many letters it has, folded.</summary>
    internal int LettersOf(int name) => _letters[name];

    internal ulong SignatureOf(int name) => _signatures[name];

    internal static uint KeyOf(ReadOnlySpan<byte> key, int without) => ConsonantKey.Hash(key, without, 0);

    internal static uint WordOf(ReadOnlySpan<byte> key) => ConsonantKey.Hash(key, -1, WordSeed);

    internal static bool MayDrop(int consonants) => consonants >= FewestForDrop;

    private sealed class Draft
    {
        public readonly List<byte> Texts = [];
        public readonly List<byte> Sounds = [];
        public readonly List<(uint, int)> Keys = [];
        public readonly List<(uint, int)> Words = [];
        public readonly List<(uint, int)> Grams = [];
        public readonly HashSet<(ulong, int)> Seen = [];
        public readonly Dictionary<ulong, int> Starts = [];
    }

    private void Add(string name, int entry, Draft to)
    {
        Span<byte> sounds = stackalloc byte[Sounds.Longest];
        var form = SpelledName.SoundsOf(name, sounds);
        sounds = sounds[..form.Count];
        if (sounds.IsEmpty || !to.Seen.Add((Hash(sounds), entry)))
            return;
        var number = Count;
        _entries.Add(entry);
        _letters.Add((byte)Math.Min(form.Letters, byte.MaxValue));
        to.Texts.AddRange(Encoding.UTF8.GetBytes(name));
        _textStarts.Add(to.Texts.Count);
        AddSounds(sounds, to);
        AddKeys(sounds, number, to);
        AddGrams(sounds, number, to);
    }

    private void AddSounds(ReadOnlySpan<byte> sounds, Draft to)
    {
        _soundCounts.Add((byte)sounds.Length);
        if (!to.Starts.TryAdd(Hash(sounds), to.Sounds.Count))
        {
            _soundStarts.Add(to.Starts[Hash(sounds)]);
            return;
        }
        _soundStarts.Add(to.Sounds.Count);
        to.Sounds.AddRange(sounds);
    }

    private static void AddKeys(ReadOnlySpan<byte> sounds, int number, Draft to)
    {
        Span<byte> room = stackalloc byte[Sounds.Longest];
        var key = room[..ConsonantKey.Write(sounds, room)];
        to.Keys.Add((KeyOf(key, -1), number));
        if (MayDrop(key.Length))
            for (var i = 0; i < key.Length; i++)
                to.Keys.Add((KeyOf(key, i), number));
        if (sounds.Contains(Sounds.Gap))
            foreach (var range in sounds.Split(Sounds.Gap))
                if (ConsonantKey.Write(sounds[range], room) is var length and > 1)
                    to.Words.Add((WordOf(room[..length]), number));
    }

    private void AddGrams(ReadOnlySpan<byte> sounds, int number, Draft to)
    {
        Span<byte> rough = stackalloc byte[Sounds.Longest];
        rough = rough[..SoundGrams.Write(sounds, rough)];
        _signatures.Add(SoundGrams.Signature(rough));
        for (var i = 0; i <= rough.Length; i++)
            to.Grams.Add((SoundGrams.At(rough, i), number));
    }

    private static ulong Hash(ReadOnlySpan<byte> sounds)
    {
        var hash = 14695981039346656037UL;
        foreach (var sound in sounds)
            hash = (hash ^ sound) * 1099511628211UL;
        return hash;
    }
}
