using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads what is longer or less regular than a month: seasons, decades, centuries.</summary>
internal static class Eras
{
    public static Match Read(TimeAtoms atoms, int i)
    {
        if (Season(atoms, i) is { IsNone: false } season)
            return season;
        var at = atoms.Skip(i, "the");
        return Decade(atoms, at) is { IsNone: false } decade ? decade : Century(atoms, at);
    }

    private static readonly Vocabulary BeforeSeason = new("in during since of over throughout by before after until this");

    /// <summary>"summer 2019", "the winter of 2019", "the summer" after "in"; "spring" alone may be water.</summary>
    private static Match Season(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (atoms.KindAt(at) is not TimeWordKind.Season)
            return Match.None;
        var year = atoms.Skip(atoms.SkipComma(at + 1), "of");
        if (atoms[year].HasFormOfYear)
            return new(new Expression.Season(atoms.WordAt(at).Value, (int)atoms[year].Value, 0), year + 1);
        var isFree = at > i && (atoms.Atoms.IsAny(i - 1, BeforeSeason) || IsPortion(atoms, i - 1))
            || at == i && IsPortion(atoms, i - 1);
        return isFree && !atoms.Is(at, "fall") && !atoms.Atoms.IsCapital(at + 1)
            ? new(new Expression.Season(atoms.WordAt(at).Value, null, 0), at + 1)
            : Match.None;
    }

    private static bool IsPortion(TimeAtoms atoms, int i) =>
        atoms.KindAt(i) is TimeWordKind.Portion && (atoms.Is(i, "early") || atoms.Is(i, "late") || atoms.Is(i, "mid"));

    private static readonly Vocabulary BeforeDecade = new("the in since during");

    /// <summary>"the 1990s", "'90s", "the nineties"; "his thirties" is an age.</summary>
    private static Match Decade(TimeAtoms atoms, int i)
    {
        var at = atoms.Atoms.IsSign(i, '\'') ? i + 1 : i;
        var year = atoms[at] switch
        {
            { Kind: AtomKind.Decade, Value: >= 1000 and <= 2090 } decade => (int)decade.Value,
            { Kind: AtomKind.Decade, Value: >= 20 and <= 90 } decade => 1900 + (int)decade.Value,
            _ when atoms.KindAt(at) is TimeWordKind.Decade
                && (atoms.IsAny(at - 1, BeforeDecade) || atoms.KindAt(at - 1) is TimeWordKind.Portion) => atoms.WordAt(at).Value,
            _ => 0,
        };
        return year == 0 ? Match.None : new(Years(year, year % 100 == 0 ? 100 : 10), at + 1);
    }

    /// <summary>"the 19th century", "the late nineteenth century".</summary>
    private static Match Century(TimeAtoms atoms, int i) =>
        Numerals.TryReadOrdinal(atoms.Atoms, i, out var read) && read.Value is > 1 and <= 30
            && atoms.Is(atoms.SkipHyphen(read.Next), "century")
            ? new(Years((((int)read.Value - 1) * 100) + 1, 100), atoms.SkipHyphen(read.Next) + 1)
            : Match.None;

    private static Expression.Range Years(int from, int count) =>
        new(new Expression.Calendar(from, null, null), new Expression.Calendar(from + count - 1, null, null));
}
