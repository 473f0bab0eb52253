using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads dates with a month's name, and years.</summary>
internal static class CalendarDates
{
    private static readonly Vocabulary BeforeMonth = new("""
        in of since until till from to by during between before after and or through throughout early mid late last this next past
        previous following for end beginning middle start the on around
        """);

    private static readonly Vocabulary BetweenDays = new("to and until through");

    // They are words of their own, and need company to be months.
    private static readonly Vocabulary Doubtful = new("may march august");

    public static Match Read(TimeAtoms atoms, int i)
    {
        var match = Match.Longer(MonthFirst(atoms, i), DayFirst(atoms, atoms.Skip(i, "the")));
        return match.IsNone ? Match.Longer(Year(atoms, i), NumericDates.Read(atoms, i)) : match;
    }

    /// <summary>The number of the month that stands here, 0 if none does or it is more likely another word.</summary>
    public static int MonthAt(TimeAtoms atoms, int i) => atoms.WordAt(i) switch
    {
        { Kind: TimeWordKind.Month } month when IsMeant(atoms, i) => month.Value,
        { Kind: TimeWordKind.ShortMonth } month when IsMeantShort(atoms, i) => month.Value,
        _ => 0,
    };

    /// <summary>"May", "March" and "August" are verbs, marches and adjectives where nothing of a date is near.</summary>
    private static bool IsMeant(TimeAtoms atoms, int i)
    {
        if (!atoms.IsAny(i, Doubtful))
            return true;
        if (atoms.Atoms.HasXpos(i, "MD") || !atoms.Atoms.IsCapital(i))
            return false;
        return HasNumberBeside(atoms, i) || (atoms.Atoms.IsAny(Before(atoms, i), BeforeMonth) && !Precedes(atoms, i, "of"))
            || atoms.Is(Before(atoms, i), "in") || IsBesideMonth(atoms, i);
    }

    private static bool Precedes(TimeAtoms atoms, int i, string word) =>
        atoms.Is(i, "march") && (atoms.Is(i + 1, word) || atoms.Is(i - 1, "the"));

    private static bool IsBesideMonth(TimeAtoms atoms, int i) =>
        (atoms.Atoms.IsHyphen(i + 1) || atoms.Is(i + 1, "and") || atoms.Is(i + 1, "to")) && IsMonthWord(atoms, i + 2)
        || (atoms.Atoms.IsHyphen(i - 1) || atoms.Is(i - 1, "to")) && IsMonthWord(atoms, i - 2);

    private static bool IsMonthWord(TimeAtoms atoms, int i) => atoms.KindAt(i) is TimeWordKind.Month || atoms.KindAt(i) is TimeWordKind.ShortMonth && atoms.Atoms.IsCapital(i);

    private static int Before(TimeAtoms atoms, int i) => atoms.Atoms.IsHyphen(i - 1) ? i - 2 : i - 1;

    private static bool IsMeantShort(TimeAtoms atoms, int i) => atoms.Atoms.IsCapital(i) && (HasNumberBeside(atoms, i) || IsBesideMonth(atoms, i) || IsAlone(atoms, i));

    /// <summary>"since Feb", "in Oct.": "Jan" and "Mar" are people's too.</summary>
    private static bool IsAlone(TimeAtoms atoms, int i) =>
        atoms.WordAt(i).Value is not (1 or 3) && atoms.IsAny(i - 1, BeforeMonth) && !atoms.Is(i - 1, "and") && !atoms.Is(i - 1, "or") && !atoms.Is(i - 1, "of")
            && !atoms.Atoms.IsCapital(i + 1);

    private static bool HasNumberBeside(TimeAtoms atoms, int i)
    {
        var isSigned = atoms.Atoms.IsSign(i + 1, '.') || atoms.Atoms.IsComma(i + 1) || atoms.Atoms.IsHyphen(i + 1) || IsJoined(atoms, i + 1);
        var after = isSigned || atoms.Is(i + 1, "of") || atoms.Is(i + 1, "the") ? i + 2 : i + 1;
        if (atoms[after].HasFormOfDay || atoms[after].HasFormOfYear || atoms.Is(after, "nineteen") || atoms.Is(after, "two") && atoms.Is(after + 1, "thousand"))
            return true;
        var before = atoms.Is(i - 1, "of") || atoms.Atoms.IsHyphen(i - 1) ? i - 2 : i - 1;
        return atoms[before].HasFormOfDay || Numerals.WordAt(atoms.Atoms, before).Kind is NumberWordKind.Ordinal;
    }

    /// <summary>"June 3", "June 3-4, 2020", "June 3 and 4", "June the 3rd", "June 2020", "June of 2020", "June"; "the June 3 bombings" are no three bombings.</summary>
    private static Match MonthFirst(TimeAtoms atoms, int i)
    {
        var month = MonthAt(atoms, i);
        if (month == 0)
            return Match.None;
        var at = atoms.Atoms.IsSign(i + 1, '.') || IsJoined(atoms, i + 1) ? i + 2 : i + 1;
        var day = DayAt(atoms, atoms.Skip(at, "the"), out var next);
        var isCount = IsCount(atoms, next) && atoms[next - 1].Kind is AtomKind.Number && !atoms.Atoms.IsCapital(next);
        if (day == 0 || isCount && !(atoms.Is(i - 1, "the") || atoms.KindAt(i) is TimeWordKind.ShortMonth))
            return WithYear(atoms, at, month, 0, 0);
        var last = SecondDay(atoms, next, day, out var after);
        return last > 0 && !IsCount(atoms, after) ? WithYear(atoms, after, month, day, last) : WithYear(atoms, next, month, day, 0);
    }

    /// <summary>"Sep-23-2020", "Jan/3".</summary>
    private static bool IsJoined(TimeAtoms atoms, int i) =>
        (atoms.Atoms.IsHyphen(i) || atoms[i] is { Kind: AtomKind.Sign, Glued: true, Value: '/' }) && atoms[i + 1] is { HasFormOfDay: true, Glued: true } && !atoms.Atoms.IsComma(i + 2);

    private static bool IsCount(TimeAtoms atoms, int i) => atoms.Atoms.IsPluralNoun(i);

    /// <summary>"3 June", "the 3rd of June 2020", "3-4 June", "3 and 4 June", "4 to 6 June", "night of 3 to 4 June".</summary>
    private static Match DayFirst(TimeAtoms atoms, int i)
    {
        var day = DayAt(atoms, i, out var next);
        if (day == 0 || atoms[i - 1] is { Kind: AtomKind.Sign, Value: '$' or '€' or '£' or '#' })
            return Match.None;
        var last = SecondDay(atoms, next, day, out var after);
        var at = AtMonth(atoms, last > 0 ? after : next);
        var month = MonthAt(atoms, at);
        if (month == 0)
            return Match.None;
        return WithYear(atoms, atoms.Atoms.IsSign(at + 1, '.') ? at + 2 : at + 1, month, day, last);
    }

    private static int AtMonth(TimeAtoms atoms, int i) =>
        atoms.Is(i, "day") && atoms.Is(i + 1, "of") ? i + 2 : atoms.Skip(atoms.SkipHyphen(i), "of");

    private static int DayAt(TimeAtoms atoms, int i, out int next)
    {
        if (atoms[i].HasFormOfDay)
        {
            next = i + 1;
            return (int)atoms[i].Value;
        }
        var ordinal = Numerals.TryReadOrdinal(atoms.Atoms, i, out var read) && read.Value <= 31;
        next = ordinal ? read.Next : i;
        return ordinal ? (int)read.Value : 0;
    }

    private static int SecondDay(TimeAtoms atoms, int i, int first, out int next)
    {
        next = i;
        if (!(atoms.IsAny(i, BetweenDays) || atoms.Atoms.IsSign(i, '-') || atoms.Atoms.IsSign(i, '/')))
            return 0;
        var day = DayAt(atoms, atoms.Skip(i + 1, "the"), out next);
        return day > first ? day : 0;
    }

    private static Match WithYear(TimeAtoms atoms, int i, int month, int first, int last)
    {
        var at = atoms.Atoms.IsHyphen(i) ? i + 1 : atoms.Skip(atoms.SkipComma(i), "of");
        at = atoms.Skip(at, "the") is var the && atoms.Is(the, "year") ? the + 1 : at;
        var hasYear = atoms[at].HasFormOfYear && !(IsCount(atoms, at + 1) && (atoms.Atoms.IsComma(i) || atoms[at].Value % 100 == 0));
        int? year = hasYear ? (int)atoms[at].Value : null;
        if (!IsDate(year, month, Math.Max(first, last)))
            return Match.None;
        var date = new Expression.Calendar(year, month, first == 0 ? null : first);
        if (last > 0)
            return new(new Expression.Range(date, new Expression.Calendar(year, month, last)), hasYear ? at + 1 : i);
        return hasYear ? new(date, at + 1) : OfYear(atoms, i, new(null, month, first == 0 ? null : first));
    }

    /// <summary>"July 25 of that year", "January this year", "April last year".</summary>
    private static Match OfYear(TimeAtoms atoms, int i, Expression.Calendar date)
    {
        var at = atoms.Skip(i, "of");
        var year = atoms.KindAt(atoms.Skip(at, "the") + 1) is TimeWordKind.Unit ? Shifts.Read(atoms, at) : Match.None;
        return IsYear(year.Expression) ? new(new Expression.OfYear(date, year.Expression), year.Next) : new(date, i);
    }

    private static bool IsYear(Expression? expression) => expression switch
    {
        Expression.UnitShift { Unit: Unit.Year } or Expression.Same { Unit: Unit.Year } or Expression.Beside { Unit: Unit.Year } => true,
        _ => false,
    };

    private static bool IsDate(int? year, int month, int day) => day <= DateTime.DaysInMonth(year ?? 2000, month);

    /// <summary>"in 2014", "the year 2014", "2014-2016", "2014-15".</summary>
    private static Match Year(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        at = atoms.Is(at, "year") ? atoms.Skip(at + 1, "of") : i;
        if (at == i ? !DateShapes.IsYear(atoms.Atoms, i) : !atoms[at].HasFormOfYear)
            return Match.None;
        var first = new Expression.Calendar((int)atoms[at].Value, null, null);
        if (DateShapes.IsEra(atoms.Atoms, at + 1) && atoms.Atoms.Text(at + 1) is ['B', ..])
            return Match.None;
        return atoms.Atoms.IsSign(at + 1, '-') && LastYear(atoms, at) is var last && last > first.Year
            ? new(new Expression.Range(first, new Expression.Calendar(last, null, null)), at + 3)
            : new(first, at + 1);
    }

    private static int LastYear(TimeAtoms atoms, int i) => atoms[i + 2] switch
    {
        { HasFormOfYear: true } year => (int)year.Value,
        { Kind: AtomKind.Number, Length: 2, Glued: true } year => ((int)atoms[i].Value / 100 * 100) + (int)year.Value,
        _ => 0,
    };
}
