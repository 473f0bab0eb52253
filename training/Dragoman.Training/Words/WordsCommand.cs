using System.CommandLine;
using System.Globalization;
using System.Text;
using Dragoman.Incidents;
using Dragoman.Syntax;

namespace Dragoman.Training.Words;

/// <summary>"words": writes how common words are, out of treebanks and of texts with a line for each sentence.</summary>
internal static class WordsCommand
{
    /// <summary>In so many sentences of one source a word has to stand.</summary>
    private const int LeastSentences = 6;
    private const double LeastShare = 0.0003;

    public static Command Create()
    {
        var sources = new Argument<string[]>("source") { Description = "Treebanks (.conllu) and texts (.txt) to count in.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The table to write.", DefaultValueFactory = _ => "src/Dragoman.Resources/Lexicons/commonness.tsv", HelpName = "file" };
        var command = new Command("words", "Writes how common words are.") { sources, output };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(sources), parsed.GetRequiredValue(output)));
        return command;
    }

    /// <summary>A word is as common as in the source where it is most so: "killed" is common in news though not in letters.</summary>
    private static void Write(string[] sources, string path)
    {
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var source in sources)
            foreach (var (stem, share) in Shares(Sentences(source)))
                shares[stem] = Math.Max(share, shares.GetValueOrDefault(stem));
        var table = new StringBuilder("stem\tper_million\n");
        foreach (var (stem, share) in shares)
            table.Append(CultureInfo.InvariantCulture, $"{stem}\t{Math.Round(share * 1e6)}\n");
        File.WriteAllText(path, table.ToString());
    }

    private static IEnumerable<(string Stem, double Share)> Shares(IEnumerable<string> sentences)
    {
        var (count, seen, lower) = (0, new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var sentence in sentences)
        {
            count++;
            foreach (var word in WordStems.WordsOf(sentence).GroupBy(word => WordStems.Of(word.Word)))
            {
                seen[word.Key] = seen.GetValueOrDefault(word.Key) + 1;
                if (word.Any(form => !form.Capital)) lower[word.Key] = lower.GetValueOrDefault(word.Key) + 1;
            }
        }
        return seen.Where(word => word.Key.Length > 0 && word.Value >= LeastSentences && word.Value >= LeastShare * count && !IsName(word, lower)).Select(word => (word.Key, (double)word.Value / count));
    }

    /// <summary>Names are common where they happen to be news; elsewhere they tell one story from another.</summary>
    private static bool IsName(KeyValuePair<string, int> word, Dictionary<string, int> lower) => lower.GetValueOrDefault(word.Key) * 2 < word.Value;

    private static IEnumerable<string> Sentences(string path)
    {
        if (!path.EndsWith(".conllu", StringComparison.Ordinal)) return File.ReadLines(path);
        using var reader = new StreamReader(path);
        return [.. Conllu.Read(reader).Select(sentence => string.Join(' ', sentence.Words.Select(word => word.Form)))];
    }
}
