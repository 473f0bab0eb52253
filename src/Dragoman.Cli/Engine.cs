using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Incidents;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>What the commands need of the reader. All functions may be called from several threads.</summary>
public sealed record Engine
{
    public required Func<Report, Reading> Read { get; init; }

    public required Func<Report, Explanation> Explain { get; init; }

    public required Func<Report, IEnumerable<Parse>> Parse { get; init; }

    public required Func<Sentence, Parse> Analyse { get; init; }

    /// <summary>Puts the claims of readings together.</summary>
    public required Func<IEnumerable<Reading>, ImmutableArray<Incident>> PutTogether { get; init; }

    public required Func<IEnumerable<Country>> Countries { get; init; }
}
