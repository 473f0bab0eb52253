namespace Dragoman.Times.TimeMl;

/// <summary>What the values of a report's expressions count from, beside what the days count from.</summary>
internal sealed class TimexDiscourse(Discourse days)
{
    public Discourse Days { get; } = days;

    /// <summary>The year before Christ that was named last; null once a later one is named.</summary>
    public int? AncientYear { get; private set; }

    /// <summary>The quarter or half that was spoken of last.</summary>
    public Stamp? Quarter { get; private set; }

    public Stamp? Previous { get; private set; }

    /// <summary>A season of a year before Christ is counted as that year's too.</summary>
    public int? Year => Previous?.Year;

    public void Note(Stamp stamp)
    {
        Previous = stamp;
        if (stamp.IsAncient)
            AncientYear = stamp.Year;
        else if (AncientYear is not null && stamp.Year > 0)
            AncientYear = null;
        // The quarter that a report of business is about is the latest one: "a year earlier" counts from it each time.
        if (stamp.Grain is StampGrain.Quarter && (Quarter is not { } known || stamp.Year * 4 + stamp.Number >= known.Year * 4 + known.Number))
            Quarter = stamp;
    }
}
