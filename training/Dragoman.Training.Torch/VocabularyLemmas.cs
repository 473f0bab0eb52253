namespace Dragoman.Training.Torch;

/// <summary>
/// Lemmas of words that the treebanks lack or have wrong: irregular words by a list, and regular forms by asking which of the possible lemmas the
/// news of the word vectors uses most ("shelled": shell before shel, "raided": raid before raide).
/// </summary>
internal static class VocabularyLemmas
{
    private const string Vowels = "aeiou";

    /// <summary>What the treebanks say, corrected by the list (EWT has "flead" for fled) and enlarged by the vocabulary, which they know better than.</summary>
    public static Dictionary<LemmaExample, int> Complete(Dictionary<LemmaExample, int> treebanks, IReadOnlyCollection<string> wordsByFrequency)
    {
        var irregular = Irregular().ToArray();
        var listed = irregular.Select(Key).ToHashSet();
        var result = treebanks.Where(pair => !listed.Contains(Key(pair.Key))).ToDictionary();
        var known = result.Keys.Select(Key).Concat(listed).ToHashSet();
        foreach (var example in irregular.Concat(Regular(wordsByFrequency).Where(example => !known.Contains(Key(example)))).SelectMany(Spellings))
            result.TryAdd(example, 1);
        return result;
    }

    private static (string, string) Key(LemmaExample example) => (example.Form.ToLowerInvariant(), example.Xpos);

    // "Bombed" at the beginning of a sentence, and in a headline, where plurals may be names.
    private static IEnumerable<LemmaExample> Spellings(LemmaExample example)
    {
        var capital = char.ToUpperInvariant(example.Form[0]) + example.Form[1..];
        yield return example;
        yield return example with { Form = capital, First = true };
        if (example.Xpos != "NNS")
            yield return example with { Form = capital };
    }

    private static IEnumerable<LemmaExample> Irregular()
    {
        using var stream = typeof(VocabularyLemmas).Assembly.GetManifestResourceStream("irregular-words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            foreach (var example in ReadIrregular(line))
                yield return example;
    }

    // "take took taken", "feet NNS foot".
    private static IEnumerable<LemmaExample> ReadIrregular(string line) => line.Split(' ') switch
    {
        [var plural, "NNS", var lemma] => [new(plural, "NNS", false, lemma)],
        [var lemma, var pasts, var participles] =>
        [
            .. pasts.Split('/').Select(past => new LemmaExample(past, "VBD", false, lemma)),
            .. participles.Split('/').Select(participle => new LemmaExample(participle, "VBN", false, lemma)),
        ],
        _ => throw new InvalidDataException($"irregular-words.txt: '{line}' hasn't three words."),
    };

    private static IEnumerable<LemmaExample> Regular(IReadOnlyCollection<string> words)
    {
        var ranks = words.Select((word, rank) => (word, rank)).ToDictionary(pair => pair.word, pair => pair.rank, StringComparer.Ordinal);
        foreach (var word in words.Where(word => word.Length > 3 && word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0))
        {
            var (tags, candidates) = Analyse(word);
            if (candidates.Where(ranks.ContainsKey).MinBy(candidate => ranks[candidate]) is { } lemma)
                foreach (var tag in tags)
                    yield return new(word, tag, false, lemma);
        }
    }

    private static (string[] Tags, IEnumerable<string> Candidates) Analyse(string word) => word switch
    {
        [.. var stem, 'e', 'd'] => (["VBD", "VBN"], OfVerb(stem)),
        [.. var stem, 'i', 'n', 'g'] => (["VBG"], OfVerb(stem)),
        [.. var stem, 'i', 'e', 's'] => (["NNS", "VBZ"], [stem + "y", stem + "ie"]),
        [.. var stem, 'e', 's'] => (["NNS", "VBZ"], TakesEs(stem) ? [stem, stem + "e"] : [stem + "e"]),
        [.. var stem, not ('s' or 'u' or 'i'), 's'] => (["NNS", "VBZ"], [stem + word[^2]]),
        _ => ([], []),
    };

    /// <summary>"seiz" is seize, "bomb" bomb, "kidnapp" kidnap, "carri" carry.</summary>
    private static IEnumerable<string> OfVerb(string stem)
    {
        if (stem.Length < 2)
            yield break;
        yield return stem + "e";
        if (stem[^1] == stem[^2] && !Vowels.Contains(stem[^1], StringComparison.Ordinal))
            yield return stem[..^1];
        if (stem[^1] == 'i')
            yield return stem[..^1] + "y";
        // "hoped" isn't hop, for that would be "hopped".
        if (stem.Length > 2 && !Doubles(stem))
            yield return stem;
    }

    /// <summary>One short vowel before one consonant, in one syllable: "hop".</summary>
    private static bool Doubles(string stem) =>
        !"aeiouwxyhsc".Contains(stem[^1], StringComparison.Ordinal)
        && Vowels.Contains(stem[^2], StringComparison.Ordinal)
        && stem.Count(c => Vowels.Contains(c, StringComparison.Ordinal)) == 1;

    private static bool TakesEs(string stem) => stem is [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'];
}

/// <param name="First">Whether it stands at the beginning of a sentence.</param>
internal sealed record LemmaExample(string Form, string Xpos, bool First, string Lemma);
