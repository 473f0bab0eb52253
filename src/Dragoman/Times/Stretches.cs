using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads "the past two days", "the last 24 hours", "recent weeks", "the coming days", "over the last year".</summary>
internal static class Stretches
{
    private static readonly Vocabulary Over = new("over during in for within throughout");

    public static Match Read(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        at = atoms.KindAt(at) is TimeWordKind.This && at == i && atoms.KindAt(at + 1) is TimeWordKind.Back ? at + 1 : at;
        var direction = Direction(atoms, at);
        if (direction == 0)
            return Match.None;
        if (Counts.TryRead(atoms, at + 1, out var count, out var next) && atoms.IsUnit(atoms.SkipHyphen(next)))
            return new(new Expression.Stretch(atoms.WordAt(atoms.SkipHyphen(next)).Unit, count, direction), atoms.SkipHyphen(next) + 1);
        if (atoms.KindAt(at + 1) is TimeWordKind.Units)
            return new(new Expression.Stretch(atoms.WordAt(at + 1).Unit, new(2, true), direction), at + 2);
        return at > i && atoms.KindAt(at + 1) is TimeWordKind.Unit ? One(atoms, i, at, direction) : Match.None;
    }

    private static int Direction(TimeAtoms atoms, int i) => atoms.WordAt(i) switch
    {
        { Kind: TimeWordKind.Back } => -1,
        { Kind: TimeWordKind.Recent } => atoms.KindAt(i + 1) is TimeWordKind.Units ? -1 : 0,
        { Kind: TimeWordKind.Forward } => 1,
        { Kind: TimeWordKind.Beside, Value: var direction } => direction,
        _ => 0,
    };

    /// <summary>"over the last week", "the past month": that long back, not the calendar's week.</summary>
    private static Match One(TimeAtoms atoms, int i, int at, int direction)
    {
        var isSpan = atoms.WordAt(at + 1).Unit is not Unit.Quarter && atoms.Is(at, "past")
            || atoms.Is(at, "last") && (atoms.WordAt(at + 1).Unit is Unit.Day or Unit.Hour || atoms.WordAt(at + 1).Unit is not Unit.Quarter && atoms.IsAny(i - 1, Over));
        return isSpan ? new(new Expression.Stretch(atoms.WordAt(at + 1).Unit, new(1, false), direction), at + 2) : Match.None;
    }
}
