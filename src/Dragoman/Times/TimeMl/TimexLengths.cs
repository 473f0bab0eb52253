using System.Globalization;
using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>Reads durations: "two days", "a three-year period", "nearly an hour", "the first nine months", "two and a half years".</summary>
internal static class TimexLengths
{
    private static readonly Vocabulary Adjectives = new("more full long whole consecutive straight additional other previous further extra bloody short next upcoming coming past last following");

    private static readonly Vocabulary Orders = new("first last final initial next past previous following coming");

    // "for three months, and two days ago they ..." has two times.
    private static readonly Vocabulary Directions = new("ago later earlier before after from");

    private static readonly Vocabulary BeforeOne = new("""
        for in within during over after lasted lasting about nearly almost least than spent took take takes whole entire of once roughly under
        another every more only just around approximately full
        """);

    private static readonly Vocabulary BeforeBare = new("""
        for in within over after of during take took takes taken spent spend spending lasted last lasting many some few several the
        """);

    public static TimexMatch Read(TimeAtoms atoms, int i)
    {
        var match = Half(atoms, i);
        if (match.IsNone)
            match = Counted(atoms, i);
        return match.IsNone ? Bare(atoms, i) : match;
    }

    /// <summary>"half an hour", "half a century".</summary>
    private static TimexMatch Half(TimeAtoms atoms, int i)
    {
        if (!atoms.Is(i, "half"))
            return TimexMatch.None;
        var at = atoms.Is(i + 1, "a") || atoms.Is(i + 1, "an") ? i + 2 : atoms.SkipHyphen(i + 1);
        if (at == i + 1 || !atoms.IsUnit(at))
            return TimexMatch.None;
        var value = atoms.WordAt(at).Unit switch
        {
            Unit.Hour => "PT30M",
            Unit.Day => "PT12H",
            Unit.Year => "P6M",
            Unit.Decade => "P5Y",
            Unit.Century => "P50Y",
            _ => UnitNames.Duration(atoms, at, "0.5"),
        };
        return value is null ? TimexMatch.None : new(new TimexReading.Duration(value), i, at + 1);
    }

    private static TimexMatch Counted(TimeAtoms atoms, int i)
    {
        var isDefinite = atoms.Is(i, "the") || atoms.Is(i, "these") || atoms.Is(i, "those");
        var at = isDefinite ? i + 1 : atoms.Is(i, "a") || atoms.Is(i, "an") ? Indefinite(atoms, i) : i;
        at = isDefinite && atoms.IsAny(at, Orders) ? at + 1 : at;
        if (!Number(atoms, at, out var count, out var next) || isDefinite && count is "1" || count is "X" && IsBound(atoms, at))
            return TimexMatch.None;
        var unit = AtUnit(atoms, next);
        if (unit < 0 || isDefinite && IsAttributive(atoms, unit, count) || UnitNames.Duration(atoms, unit, count) is not { } value || !IsMeant(atoms, at, unit, count))
            return TimexMatch.None;
        return new(new TimexReading.Duration(Halved(atoms, unit, count) ?? Compound(atoms, unit, value, out var end) ?? value), i, end = End(atoms, unit, value));
    }

    /// <summary>"over several years", "at least a few days": what is vague has no bounds.</summary>
    private static bool IsBound(TimeAtoms atoms, int i) => Qualifiers.TryRead(atoms.Atoms, i, out var bound, out _) && bound is not Bound.Exact;

    /// <summary>"the two-week crisis", "the two day rally": the article is the noun's.</summary>
    private static bool IsAttributive(TimeAtoms atoms, int unit, string count) =>
        (atoms.Atoms.IsHyphen(unit - 1) || atoms.KindAt(unit) is TimeWordKind.Unit && count is not ("1" or "X")) && !atoms.Is(unit + 1, "period");

    /// <summary>"a two-day visit" begins at its article only where the expression is all of the noun phrase, as in "a three-year period".</summary>
    private static int Indefinite(TimeAtoms atoms, int i) =>
        Number(atoms, i + 1, out _, out var next) && atoms.Atoms.IsHyphen(next) && atoms.IsUnit(next + 1) && atoms.Is(next + 2, "period") ? i + 1 : i;

    private static int End(TimeAtoms atoms, int unit, string value)
    {
        var next = Halves(atoms, unit + 1);
        if (next == unit + 1 && Compound(atoms, unit, value, out var compound) is not null)
            return compound;
        if (atoms.Atoms.IsHyphen(next) && atoms.Is(next + 1, "long"))
            return next + 2;
        if (atoms.Is(next, "or") && (atoms.Is(next + 1, "so") || atoms.Is(next + 1, "more")))
            return next + 2;
        return atoms.Is(next, "period") || atoms.Is(next, "long") ? next + 1 : next;
    }

    private static int Halves(TimeAtoms atoms, int i) => atoms.Is(i, "and") && atoms.Is(i + 1, "a") && atoms.Is(i + 2, "half") ? i + 3 : i;

    /// <summary>"two years and a half" is P2.5Y, since ISO 8601 allows fractions.</summary>
    private static string? Halved(TimeAtoms atoms, int unit, string count) =>
        Halves(atoms, unit + 1) > unit + 1 ? UnitNames.Duration(atoms, unit, count + ".5") : null;

    /// <summary>"four hours and 20 minutes", "two years, a month and three days".</summary>
    private static string? Compound(TimeAtoms atoms, int unit, string value, out int next)
    {
        next = unit + 1;
        var at = atoms.SkipComma(next);
        at = atoms.Skip(at, "and");
        if (at == next || Qualifiers.TryRead(atoms.Atoms, at, out _, out _) || !Number(atoms, at, out var count, out var after) || !atoms.IsUnit(after) || count is "X"
            || atoms.WordAt(after).Unit >= atoms.WordAt(unit).Unit && !(value.EndsWith('M') && value[1] == 'T')
            || UnitNames.Duration(atoms, after, count) is not { } second)
            return null;
        var isTime = value[1] == 'T';
        if (second[1] != 'T' && isTime)
            return null;
        if (atoms.IsAny(after + 1, Directions))
            return null;
        next = after + 1;
        var both = value + (isTime ? second[2..] : second[1..]);
        if (Compound(atoms, after, both, out var rest) is not { } all)
            return both;
        next = rest;
        return all;
    }

    private static int AtUnit(TimeAtoms atoms, int i)
    {
        var at = atoms.IsAny(i, Adjectives) ? i + 1 : atoms.SkipHyphen(i);
        at = atoms.Skip(at, "of");
        return atoms.IsUnit(at) && !Distances.IsAge(atoms, at) ? at : -1;
    }

    /// <summary>"2", "1.5", "X" for "several"; "two and a half" is 2.5; of "two to three" the higher.</summary>
    public static bool Number(TimeAtoms atoms, int i, out string count, out int next)
    {
        (count, next) = ("1", i);
        if (atoms.Is(i, "another") && atoms.KindAt(i + 1) is TimeWordKind.Unit || atoms.Is(i, "all") && IsDayOrMore(atoms, i + 1))
        {
            next = i + 1;
            return true;
        }
        if (Fraction(atoms, i, out count, out next) || Couple(atoms, i, out count, out next))
            return true;
        (count, next) = ("1", i);
        if (Amounts.TryRead(atoms.Atoms, i, out var amount) && amount is { IsShare: false, Low: < 100_000 })
        {
            next = amount.Next;
            var number = amount.High ?? amount.Low;
            var halves = Halves(atoms, next) is var half && half > next ? 0.5 : 0;
            next = half;
            count = IsVague(atoms, i, next) ? "X" : (number + halves).ToString("0.###", CultureInfo.InvariantCulture);
            return true;
        }
        if (atoms.Is(i, "many") || atoms.Is(i, "some") && atoms.KindAt(i + 1) is TimeWordKind.Units)
        {
            (count, next) = ("X", i + 1);
            return true;
        }
        var at = Qualifiers.TryRead(atoms.Atoms, i, out _, out var qualified) ? qualified : i;
        if (!(atoms.Is(at, "a") || atoms.Is(at, "an") || atoms.Is(at, "one")))
            return false;
        next = at + 1;
        return true;
    }

    /// <summary>"all day", "all year".</summary>
    private static bool IsDayOrMore(TimeAtoms atoms, int i) => atoms.KindAt(i) is TimeWordKind.Unit && atoms.WordAt(i).Unit is >= Unit.Day and <= Unit.Year;

    /// <summary>"2 1/2", and "two quarters", which would be half of something.</summary>
    private static bool Fraction(TimeAtoms atoms, int i, out string count, out int next)
    {
        (count, next) = ("", i);
        if (!Numerals.TryRead(atoms.Atoms, i, out var whole) || whole.Value > 1000 || whole.Value != Math.Floor(whole.Value))
            return false;
        var at = atoms.SkipHyphen(whole.Next);
        var isHalf = atoms[at] is { Kind: AtomKind.Number, Value: 1 } && atoms.Atoms.IsSign(at + 1, '/') && atoms[at + 2] is { Kind: AtomKind.Number, Value: 2 };
        next = isHalf ? at + 3 : at;
        count = whole.Value.ToString("0", CultureInfo.InvariantCulture) + (isHalf ? ".5" : "");
        return isHalf || atoms.Is(at, "quarters") && !atoms.Is(at + 1, "of");
    }

    /// <summary>"a couple of", and "couple of" after "the next".</summary>
    private static bool Couple(TimeAtoms atoms, int i, out string count, out int next)
    {
        var at = atoms.Skip(i, "a");
        (count, next) = ("2", atoms.Skip(at + 1, "of"));
        return atoms.Is(at, "couple");
    }

    private static bool IsVague(TimeAtoms atoms, int first, int next)
    {
        for (var i = first; i < next; i++)
            if (Numerals.WordAt(atoms.Atoms, i) is { Kind: NumberWordKind.Vague, Value: > 2 } or { Kind: NumberWordKind.Plural })
                return true;
        return false;
    }

    private static bool IsMeant(TimeAtoms atoms, int i, int unit, string count)
    {
        if (atoms.Is(unit, "second") || atoms.WordAt(unit).Unit is Unit.Quarter && (atoms.Is(unit + 1, "of") || atoms.Is(unit - 1, "a")))
            return false;
        if (!(atoms.Is(i, "a") || atoms.Is(i, "an")))
            return count is not "0";
        return IsAlone(atoms, i, unit)
            || (unit > i + 1 || atoms.IsAny(i - 1, BeforeOne) || atoms.Is(unit + 1, "of") || atoms.Is(unit + 1, "or")
            || atoms.Atoms.IsHyphen(unit + 1) && atoms.Is(unit + 2, "long"));
    }

    /// <summary>"gave him a week", "30 attacks a month"; "a day" is too often any day.</summary>
    private static bool IsAlone(TimeAtoms atoms, int i, int unit) =>
        unit == i + 1 && (atoms.WordAt(unit).Unit is Unit.Week or Unit.Month or Unit.Year or Unit.Decade or Unit.Century
            || atoms.WordAt(unit).Unit is Unit.Day or Unit.Hour && atoms[i - 1].Kind is AtomKind.Number)
        && (Shifts.IsAtEnd(atoms, unit + 1) || atoms.Atoms.UposOf(unit + 1) is Syntax.Upos.Adp or Syntax.Upos.Part or Syntax.Upos.Sconj);

    /// <summary>"for weeks", "years of war", "decades-long".</summary>
    private static TimexMatch Bare(TimeAtoms atoms, int i)
    {
        if (atoms.KindAt(i) is not TimeWordKind.Units || atoms.WordAt(i).Unit is Unit.Quarter && !atoms.Is(i + 1, "of") || atoms.Is(i, "quarters") || Distances.IsAge(atoms, i) || UnitNames.Duration(atoms, i, "X") is not { } value)
            return TimexMatch.None;
        var isLong = atoms.Atoms.IsHyphen(i + 1) && atoms.Is(i + 2, "long");
        return isLong || atoms.IsAny(i - 1, BeforeBare) || atoms.Is(i + 1, "of")
            ? new(new TimexReading.Duration(value), i, isLong ? i + 3 : i + 1)
            : TimexMatch.None;
    }
}
