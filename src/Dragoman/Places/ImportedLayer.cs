namespace Dragoman.Places;

/// <summary>A layer that somebody imported, and how it stands to the others.</summary>
/// <param name="Priority">0 to 100. Of two entries that are one place, that of the higher priority counts; what ships with Dragoman has <see cref="Shipped"/>.</param>
public sealed record ImportedLayer(string Name, int Priority, PlaceLayer Places)
{
    public const int Shipped = 50;
    public const int Highest = 100;

    public bool IsAbove => Priority > Shipped;
}
