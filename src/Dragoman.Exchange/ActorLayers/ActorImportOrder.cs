using System.Collections.Immutable;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.ActorLayers;

/// <summary>What is to be imported as what.</summary>
/// <param name="Folder">Where the layers lie; made if there is none.</param>
public sealed record ActorImportOrder(ImmutableArray<string> Paths, string Folder)
{
    public const int OwnPriority = 70;
    public const int DumpPriority = 30;

    /// <summary>Null for the name of the first file.</summary>
    public string? Layer { get; init; }

    /// <summary>0 to 100; null for 70 of one's own actors and 30 of all others.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether a layer of that name may be replaced.</summary>
    public bool Replaces { get; init; }
}

/// <summary>What became of an import.</summary>
/// <param name="Actors">In the layer; lines of one id are one actor.</param>
/// <param name="Extended">How many of these are the register's, which get more names.</param>
/// <param name="Agents">Kinds of people.</param>
/// <param name="LeftOut">Lines that are right but give nothing here.</param>
/// <param name="Bad">Lines that are wrong.</param>
/// <param name="Errors">The first of these, in the order of the files and lines.</param>
public sealed record ActorImportResult(string Layer, int Priority, int Actors, int Extended, int Names, int Agents, long LeftOut, long Bad, ImmutableArray<InputError> Errors);
