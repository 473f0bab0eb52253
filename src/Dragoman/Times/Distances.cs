using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads "two days ago", "a week earlier", "months later", "in two days", "two days before".</summary>
internal static class Distances
{
    private static readonly Vocabulary Adjectives = new("more full long whole consecutive straight");

    private static readonly Vocabulary Directions = new("of ago earlier later before after 's");

    private static readonly Vocabulary During = new("for over during within after last past next");

    public static Match Read(TimeAtoms atoms, int i)
    {
        if (atoms.Is(i, "in") && Length(atoms, i + 1, out var within, out var length, out var end))
            return Ahead(atoms, within, length, end);
        if (!Length(atoms, i, out var unit, out var count, out var next))
            return Match.None;
        var directed = Directed(atoms, unit, count, next);
        return directed.IsNone && !count.IsVague && !atoms.IsAny(i - 1, During) ? Further(atoms, unit, count.Number, next) : directed;
    }

    /// <summary>"in two days", "in two weeks' time".</summary>
    private static Match Ahead(TimeAtoms atoms, Unit unit, Count count, int next)
    {
        var isTime = (atoms.Is(next, "'s") || atoms.Atoms.IsSign(next, '\'')) && atoms.Is(next + 1, "time");
        if (isTime)
            return new(new Expression.Hence(unit, count), next + 2);
        return atoms.IsAny(next, Directions) ? Match.None : new(new Expression.Within(unit, count), next);
    }

    /// <summary>"two weeks and three days ago", "two years, one month and 21 days later"; "for two weeks, and three days later" is two times.</summary>
    private static Match Further(TimeAtoms atoms, Unit unit, int count, int next)
    {
        var at = atoms.Skip(atoms.SkipComma(next), "and");
        if (!Length(atoms, at, out var smaller, out _, out _) || smaller >= unit)
            return Match.None;
        var nearer = Read(atoms, at);
        return Direction(nearer.Expression) is var direction and not 0
            ? new(new Expression.Further(nearer.Expression, unit, direction * count), nearer.Next) : Match.None;
    }

    private static int Direction(Expression? expression) => expression switch
    {
        Expression.Ago { Count.IsVague: false } => -1,
        Expression.Beside { Count.IsVague: false } beside => beside.Direction,
        Expression.Further further => Math.Sign(further.Count),
        _ => 0,
    };

    /// <summary>"two days", "several weeks", "48 hours", "hours".</summary>
    public static bool Length(TimeAtoms atoms, int i, out Unit unit, out Count count, out int next)
    {
        next = i;
        count = new(2, true);
        var at = atoms.KindAt(i) is TimeWordKind.Units ? i
            : Counts.TryRead(atoms, i, out count, out var after) ? Adjective(atoms, after)
            : -1;
        unit = atoms.WordAt(at).Unit;
        if (at < 0 || !atoms.IsUnit(at) || IsAge(atoms, at))
            return false;
        next = at + 1;
        if (atoms.Is(next, "and") && atoms.Is(next + 1, "a") && atoms.Is(next + 2, "half"))
            next += 3;
        return true;
    }

    private static int Adjective(TimeAtoms atoms, int i) => atoms.IsAny(i, Adjectives) ? i + 1 : atoms.SkipHyphen(i);

    public static bool IsAge(TimeAtoms atoms, int unit)
    {
        var at = atoms.SkipHyphen(unit + 1);
        return atoms.Is(at, "old") || atoms.Is(at, "olds") || atoms.Is(at, "of") && atoms.Is(at + 1, "age");
    }

    private static Match Directed(TimeAtoms atoms, Unit unit, Count count, int next)
    {
        if (atoms.Is(next, "ago") || (atoms.Is(next, "back") && Shifts.IsAtEnd(atoms, next + 1)))
            return new(new Expression.Ago(unit, count), next + 1);
        if (atoms.Is(next, "earlier") || atoms.Is(next, "before") && Shifts.IsAtEnd(atoms, next + 1) || atoms.Is(next, "previously"))
            return new(new Expression.Beside(unit, count, -1), next + 1);
        if (atoms.Is(next, "later") || atoms.Is(next, "after") && Shifts.IsAtEnd(atoms, next + 1) || atoms.Is(next, "afterwards"))
            return new(new Expression.Beside(unit, count, 1), next + 1);
        return atoms.Is(next, "from") && atoms.Is(next + 1, "now") ? new(new Expression.Stretch(unit, count, 1), next + 2) : Match.None;
    }
}
