namespace Dragoman.Incidents;

/// <summary>How much of a place somebody is said to have.</summary>
public abstract record Extent
{
    private Extent()
    {
    }

    public static Extent All { get; } = new Whole();

    public bool IsWhole => this is Whole;

    public sealed record Whole : Extent;

    /// <summary>"30 per cent of the airport", "most of the town".</summary>
    /// <param name="Low">Per cent; at least so much.</param>
    /// <param name="High">At most; null where it is open.</param>
    public sealed record Share(double Low, double? High, string Words) : Extent;

    /// <summary>"the runway of the airport", "the north of the town"; of who only came in, that.</summary>
    public sealed record Part(string Words) : Extent;
}
