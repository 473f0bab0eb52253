using Dragoman.Syntax;

namespace Dragoman.Training.Torch;

/// <summary>
/// Learns lemma rules from the shortest ending up to the whole word. A longer key is kept only where its words ask for another rule than
/// the keys below give: the table holds rules with their exceptions.
/// </summary>
internal static class LemmaTraining
{
    private const int TypesForAnEnding = 2;

    public static (byte[] Table, string[] Rules) Train(IReadOnlyList<ConlluSentence> sentences, IReadOnlyCollection<string> wordsByFrequency)
    {
        var examples = Examples(sentences, wordsByFrequency);
        var chosen = new Dictionary<ulong, LemmaRule>();
        for (var level = LemmaKeys.Max - 1; level >= 0; level--)
            foreach (var (key, rule) in Choose(examples, level, chosen))
                chosen[key] = rule;
        var rules = chosen.Values.CountBy(rule => rule).OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key.ToString(), StringComparer.Ordinal)
            .Select(rule => rule.Key).ToList();
        var numbers = rules.Select((rule, i) => (rule, i)).ToDictionary(pair => pair.rule, pair => (uint)pair.i);
        var table = HashTable.Pack(chosen.Select(pair => KeyValuePair.Create(pair.Key, numbers[pair.Value])));
        return (table, [.. rules.Select(rule => rule.ToString())]);
    }

    /// <param name="Keys">From the whole word to the empty ending; short words have fewer endings, so the keys are aligned at the end.</param>
    /// <param name="Word">Identifies the type.</param>
    private sealed record Example(ulong[] Keys, ulong Word, LemmaRule Rule, int Count);

    private static Example[] Examples(IReadOnlyList<ConlluSentence> sentences, IReadOnlyCollection<string> wordsByFrequency)
    {
        var counts = sentences.SelectMany(sentence => sentence.Words.Select((word, i) => (Word: word, IsFirst: i == 0)))
            .Where(pair => pair.Word.Lemma != "_" || pair.Word.Form == "_")
            .CountBy(pair => new LemmaExample(pair.Word.Form, pair.Word.Xpos, pair.IsFirst, pair.Word.Lemma)).ToDictionary();
        return [.. VocabularyLemmas.Complete(counts, wordsByFrequency).Select(pair => ToExample(pair.Key, pair.Value))];
    }

    private static Example ToExample(LemmaExample example, int count)
    {
        var (form, xpos, first, lemma) = example;
        var keys = new ulong[LemmaKeys.Max];
        var written = LemmaKeys.Of(form, xpos, first, keys);
        // Between the two whole-word keys and the endings.
        var aligned = new ulong[LemmaKeys.Max];
        keys.AsSpan(0, 2).CopyTo(aligned);
        keys.AsSpan(2, written - 2).CopyTo(aligned.AsSpan(LemmaKeys.Max - (written - 2)));
        return new(aligned, keys[1], LemmaRule.Between(form, lemma), count);
    }

    private static IEnumerable<(ulong Key, LemmaRule Rule)> Choose(Example[] examples, int level, Dictionary<ulong, LemmaRule> chosen)
    {
        foreach (var group in examples.Where(example => example.Keys[level] != 0).GroupBy(example => example.Keys[level]))
        {
            var types = group.DistinctBy(example => example.Word).Count();
            var isEnding = level > 1;
            if (isEnding && types < TypesForAnEnding && level < LemmaKeys.Max - 1)
                continue;
            // Endings speak for words to come, so types count there; tokens count for words that are known.
            var rule = group.GroupBy(example => example.Rule)
                .OrderByDescending(rules => isEnding ? rules.DistinctBy(example => example.Word).Count() : rules.Sum(example => example.Count))
                .ThenByDescending(rules => rules.Sum(example => example.Count)).ThenBy(rules => rules.Key.ToString(), StringComparer.Ordinal).First().Key;
            if (group.Any(example => Below(example, level, chosen) != rule))
                yield return (group.Key, rule);
        }
    }

    private static LemmaRule? Below(Example example, int level, Dictionary<ulong, LemmaRule> chosen)
    {
        for (var below = level + 1; below < LemmaKeys.Max; below++)
            if (example.Keys[below] != 0 && chosen.TryGetValue(example.Keys[below], out var rule))
                return rule;
        return null;
    }
}
