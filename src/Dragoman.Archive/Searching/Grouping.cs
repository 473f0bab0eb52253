namespace Dragoman.Archive.Searching;

/// <summary>By what claims are counted.</summary>
public enum Grouping
{
    /// <summary>The day, or the first and the last of a longer time.</summary>
    Day,
    /// <summary>The month of the first day.</summary>
    Month,
    Place,
    Country,
    Admin1,
    /// <summary>Actors and recipients; a claim counts under each of them.</summary>
    Actor,
    /// <summary>The sides that they belong to.</summary>
    Side,
    /// <summary>Dragoman's class.</summary>
    Class,
    /// <summary>PLOVER's type.</summary>
    Plover,
    /// <summary>ACLED's sub-event type.</summary>
    Acled,
    Status,
    Outlet,
    /// <summary>What people said of it.</summary>
    Verdict,
}
