using System.Collections.Immutable;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>What is to be imported as what.</summary>
/// <param name="Folder">Where the layers lie; made if there is none.</param>
public sealed record ImportOrder(ImmutableArray<string> Paths, string Folder)
{
    public const int OwnPriority = 70;
    public const int DumpPriority = 30;

    /// <summary>Null for the name of the first file.</summary>
    public string? Layer { get; init; }

    /// <summary>0 to 100, see <see cref="ImportedLayer.Priority"/>; null for 70 of one's own places and 30 of all others.</summary>
    public int? Priority { get; init; }

    /// <summary>ISO 3166 alpha-3 of places whose source doesn't say; null for that of the nearest town.</summary>
    public string? Country { get; init; }

    /// <summary>Whether a layer of that name may be replaced.</summary>
    public bool Replaces { get; init; }
}
