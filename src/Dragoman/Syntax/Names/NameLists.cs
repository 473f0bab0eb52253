using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Syntax.Names;

/// <summary>The lists of names that the network is told of (training/names/lists/README.md). The numbers are written into models.</summary>
internal enum NameList : byte
{
    /// <summary>Countries, first-level units and regions.</summary>
    Region = 0,
    City = 1,
    /// <summary>Smaller places, quarters, waters and mountains.</summary>
    Town = 2,
    GivenName = 3,
    FamilyName = 4,
    Honorific = 5,
    /// <summary>Whole names of persons.</summary>
    Person = 6,
    Group = 7,
    Government = 8,
    Organisation = 9,
    Outlet = 10,
    People = 11,
    Weapon = 12,
    Platform = 13,
    Facility = 14,
}

/// <summary>
/// Which runs of words stand in which lists. A list says what a name can be, not what it is here: the network weighs it against the words around.
/// Words are compared as names are (<see cref="NameWords"/>); of each list the longest run counts, from left to right.
/// </summary>
internal sealed class NameLists
{
    /// <summary>More words than that no name of a list has.</summary>
    public const int LongestName = 9;

    public const int Count = 15;

    /// <summary>For each list whether a word begins, goes on with, ends or is a name of it.</summary>
    public const int Flags = 4 * Count;

    private const uint GoesOn = 1u << 31;
    private const int Beginning = 0, Inside = 1, End = 2, Single = 3;

    private readonly HashTable _runs;

    public NameLists(ModelImage image) => _runs = new HashTable(image, ModelSection.NameLists);

    /// <returns>For each token its flags.</returns>
    public ulong[] Mark(Sentence sentence)
    {
        var flags = new ulong[sentence.Tokens.Length];
        var words = NameWords.Of(sentence);
        Span<int> until = stackalloc int[Count], longest = stackalloc int[Count];
        until.Fill(-1);
        for (var start = 0; start < words.Length; start++)
        {
            if (!Find(words, start, longest)) continue;
            for (var list = 0; list < Count; list++)
            {
                if (longest[list] < 0 || start <= until[list]) continue;
                until[list] = longest[list];
                Mark(flags, list, words[start].Token, words[longest[list]].Token);
            }
        }
        return flags;
    }

    /// <param name="longest">For each list the last word of the longest run, or -1.</param>
    private bool Find(ImmutableArray<NameWord> words, int start, Span<int> longest)
    {
        longest.Fill(-1);
        var (hash, isAny) = (FeatureHash.Seed, false);
        for (var end = start; end < words.Length && end - start < LongestName; end++)
        {
            hash = Append(hash, words[end].Key);
            if (!_runs.TryGet(hash, out var lists)) break;
            for (var list = 0; list < Count; list++)
                if ((lists >> list & 1) != 0) (longest[list], isAny) = (end, true);
            if ((lists & GoesOn) == 0) break;
        }
        return isAny;
    }

    private static void Mark(ulong[] flags, int list, int first, int last)
    {
        if (first == last)
        {
            flags[first] |= 1UL << ((4 * list) + Single);
            return;
        }
        for (var token = first; token <= last; token++) flags[token] |= 1UL << ((4 * list) + (token == first ? Beginning : token == last ? End : Inside));
    }

    /// <summary>Lays names out as <see cref="ModelSection.NameLists"/>.</summary>
    public static byte[] Pack(IEnumerable<(NameList List, string Name)> names)
    {
        var runs = new Dictionary<ulong, uint>();
        foreach (var (list, name) in names)
        {
            var words = NameWords.Of(name);
            if (words is [] || words.Length > LongestName) continue;
            var hash = FeatureHash.Seed;
            for (var i = 0; i < words.Length; i++)
            {
                hash = Append(hash, words[i].Key);
                runs[hash] = runs.GetValueOrDefault(hash) | (i + 1 < words.Length ? GoesOn : 1u << (int)list);
            }
        }
        return HashTable.Pack(runs);
    }

    private static ulong Append(ulong hash, string word)
    {
        foreach (var c in word) hash = FeatureHash.Append(hash, c);
        return FeatureHash.Append(hash, ' ');
    }
}
