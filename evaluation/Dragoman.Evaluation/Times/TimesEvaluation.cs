using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Syntax;
using Dragoman.Text;
using Dragoman.Times;
using Match = System.Text.RegularExpressions.Match;

namespace Dragoman.Evaluation.Times;

/// <summary>Scores the times on TimeML corpora with flat, untagged parses: what the rules do alone.</summary>
internal static partial class TimesEvaluation
{
    /// <param name="folder">Holds *.tml files, at any depth.</param>
    /// <param name="output">Takes one line of figures; with misses and mistakes before it if <paramref name="details"/> is positive.</param>
    /// <param name="details">How many of each to show.</param>
    public static void Run(string folder, TextWriter output, int details)
    {
        var score = new Score();
        foreach (var path in Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Compare(GoldDocument.Read(path), score);
        score.Show(output, details);
        output.WriteLine($"{Path.GetFileName(folder)}: {score}");
    }

    private static void Compare(GoldDocument document, Score score)
    {
        var mentions = TimeFinder.Find(Parses(document.Text), document.Published);
        foreach (var timex in document.Timexes)
        {
            var best = mentions.Where(mention => mention.Span.Overlaps(timex.Span)).MaxBy(mention => Overlap(mention.Span, timex.Span));
            score.Gold(timex, best, document.Text);
        }
        foreach (var mention in mentions)
            score.Found(document.Timexes.Any(timex => timex.Span.Overlaps(mention.Span)), Around(document.Text, mention.Span));
    }

    private static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    internal static string Around(string text, TextSpan span)
    {
        var (from, to) = (Math.Max(0, span.Start - 40), Math.Min(text.Length, span.End + 40));
        return $"{text[from..span.Start]}[{text[span.Start..span.End]}]{text[span.End..to]}".ReplaceLineEndings(" ");
    }

    internal static List<Parse> Parses(string text)
    {
        var parses = new List<Parse>();
        foreach (Match match in Sentences().Matches(text))
            parses.Add(Flat(text, new(match.Index, match.Index + match.Length), parses.Count));
        return parses;
    }

    private static Parse Flat(string text, TextSpan span, int index)
    {
        var tokens = Tokens().Matches(text[span.Start..span.End])
            .Select(match => new TextSpan(span.Start + match.Index, span.Start + match.Index + match.Length))
            .Select(at => new Token(at, text[at.Start..at.End], at.End >= text.Length || char.IsWhiteSpace(text[at.End])))
            .ToImmutableArray();
        var heads = tokens.Select((_, i) => i == 0 ? -1 : 0).ToArray();
        return new(new Sentence(index, 0, BlockKind.Paragraph, span, tokens), new Upos[tokens.Length], [.. tokens.Select(_ => "")],
            [.. tokens.Select(token => token.Form)], heads, [.. heads.Select(head => head < 0 ? Relation.Root : Relation.Dep)]);
    }

    [GeneratedRegex(@"\S(?:(?!\n\s*\n)(?!(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Dr|Gen|Col|U\.S|[A-Z]))[.!?]""?\s+[A-Z""'(]).)*[.!?]?", RegexOptions.Singleline)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"a\.m\.|p\.m\.|(?:[A-Z]\.)+|[A-Z][a-z]{2,3}\.(?= \d)|'s\b|'\d+s|[^\s'$,;:!?()""%–-]+(?:[:,]\d+)*(?=[.](?:\s|$))|[^\s'$,;:!?()""%–-]+(?:[:,]\d+)*|\S")]
    private static partial Regex Tokens();
}
