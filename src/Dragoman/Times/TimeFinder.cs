using System.Collections.Immutable;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Times;

/// <summary>
/// Finds the time expressions of a report and says what they mean. Never asks a clock: what no date of the report tells stays
/// unresolved.
/// </summary>
public static class TimeFinder
{
    // A text that names several months of other years, and hardly ever says "yesterday" or "on Monday", tells history.
    internal const int DatesOfNarrative = 3;
    private const int DatesToEachDeictic = 6;

    /// <param name="parses">The sentences of a report in order; flat parses will do.</param>
    /// <param name="published">The day that "today" means; without it a full date in the dateline, or beside "today", takes its place.</param>
    /// <param name="order">The outlet's, of numeric dates.</param>
    /// <returns>In the order of the text; they don't overlap.</returns>
    public static ImmutableArray<TimeMention> Find(IReadOnlyList<Parse> parses, DateOnly? published, NumericOrder order = NumericOrder.DayFirst)
    {
        var sentences = new (TimeAtoms Atoms, List<(Match Match, int First)> Found)[parses.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = (new(parses[i], order), []);
            Grammar.Read(sentences[i].Atoms, sentences[i].Found);
        }
        var told = sentences.Select(sentence => Told(sentence.Atoms, sentence.Found));
        var reference = published ?? told.FirstOrDefault(day => day is not null);
        var all = sentences.SelectMany(sentence => sentence.Found).Select(found => found.Match.Expression);
        var discourse = new Discourse(reference, IsNarrative(all, reference));
        var mentions = ImmutableArray.CreateBuilder<TimeMention>();
        foreach (var (atoms, found) in sentences)
            foreach (var (match, first) in found)
                Add(mentions, Mention(atoms, match, first, discourse));
        return mentions.DrainToImmutable();
    }

    private static DateOnly? Told(TimeAtoms atoms, List<(Match Match, int First)> found)
    {
        foreach (var (match, _) in found)
            if (match.Expression is Expression.Both { First: Expression.DayShift { Days: 0 } }
                || atoms.Atoms.Parse.Sentence.Kind is BlockKind.Dateline)
                if (FullDate(match.Expression) is { } day)
                    return day;
        return null;
    }

    private static DateOnly? FullDate(Expression expression) => expression switch
    {
        Expression.Calendar { Year: { } year, Month: { } month, Day: { } day } => new(year, month, day),
        Expression.Both both => FullDate(both.Second),
        _ => null,
    };

    internal static bool IsNarrative(IEnumerable<Expression> expressions, DateOnly? reference)
    {
        var (dates, deictics) = (0, 0);
        foreach (var expression in expressions)
        {
            if (expression is Expression.DayShift or Expression.Weekday or Expression.Overnight or Expression.Ago)
                deictics++;
            else if (expression is Expression.Calendar { Year: { } year, Month: not null } && !(year >= reference?.Year - 1))
                dates++;
        }
        return dates >= DatesOfNarrative && deictics * DatesToEachDeictic <= dates;
    }

    private static void Add(ImmutableArray<TimeMention>.Builder mentions, TimeMention mention)
    {
        if (mentions.Count == 0 || mentions[^1].Sentence != mention.Sentence || mentions[^1].Last < mention.First)
            mentions.Add(mention);
    }

    private static TimeMention Mention(TimeAtoms atoms, Match match, int start, Discourse discourse)
    {
        var sentence = atoms.Atoms.Parse.Sentence;
        var (first, last) = (atoms[start].Token, atoms[match.Next - 1].Token);
        discourse.Enter(sentence.Index, Tenses.At(atoms.Atoms.Parse, first));
        var when = Resolver.Resolve(match.Expression, discourse);
        discourse.Note(when, SetsEra(match.Expression));
        return new(sentence.Index, first, last, sentence.SpanOf(first, last), when, Form(match.Expression, discourse));
    }

    /// <summary>"In April 2011 ... on August 20": the month is of 2011; after "since 2011" or "in 2011" it needn't be.</summary>
    internal static bool SetsEra(Expression expression) => expression switch
    {
        Expression.Calendar date => date is { Year: not null, Month: not null },
        Expression.Both both => SetsEra(both.First) || SetsEra(both.Second),
        Expression.Part part => SetsEra(part.Whole),
        Expression.Range range => SetsEra(range.Last),
        _ => false,
    };

    private static TimeForm Form(Expression expression, Discourse discourse) => expression switch
    {
        Expression.Duration => TimeForm.Duration,
        Expression.Within when discourse.Tense is not Tense.Future => TimeForm.Duration,
        Expression.Set => TimeForm.Set,
        Expression.Since => TimeForm.Since,
        Expression.Until => TimeForm.Until,
        Expression.Calendar or Expression.OfYear or Expression.Holiday or Expression.Hijri or Expression.Season { Shift: 0 } => TimeForm.Date,
        Expression.Part part => Form(part.Whole, discourse),
        Expression.Slice slice => Form(slice.Whole, discourse),
        Expression.Range range => Form(range.Last, discourse),
        Expression.Both both => Form(both.Second, discourse),
        Expression.Lasting lasting => Form(lasting.Start, discourse),
        _ => TimeForm.Relative,
    };
}
