namespace Dragoman.Claims;

/// <summary>Whether what is claimed has happened, by the words of the report.</summary>
public enum Status
{
    Occurred,
    Ongoing,
    Attempted,
    Planned,
    Threatened,
    Possible,
    Denied,
    Unconfirmed,
}
