using System.Globalization;
using Dragoman.Times;

namespace Dragoman.Evaluation.Times;

/// <summary>Recall and precision of extraction where spans overlap, strict recall, and accuracy of the days among the expressions found that have some.</summary>
internal sealed class Score
{
    private readonly List<string> _missed = [];
    private readonly List<string> _spurious = [];
    private readonly List<string> _wrong = [];
    private int _gold;
    private int _strict;
    private int _found;
    private int _dated;
    private int _equal;
    private int _within;

    public void Gold(GoldTimex timex, TimeMention? mention, string text)
    {
        _gold++;
        var around = TimesEvaluation.Around(text, timex.Span);
        if (mention is null)
        {
            _missed.Add($"{timex.Type} {timex.Value}: {around}");
            return;
        }
        _strict += text[mention.Span.Start..mention.Span.End].Equals(timex.Text, StringComparison.Ordinal) ? 1 : 0;
        if (timex.Type is "DATE" or "TIME" && GoldDays.Days(timex.Value) is { } days)
            Dated(days, mention.When, $"{timex.Value} <> {mention.When.From}..{mention.When.To}: {around}");
    }

    private void Dated((DateOnly From, DateOnly To) gold, When when, string line)
    {
        _dated++;
        _equal += when.From == gold.From && when.To == gold.To ? 1 : 0;
        // "early June" is all of June to TimeML, and of "from April to June" or "since April" it wants the months alone.
        if ((when.From >= gold.From && when.To <= gold.To) || (when is When.Interval && (when.From == gold.From || when.To == gold.To)))
            _within++;
        else
            _wrong.Add(line);
    }

    public void Found(bool isRight, string around)
    {
        _found++;
        if (!isRight)
            _spurious.Add(around);
    }

    public void Show(TextWriter output, int details)
    {
        foreach (var (title, lines) in new[] { ("missed", _missed), ("spurious", _spurious), ("wrong", _wrong) })
            foreach (var line in lines.Where((_, i) => i * details / Math.Max(1, lines.Count) != (i - 1) * details / Math.Max(1, lines.Count)).Take(details))
                output.WriteLine($"{title}: {line}");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{_gold} expressions, recall {100.0 * (_gold - _missed.Count) / _gold:0.0} (strict {100.0 * _strict / _gold:0.0}), "
        + $"precision {100.0 * (_found - _spurious.Count) / _found:0.0}, days equal {100.0 * _equal / _dated:0.0}, agreeing {100.0 * _within / _dated:0.0} of {_dated}");
}
