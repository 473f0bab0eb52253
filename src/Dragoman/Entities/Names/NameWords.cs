namespace Dragoman.Entities.Names;

/// <summary>The small words of Arabic, Persian and Hebrew names, which every writer romanises anew.</summary>
internal static class NameWords
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
        var words = folded.Split(' ');
        var kept = words.Where((word, i) => i + 1 == words.Length || !Articles.Contains(word));
        return string.Join(' ', kept.Select(word => Spellings.GetValueOrDefault(word, word)));
    }

    public static bool IsArticle(string folded) => Articles.Contains(folded);

    public static double PartSimilarity(string shorter, string longer)
    {
        var (few, many) = (shorter.Split(' '), longer.Split(' '));
        if (few.Length >= many.Length)
            return 0;
        var (sum, from) = (0.0, 0);
        foreach (var word in few)
        {
            var (best, at) = Best(word, many, from);
            sum += best;
            from = at + 1;
        }
        return sum / few.Length;
    }

    private static (double Similarity, int At) Best(string word, string[] words, int from)
    {
        var best = (Similarity: 0.0, At: from);
        for (var i = from; i < words.Length; i++)
            if (NameDistance.Similarity(Skeletons.Of(word), Skeletons.Of(words[i])) is var found && found > best.Similarity)
                best = (found, i);
        return best;
    }
}
