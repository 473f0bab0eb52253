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

    /// <summary>"the runway of the airport", "the north of the town".</summary>
    public sealed record Part(string Words) : Extent;

    /// <summary>"entered the town": they are inside, and how much of it they have isn't said.</summary>
    public sealed record Presence(string Words) : Extent;

    /// <summary>What says most comes first.</summary>
    internal int Rank => this switch { Whole => 0, Share => 1, Part => 2, _ => 3 };
}
