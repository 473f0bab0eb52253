namespace Dragoman.Incidents;

/// <summary>NATO STANAG 2511, AJP-2.1 (the Admiralty code): reliability of a source; F is "cannot be judged", not the worst.</summary>
public enum Reliability
{
    A,
    B,
    C,
    D,
    E,
    F,
}

/// <summary>NATO STANAG 2511, AJP-2.1: credibility of the information; 6 is "cannot be judged", not the worst.</summary>
public enum Credibility
{
    Confirmed = 1,
    ProbablyTrue = 2,
    PossiblyTrue = 3,
    Doubtful = 4,
    Improbable = 5,
    CannotBeJudged = 6,
}

/// <summary>
/// "B2"; "B-" where nobody rated the information, "-2" where nobody rated the source, "unrated". People give it; nothing in Dragoman does, and nothing but
/// the order of testimonies hangs on it.
/// </summary>
/// <param name="Reliability">Null where nobody rated the source. That isn't F: with F, somebody has said that it can't be judged.</param>
/// <param name="Credibility">Null where nobody rated the information.</param>
public readonly record struct Rating(Reliability? Reliability, Credibility? Credibility) : IComparable<Rating>
{
    public static Rating None { get; }

    public bool IsNone => this == None;

    /// <summary>The more reliable first, then the more credible. What can't be judged, or wasn't, stands before those of whom something bad is known.</summary>
    public int CompareTo(Rating other) => Place(Reliability) != Place(other.Reliability) ? Place(Reliability).CompareTo(Place(other.Reliability)) : Place(Credibility).CompareTo(Place(other.Credibility));

    public override string ToString() => IsNone ? "unrated" : $"{(Reliability is { } source ? source.ToString() : "-")}{(Credibility is { } said ? (char)('0' + (int)said) : '-')}";

    private static int Place(Reliability? reliability) => reliability switch
    {
        Incidents.Reliability.A => 0,
        Incidents.Reliability.B => 1,
        Incidents.Reliability.C => 2,
        Incidents.Reliability.F => 3,
        null => 4,
        Incidents.Reliability.D => 5,
        _ => 6,
    };

    private static int Place(Credibility? credibility) => credibility switch
    {
        Incidents.Credibility.Confirmed => 0,
        Incidents.Credibility.ProbablyTrue => 1,
        Incidents.Credibility.PossiblyTrue => 2,
        Incidents.Credibility.CannotBeJudged => 3,
        null => 4,
        Incidents.Credibility.Doubtful => 5,
        _ => 6,
    };
}
