namespace Dragoman.Syntax;

/// <summary>
/// A read-only table from 64-bit hashes to 32-bit values, used where it lies in the model: open addressing with linear probing,
/// each slot a check (the low half of the hash) and a value. A check of 0 marks an empty slot. A hash that was never packed is taken for
/// one that was where both fall together in the check and near one another in the table: about once in 10^9 look-ups.
/// </summary>
internal sealed unsafe class HashTable
{
    private readonly ModelImage _owner;
    private readonly uint* _slots;
    private readonly uint _capacity;

    public HashTable(ModelImage owner, ModelSection section)
    {
        _owner = owner;
        var bytes = owner.Section(section);
        _slots = (uint*)bytes.Pointer;
        _capacity = (uint)(bytes.Length / 8);
        if (_capacity == 0)
            throw new InvalidDataException($"The model's {section} table is empty.");
    }

    public bool TryGet(ulong key, out uint value)
    {
        var check = Check(key);
        for (var slot = Slot(key, _capacity); _slots[slot * 2] != 0; slot = slot + 1 == _capacity ? 0 : slot + 1)
            if (_slots[slot * 2] == check)
            {
                value = _slots[(slot * 2) + 1];
                return true;
            }
        value = 0;
        GC.KeepAlive(_owner);
        return false;
    }

    /// <summary>Lays a table out. One slot in six stays free, so that probing ends.</summary>
    /// <exception cref="ArgumentException">Two of the keys can't be told apart.</exception>
    public static byte[] Pack(IEnumerable<KeyValuePair<ulong, uint>> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Key).ToArray();
        var capacity = (uint)((sorted.Length * 6 / 5) + 1);
        var slots = new uint[capacity * 2];
        foreach (var (key, value) in sorted)
        {
            var slot = Slot(key, capacity);
            for (; slots[slot * 2] != 0; slot = slot + 1 == capacity ? 0 : slot + 1)
                if (slots[slot * 2] == Check(key))
                    throw new ArgumentException($"Key {key:X16} can't be told from another one: rename a word, or widen the check.", nameof(entries));
            (slots[slot * 2], slots[(slot * 2) + 1]) = (Check(key), value);
        }
        return System.Runtime.InteropServices.MemoryMarshal.AsBytes(slots.AsSpan()).ToArray();
    }

    private static uint Check(ulong key) => Math.Max(1, (uint)key);

    // FNV's high bits are poorly mixed for short words.
    private static uint Slot(ulong key, uint capacity) => (uint)(((FeatureHash.Feature(0, key) >> 32) * capacity) >> 32);
}
