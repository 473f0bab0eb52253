using System.Collections.Immutable;

namespace Dragoman.Exchange.Muc;

/// <summary>An incident as MUC-4 fills its slots (Fourth Message Understanding Conference 1992, "Template design", version 7).</summary>
public sealed record MucTemplate
{
    /// <summary>ATTACK, BOMBING, KIDNAPPING, ARSON, ROBBERY, FORCED WORK STOPPAGE.</summary>
    public required string Type { get; init; }

    /// <summary>ACCOMPLISHED, ATTEMPTED, THREATENED.</summary>
    public required string Stage { get; init; }

    /// <summary>"02 FEB 90", "- 04 FEB 90" where only the day of the report is known, "01 FEB 90 - 03 FEB 90".</summary>
    public string? Date { get; init; }

    /// <summary>"GUATEMALA: PETEN (DEPARTMENT): FLORES (CITY)".</summary>
    public string? Location { get; init; }

    public ImmutableArray<MucInstrument> Instruments { get; init; } = [];

    /// <summary>TERRORIST ACT, STATE-SPONSORED VIOLENCE.</summary>
    public string? Category { get; init; }

    public ImmutableArray<string> Individuals { get; init; } = [];

    public ImmutableArray<MucOrganisation> Organisations { get; init; } = [];

    public ImmutableArray<MucObject> Objects { get; init; } = [];

    public ImmutableArray<MucVictim> Victims { get; init; } = [];

    /// <summary>Where nobody is named: "NO INJURY OR DEATH".</summary>
    public string? Effect { get; init; }
}

/// <param name="Text">The words of the report; null where the type alone is known.</param>
public sealed record MucInstrument(string? Text, string Type)
{
    internal IReadOnlyList<string> Signs { get; init; } = [];

    internal double Likely { get; init; }
}

/// <param name="Confidence">One of <see cref="Confidences"/>.</param>
public sealed record MucOrganisation(string Text, string Confidence)
{
    /// <summary>How sure a report can be of who did it.</summary>
    public static ImmutableArray<string> Confidences { get; } = ["REPORTED AS FACT", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED", "POSSIBLE"];
}

/// <param name="Number">"1", "PLURAL", "~7".</param>
public sealed record MucObject(string Text, string Type, string Number, string? Nation, string? Effect)
{
    internal IReadOnlyList<string> Signs { get; init; } = [];

    internal double Likely { get; init; }

    /// <summary>How many events name it; none where only sentences beside them do.</summary>
    internal int Tellings { get; init; } = 1;
}

/// <param name="Name">Of a person who is named.</param>
/// <param name="Description">What the person is, or what people who aren't named are.</param>
public sealed record MucVictim(string? Name, string? Description, string Type, string Number, string? Nation, string? Effect)
{
    public string Text => Name ?? Description!;

    internal IReadOnlyList<string> Signs { get; init; } = [];

    internal double Likely { get; init; }

    /// <summary>How many events name them; none where only sentences beside them do.</summary>
    internal int Tellings { get; init; } = 1;
}
