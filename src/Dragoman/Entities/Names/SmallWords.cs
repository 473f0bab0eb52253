namespace Dragoman.Entities.Names;

/// <summary>The small words of Arabic, Persian and Hebrew names, which every writer romanises anew.</summary>
internal static class SmallWords
{
    private static readonly HashSet<string> Articles =
        "al el ul il ad ed ar er as es ash esh at et ath eth az ez an en adh".Split(' ').ToHashSet(StringComparer.Ordinal);

    /// <summary>One line a word: the spelling it is given, then the others.</summary>
    private static readonly Dictionary<string, string> Spellings = """
        bin ben ibn bn
        bani beni banu
        abu abou abo bu bou
        umm um om oum
        abd abdel abdul abdal
        ain ayn ein
        suq souk souq sug sook
        wadi oued ouadi wad uadi
        jabal jebel djebel gebel jbel jabel
        qasr kasr gasr ksar qaser
        tall tell tel tal
        shaykh sheikh cheikh shaikh sheik
        dayr deir der
        bayt beit bet bait
        burj bordj borj
        hajj haj hadj
        """.Split('\n').Select(line => line.Trim().Split(' '))
        .SelectMany(words => words.Select(word => KeyValuePair.Create(word, words[0])))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>"az zawiyah" gives "zawiyah"; a name that is an article and nothing else keeps it.</summary>
    public static string Loosen(string folded)
    {
        if (!folded.Contains(' '))
            return Spellings.GetValueOrDefault(folded, folded);
        var words = folded.Split(' ');
        var kept = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
            if (i + 1 == words.Length || !Articles.Contains(words[i]))
                kept.Add(Spellings.GetValueOrDefault(words[i], words[i]));
        return string.Join(' ', kept);
    }

    public static bool IsArticle(string folded) => Articles.Contains(folded);

    public static bool IsArticle(ReadOnlySpan<char> folded) => folded.Length is 2 or 3 && Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);

    /// <summary>The one spelling of a common word; another word as it is.</summary>
    public static ReadOnlySpan<char> Spelled(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 8 && Spellings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var spelled) ? spelled : word;

    public static double PartSimilarity(string shorter, string longer)
    {
        if (shorter.AsSpan().Count(' ') >= longer.AsSpan().Count(' '))
            return 0;
        var (few, many) = (WordSkeletons(shorter), WordSkeletons(longer));
        var (sum, from) = (0.0, 0);
        foreach (var word in few)
        {
            var (best, at) = Best(word, many, from);
            sum += best;
            from = at + 1;
        }
        return sum / few.Length;
    }

    private static string[] WordSkeletons(string loose) => Array.ConvertAll(loose.Split(' '), Skeletons.Of);

    private static (double Similarity, int At) Best(string word, string[] words, int from)
    {
        var best = (Similarity: 0.0, At: from);
        for (var i = from; i < words.Length; i++)
            if (NameDistance.Similarity(word, words[i]) is var found && found > best.Similarity)
                best = (found, i);
        return best;
    }
}
