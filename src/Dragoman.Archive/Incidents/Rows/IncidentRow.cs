using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>An incident as a line of a list: its best values, by the rules of <see cref="Incident"/>; what else is said stands in the incident.</summary>
public sealed record IncidentRow
{
    public required string Id { get; init; }

    /// <summary>Dragoman's class: "shelling".</summary>
    public required string Class { get; init; }

    /// <summary>PLOVER's type: "ASSAULT".</summary>
    public required string Plover { get; init; }

    /// <summary>As the contract spells it: "occurred".</summary>
    public required string Status { get; init; }

    /// <summary>Null where nobody names one.</summary>
    public RowPlace? Place { get; init; }

    /// <summary>Null where nobody says when.</summary>
    public RowDays? Days { get; init; }

    /// <summary>Null where nobody counts any.</summary>
    public RowCount? Deaths { get; init; }

    /// <inheritdoc cref="Deaths"/>
    public RowCount? Injured { get; init; }

    public int Claims { get; init; }

    public int Reports { get; init; }

    /// <summary>Independent ones.</summary>
    public int Voices { get; init; }

    /// <summary>Whether claims of it contradict each other.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Whether two independent voices tell of it.</summary>
    public bool IsCorroborated => Voices > 1;

    /// <summary>Whether it went out.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether people judged each of its claims.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Those of the best values, who did it first.</summary>
    public ImmutableArray<RowSide> Sides { get; init; } = [];
}

/// <summary>Where; latitude and longitude (WGS 84, degrees) are null where the name couldn't be placed.</summary>
/// <param name="Precision">ACLED: 1 a named town or site, 2 part of a region or near a town, 3 a region or more.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
public sealed record RowPlace(string Name, string? Gazetteer, double? Latitude, double? Longitude, int Precision, double? RadiusKilometres, string? Country, string? Admin1);

/// <summary>When; both days belong to it.</summary>
/// <param name="Precision">ACLED: 1 day, 2 week, 3 month or vaguer.</param>
public sealed record RowDays(DateOnly From, DateOnly To, int Precision);

/// <summary>How many, of all sides: the count of all, or the sum of the sides' where that is more.</summary>
/// <param name="Low">The least that is claimed.</param>
/// <param name="Best">By the rule of <see cref="CountFinding"/>.</param>
/// <param name="High">The most.</param>
public sealed record RowCount(double Low, double Best, double High)
{
    /// <summary>Null where nothing of that kind is counted.</summary>
    internal static RowCount? Of(ImmutableArray<CountFinding> counts) => counts.IsEmpty ? null : new(Most(counts, count => count.Low), Most(counts, count => count.Best), Most(counts, count => count.High));

    private static double Most(ImmutableArray<CountFinding> counts, Func<CountFinding, double> value) =>
        Math.Max(counts.Where(count => count.Of is null).Select(value).DefaultIfEmpty().Max(), counts.Where(count => count.Of is not null).Sum(value));
}

/// <summary>One who takes part.</summary>
/// <param name="Role">"actor" or "recipient".</param>
/// <param name="Side">The id of the side that the actor belongs to; its own where it stands alone.</param>
public sealed record RowSide(string Role, string Actor, string Name, string Side, string SideName);
