using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Evaluation.Baselines;
using Dragoman.Times.TimeMl;

namespace Dragoman.Evaluation.Times;

/// <summary>
/// TempEval-3's figures (UzZaman et al. 2013, 4.1): F1 of extents, exact and overlapping; F1 of those that overlap and whose type, or whose value
/// to the letter, is right too.
/// </summary>
internal sealed class TimexScore(string name)
{
    private readonly List<TimexError> _errors = [];
    private int _gold;
    private int _found;
    private int _strict;
    private int _relaxed;
    private int _type;
    private int _value;

    public IReadOnlyList<TimexError> Errors => _errors;

    public ImmutableArray<Figure> Figures =>
    [
        new($"{name}.strict", F1(_strict)), new($"{name}.relaxed", F1(_relaxed)), new($"{name}.type", F1(_type)), new($"{name}.value", F1(_value)),
    ];

    public void Add(GoldDocument document, ImmutableArray<Timex> found)
    {
        (_gold, _found) = (_gold + document.Timexes.Count, _found + found.Length);
        var free = found.ToList();
        var pairs = document.Timexes.Select(gold => (Gold: gold, Found: Take(free, gold))).ToList();
        foreach (var (gold, match) in pairs)
            Compare(document, gold, match);
        _errors.AddRange(free.Select(timex => new TimexError("spurious", Shape.Of(document.Text, timex.Span), timex.Value, TimesEvaluation.Around(document.Text, timex.Span))));
    }

    /// <summary>The same extent before any that overlaps; none is taken twice.</summary>
    private static Timex? Take(List<Timex> free, GoldTimex gold)
    {
        var best = free.FirstOrDefault(timex => timex.Span == gold.Span) ?? free.FirstOrDefault(timex => timex.Span.Overlaps(gold.Span));
        if (best is not null)
            free.Remove(best);
        return best;
    }

    private void Compare(GoldDocument document, GoldTimex gold, Timex? found)
    {
        var around = TimesEvaluation.Around(document.Text, gold.Span);
        var shape = Shape.Of(document.Text, gold.Span);
        if (found is null)
        {
            _errors.Add(new("missed", shape, gold.Value, around));
            return;
        }
        _relaxed++;
        if (found.Span == gold.Span)
            _strict++;
        else
            _errors.Add(new("extent", shape, document.Text[found.Span.Start..found.Span.End].ReplaceLineEndings(" "), around));
        if (string.Equals(found.Type.ToString(), gold.Type, StringComparison.OrdinalIgnoreCase))
            _type++;
        else
            _errors.Add(new("type", shape, $"{gold.Type} <> {found.Type}", around));
        if (found.Value == gold.Value)
            _value++;
        else
            _errors.Add(new("value", shape, $"{gold.Value} <> {found.Value}", around));
    }

    private double F1(int right) => _gold + _found == 0 ? 0 : 2.0 * right / (_gold + _found);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{name,-12}{_gold,6} gold{_found,6} found   strict {100 * F1(_strict),5:0.0}  relaxed {100 * F1(_relaxed),5:0.0}  type {100 * F1(_type),5:0.0}  value {100 * F1(_value),5:0.0}");
}

/// <param name="Kind">"missed", "spurious", "extent", "type", "value".</param>
/// <param name="Shape">The class of expressions that it belongs to.</param>
internal readonly record struct TimexError(string Kind, string Shape, string Values, string Around);

/// <summary>The words of an expression with its digits as 9s and its months as "Month", so that errors fall into classes.</summary>
internal static class Shape
{
    public static string Of(string text, Text.TextSpan span)
    {
        var words = text[span.Start..span.End].ReplaceLineEndings(" ").Split(' ');
        return string.Join(' ', words.Select(Word)).ToLowerInvariant();
    }

    private static string Word(string word)
    {
        if (Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, word) is >= 0 and < 12)
            return "Month";
        if (Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, word) >= 0)
            return "Weekday";
        return string.Concat(word.Select(c => char.IsAsciiDigit(c) ? '9' : c));
    }
}
