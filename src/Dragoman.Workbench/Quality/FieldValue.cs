namespace Dragoman.Workbench.Quality;

/// <summary>What a claim says in one field.</summary>
/// <param name="Key">What tells it from other values; "" where it says nothing.</param>
/// <param name="Shown">For people.</param>
/// <param name="Number">Of days and counts.</param>
internal readonly record struct FieldValue(string Key, string Shown, double? Number = null)
{
    public static readonly FieldValue None = new("", "");
}
