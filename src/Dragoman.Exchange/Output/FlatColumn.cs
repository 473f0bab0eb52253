namespace Dragoman.Exchange.Output;

/// <param name="Meaning">What the column holds, for people.</param>
public sealed record FlatColumn(string Name, string Meaning, Func<FlatClaim, FlatValue> Value);
