using Dragoman.Evaluation.Names;

namespace Dragoman.Training.Torch;

/// <summary>
/// What the sentences that are learned from say of a word and of a run of words: of which kinds it was a name, or part of one, and how often it was none. A sentence that is learned from itself is told
/// what the others say, as one that isn't seen before is.
/// </summary>
internal sealed class SeenNames
{
    private readonly List<string> _kinds;
    private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal), _runs = new(StringComparer.Ordinal);
    private readonly HashSet<NamedSentence> _learned = new(ReferenceEqualityComparer.Instance);
    private int _longest = 1;

    public SeenNames(IReadOnlyList<string> kinds, IEnumerable<NamedSentence> learned)
    {
        _kinds = [.. kinds];
        foreach (var sentence in learned)
        {
            _learned.Add(sentence);
            Count(sentence, 1);
        }
    }

    /// <summary>Numbers of a word: of each kind the share of its uses, whether it is new, how often it was no name; of each kind whether a known run begins, goes on, ends, or is the word alone.</summary>
    public int Width => (5 * _kinds.Count) + 2;

    /// <returns>A row a word.</returns>
    public float[] Of(NamedSentence sentence)
    {
        var isLearned = _learned.Contains(sentence);
        if (isLearned) Count(sentence, -1);
        var rows = new float[sentence.Forms.Length * Width];
        string[] words = [.. sentence.Forms.Select(Key)];
        for (var i = 0; i < words.Length; i++) WriteWord(words[i], rows.AsSpan(i * Width, Width));
        for (var i = 0; i < words.Length;) i += Math.Max(1, WriteRun(words, i, rows));
        if (isLearned) Count(sentence, 1);
        return rows;
    }

    private void Count(NamedSentence sentence, int by)
    {
        string[] words = [.. sentence.Forms.Select(Key)];
        var kindOf = new int[words.Length];
        Array.Fill(kindOf, _kinds.Count);
        foreach (var name in sentence.Names)
        {
            var kind = _kinds.IndexOf(name.Kind);
            if (kind < 0) continue;
            for (var i = name.First; i <= name.Last; i++) kindOf[i] = kind;
            _longest = Math.Max(_longest, name.Last - name.First + 1);
            At(_runs, string.Join(' ', words[name.First..(name.Last + 1)]))[kind] += by;
        }
        for (var i = 0; i < words.Length; i++) At(_words, words[i])[kindOf[i]] += by;
    }

    private void WriteWord(string word, Span<float> row)
    {
        var counts = _words.GetValueOrDefault(word) ?? [];
        var sum = counts.Sum();
        for (var kind = 0; kind < counts.Length; kind++) row[kind] = counts[kind] / (sum + .5f);
        row[_kinds.Count + 1] = sum == 0 ? 1 : 0;
    }

    /// <returns>How many words it has.</returns>
    private int WriteRun(string[] words, int first, float[] rows)
    {
        for (var count = Math.Min(_longest, words.Length - first); count > 0; count--)
        {
            if (!_runs.TryGetValue(string.Join(' ', words[first..(first + count)]), out var kinds) || kinds.Sum() == 0) continue;
            for (var kind = 0; kind < _kinds.Count; kind++)
                if (kinds[kind] > 0)
                    for (var i = 0; i < count; i++) rows[((first + i) * Width) + _kinds.Count + 2 + (4 * kind) + (count == 1 ? 3 : i == 0 ? 0 : i == count - 1 ? 2 : 1)] = 1;
            return count;
        }
        return 0;
    }

    private int[] At(Dictionary<string, int[]> counts, string key) => counts.TryGetValue(key, out var found) ? found : counts[key] = new int[_kinds.Count + 1];

    private static string Key(string form) => form.ToLowerInvariant();
}
