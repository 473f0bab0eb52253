namespace Dragoman.Quantities;

/// <summary>How many, before it is known of what. <see cref="Next"/> is the atom after it.</summary>
internal readonly record struct Amount(int First, int Next, double Low, double? High)
{
    /// <summary>"30%": the number or numbers stood before a percent sign or word.</summary>
    public bool IsShare { get; init; }

    public bool IsNone => Next == 0;

    public Amount From(int first) => this with { First = first };

    public Amount Until(int next) => this with { Next = next };
}
