using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>What a line of a source gave.</summary>
/// <param name="Line">From 1; of JSON the number of the row.</param>
internal abstract record ActorItem(int Line)
{
    public sealed record Row(int Line, SourceActor What) : ActorItem(Line);

    /// <summary>A kind of people.</summary>
    public sealed record Kind(int Line, Agent What) : ActorItem(Line);

    /// <summary>Wrong, and why.</summary>
    public sealed record Bad(int Line, string Why) : ActorItem(Line);

    /// <summary>Right, but nothing that has a place here: a code for nobody, a thing.</summary>
    public sealed record LeftOut(int Line) : ActorItem(Line);
}

/// <summary>Whose actors a file holds.</summary>
internal enum ActorSourceKind
{
    Own,
    Cameo,
    Wikidata,
}

/// <summary>An actor as a line has it.</summary>
/// <param name="Id">As in <see cref="ImportedActor"/>.</param>
internal sealed record SourceActor(ActorSourceKind Source, string Id, string Name, ImmutableArray<ImportedName> Names)
{
    public string? Country { get; init; }

    public string? Sector { get; init; }

    public ActorKind Kind { get; init; }

    /// <summary>As the line names it; settled when all lines are known.</summary>
    public string? Parent { get; init; }

    /// <summary>An actor of the register gets more names.</summary>
    public bool IsKnown { get; init; }
}
