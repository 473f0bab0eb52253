using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>
/// Finds the TIMEX3 of a sentence, the longest at each place: the points of <see cref="Points"/>, without "since" and "from", and with
/// the two ends of a range apart, and what has no place on the calendar.
/// </summary>
internal static class TimexGrammar
{
    private static readonly Vocabulary Connectors = new("to and until till through into");

    public static void Read(TimeAtoms atoms, List<TimexMatch> found)
    {
        for (var i = 0; i < atoms.Count;)
        {
            if (ImpossibleDate.At(atoms, i) is (_, var after))
            {
                i = after;
                continue;
            }
            var match = At(atoms, i);
            if (match.IsNone)
            {
                i++;
                continue;
            }
            Add(atoms, match, found);
            Inherit(atoms, found);
            Order(atoms, found);
            i = Math.Max(i + 1, match.Next);
        }
    }

    private static TimexMatch At(TimeAtoms atoms, int i)
    {
        if (atoms[i].Kind is AtomKind.None)
            return TimexMatch.None;
        var match = TimexMatch.Longer(BusinessTerms.Read(atoms, i), AncientYears.Read(atoms, i));
        match = TimexMatch.Longer(match, Offsets.Read(atoms, i));
        match = TimexMatch.Longer(match, Wholes.Read(atoms, i));
        match = TimexMatch.Longer(match, Clock(atoms, i));
        match = TimexMatch.Longer(match, Point(atoms, i));
        match = TimexMatch.Longer(match, Years.Read(atoms, i));
        match = TimexMatch.Longer(match, TimexSets.Read(atoms, i));
        match = TimexMatch.Longer(match, Length(atoms, i));
        return TimexMatch.Longer(match, TimexReferences.Read(atoms, i));
    }

    private static TimexMatch Clock(TimeAtoms atoms, int i) =>
        Clocks.Read(atoms, i) is ({ } value, var next) ? new(new TimexReading.Clock(value), i, next) : TimexMatch.None;

    /// <summary>"two days", and after "in" perhaps a time: "in two days" without its preposition.</summary>
    private static TimexMatch Length(TimeAtoms atoms, int i)
    {
        var match = TimexLengths.Read(atoms, i);
        return match.Reading is TimexReading.Duration { Value: var value } && atoms.Is(i - 1, "in")
            && Distances.Read(atoms, i - 1) is { Expression: Expression.Within within } point && point.Next == match.Next
            ? match with { Reading = new TimexReading.Ahead(within, value) }
            : match;
    }

    private static TimexMatch Point(TimeAtoms atoms, int i)
    {
        var match = Trimmed(atoms, Match.Longer(Points.Read(atoms, i), DayTimes.Read(atoms, i)));
        if (match.IsNone || match.Expression is Expression.Within || IsTitle(atoms, i) || DateNames.IsName(atoms, i, match))
            return TimexMatch.None;
        if (match.Expression is Expression.Hence)
            return new(new TimexReading.Point(match.Expression), i + 1, match.Next);
        match = WithPart(atoms, match);
        // "two weeks from now"
        if (match.Expression is Expression.Stretch { Direction: 1, Count.IsVague: false, Unit: > Unit.Hour } ahead && atoms.Is(match.Next - 1, "now"))
            return new(new TimexReading.Offset(ahead.Unit, ahead.Count.Number, new Expression.DayShift(0)), i, match.Next);
        return Span(match.Expression) is { } stamp && !HasConnector(atoms, i, match.Next)
            ? new(new TimexReading.Span(stamp), i, match.Next)
            : new(new TimexReading.Point(match.Expression), i, match.Next);
    }

    /// <summary>"early on Tuesday morning", "last night at 8".</summary>
    private static Match WithPart(TimeAtoms atoms, Match match)
    {
        if (StampResolver.Grain(match.Expression) is not StampGrain.Day)
            return match;
        if (match.Expression is Expression.Part && TimesOfDay.Part(atoms, match.Next) is not null)
            return match with { Next = match.Next + 1 };
        return TimesOfDay.Part(atoms, match.Next - 1) is not null && TimesOfDay.IsBareHour(atoms, match.Next + 1) && Shifts.IsAtEnd(atoms, match.Next + 2)
            ? match with { Next = match.Next + 2 } : match;
    }

    /// <summary>The broadcast "This Week".</summary>
    private static bool IsTitle(TimeAtoms atoms, int i) =>
        atoms.KindAt(i) is TimeWordKind.This && atoms.KindAt(i + 1) is TimeWordKind.Unit && atoms.Atoms.IsCapital(i + 1)
            && atoms.Atoms.Text(i + 1)[1..].ContainsAnyInRange('a', 'z');

    /// <summary>The full stop of "Jan. 5" belongs to the date, that of "in January." doesn't.</summary>
    private static Match Trimmed(TimeAtoms atoms, Match match) =>
        !match.IsNone && atoms.Atoms.IsSign(match.Next - 1, '.') ? match with { Next = match.Next - 1 } : match;

    /// <summary>"from May to September", "between 3 May and 5 June": the second is after the first, whichever year that is.</summary>
    private static void Order(TimeAtoms atoms, List<TimexMatch> found)
    {
        if (found is not [.., { Reading: TimexReading.Point { Expression: Expression.Calendar { Year: null, Month: not null } first } } one, { Reading: TimexReading.Point { Expression: Expression.Calendar { Year: null, Month: not null } second } } two]
            || two.First - one.Next != 1 || (first.Day is null) != (second.Day is null))
            return;
        if (atoms.Is(one.Next, "and") ? atoms.Is(one.First - 1, "between") : atoms.IsAny(one.Next, Connectors) || atoms.Atoms.IsSign(one.Next, '-'))
            found[^1] = two with { Reading = new TimexReading.LastOf(second) };
    }

    /// <summary>"April and June 1955", "from May to October 2020", "Nov-Feb 2017": the first month's year is said with the last one.</summary>
    private static void Inherit(TimeAtoms atoms, List<TimexMatch> found)
    {
        if (found is not [.., { Reading: TimexReading.Point { Expression: Expression.Calendar { Year: null, Month: { } month } first } } one, { Reading: TimexReading.Point { Expression: var second } } two]
            || Date(second) is not { Year: { } year, Month: { } last } || two.First - one.Next != 1)
            return;
        if (atoms.Is(one.Next, "and") || atoms.Is(one.Next, "or") || atoms.Atoms.IsSign(one.Next, '/'))
            found[^2] = one with { Reading = new TimexReading.Point(first with { Year = year }) };
        else if (atoms.IsAny(one.Next, Connectors) || atoms.Atoms.IsSign(one.Next, '-'))
            found[^2] = one with { Reading = new TimexReading.Point(first with { Year = month > last ? year - 1 : year }) };
    }

    private static Expression.Calendar? Date(Expression expression) => expression switch
    {
        Expression.Calendar date => date,
        Expression.Part part => Date(part.Whole),
        _ => null,
    };

    /// <summary>Decades and centuries are read as ranges of years.</summary>
    private static Stamp? Span(Expression expression) => expression switch
    {
        Expression.Range { First: Expression.Calendar { Year: { } from, Month: null }, Last: Expression.Calendar { Year: { } to, Month: null } } =>
            to - from == 9 ? new(StampGrain.Decade, from) : to - from == 99 ? new(StampGrain.Century, from) : null,
        Expression.Part part => Span(part.Whole),
        _ => null,
    };

    private static bool HasConnector(TimeAtoms atoms, int first, int next) => Connector(atoms, first, next) > 0;

    private static int Connector(TimeAtoms atoms, int first, int next)
    {
        for (var i = first + 1; i < next - 1; i++)
            if (atoms.IsAny(i, Connectors) || atoms.Atoms.IsSign(i, '-') && char.IsDigit(First(atoms, i + 1)) || atoms.Atoms.IsSign(i, '/'))
                return i;
        return 0;
    }

    private static char First(TimeAtoms atoms, int i) => atoms.Atoms.Text(i) is [var first, ..] ? first : ' ';

    private static void Add(TimeAtoms atoms, TimexMatch match, List<TimexMatch> found)
    {
        if (match.Reading is TimexReading.Point { Expression: Expression.Range range } && Connector(atoms, match.First, match.Next) is var at and > 0)
        {
            found.Add(new(new TimexReading.Point(range.First), match.First, at));
            found.Add(new(new TimexReading.Point(range.Last), atoms.Skip(at + 1, "the"), match.Next));
            return;
        }
        found.Add(match);
    }
}
