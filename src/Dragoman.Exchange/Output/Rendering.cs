namespace Dragoman.Exchange.Output;

/// <summary>One reading as the bytes of a format.</summary>
/// <param name="LeftOut">Claims that the format cannot hold: those without coordinates on a map.</param>
public readonly record struct Rendering(ReadOnlyMemory<byte> Bytes, int LeftOut = 0);
