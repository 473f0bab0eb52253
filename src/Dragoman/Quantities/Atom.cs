namespace Dragoman.Quantities;

internal enum AtomKind : byte
{
    None,
    Word,
    /// <summary>"48", "1,200", "3k".</summary>
    Number,
    /// <summary>"3rd".</summary>
    Ordinal,
    /// <summary>"1990s".</summary>
    Decade,
    /// <summary>"15:30".</summary>
    Clock,
    /// <summary>"M23", "2H".</summary>
    Code,
    Sign,
}

/// <summary>A word, number or sign: a token or a part of one, since some tokenizers split "10-15" and others don't.</summary>
/// <param name="Start">Where it begins in the token's form.</param>
/// <param name="Value">The number, the decade's first year, or the sign's character.</param>
/// <param name="Glued">No white space stands before it.</param>
internal readonly record struct Atom(AtomKind Kind, int Token, int Start, int Length, double Value, bool Glued)
{
    /// <summary>1000 to 2100 in four bare digits.</summary>
    public bool HasFormOfYear => Kind is AtomKind.Number && Length == 4 && Value is >= 1000 and <= 2100 && Value == Math.Floor(Value);

    /// <summary>1 to 31, in digits, "3" or "3rd".</summary>
    public bool HasFormOfDay => Kind is AtomKind.Number or AtomKind.Ordinal && Value is >= 1 and <= 31 && Value == Math.Floor(Value);
}
