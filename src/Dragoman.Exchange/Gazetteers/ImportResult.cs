using System.Collections.Immutable;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>What became of an import.</summary>
/// <param name="Places">In the layer; lines of one id are one place.</param>
/// <param name="LeftOut">Lines that are right but name no place: without a name, of what isn't there any more.</param>
/// <param name="Bad">Lines that are wrong.</param>
/// <param name="Errors">The first of these, in the order of the files and lines.</param>
public sealed record ImportResult(string Layer, int Priority, long Places, long Names, long Bytes, long Linked, long LeftOut, long Bad, ImmutableArray<InputError> Errors);
