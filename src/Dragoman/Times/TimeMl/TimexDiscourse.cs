namespace Dragoman.Times.TimeMl;

/// <summary>What the values of a report's expressions count from, beside what the days count from.</summary>
internal sealed class TimexDiscourse(Discourse days)
{
    private const int NearYears = 5;

    public Discourse Days { get; } = days;

    /// <summary>The year before Christ that was named last; null once a later one is named.</summary>
    public int? AncientYear { get; private set; }

    /// <summary>The quarter or half that was spoken of last.</summary>
    public Stamp? Quarter { get; private set; }

    public Stamp? Previous { get; private set; }

    /// <summary>The time that history has come to: the last one that isn't an aside.</summary>
    public Stamp? Told { get; private set; }

    /// <summary>Whether what is read now is an aside in history: "(1864)", "as in 1812" far from the years that are told of.</summary>
    public bool IsAside { get; set; }

    public void Note(Stamp stamp)
    {
        Previous = stamp;
        if (!IsAside || Told is not { } told || Math.Abs(told.Year - stamp.Year) <= NearYears)
            Told = stamp;
        if (stamp.IsAncient)
            AncientYear = stamp.Year;
        else if (AncientYear is not null && stamp.Year > 0)
            AncientYear = null;
        // The quarter that a report of business is about is the latest one: "a year earlier" counts from it each time.
        if (stamp.Grain is StampGrain.Quarter && (Quarter is not { } known || stamp.Year * 4 + stamp.Number >= known.Year * 4 + known.Number))
            Quarter = stamp;
    }
}
