using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Evaluation.Coreference;

/// <param name="First">Index of its first token in the document.</param>
/// <param name="Last">Index of its last token in the document.</param>
public readonly record struct GoldMention(string Document, int First, int Last);

/// <summary>Chains in the CoNLL-2012 notation of GUM: number, form and "(3", "3)", "(3)" or "_".</summary>
public sealed partial record GoldChains(ImmutableArray<string> Forms, ImmutableArray<ImmutableArray<GoldMention>> Chains)
{
    /// <exception cref="InvalidDataException">A line is malformed, or a mention isn't closed.</exception>
    public static GoldChains Read(string document, TextReader reader)
    {
        var forms = ImmutableArray.CreateBuilder<string>();
        var (open, chains) = (new Dictionary<int, Stack<int>>(), new SortedDictionary<int, List<GoldMention>>());
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || (line[0] is '#' && !line.Contains('\t', StringComparison.Ordinal))) continue;
            if (line.Split('\t') is not [_, var form, var marks]) throw new InvalidDataException($"{document}: '{line}' has no three columns");
            foreach (Match mark in Mark.Matches(marks)) Note(document, mark, forms.Count, open, chains);
            forms.Add(form);
        }
        return open.Values.Any(starts => starts.Count > 0)
            ? throw new InvalidDataException($"{document}: a mention isn't closed")
            : new GoldChains(forms.ToImmutable(), [.. chains.Values.Where(chain => chain.Count > 0).Select(chain => chain.ToImmutableArray())]);
    }

    private static void Note(string document, Match mark, int token, Dictionary<int, Stack<int>> open, SortedDictionary<int, List<GoldMention>> chains)
    {
        var chain = int.Parse(mark.Groups["chain"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (!open.TryGetValue(chain, out var starts)) open[chain] = starts = new();
        if (mark.Groups["opens"].Length > 0) starts.Push(token);
        if (mark.Groups["closes"].Length == 0) return;
        if (!starts.TryPop(out var first)) throw new InvalidDataException($"{document}: token {token} closes what isn't open");
        if (!chains.TryGetValue(chain, out var mentions)) chains[chain] = mentions = [];
        // A few spans are marked twice; the scores are defined for one chain a span.
        var mention = new GoldMention(document, first, token);
        if (!chains.Values.Any(other => other.Contains(mention))) mentions.Add(mention);
    }

    [GeneratedRegex(@"(?<opens>\()?(?<chain>[0-9]+)(?<closes>\))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark { get; }
}
