namespace Dragoman.Archive.Datasets;

/// <summary>A file of somebody else's events, as it came.</summary>
/// <param name="Name">What people call it here.</param>
/// <param name="Layout">Whose columns it has: "acled", "ucdp", "polecat", "hxl".</param>
/// <param name="File">Its name, whose end tells how its bytes are to be read.</param>
/// <param name="Rows">How many rows of it are good.</param>
/// <param name="Hash">SHA-256 of the bytes, 64 hexadecimal digits.</param>
public sealed record Dataset(string Name, string Layout, string File, int Rows, string Hash);
