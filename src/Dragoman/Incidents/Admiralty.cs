using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>NATO STANAG 2511 (the Admiralty code), reliability of a source; F is "cannot be judged", not the worst.</summary>
public enum Reliability
{
    A,
    B,
    C,
    D,
    E,
    F,
}

/// <summary>NATO STANAG 2511, credibility of the information; 6 is "cannot be judged".</summary>
public enum Credibility
{
    Confirmed = 1,
    ProbablyTrue = 2,
    PossiblyTrue = 3,
    Doubtful = 4,
    Improbable = 5,
    CannotBeJudged = 6,
}

/// <summary>"B2". People give it; nothing in Dragoman does, and nothing but the order of testimonies hangs on it.</summary>
public readonly record struct Rating(Reliability Reliability, Credibility Credibility) : IComparable<Rating>
{
    public static Rating Unknown { get; } = new(Reliability.F, Credibility.CannotBeJudged);

    /// <summary>The more reliable first, then the more credible.</summary>
    public int CompareTo(Rating other) => Reliability != other.Reliability ? Reliability.CompareTo(other.Reliability) : Credibility.CompareTo(other.Credibility);

    public override string ToString() => $"{Reliability}{(int)Credibility}";
}

/// <summary>What people say of those who speak. All names as they stand in reports; ids of actors as in the register.</summary>
public sealed record Sources
{
    public static Sources Unrated { get; } = new();

    /// <summary>By <see cref="Text.Report.Outlet"/>.</summary>
    public ImmutableDictionary<string, Rating> Outlets { get; init; } = ImmutableDictionary.Create<string, Rating>(StringComparer.Ordinal);

    /// <summary>By the id of the actor that a report quotes.</summary>
    public ImmutableDictionary<string, Rating> Actors { get; init; } = ImmutableDictionary.Create<string, Rating>(StringComparer.Ordinal);

    /// <summary>The side, by id, that an outlet speaks for: a ministry's page, a group's media office.</summary>
    public ImmutableDictionary<string, string> SideOfOutlet { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
}
