using System.Numerics;

namespace Dragoman.Evaluation.Claims;

/// <summary>What is judged of a claim; the names of the figures in their order.</summary>
public enum Field
{
    Acled,
    Actors,
    Place,
    PlaceName,
    Quantity,
    Recipients,
    Source,
    Status,
    Time,
}

/// <summary>Which fields the gold claim asks for, and which of them the claim has right.</summary>
public readonly record struct Marks(int Asked, int Right)
{
    public double Share => (double)BitOperations.PopCount((uint)Right) / BitOperations.PopCount((uint)Asked);

    public bool AllRight => Right == Asked;

    /// <summary>A place may be found by another name than the expert's: the name is scored, but doesn't spoil a claim.</summary>
    public bool Whole => With(Field.PlaceName, true).AllRight;

    public bool Asks(Field field) => (Asked & Bit(field)) != 0;

    public bool Has(Field field) => (Right & Bit(field)) != 0;

    public Marks With(Field field, bool right) => new(Asked | Bit(field), right ? Right | Bit(field) : Right);

    public IEnumerable<Field> Wrong()
    {
        foreach (var field in Enum.GetValues<Field>())
            if (Asks(field) && !Has(field))
                yield return field;
    }

    private static int Bit(Field field) => 1 << (int)field;
}
