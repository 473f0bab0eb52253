using System.Collections.Immutable;
using Dragoman.Quantities;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Times.TimeMl;

/// <summary>Finds the time expressions of a report with TIMEX3's extents, types and values. Never asks a clock.</summary>
public static class TimexFinder
{
    private static readonly Vocabulary Ahead = new("by until till through effective payable due before");

    /// <param name="parses">The sentences of a report in order; flat parses will do.</param>
    /// <param name="published">The day that "today" means; null where nobody says.</param>
    /// <param name="order">The outlet's, of numeric dates.</param>
    /// <returns>In the order of the text; they don't overlap.</returns>
    public static ImmutableArray<Timex> Find(IReadOnlyList<Parse> parses, DateOnly? published, NumericOrder order = NumericOrder.DayFirst)
    {
        var sentences = new (TimeAtoms Atoms, List<TimexMatch> Found)[parses.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = (new(parses[i], order), []);
            TimexGrammar.Read(sentences[i].Atoms, sentences[i].Found);
        }
        var readings = sentences.SelectMany(sentence => sentence.Found).Select(match => match.Reading).ToList();
        var discourse = new TimexDiscourse(new(published, IsNarrative(readings, published)));
        return Apart(sentences.SelectMany(sentence => sentence.Found.Select(match => Annotate(sentence.Atoms, match, discourse))));
    }

    /// <summary>Two ends of a range may share a token whose form isn't its text letter by letter; then the first has it.</summary>
    private static ImmutableArray<Timex> Apart(IEnumerable<Timex> times)
    {
        var apart = ImmutableArray.CreateBuilder<Timex>();
        foreach (var time in times)
            if (apart.Count == 0 || apart[^1].Sentence != time.Sentence || apart[^1].Span.End <= time.Span.Start)
                apart.Add(time);
        return apart.DrainToImmutable();
    }

    private static bool IsNarrative(List<TimexReading> readings, DateOnly? published) =>
        readings.Count(reading => reading is TimexReading.Ancient { Year: < 0 }) >= TimeFinder.DatesOfNarrative
        || TimeFinder.IsNarrative(readings.OfType<TimexReading.Point>().Select(point => point.Expression), published);

    private static Timex Annotate(TimeAtoms atoms, TimexMatch match, TimexDiscourse discourse)
    {
        var sentence = atoms.Atoms.Parse.Sentence;
        var (first, last) = (atoms[match.First].Token, atoms[match.Next - 1].Token);
        discourse.Days.Enter(sentence.Index, Tense(atoms, match.First));
        discourse.IsAside = atoms[match.First].Token > 4;
        var value = TimexValues.Of(match.Reading, TimesOfDay.In(atoms, match.First, match.Next), discourse);
        return new(sentence.Index, first, last, SpanOf(atoms, match), value.Type, value.Value, Mod(atoms, match), value.Quant, value.Freq);
    }

    /// <summary>Of "year-end" the end is the value's.</summary>
    private static string? Mod(TimeAtoms atoms, TimexMatch match) =>
        match.Reading is TimexReading.LastDay ? null : Modifiers.In(atoms, match.First, match.Next);

    /// <summary>"by May", "as early as Tuesday", "payable Dec. 15" lie ahead where no verb says otherwise.</summary>
    private static Tense Tense(TimeAtoms atoms, int i)
    {
        var tense = Tenses.At(atoms.Atoms.Parse, atoms[i].Token);
        var isAhead = atoms.IsAny(i - 1, Ahead) || atoms.Is(i - 1, "as") && (atoms.Is(i - 2, "early") || atoms.Is(i - 2, "soon"));
        return atoms.Is(i - 1, "ended") ? Times.Tense.Past : isAhead && tense is Times.Tense.Unknown ? Times.Tense.Future : tense;
    }

    /// <summary>By atoms, since "1861-1865" may be one token.</summary>
    private static TextSpan SpanOf(TimeAtoms atoms, TimexMatch match) =>
        new(Part(atoms, match.First).Start, Part(atoms, match.Next - 1).End);

    private static TextSpan Part(TimeAtoms atoms, int i)
    {
        var (atom, token) = (atoms[i], atoms.Atoms.Parse.Sentence.Tokens[atoms[i].Token]);
        if (token.Span.Length != token.Form.Length)
            return token.Span;
        var end = atom.Start + atom.Length;
        // The full stop of "p.m." and "B.C." is the word's.
        var isAbbreviation = token.Form.EndsWith('.') && end == token.Form.Length - 1 && token.Form.AsSpan(0, end).Contains('.');
        return new(token.Span.Start + atom.Start, token.Span.Start + (isAbbreviation ? end + 1 : end));
    }
}
