using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Quantities;
using Dragoman.Syntax;

namespace Dragoman.Times.TimeMl;

/// <summary>A day that no calendar has, "31 February 2020": it is annotated as nothing, and a reader is told so.</summary>
/// <param name="Sentence">Its number in the document, from 0.</param>
/// <param name="Text">"31 February 2020".</param>
/// <param name="Reason">"February 2020 has 29 days".</param>
public sealed record ImpossibleDate(int Sentence, string Text, string Reason)
{
    /// <summary>In the order of the text.</summary>
    public static ImmutableArray<ImpossibleDate> Find(IReadOnlyList<Parse> parses) => [.. parses.SelectMany(parse => In(new TimeAtoms(parse)))];

    private static IEnumerable<ImpossibleDate> In(TimeAtoms atoms)
    {
        for (var i = 0; i < atoms.Count; i++)
            if (At(atoms, i) is { } found)
                yield return found.Date;
    }

    internal static (ImpossibleDate Date, int Next)? At(TimeAtoms atoms, int i) => Numeric(atoms, i) ?? DayFirst(atoms, i) ?? MonthFirst(atoms, i);

    /// <summary>"31 February", "31st of February 2020".</summary>
    private static (ImpossibleDate, int)? DayFirst(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i + 1, "of");
        return atoms[i].HasFormOfDay && CalendarDates.MonthAt(atoms, at) is var month and > 0 ? Of(atoms, i, at + 1, month, (int)atoms[i].Value) : null;
    }

    /// <summary>"February 31, 2020"; of "February 30 June" the 30 is June's.</summary>
    private static (ImpossibleDate, int)? MonthFirst(TimeAtoms atoms, int i)
    {
        if (CalendarDates.MonthAt(atoms, i) is not (var month and > 0) || !atoms[i + 1].HasFormOfDay || atoms[i - 1].HasFormOfDay)
            return null;
        return CalendarDates.MonthAt(atoms, atoms.Skip(i + 2, "of")) > 0 || atoms.Atoms.IsPluralNoun(i + 2)
            ? null : Of(atoms, i, atoms.SkipComma(i + 2) is var at && atoms[at].HasFormOfYear ? at : i + 2, month, (int)atoms[i + 1].Value);
    }

    /// <summary>"2020-02-31".</summary>
    private static (ImpossibleDate, int)? Numeric(TimeAtoms atoms, int i)
    {
        if (!atoms[i].HasFormOfYear || !atoms.Atoms.IsSign(i + 1, '-') || !atoms.Atoms.IsSign(i + 3, '-') || !atoms[i + 1].Glued || !atoms[i + 4].Glued)
            return null;
        var (month, day) = (atoms[i + 2], atoms[i + 4]);
        return month is { Kind: AtomKind.Number, Length: 2, Value: >= 1 and <= 12 } && day is { Kind: AtomKind.Number, Length: 2, HasFormOfDay: true }
            ? Of(atoms, i, i + 5, (int)month.Value, (int)day.Value, (int)atoms[i].Value)
            : null;
    }

    private static (ImpossibleDate, int)? Of(TimeAtoms atoms, int first, int next, int month, int day)
    {
        var at = atoms.SkipComma(next);
        return atoms[at].HasFormOfYear
            ? Of(atoms, first, at + 1, month, day, (int)atoms[at].Value)
            : Of(atoms, first, next, month, day, null);
    }

    private static (ImpossibleDate, int)? Of(TimeAtoms atoms, int first, int next, int month, int day, int? year)
    {
        var days = DateTime.DaysInMonth(year ?? 2000, month);
        if (day <= days)
            return null;
        var sentence = atoms.Atoms.Parse.Sentence;
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return (new(sentence.Index, atoms.Atoms.Parse.TextOf(atoms[first].Token, atoms[next - 1].Token),
            string.Create(CultureInfo.InvariantCulture, $"{name}{(year is null ? "" : " ")}{year} has {days} days")), next);
    }
}
