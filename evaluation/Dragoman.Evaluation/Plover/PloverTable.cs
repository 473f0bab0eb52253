using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Evaluation.Coreference;

namespace Dragoman.Evaluation.Plover;

/// <summary>Figures of the two exams as tables for people.</summary>
internal static class PloverTable
{
    public static void Tell(TextWriter output, GoldStandardExam standard, MarkedExam roots)
    {
        Line(output, $"gold standard, {standard.Sentences.Length} sentences         precision  recall      F   F odd  F even");
        foreach (var demand in Enum.GetValues<GoldDemand>()) Tell(output, standard, demand);
        foreach (var (type, gold, score) in standard.ByType()) Line(output, $"  {type,-14} {gold,4} {Told(score)}");
        Tell(output, "marked sentences, from text", roots, exam => exam.FromText);
        Tell(output, "marked sentences, arguments given", roots, exam => exam.Given);
    }

    /// <summary>What we coded where the coders saw something else. The sentences are others' and go to people alone.</summary>
    public static void TellConfusions(TextWriter output, TextWriter error, GoldStandardExam standard, MarkedExam roots)
    {
        foreach (var (sentence, i) in standard.Sentences.Select((sentence, i) => (sentence, i)))
            Tell(output, error, $"gold {Parity(i)} {string.Join('+', sentence.GoldTypes)}{(sentence.GoldTypes.All(type => sentence.IsRight(type, GoldDemand.Countries)) ? "" : " *")} {string.Join('|', sentence.Gold.Select(Told))}", sentence.Text, sentence.Ours);
        foreach (var (pair, i) in roots.FromText.Select((pair, i) => (pair, i))) TellPair(output, error, $"text {Parity(i)}", pair);
        foreach (var (pair, i) in roots.Given.Select((pair, i) => (pair, i))) TellPair(output, error, $"given {Parity(i)}", pair);
    }

    private static void TellPair(TextWriter output, TextWriter error, string set, RootPair pair)
    {
        Tell(output, error, $"{set}{(pair.IsRight ? "" : " *")} {pair.Sentence.Root}", pair.Sentence.Text, pair.Ours is null ? [] : [pair.Ours]);
    }

    private static void Tell(TextWriter output, TextWriter error, string gold, string text, ImmutableArray<CodedEvent> ours)
    {
        Line(output, $"{gold} : {(ours.IsEmpty ? "nothing" : string.Join("; ", ours))}");
        error.WriteLine($"{gold} : {string.Join("; ", ours)}\n    {text}");
    }

    private static string Told(GoldRecord record) => $"{string.Join('/', record.Source.Countries)}>{string.Join('/', record.Target.Countries)}";

    private static string Parity(int i) => i % 2 == 0 ? "odd" : "even";

    private static void Tell(TextWriter output, GoldStandardExam standard, GoldDemand demand) =>
        Line(output, $"  {Named(demand),-32} {Told(standard.Score(demand))}  {100 * standard.Half(0).Score(demand).F,5:F1}  {100 * standard.Half(1).Score(demand).F,5:F1}");

    private static string Named(GoldDemand demand) => demand switch
    {
        GoldDemand.Category => "category",
        GoldDemand.Countries => "with both countries",
        _ => "with sectors too",
    };

    private static void Tell(TextWriter output, string name, MarkedExam roots, Func<MarkedExam, ImmutableArray<RootPair>> of)
    {
        Line(output, $"{name}: macro-F1 {100 * MarkedExam.MacroF(of(roots)):F1} (odd {100 * MarkedExam.MacroF(of(roots.Half(0))):F1}, even {100 * MarkedExam.MacroF(of(roots.Half(1))):F1}); {100.0 * of(roots).Count(pair => pair.IsRight) / Math.Max(1, of(roots).Length):F1} % right, {of(roots).Count(pair => pair.Ours is null)} without an event");
        foreach (var (type, gold, ours, right, f) in MarkedExam.ByType(of(roots))) Line(output, $"  {type,-14} {gold,4} coders', {ours,4} ours, {right,4} both  F {100 * f,5:F1}");
    }

    private static string Told(PrecisionRecall score) => string.Create(CultureInfo.InvariantCulture, $"{100 * score.Precision,9:F1} {100 * score.Recall,7:F1} {100 * score.F,6:F1}");

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
