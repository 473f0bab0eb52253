namespace Dragoman.Exchange.Tables;

/// <param name="Meaning">What it holds, for people, and by which rule.</param>
public sealed record Column(string Name, CellKind Kind, string Meaning)
{
    public Limits Limits { get; init; } = new Limits.Any();

    /// <summary>No row is without a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The hashtag of HXL 1.1 under the header; null in tables that have none.</summary>
    public string? Tag { get; init; }
}

/// <summary>The values that a code book allows in a column.</summary>
public abstract record Limits
{
    private Limits()
    {
    }

    public sealed record Any : Limits;

    /// <summary>Both ends belong to it.</summary>
    public sealed record Range(double Least, double Most = double.PositiveInfinity) : Limits;

    public sealed record Words(Vocabulary Vocabulary) : Limits;
}
