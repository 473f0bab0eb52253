using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Tests.Text;

/// <summary>F scores of exact spans, as the CoNLL 2018 shared task counts them, against a sample of our own and the treebanks that DRAGOMAN_TREEBANKS names (paths parted by ':').</summary>
public sealed class TreebankScore(ITestOutputHelper output)
{
    public static TheoryData<string> Treebanks { get; } =
        [Segmenting.Source("tests", "Dragoman.Tests", "Text", "sample.conllu"), .. Environment.GetEnvironmentVariable("DRAGOMAN_TREEBANKS")?.Split(':') ?? []];

    [Theory]
    [MemberData(nameof(Treebanks))]
    public void Words_and_sentences_are_those_of_the_treebank(string file)
    {
        using var reader = File.OpenText(file);
        var (words, sentences) = (new Tally(), new Tally());
        var misses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in Treebank.ReadDocuments(reader))
        {
            var found = Segmenting.Segment(document.Text);
            (int Start, int End)[] tokens = [.. found.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => (token.Span.Start, token.Span.End))];
            words.Add(document.Words, tokens);
            sentences.Add(document.Sentences, [.. found.Sentences.Select(sentence => (sentence.Span.Start, sentence.Span.End))]);
            CountMisses(document, tokens, misses);
            if (Environment.GetEnvironmentVariable("DRAGOMAN_SHOW") == "sentences")
                ShowSentences(document, found);
        }
        output.WriteLine($"{file}: words {words}, sentences {sentences}");
        foreach (var (miss, count) in misses.OrderByDescending(pair => pair.Value).Take(120))
            output.WriteLine($"{count} {miss}");
        Assert.True(words.F > 0.98, words.ToString());
    }

    private static void CountMisses(Treebank document, (int Start, int End)[] tokens, Dictionary<string, int> misses)
    {
        var found = tokens.ToHashSet();
        var starts = tokens.GroupBy(token => token.Start).ToDictionary(group => group.Key, group => group.First().End);
        foreach (var word in document.Words)
            if (!found.Contains(word))
            {
                var form = document.Text[word.Start..word.End];
                var other = starts.TryGetValue(word.Start, out var end) ? document.Text[word.Start..end] : "-";
                var key = $"gold {form} found {other}";
                misses[key] = misses.GetValueOrDefault(key) + 1;
            }
    }

    private void ShowSentences(Treebank document, Document found)
    {
        var gold = document.Sentences.Select(sentence => sentence.End).ToHashSet();
        var ends = found.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        foreach (var end in gold.Except(ends).Order())
            output.WriteLine($"MISS {Around(document.Text, end)}");
        foreach (var end in ends.Except(gold).Order())
            output.WriteLine($"WRONG {Around(document.Text, end)}");
    }

    private static string Around(string text, int at) =>
        (text[Math.Max(0, at - 40)..at] + " ## " + text[at..Math.Min(text.Length, at + 40)]).ReplaceLineEndings("|");

    private sealed class Tally
    {
        private int _gold, _found, _right;

        public double F => 2.0 * _right / (_gold + _found);

        public void Add(IReadOnlyList<(int, int)> gold, (int, int)[] found)
        {
            _gold += gold.Count;
            _found += found.Length;
            _right += gold.Intersect(found).Count();
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"P {100.0 * _right / _found:F2} R {100.0 * _right / _gold:F2} F {100 * F:F2}");
    }
}
