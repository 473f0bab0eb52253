namespace Dragoman.Entities.Names;

/// <summary>The buffers of one look-up after the other in a <see cref="NameIndex"/>, and how it goes.</summary>
internal sealed class NameSearch(NameIndex index)
{
    /// <summary>Entries that are found at once.</summary>
    public const int Most = 10;

    private const int Gathered = 8192;
    private const int ListRead = 6000;
    private const int GramsRead = 8_000;
    private const int GramBytesRead = 24_000;

    /// <summary>Where most of what is read is of other countries.</summary>
    private const int GramBytesOfPart = 60_000;
    private const int Aligned = 40;
    private const int AlignedOfGrams = 56;

    /// <summary>Of the cost, for each sound: from here on nothing better is sought in other ways.</summary>
    private const double AllUnlike = 220;
    private const int LetterMore = 6;

    /// <summary>A word isn't common because there are few names.</summary>
    private const int FewNames = 2_000;

    /// <summary>Less than <see cref="SpellingCosts.WordTooMany"/>, since it is known how common a word is.</summary>
    private const int WordTooMany = 200;
    private const int Never = 1 << 20;
    private const int WellAlike = 35;

    private readonly ulong[] _gathered = new ulong[Gathered];
    private readonly byte[] _shared = new byte[index.Count];
    private readonly int[] _touched = new int[GramsRead];
    private readonly Found[] _found = new Found[Most + 1];
    private readonly byte[] _sounds = new byte[Sounds.Longest];
    private readonly byte[] _key = new byte[Sounds.Longest];
    private readonly byte[] _rough = new byte[Sounds.Longest];
    private readonly int[] _unlike = new int[65];
    private readonly int[] _sizes = new int[Sounds.Longest + 1];
    private readonly uint[] _hashes = new uint[Sounds.Longest + 1];
    private readonly int[] _tags = new int[256];
    private readonly int[] _costs = new int[256];
    private readonly int[] _room = new int[SpellingAlignment.Room];
    private int _soundCount, _keyCount, _roughCount, _gatheredCount, _foundCount;
    private readonly int[] _tooMany = new int[Sounds.Longest];
    private int _letters, _from, _to, _except;
    private bool _isBare;
    private ulong _signature;

    /// <param name="Rank">The cost, and a little for what the sounds don't tell: doubled letters, articles.</param>
    private readonly record struct Found(int Cost, int Rank, int Name, int Entry);

    public int Find(ReadOnlySpan<char> name, int from, int to, int except, Span<NameMatch> matches)
    {
        (_soundCount, _letters, _isBare) = SpelledName.SoundsOf(name, _sounds);
        (_from, _to, _except) = (from, to, except);
        if (_soundCount == 0)
            return 0;
        Start();
        GatherByKey();
        Align(Aligned);
        if (!IsWellAlike)
        {
            GatherByWords();
            Align(Aligned);
        }
        if (!IsWellAlike)
        {
            GatherByGrams();
            Align(AlignedOfGrams);
        }
        return Answer(matches);
    }

    private ReadOnlySpan<byte> Spelled => _sounds.AsSpan(0, _soundCount);

    private ReadOnlySpan<byte> Key => _key.AsSpan(0, _keyCount);

    private ReadOnlySpan<byte> Rough => _rough.AsSpan(0, _roughCount);

    private bool IsWellAlike => _foundCount > 0 && _found[0].Cost <= 2 * WellAlike * _soundCount;

    private void Start()
    {
        _keyCount = ConsonantKey.Write(Spelled, _key);
        _roughCount = SoundGrams.Write(Spelled, _rough);
        _signature = SoundGrams.Signature(Rough);
        (_gatheredCount, _foundCount) = (0, 0);
        WeighWords();
    }

    /// <summary>Words that many names have, "Khirbat", are more easily too many than others.</summary>
    private void WeighWords()
    {
        Span<byte> key = stackalloc byte[Sounds.Longest];
        _tooMany.AsSpan(0, _soundCount).Clear();
        for (var start = 0; start < _soundCount; start = Next(start))
        {
            var end = End(start);
            var size = NamesWith(NameIndex.WordOf(key[..ConsonantKey.Write(Spelled[start..end], key)]));
            var rare = size == 0 ? int.MaxValue : (int)(100 * Math.Log(2.0 * Math.Max(_to - _from, FewNames) / size));
            _tooMany[Math.Max(start, end - 1)] = start == 0 && end == _soundCount ? Never : WordTooMany + Math.Min((end - start) * SpellingCosts.LetterTooMany, rare);
        }
    }

    /// <summary>How many of the names that are asked for have a word: "Khirbat" is common in Palestine and rare in the world. Of long lists about how many.</summary>
    private int NamesWith(uint word)
    {
        var bytes = index.Words.Size(word);
        if (bytes > ListRead)
            return (int)Math.Ceiling(bytes * (double)(_to - _from) / index.Count);
        var count = 0;
        for (var list = index.Words.Read(word); Next(ref list);)
            count++;
        return count;
    }

    /// <summary>The same consonants, or all but one of either.</summary>
    private void GatherByKey()
    {
        Gather(index.Keys, NameIndex.KeyOf(Key, -1));
        if (NameIndex.MayDrop(_keyCount))
            for (var i = 0; i < _keyCount; i++)
                if (i == 0 || _key[i] != _key[i - 1])
                    Gather(index.Keys, NameIndex.KeyOf(Key, i));
    }

    private void Gather(PackedPostings postings, uint hash)
    {
        var list = postings.Read(hash);
        var left = ListRead;
        while (left-- > 0 && _gatheredCount < Gathered && Next(ref list))
            _gathered[_gatheredCount++] = ((ulong)SoundGrams.Unlike(_signature, index.SignatureOf(list.Current)) << 32) | (uint)list.Current;
    }

    /// <summary>"Hadba" in "Hadba Project" by its rarest word, and "Hadba Project Compound" by what a part of it is a name for.</summary>
    private void GatherByWords()
    {
        Span<byte> key = stackalloc byte[Sounds.Longest];
        var (rarest, size) = (0u, int.MaxValue);
        foreach (var range in Spelled.Split(Sounds.Gap))
            if (ConsonantKey.Write(Spelled[range], key) is var length and > 1)
            {
                var hash = NameIndex.WordOf(key[..length]);
                if (index.Words.Size(hash) is var found and > 0 && found < size)
                    (rarest, size) = (hash, found);
            }
        if (size < int.MaxValue)
            GatherHolding(rarest);
        GatherParts(key);
    }

    private void GatherHolding(uint hash)
    {
        var list = index.Words.Read(hash);
        var left = ListRead;
        while (left-- > 0 && _gatheredCount < Gathered && Next(ref list))
        {
            var signature = index.SignatureOf(list.Current);
            var unlike = 3 * SoundGrams.Unlike(_signature & ~signature, 0) + SoundGrams.Unlike(signature & ~_signature, 0) / 2;
            _gathered[_gatheredCount++] = ((ulong)Math.Min(unlike, 64) << 32) | (uint)list.Current;
        }
    }

    private void GatherParts(Span<byte> key)
    {
        if (Spelled.IndexOf(Sounds.Gap) < 0)
            return;
        for (var start = 0; start < _soundCount; start = Next(start))
            for (var end = End(start); ; end = End(end + 1))
            {
                if ((start > 0 || end < _soundCount) && ConsonantKey.Write(Spelled[start..end], key) is var length and > 1)
                    GatherHeld(NameIndex.KeyOf(key[..length], -1));
                if (end >= _soundCount)
                    break;
            }
    }

    private bool Next(ref PackedPostings.Reader list)
    {
        while (list.MoveNext())
            if (list.Current >= _from)
                return list.Current < _to;
        return false;
    }

    private int Next(int start) => Math.Min(_soundCount, End(start) + 1);

    private int End(int start) => start >= _soundCount ? _soundCount : Spelled[start..].IndexOf(Sounds.Gap) is >= 0 and var at ? start + at : _soundCount;

    private void GatherHeld(uint hash)
    {
        var list = index.Keys.Read(hash);
        var left = ListRead;
        while (left-- > 0 && _gatheredCount < Gathered && Next(ref list))
        {
            var signature = index.SignatureOf(list.Current);
            var unlike = 3 * SoundGrams.Unlike(signature & ~_signature, 0) + SoundGrams.Unlike(_signature & ~signature, 0) / 2;
            _gathered[_gatheredCount++] = ((ulong)Math.Min(unlike, 64) << 32) | (uint)list.Current;
        }
    }

    /// <summary>The names that share most groups of sounds, counted over the rarest groups.</summary>
    private void GatherByGrams()
    {
        var count = _roughCount + 1;
        for (var i = 0; i < count; i++)
        {
            _hashes[i] = SoundGrams.At(Rough, i);
            _sizes[i] = index.Grams.Size(_hashes[i]);
        }
        _sizes.AsSpan(0, count).Sort(_hashes.AsSpan(0, count));
        var isPart = 2 * (_to - _from) < index.Count;
        var (touched, most, bytes, share) = (0, 0, 0, (double)(_to - _from) / index.Count);
        for (var i = 0; i < count && touched + _sizes[i] * share <= GramsRead && (bytes += _sizes[i]) <= (isPart ? GramBytesOfPart : GramBytesRead); i++)
            for (var list = index.Grams.Read(_hashes[i]); touched < GramsRead && Next(ref list);)
            {
                ref var shared = ref _shared[list.Current];
                if (shared++ == 0)
                    _touched[touched++] = list.Current;
                most = Math.Max(most, shared);
            }
        TakeMost(touched, most);
    }

    private void TakeMost(int touched, int most)
    {
        _unlike.AsSpan().Clear();
        for (var i = 0; i < touched; i++)
            _unlike[Math.Min((int)_shared[_touched[i]], 64)]++;
        var (least, sum) = (most, 0);
        while (least > 1 && sum + _unlike[Math.Min(least, 64)] < 4 * AlignedOfGrams)
            sum += _unlike[Math.Min(least--, 64)];
        for (var i = 0; i < touched; i++)
        {
            var name = _touched[i];
            if (_shared[name] > least - (least > 1 ? 0 : 1) && _gatheredCount < Gathered)
                _gathered[_gatheredCount++] = ((ulong)SoundGrams.Unlike(_signature, index.SignatureOf(name)) << 32) | (uint)name;
            _shared[name] = 0;
        }
    }

    /// <summary>Aligns the likeliest of those gathered, and keeps the best.</summary>
    private void Align(int most)
    {
        var gathered = _gathered.AsSpan(0, _gatheredCount);
        _gatheredCount = 0;
        var likely = gathered[..Likeliest(gathered, most)];
        likely.Sort();
        var alignment = new SpellingAlignment(_isBare ? index.BareCosts : index.Costs, Spelled, _tooMany, _room);
        var last = -1;
        // Names of the same sounds cost the same.
        _tags.AsSpan().Fill(-1);
        foreach (var candidate in likely)
        {
            var name = (int)candidate;
            if (name == last || index.EntryOf(name) == _except)
                continue;
            last = name;
            var worst = _foundCount < Most ? int.MaxValue >> 1 : _found[Most - 1].Cost;
            if (_foundCount > 0)
                worst = Math.Min(worst, _found[0].Cost + 800);
            var start = index.SoundsStart(name);
            ref var tag = ref _tags[start % _tags.Length];
            if (tag != start)
            {
                if (most-- == 0)
                    break;
                tag = start;
                _costs[start % _tags.Length] = alignment.Cost(index.SoundsOf(name), worst);
            }
            if (_costs[start % _tags.Length] is var cost && cost <= worst)
                Keep(new(cost, cost + LetterMore * Math.Abs(index.LettersOf(name) - _letters), name, index.EntryOf(name)));
        }
    }

    /// <summary>Moves them to the front.</summary>
    private int Likeliest(Span<ulong> gathered, int most)
    {
        if (gathered.Length <= most)
            return gathered.Length;
        _unlike.AsSpan().Clear();
        foreach (var candidate in gathered)
            _unlike[(int)(candidate >> 32)]++;
        var (limit, sum) = (0, _unlike[0]);
        while (sum < most)
            sum += _unlike[++limit];
        var count = 0;
        foreach (var candidate in gathered)
            if ((int)(candidate >> 32) <= limit)
                gathered[count++] = candidate;
        return count;
    }

    /// <summary>An entry is kept once, by its best name.</summary>
    private void Keep(Found found)
    {
        for (var i = 0; i < _foundCount; i++)
            if (_found[i].Entry == found.Entry)
            {
                if (!IsBefore(found, _found[i]))
                    return;
                Array.Copy(_found, i + 1, _found, i, --_foundCount - i);
                break;
            }
        var at = _foundCount;
        for (; at > 0 && IsBefore(found, _found[at - 1]); at--)
            _found[at] = _found[at - 1];
        _found[at] = found;
        _foundCount = Math.Min(_foundCount + 1, Most);
    }

    private static bool IsBefore(Found one, Found other) => one.Rank < other.Rank || (one.Rank == other.Rank && one.Name < other.Name);

    private int Answer(Span<NameMatch> matches)
    {
        var count = Math.Min(_foundCount, matches.Length);
        for (var i = 0; i < count; i++)
        {
            var score = Score(_found[i].Cost, _soundCount);
            var other = i == 0 ? 1 : 0;
            matches[i] = new(_found[i].Name, _found[i].Entry, score, score - (other < _foundCount ? Score(_found[other].Cost, _soundCount) : 0), KindOf(_found[i]));
        }
        return count;
    }

    /// <summary>How surely something is a spelling of a name, without an index.</summary>
    public static double Score(SpellingCosts costs, string name, string spelled)
    {
        Span<byte> one = stackalloc byte[Sounds.Longest], other = stackalloc byte[Sounds.Longest];
        one = one[..SpelledName.SoundsOf(name, one).Count];
        var form = SpelledName.SoundsOf(spelled, other);
        other = other[..form.Count];
        Span<int> tooMany = stackalloc int[Sounds.Longest];
        tooMany.Clear();
        for (var (i, start) = (0, 0); i < other.Length; i++)
            if (other[i] == Sounds.Gap)
                start = i + 1;
            else if ((i + 1 == other.Length || other[i + 1] == Sounds.Gap) && (start > 0 || i + 1 < other.Length))
                tooMany[i] = SpellingCosts.WordTooMany + (i + 1 - start) * SpellingCosts.LetterTooMany;
        return other.IsEmpty || one.IsEmpty ? 0 : Score(new SpellingAlignment(form.IsBare ? costs.Bare() : costs, other, tooMany, stackalloc int[SpellingAlignment.Room]).Cost(one, int.MaxValue >> 1), other.Length);
    }

    /// <summary>0 where each sound costs as much as one that is nothing like it.</summary>
    private static double Score(int cost, int sounds) => Math.Max(0, 1 - (cost >> 1) / (AllUnlike * Math.Max(4, sounds)));

    private NameMatchKind KindOf(Found found)
    {
        if ((found.Cost & 1) != 0)
            return NameMatchKind.Truncated;
        if (found.Cost == 0)
            return NameMatchKind.Exact;
        Span<byte> key = stackalloc byte[Sounds.Longest];
        return Key.SequenceEqual(key[..ConsonantKey.Write(index.SoundsOf(found.Name), key)]) ? NameMatchKind.Key : NameMatchKind.Edit;
    }
}
