namespace Dragoman.Archive.People;

/// <summary>What an account may do. Each role may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Sees all of the archive.</summary>
    Reader,

    /// <summary>Adds reports and names, judges and adds claims, and takes reports to work at.</summary>
    Coder,

    /// <summary>Puts incidents together and parts them, rates sources, publishes, and says who works at what.</summary>
    Reviewer,

    /// <summary>Says who may do what.</summary>
    Administrator,
}
