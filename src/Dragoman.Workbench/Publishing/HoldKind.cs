namespace Dragoman.Workbench.Publishing;

/// <summary>Why an incident is held back.</summary>
internal enum HoldKind
{
    /// <summary>A claim of it has no verdict.</summary>
    Unreviewed,
    /// <summary>Its place can't be made coarser.</summary>
    Place,
    /// <summary>What the rules leave out would be told by another field.</summary>
    Leak,
}
