namespace Dragoman.Attributions;

/// <summary>In whose words something is told.</summary>
public enum Quotation
{
    /// <summary>He said that they had left.</summary>
    Indirect,
    /// <summary>"They have left," he said.</summary>
    Direct,
    /// <summary>He said that they had left "in great haste".</summary>
    Mixed,
}
